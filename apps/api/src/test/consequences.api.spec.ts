import { randomUUID } from 'node:crypto';
import type { RecordChangeList } from '@anjuan/contracts';
import type TestAgent from 'supertest/lib/agent.js';
import { CONSEQUENCE_PATHS, ConsequenceDesk, type ConsequencePath, JINJIANG } from './consequence-desk.js';
import { RecordRows } from './record-rows.js';

const TYPE_OF = {
  'coercive-measures': 'coercive_measure',
  'closure-requests': 'closure_request',
  'criminal-transfers': 'criminal_transfer',
  'disciplinary-actions': 'disciplinary_action',
  exposures: 'exposure',
  'blacklist-entries': 'blacklist_entry',
  'joint-disciplines': 'joint_discipline',
} satisfies Record<ConsequencePath, string>;

let desk: ConsequenceDesk;
let rows: RecordRows;
let city: TestAgent;
let licheng: TestAgent;
let clerk: TestAgent;
beforeAll(async () => {
  desk = await ConsequenceDesk.open();
  rows = new RecordRows(desk.t.manager);
  city = await desk.t.signIn('officer1');
  licheng = await desk.t.signIn('officer1.licheng');
  clerk = await desk.t.signIn('clerk.jinjiang');
}, 120_000);
afterAll(() => desk.t.stop());

interface Refusals {
  readonly refusals: readonly { readonly code: string; readonly field?: string; readonly message: string }[];
}
const saidBy = (body: unknown) => (body as Refusals).refusals.map(({ field, message }) => `${field ?? ''}：${message}`);

async function count(table: string): Promise<number> {
  const [row] = await desk.t.manager.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
}

async function auditOf(path: ConsequencePath, id: string): Promise<string[]> {
  const found = await desk.t.manager.query<{ action: string }[]>(
    'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY id',
    [TYPE_OF[path], id],
  );
  return found.map(({ action }) => action);
}

describe.each(CONSEQUENCE_PATHS)('%s', (path) => {
  const table = TYPE_OF[path];

  it('is made once by two clicks, and tells its history', async () => {
    const key = randomUUID();
    const before = await count(table);
    const content = desk.content(path, '2026-10-12');
    const send = () => desk.officer.post(`/api/${path}`).set('Idempotency-Key', key).send(content).expect(201);
    const [first, second] = [await send(), await send()];
    const { id, version, imported } = first.body as { id: string; version: number; imported: boolean };
    expect((second.body as { id: string }).id).toBe(id);
    expect({ version, imported }).toEqual({ version: 1, imported: false });
    expect(await count(table)).toBe(before + 1);
    expect(await auditOf(path, id)).toEqual([`${table}.created`]);
  });

  it('is corrected and voided with a reason; the history and the audit log say so', async () => {
    const made = await desk.write(path, '2026-10-12');
    const corrected = await desk.correct(path, made, '2026-10-13');
    expect(corrected.version).toBe(2);
    const voided = await desk.act(`${path}/${made.id}/void`, { version: 2, reason: '重复登记' });
    expect(voided).toMatchObject({ voided: true, voidReason: '重复登记' });
    const history = await desk.officer.get(`/api/records/${table}/${made.id}/changes`).expect(200);
    const { items } = history.body as RecordChangeList;
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['voided', '重复登记'],
      ['corrected', '录入有误'],
      ['created', null],
    ]);
    expect(items[1]?.fields).toContainEqual({
      field: expect.stringMatching(/On$/),
      before: '2026-10-12',
      after: '2026-10-13',
    });
    expect(await auditOf(path, made.id)).toEqual(['created', 'corrected', 'voided'].map((act) => `${table}.${act}`));
    const elsewhere = await licheng.get(`/api/records/${table}/${made.id}/changes`).expect(200);
    expect(elsewhere.body).toEqual({ items: [] });
    const again = { ...desk.correction(path, '2026-10-14'), version: 3 };
    const refused = await desk.officer.put(`/api/${path}/${made.id}`).send(again).expect(422);
    expect(saidBy(refused.body)).toEqual(['：这条记录已作废，不能再更改']);
  });

  it('the second of two officers sees what the first changed', async () => {
    const made = await desk.write(path, '2026-10-12');
    const correction = desk.correction(path, '2026-10-13');
    const put = (body: object) => desk.officer.put(`/api/${path}/${made.id}`).send(body);
    await put({ ...correction, version: 1 }).expect(200);
    const stale = { ...desk.correction(path, '2026-10-14'), version: 1 };
    const { body } = await put(stale).expect(409);
    expect(saidBy(body)[0]).toMatch(/更正：录入有误$/);
    const same = await put({ ...correction, version: 2 }).expect(422);
    expect(saidBy(same.body)).toEqual(['：内容与现有记录相同，没有需要保存的更改']);
  });

  it('is nobody else’s: 403 without the permission and for the city, 404 for another county', async () => {
    const made = await desk.write(path, '2026-10-12');
    const correction = { ...desk.correction(path, '2026-10-13'), version: 1 };
    const voiding = { version: 1, reason: '越权' };
    await clerk.post(`/api/${path}`).send(desk.content(path, '2026-10-12')).expect(403);
    for (const [agent, status] of [
      [clerk, 403],
      [city, 403],
      [licheng, 404],
    ] as const) {
      await agent.put(`/api/${path}/${made.id}`).send(correction).expect(status);
      await agent.post(`/api/${path}/${made.id}/void`).send(voiding).expect(status);
    }
    await city.get(`/api/${path}/${made.id}`).expect(200);
  });

  it('cannot be of tomorrow or of a day that does not exist', async () => {
    const before = await count(table);
    const { body } = await desk.officer.post(`/api/${path}`).send(desk.content(path, '2026-11-25')).expect(422);
    expect(saidBy(body).join()).toMatch(/2026-11-25 晚于今天 2026-11-24，请填写实际发生的日期/);
    await desk.officer.post(`/api/${path}`).send(desk.content(path, '2026-02-30')).expect(422);
    expect(await count(table)).toBe(before);
  });

  it('belongs to a case of the own unit that stands', async () => {
    const elsewhere = await rows.insert('case_file', {
      region: '350502',
      case_class: 'pre_accident',
      stage: 'closed',
      violation: '别处的案件',
    });
    const voided = await rows.insert('case_file', {
      region: JINJIANG,
      case_class: 'pre_accident',
      stage: 'closed',
      violation: '作废的案件',
      voided_at: new Date(),
    });
    const say = async (caseId: string) => {
      const content = { ...desk.content(path, '2026-10-12'), caseId };
      return saidBy((await desk.officer.post(`/api/${path}`).send(content).expect(422)).body);
    };
    const unknown = 'caseId：没有找到这个案件，或者它不是本单位的案件，请重新选择';
    expect(await say(elsewhere)).toContain(unknown);
    expect(await say('987654321')).toContain(unknown);
    expect(await say(voided)).toContain('caseId：这个案件已作废，不能再关联，请选择其他案件或不关联案件');
    const linked = await desk.write(path, '2026-10-12', { caseId: desk.named.case });
    expect(linked['case']).toMatchObject({ type: 'case', id: desk.named.case });
  });
});

describe.each([
  'coercive-measures',
  'closure-requests',
  'exposures',
  'blacklist-entries',
  'joint-disciplines',
] as const)('%s of a case', (path) => {
  it('fall on its party, or say why not', async () => {
    const { otherEnterprise } = desk.named;
    const content = { ...desk.content(path, '2026-10-12'), caseId: desk.named.case, enterpriseId: otherEnterprise };
    const { body } = await desk.officer.post(`/api/${path}`).send(content).expect(422);
    expect(saidBy(body)).toEqual([
      'enterpriseId：所选企业不是这个案件的当事人，请核对；确需登记的，请写明与案件的关系',
    ]);
    await desk.officer
      .post(`/api/${path}`)
      .send({ ...content, otherPartyReason: '承继被处罚企业的业务' })
      .expect(201);
  });

  it('name an enterprise of the register', async () => {
    const content = { ...desk.content(path, '2026-10-12'), enterpriseId: '987654321' };
    const { body } = await desk.officer.post(`/api/${path}`).send(content).expect(422);
    expect(saidBy(body)).toEqual(['enterpriseId：没有这个企业，请重新选择']);
  });
});

describe('what the law asks is refused in its words', () => {
  const cut = {
    kind: 'power_cut',
    objects: null,
    termDays: null,
    approverPost: 'principal',
    powerCutGround: '拒不停止使用泄漏储罐，有发生事故的现实危险',
    powerSupplier: '晋江供电公司',
    noticedOn: '2026-10-11',
    notResidential: true,
  };
  it.each<[string, ConsequencePath, object, string]>([
    ['one officer', 'coercive-measures', { officerIds: [] }, '执法人员不得少于两人'],
    ['no objects', 'coercive-measures', { objects: '' }, '请填写查封、扣押的场所、设施或者财物'],
    ['31 days', 'coercive-measures', { termDays: 31 }, '查封、扣押期限为 1 至 30 日'],
    ['approved later', 'coercive-measures', { approvedOn: '2026-10-13' }, '实施前须经批准'],
    [
      'a power cut by a deputy',
      'coercive-measures',
      { ...cut, approverPost: 'deputy' },
      '须经本部门主要负责人本人批准',
    ],
    ['a power cut of homes', 'coercive-measures', { ...cut, notResidential: false }, '停电不得影响居民生活用电'],
    [
      'a power cut told the same day',
      'coercive-measures',
      { ...cut, noticedOn: '2026-10-12' },
      '应当提前二十四小时通知企业',
    ],
    ['no ground', 'closure-requests', { ground: null }, '请选择提请关闭的情形'],
    [
      'approved by a deputy',
      'criminal-transfers',
      { approverPost: 'deputy' },
      '移送须由本机关正职负责人或者主持工作的负责人审批',
    ],
    [
      'approved after four days',
      'criminal-transfers',
      { reportedOn: '2026-10-08', approvedOn: '2026-10-12' },
      '应当自接到报告之日起三日内作出决定（至 2026-10-11），实际为 2026-10-12，请写明逾期原因',
    ],
    ['a sanction of the other kind', 'disciplinary-actions', { measure: 'expulsion' }, '政务处分没有这一种'],
    ['a website without address', 'exposures', { medium: 'website' }, '请填写网址'],
    ['an address that runs a script', 'exposures', { url: 'javascript:alert(1)' }, '网址应以 http:// 或 https:// 开头'],
    ['no basis', 'blacklist-entries', { basis: ' ' }, '请填写列入的法律、法规或者政策依据'],
    ['no measures', 'joint-disciplines', { measures: null }, '请填写惩戒措施'],
  ])('%s', async (_, path, change, sentence) => {
    const before = await count(TYPE_OF[path]);
    const content = { ...desk.content(path, '2026-10-12'), ...change };
    const { body } = await desk.officer.post(`/api/${path}`).send(content).expect(422);
    expect(saidBy(body).join()).toContain(sentence);
    expect(await count(TYPE_OF[path])).toBe(before);
  });

  it('nobody is exposed before the decision is served', async () => {
    const { enterprise } = desk.named;
    const decided = await rows.insert('case_file', {
      region: JINJIANG,
      case_class: 'pre_accident',
      stage: 'decided',
      violation: '尚未送达',
    });
    await rows.party(decided, { enterprise });
    const content = { ...desk.content('exposures', '2026-10-12'), caseId: decided };
    const { body } = await desk.officer.post('/api/exposures').send(content).expect(422);
    expect(saidBy(body)).toEqual(['caseId：关联案件的处罚决定书尚未送达当事人，送达之前不能曝光']);
    const early = { ...desk.content('exposures', '2026-10-09'), caseId: desk.named.case };
    const before = await desk.officer.post('/api/exposures').send(early).expect(422);
    expect(saidBy(before.body)[0]).toContain('发布日期 2026-10-09 早于处罚决定送达日期 2026-10-10');
  });
});
