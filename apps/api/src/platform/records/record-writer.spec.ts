import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { RecordRows } from '../../test/record-rows.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { Actor } from '../auth/actor.js';
import { Conflict, Forbidden, Malformed, NotFound, OutOfScope, Refused } from '../http/errors.js';
import { inRequestContext } from '../http/request-context.js';
import { RecordChanges } from './record-changes.js';
import { type RecordCorrection, RecordWriter, type WritableKind } from './record-writer.js';

const EXPOSURE: WritableKind = { type: 'exposure', table: 'exposure' };
const PUBLISHED = { published_on: '2026-03-02', published_on_partial: null };

let t: TestApp;
let writer: RecordWriter;
let jinjiang: Actor;
let licheng: Actor;
let city: Actor;
let enterprise: string;

beforeAll(async () => {
  t = await startTestApp();
  writer = t.get(RecordWriter);
  jinjiang = await t.actor('officer1.jinjiang');
  licheng = await t.actor('officer1.licheng');
  city = await t.actor('officer1');
  enterprise = await new RecordRows(t.manager).enterprise('甲燃气站');
});
afterAll(() => t.stop());

const exposure = (more: object = {}) => ({
  columns: { enterprise_id: enterprise, medium: 'website', ...PUBLISHED, ...more },
  input: { enterprise, ...more },
});
const create = (actor: Actor = jinjiang): Promise<string> => writer.create(actor, EXPOSURE, exposure());
const correct = (actor: Actor, correction: Partial<RecordCorrection> & { id: string }): Promise<void> =>
  writer.correct(actor, EXPOSURE, { version: 1, reason: '录错', columns: { medium: 'tv' }, ...correction });

interface ExposureRow {
  readonly region: string;
  readonly medium: string;
  readonly version: number;
  readonly voided_at: Date | null;
  readonly void_reason: string | null;
  readonly voided_by: string | null;
}

async function rowOf(id: string): Promise<ExposureRow | undefined> {
  const [row] = await t.manager.query<ExposureRow[]>('SELECT * FROM exposure WHERE id = ?', [id]);
  return row;
}

async function count(table: string): Promise<number> {
  const [row] = await t.manager.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
}
const everything = async () => ({
  records: await count('exposure'),
  changes: await count('record_change'),
  keys: await count('idempotency_key'),
  audit: await count('audit_log'),
});

async function historyOf(id: string) {
  const rows = await t.manager.query<{ version: number; kind: string; reason: string | null; changes: string }[]>(
    "SELECT version, kind, reason, changes FROM record_change WHERE record_type = 'exposure' AND record_id = ? ORDER BY version",
    [id],
  );
  return rows.map(({ changes, ...row }) => ({ ...row, changes: JSON.parse(changes) as unknown }));
}

async function auditOf(id: string): Promise<string[]> {
  const rows = await t.manager.query<{ action: string }[]>(
    "SELECT action FROM audit_log WHERE subject_type = 'exposure' AND subject_id = ? ORDER BY id",
    [id],
  );
  return rows.map(({ action }) => action);
}

const withKey = <T>(idempotencyKey: string, work: () => Promise<T>): Promise<T> =>
  inRequestContext({ requestId: randomUUID(), ip: null, idempotencyKey }, work);

describe('a record of a unit', () => {
  it('is made in the unit of the account, with its first history line and one audit row', async () => {
    const id = await create();
    expect(await rowOf(id)).toMatchObject({ region: '350582', medium: 'website', version: 1, voided_at: null });
    expect(await historyOf(id)).toEqual([{ version: 1, kind: 'created', reason: null, changes: {} }]);
    expect(await auditOf(id)).toEqual(['exposure.created']);
  });

  it('is corrected: the change is told field by field, with its reason', async () => {
    const id = await create();
    await correct(jinjiang, { id, columns: { medium: 'tv', published_on: null, published_on_partial: '2026-03' } });
    expect(await rowOf(id)).toMatchObject({ medium: 'tv', version: 2 });
    const changes = { medium: ['website', 'tv'], publishedOn: ['2026-03-02', '2026-03'] };
    expect((await historyOf(id))[1]).toEqual({ version: 2, kind: 'corrected', reason: '录错', changes });
    expect(await auditOf(id)).toEqual(['exposure.created', 'exposure.corrected']);
  });

  it('stays as it was when nothing is different', async () => {
    const id = await create();
    const before = await everything();
    const same = correct(jinjiang, { id, columns: { medium: 'website', ...PUBLISHED, enterprise_id: enterprise } });
    await expect(same).rejects.toMatchObject({ refusals: [{ code: 'NOTHING_CHANGED' }] });
    expect(await everything()).toEqual(before);
  });

  it('is voided with a reason and stays where it is; afterwards nothing changes it', async () => {
    const id = await create();
    await writer.void(jinjiang, EXPOSURE, { id, version: 1, reason: '重复登记' });
    expect(await rowOf(id)).toMatchObject({ void_reason: '重复登记', voided_by: jinjiang.id, version: 2 });
    expect((await rowOf(id))?.voided_at).toBeInstanceOf(Date);
    expect((await historyOf(id))[1]).toMatchObject({ kind: 'voided', reason: '重复登记' });
    expect(await auditOf(id)).toEqual(['exposure.created', 'exposure.voided']);
    const voided = { refusals: [{ code: 'RECORD_VOIDED' }] };
    await expect(correct(jinjiang, { id, version: 2 })).rejects.toMatchObject(voided);
    await expect(writer.void(jinjiang, EXPOSURE, { id, version: 2, reason: '再次' })).rejects.toMatchObject(voided);
  });

  it.each<[string, () => Actor, new (...args: never[]) => Error]>([
    ['the city, which may read it', () => city, Forbidden],
    ['another county', () => licheng, OutOfScope],
  ])('only its own unit changes: not %s', async (_, actor, failure) => {
    const id = await create();
    await expect(correct(actor(), { id })).rejects.toBeInstanceOf(failure);
    await expect(writer.void(actor(), EXPOSURE, { id, version: 1, reason: '越权' })).rejects.toBeInstanceOf(failure);
    expect(await rowOf(id)).toMatchObject({ medium: 'website', version: 1, voided_at: null });
  });

  it('that does not exist is not found', async () => {
    await expect(correct(jinjiang, { id: '999999' })).rejects.toBeInstanceOf(NotFound);
  });
});

describe('two officers at once', () => {
  it('the second is told what the first changed, and nothing is lost', async () => {
    const id = await create();
    await correct(jinjiang, { id, columns: { medium: 'tv' }, reason: '实为电视播出' });
    const second = await correct(jinjiang, { id, columns: { medium: 'radio' } }).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(Conflict);
    expect(second).toMatchObject({
      status: 409,
      refusals: [{ code: 'CHANGED_SINCE', message: expect.stringMatching(/于 \d{4}-\d\d-\d\d 更正：实为电视播出$/) }],
    });
    expect(await rowOf(id)).toMatchObject({ medium: 'tv', version: 2 });
  });

  it('of twenty with the same version exactly one wins', async () => {
    const id = await create();
    const tries = Array.from({ length: 20 }, (_, index) =>
      correct(jinjiang, { id, columns: { url: `https://x/${index}` } }),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const losers = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
    expect(losers.every((reason) => reason instanceof Conflict)).toBe(true);
    expect((await historyOf(id)).map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('the same request again', () => {
  it('makes one record and answers its id', async () => {
    const key = randomUUID();
    const first = await withKey(key, () => create());
    const before = await everything();
    expect(await withKey(key, () => create())).toBe(first);
    expect(await everything()).toEqual(before);
  });

  it('at the same time makes one record', async () => {
    const key = randomUUID();
    const records = await count('exposure');
    const ids = await Promise.all(Array.from({ length: 8 }, () => withKey(key, () => create())));
    expect(new Set(ids).size).toBe(1);
    expect(await count('exposure')).toBe(records + 1);
  });

  it('with other content is refused', async () => {
    const key = randomUUID();
    await withKey(key, () => create());
    const other = withKey(key, () => writer.create(jinjiang, EXPOSURE, exposure({ medium: 'tv' })));
    await expect(other).rejects.toMatchObject({ status: 409, errorCode: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('of a correction or a voiding is no conflict with itself', async () => {
    const id = await create();
    const [correction, voiding] = [randomUUID(), randomUUID()];
    for (const _ of [1, 2]) await withKey(correction, () => correct(jinjiang, { id }));
    for (const _ of [1, 2]) {
      await withKey(voiding, () => writer.void(jinjiang, EXPOSURE, { id, version: 2, reason: '重复登记' }));
    }
    expect((await historyOf(id)).map(({ kind }) => kind)).toEqual(['created', 'corrected', 'voided']);
  });

  it('by somebody else is their own', async () => {
    const key = randomUUID();
    const own = await withKey(key, () => create());
    expect(await withKey(key, () => create(licheng))).not.toBe(own);
  });

  it('may be tried again after a refusal', async () => {
    const key = randomUUID();
    const refusal = { code: 'NOT_YET', message: '还不行' };
    const refused = withKey(key, () =>
      writer.create(jinjiang, EXPOSURE, { ...exposure(), check: () => Promise.resolve([refusal]) }),
    );
    await expect(refused).rejects.toMatchObject({ refusals: [refusal] });
    await expect(withKey(key, () => create())).resolves.toMatch(/^\d+$/);
  });

  it('needs a key that can be one', async () => {
    await expect(withKey('short', () => create())).rejects.toBeInstanceOf(Malformed);
  });
});

describe('what breaks on the way leaves nothing', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('power cut'));

  it.each<[string, () => Promise<unknown>]>([
    [
      'between the record and its children',
      () => withKey(randomUUID(), () => writer.create(jinjiang, EXPOSURE, { ...exposure(), children: broken })),
    ],
    ['while a check asks', () => writer.create(jinjiang, EXPOSURE, { ...exposure(), check: broken })],
  ])('%s', async (_, act) => {
    const before = await everything();
    await expect(act()).rejects.toThrow('power cut');
    expect(await everything()).toEqual(before);
  });

  it('between the record and its history', async () => {
    const append = jest.spyOn(RecordChanges.prototype, 'append').mockImplementation(broken);
    const before = await everything();
    await expect(create()).rejects.toThrow('power cut');
    append.mockRestore();
    expect(await everything()).toEqual(before);
  });

  it('in a correction: the row keeps its content and version', async () => {
    const id = await create();
    const before = await everything();
    await expect(correct(jinjiang, { id, children: broken })).rejects.toThrow('power cut');
    const append = jest.spyOn(RecordChanges.prototype, 'append').mockImplementation(broken);
    await expect(correct(jinjiang, { id })).rejects.toThrow('power cut');
    await expect(writer.void(jinjiang, EXPOSURE, { id, version: 1, reason: '重复' })).rejects.toThrow('power cut');
    append.mockRestore();
    expect(await rowOf(id)).toMatchObject({ medium: 'website', version: 1, voided_at: null });
    expect(await everything()).toEqual(before);
  });
});

describe('reasons of the database', () => {
  it('are asked within the transaction, with the locked record', async () => {
    const id = await create();
    const seen: unknown[] = [];
    const check = (manager: EntityManager, record: { values: Readonly<Record<string, unknown>> }) => {
      seen.push(record.values['medium']);
      return manager.query('SELECT 1').then(() => [{ code: 'NO', message: '不行' }]);
    };
    await expect(correct(jinjiang, { id, check })).rejects.toBeInstanceOf(Refused);
    expect(seen).toEqual(['website']);
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('what children changed is part of the history', async () => {
    const id = await create();
    const children = () => Promise.resolve({ officers: ['1、2', '1、3'] as const });
    await correct(jinjiang, { id, columns: {}, children });
    expect((await historyOf(id))[1]?.changes).toEqual({ officers: ['1、2', '1、3'] });
  });
});
