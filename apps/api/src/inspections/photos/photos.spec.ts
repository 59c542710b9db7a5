import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HazardDetail, type Page, PHOTO_MAX_BYTES, type PhotoView } from '@anjuan/contracts';
import type TestAgent from 'supertest/lib/agent.js';
import { InspectionDesk, newKey, type RefusedAnswer } from '../test/inspection-desk.js';
import { jpeg, png } from '../test/pictures.js';

let folder: string;
let desk: InspectionDesk;
let hazard: HazardDetail;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjuan-files-'));
  desk = await InspectionDesk.open({ filesDir: folder });
  hazard = await desk.find();
});
afterAll(async () => {
  await desk.t.stop();
  await rm(folder, { recursive: true });
});

interface Sending {
  readonly agent?: TestAgent;
  readonly fileName?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly type?: string;
}

function send(bytes: Buffer, { agent = desk.officer, fileName = '现场.png', more = {}, key, type }: Sending = {}) {
  const query = new URLSearchParams({ recordType: 'hazard', recordId: hazard.id, fileName, ...more });
  return agent
    .post(`/api/photos?${query.toString()}`)
    .set('Content-Type', type ?? 'application/octet-stream')
    .set(key === undefined ? {} : { 'Idempotency-Key': key })
    .send(bytes);
}

async function upload(bytes: Buffer, sending: Sending = {}): Promise<PhotoView> {
  const { body } = await send(bytes, sending).expect(201);
  return body as PhotoView;
}

const pathOf = ({ sha256 }: PhotoView) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

it('a photograph is stored by its hash, listed, shown with the record and given out as it came', async () => {
  const bytes = jpeg(1600, 1200);
  const photo = await upload(bytes, { fileName: 'IMG_1.JPG', more: { caption: '调压箱', takenOn: '2026-11-20' } });
  expect(photo).toMatchObject({
    recordType: 'hazard',
    recordId: hazard.id,
    caption: '调压箱',
    takenOn: '2026-11-20',
    mediaType: 'image/jpeg',
    size: bytes.length,
    width: 1600,
    height: 1200,
    voided: false,
  });
  expect(readFileSync(pathOf(photo))).toEqual(bytes);
  expect(await desk.audited('photo', photo.id)).toEqual(['photo.added']);
  const { body: list } = await desk.officer.get(`/api/photos?recordType=hazard&recordId=${hazard.id}`).expect(200);
  expect((list as Page<PhotoView>).items.map(({ id }) => id)).toEqual([photo.id]);
  const { body: detail } = await desk.officer.get(`/api/hazards/${hazard.id}`).expect(200);
  expect((detail as HazardDetail).photos.map(({ id }) => id)).toEqual([photo.id]);
  const image = await desk.officer.get(`/api/photos/${photo.id}/image`).expect(200);
  expect(image.body).toEqual(bytes);
  expect(image.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="photo-${photo.id}.jpg"`,
  });
});

it('the same picture twice is one file', async () => {
  const [one, two] = [await upload(png(8, 8, 1)), await upload(png(8, 8, 1))];
  expect(two.id).not.toBe(one.id);
  expect(two.sha256).toBe(one.sha256);
});

it('the second click adds one photograph', async () => {
  const key = newKey();
  const [one, two] = [await upload(png(8, 8, 2), { key }), await upload(png(8, 8, 2), { key })];
  expect(two.id).toBe(one.id);
});

it.each<[string, Buffer, string, string]>([
  ['a drawing with scripts', Buffer.from('<svg onload="alert(1)"/>'), '现场.svg', 'PHOTO_KIND'],
  [
    'a drawing that calls itself a picture',
    Buffer.from('<svg onload="alert(1)"/>'.padEnd(64)),
    '现场.png',
    'NOT_A_PHOTO',
  ],
  ['another ending than content', jpeg(8, 8), '现场.png', 'PHOTO_KIND_MISMATCH'],
  ['no ending', png(8, 8), 'passwd', 'PHOTO_KIND'],
  ['a name with folders', png(8, 8), '../../etc/x.png', 'PHOTO_NAME'],
  ['a name with folders of another system', png(8, 8), '..\\x.png', 'PHOTO_NAME'],
  ['nothing', Buffer.alloc(0), '现场.png', 'NOT_A_PHOTO'],
  ['a side of 12,001', png(12_001, 8), '现场.png', 'PHOTO_TOO_WIDE'],
  ['20,000 × 20,000', png(20_000, 20_000), '现场.png', 'PHOTO_TOO_WIDE'],
])('is refused: %s', async (_, bytes, fileName, code) => {
  const answer: RefusedAnswer = await send(bytes, { fileName }).expect(422);
  expect(answer.body.refusals.map((refusal) => refusal.code)).toEqual([code]);
});

it('a side of 12,000 is accepted', async () => {
  await upload(png(12_000, 8));
});

it('a day of taking after today is refused', async () => {
  const answer: RefusedAnswer = await send(png(8, 8), { more: { takenOn: '2026-11-25' } }).expect(422);
  expect(answer.body.message).toBe('拍摄日期 2026-11-25 在今天之后，请核对');
});

it('more than 10 MB is refused, exactly 10 MB is not', async () => {
  const whole = Buffer.concat([png(8, 8), Buffer.alloc(PHOTO_MAX_BYTES - png(8, 8).length)]);
  await upload(whole);
  await send(Buffer.concat([whole, Buffer.alloc(1)])).expect(413);
});

it('a form cannot send one', async () => {
  await send(png(8, 8), { type: 'image/png' }).expect(415);
  await send(png(8, 8), { type: 'multipart/form-data; boundary=x' }).expect(415);
});

it('a flipped bit on the disk is reported, and the picture not given out', async () => {
  const photo = await upload(png(8, 8, 3));
  const bytes = readFileSync(pathOf(photo));
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  writeFileSync(pathOf(photo), bytes);
  const answer: RefusedAnswer = await desk.officer.get(`/api/photos/${photo.id}/image`).expect(500);
  expect(answer.body.errorCode).toBe('FILE_DAMAGED');
  expect(answer.body.message).toBe('文件已损坏或缺失，内容与上传时不一致，无法打开。请联系管理员从备份恢复');
  // The same picture uploaded again mends the file.
  await upload(png(8, 8, 3));
  await desk.officer.get(`/api/photos/${photo.id}/image`).expect(200);
});

it('a missing file is reported', async () => {
  const photo = await upload(png(8, 8, 4));
  await rm(pathOf(photo));
  await desk.officer.get(`/api/photos/${photo.id}/image`).expect(500);
});

it('is voided with a reason and stays stored', async () => {
  const photo = await upload(png(8, 8, 5));
  const voided = await desk.act<PhotoView>(`/photos/${photo.id}/void`, { reason: '拍错企业' });
  expect(voided).toMatchObject({ voided: true, voidReason: '拍错企业' });
  await desk.officer.get(`/api/photos/${photo.id}/image`).expect(200);
  expect(await desk.refused(`/photos/${photo.id}/void`, { reason: '再次作废' })).toEqual(['PHOTO_VOIDED']);
  expect(await desk.audited('photo', photo.id)).toEqual(['photo.added', 'photo.voided']);
});

it('reaches no other county; the city looks and does not add', async () => {
  const photo = await upload(png(8, 8, 6));
  const other = await desk.t.signIn('officer1.licheng');
  const city = await desk.t.signIn('officer1');
  await other.get(`/api/photos/${photo.id}/image`).expect(404);
  await other.post(`/api/photos/${photo.id}/void`).send({ reason: '越界' }).expect(404);
  await send(png(8, 8), { agent: other }).expect(404);
  await city.get(`/api/photos/${photo.id}/image`).expect(200);
  await send(png(8, 8), { agent: city }).expect(403);
  await send(png(8, 8), { agent: await desk.t.signIn('clerk.jinjiang') }).expect(403);
  await send(png(8, 8), { agent: desk.t.anonymous() }).expect(401);
});

it('a voided record takes no more photographs', async () => {
  const voided = await desk.find();
  await desk.act(`/hazards/${voided.id}/void`, { version: 1, reason: '重复录入' });
  const answer: RefusedAnswer = await send(png(8, 8), { more: { recordId: voided.id } }).expect(422);
  expect(answer.body.refusals.map(({ code }) => code)).toEqual(['RECORD_VOIDED']);
});
