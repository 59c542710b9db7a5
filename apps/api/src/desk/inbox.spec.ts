import type { Inbox, InboxItem } from '@anjuan/contracts';
import { addDays, type InboxKind, localDate } from '@anjuan/domain';
import { CITY, JINJIANG, LICHENG } from '../test/record-fixtures.js';
import { RecordRows } from '../test/record-rows.js';
import { startTestApp, type TestApp } from '../test/test-app.js';

type Row = Parameters<RecordRows['insert']>[1];

let t: TestApp;
let rows: RecordRows;
let enterprise: string;
const accounts = new Map<string, string>();

beforeAll(async () => {
  t = await startTestApp();
  rows = new RecordRows(t.manager);
  enterprise = await rows.enterprise('晋江某燃气站');
  for (const name of ['officer1', 'officer2', 'head', 'legal', 'leader', 'principal']) {
    accounts.set(name, (await t.actor(`${name}.jinjiang`)).id);
  }
}, 120_000);
afterAll(() => t.stop());

beforeEach(async () => {
  t.clock.set(localDate('2026-11-24'));
  const admin = await t.admin();
  await admin.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const table of [
    'penalty_line',
    'penalty_payment',
    'penalty_decision',
    'coercive_measure',
    'hazard',
    'inspection_officer',
  ]) {
    await admin.query(`DELETE FROM ${table}`);
  }
  for (const table of ['inspection', 'case_officer', 'case_event', 'case_party', 'case_file', 'staff_member']) {
    await admin.query(`DELETE FROM ${table}`);
  }
  await admin.end();
});

const account = (name: string): string => accounts.get(name) ?? '';

async function aCase(more: Row): Promise<string> {
  const id = await rows.insert('case_file', {
    region: JINJIANG,
    case_class: 'pre_accident',
    case_procedure: 'ordinary',
    violation: '未取得许可经营燃气',
    lead_on: '2026-09-01',
    ...more,
  });
  await rows.party(id, { enterprise });
  return id;
}

async function staff(name: string, of: string | null): Promise<string> {
  return rows.insert('staff_member', { region: JINJIANG, name, post: '执法员', kind: 'officer', account_id: of });
}

async function handledBy(caseId: string, ...staffIds: readonly string[]): Promise<void> {
  for (const [position, staff_id] of staffIds.entries()) {
    await rows.insert('case_officer', { case_id: caseId, staff_id, position });
  }
}

async function event(caseId: string, type: string, by: string, seq = 7): Promise<void> {
  await rows.insert('case_event', {
    case_id: caseId,
    seq,
    type,
    payload: '{}',
    recorded_at: new Date(),
    actor_id: account(by),
    actor_name: by,
    region: JINJIANG,
  });
}

async function fine(caseId: string, amount_fen: number): Promise<string> {
  const decision = await rows.decision(caseId, { region: JINJIANG, decided_on: '2026-11-01' }, []);
  await rows.line(decision, { kind: 'fine', amount_fen }, []);
  return decision;
}

async function inboxOf(user: string, query = ''): Promise<Inbox> {
  const agent = await t.signIn(user);
  const { body } = await agent.get(`/api/inbox${query}`).expect(200);
  return body as Inbox;
}

const brief = ({ items }: Inbox): string[] =>
  items.map(({ kind, dueOn, urgency }) => [kind, dueOn ?? '-', urgency].join(' '));
const first = ({ items }: Inbox): InboxItem | undefined => items[0];

const FILED = { filed_on: '2026-11-02' } as const;
const STEPS: readonly (readonly [InboxKind, string, Row])[] = [
  ['file_lead', 'officer1', { stage: 'lead' }],
  ['endorse_filing', 'head', { stage: 'filing_review', filing_requested_on: '2026-11-20' }],
  [
    'approve_filing',
    'leader',
    { stage: 'filing_review', filing_requested_on: '2026-11-20', filing_endorsed_on: '2026-11-21' },
  ],
  ['investigate', 'officer1', { stage: 'investigating', ...FILED }],
  ['submit_review', 'officer2', { stage: 'concluded', ...FILED, concluded_on: '2026-11-20' }],
  ['review', 'legal', { stage: 'legal_review', ...FILED, review_requested_on: '2026-11-20' }],
  ['serve_notice', 'officer1', { stage: 'legal_review', ...FILED, reviewed_on: '2026-11-22' }],
  ['decide', 'principal', { stage: 'noticed', ...FILED, noticed_on: '2026-11-22' }],
  ['serve_decision', 'officer1', { stage: 'decided', ...FILED, decided_on: '2026-11-23' }],
  ['request_closing', 'officer1', { stage: 'executing', ...FILED, served_on: '2026-11-23' }],
  ['approve_closing', 'leader', { stage: 'executing', ...FILED, closing_requested_on: '2026-11-23' }],
  ['archive', 'officer1', { stage: 'closed', ...FILED, closed_on: '2026-11-23', outcome: 'penalised' }],
];

describe('what waits', () => {
  it.each(STEPS)('%s waits for %s and for no role without the step', async (kind, user, row) => {
    const id = await aCase(row);
    const inbox = await inboxOf(`${user}.jinjiang`);
    expect(inbox.items).toMatchObject([
      { kind, ref: { type: 'case', id }, title: '晋江某燃气站 · 未取得许可经营燃气' },
    ]);
    expect(inbox).toMatchObject({ total: 1, counts: [{ kind, total: 1 }], nothingExpected: false });
    for (const other of ['officer1', 'head', 'legal', 'leader', 'clerk']) {
      const expected = [
        user,
        ...(user.startsWith('officer') ? ['officer1'] : []),
        ...(user === 'principal' ? ['leader'] : []),
      ];
      const { total } = await inboxOf(`${other}.jinjiang`);
      expect([other, total]).toEqual([other, expected.includes(other) ? 1 : 0]);
    }
  });

  it('says that a filing or a review came back', async () => {
    const lead = await aCase({ stage: 'lead' });
    await event(lead, 'FilingReturned', 'head');
    const returned = await aCase({ stage: 'investigating', ...FILED });
    await event(returned, 'ReviewReturned', 'legal');
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual([
      'review_returned 2027-01-31 normal',
      'filing_returned - normal',
    ]);
  });

  it('tells the amount that is owed, until it is paid', async () => {
    const id = await aCase({ stage: 'executing', ...FILED, decided_on: '2026-11-01', served_on: '2026-11-06' });
    const decision = await fine(id, 3_000_000);
    await rows.insert('penalty_payment', { decision_id: decision, kind: 'payment', amount_fen: 1_000_000 });
    const inbox = await inboxOf('officer1.jinjiang');
    expect(first(inbox)).toMatchObject({
      kind: 'collect_payment',
      dueOn: '2026-11-23',
      daysLeft: -1,
      urgency: 'overdue',
    });
    expect(first(inbox)?.why).toContain('尚欠 2.00 万元');
    await rows.insert('penalty_payment', { decision_id: decision, kind: 'payment', amount_fen: 2_000_000 });
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual(['request_closing - normal']);
    await rows.insert('penalty_payment', { decision_id: decision, kind: 'refund', amount_fen: 500_000 });
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual(['collect_payment 2026-11-23 overdue']);
  });

  it('leaves out past cases, other organs’ acts, voided ones and leads that were not filed', async () => {
    await aCase({ stage: 'investigating', ...FILED, historical: 1 });
    await aCase({ stage: 'investigating', ...FILED, organ_id: await rows.organ('某应急管理局') });
    await aCase({ stage: 'investigating', ...FILED, voided_at: new Date() });
    await aCase({ stage: 'closed', closed_on: '2026-11-20', outcome: 'not_filed' });
    expect((await inboxOf('officer1.jinjiang')).items).toEqual([]);
  });

  it('puts the overdue first, then by the last day, and finds by kind and urgency', async () => {
    await aCase({ stage: 'lead' });
    await aCase({ stage: 'investigating', filed_on: '2026-11-20' });
    await aCase({ stage: 'investigating', filed_on: '2026-09-05' });
    await aCase({ stage: 'investigating', filed_on: '2026-08-01' });
    await aCase({ stage: 'decided', decided_on: '2026-11-12' });
    const inbox = await inboxOf('officer1.jinjiang');
    expect(brief(inbox)).toEqual([
      'investigate 2026-10-30 overdue',
      'serve_decision 2026-11-23 overdue',
      'investigate 2026-12-04 near',
      'investigate 2027-02-18 normal',
      'file_lead - normal',
    ]);
    expect(inbox.counts).toEqual([
      { kind: 'file_lead', total: 1, overdue: 0, near: 0 },
      { kind: 'investigate', total: 3, overdue: 1, near: 1 },
      { kind: 'serve_decision', total: 1, overdue: 1, near: 0 },
    ]);
    const found = await inboxOf('officer1.jinjiang', '?kind=investigate&urgency=near');
    expect(brief(found)).toEqual(['investigate 2026-12-04 near']);
    expect(found).toMatchObject({ total: 1, counts: inbox.counts });
  });

  it('shows 200 and counts all', async () => {
    const values = Array.from({ length: 203 }, () => [JINJIANG, 'pre_accident', 'lead', '线索']);
    await t.manager.query('INSERT INTO case_file (region, case_class, stage, violation) VALUES ?', [values]);
    const inbox = await inboxOf('officer1.jinjiang');
    expect(inbox.items).toHaveLength(200);
    expect(inbox).toMatchObject({ total: 203, counts: [{ kind: 'file_lead', total: 203 }] });
  });
});

describe('the limits of the law', () => {
  it.each([
    ['2021-10-15', 'normal'],
    ['2021-10-16', 'near'],
    ['2021-10-31', 'near'],
    ['2021-11-01', 'overdue'],
  ])('scenario 6: ninety days from 2021-08-02 are on %s %s', async (today, urgency) => {
    await aCase({ stage: 'investigating', filed_on: '2021-08-02' });
    t.clock.set(localDate(today));
    expect(first(await inboxOf('officer1.jinjiang'))).toMatchObject({
      dueOn: '2021-10-31',
      urgency,
      rule: { basisText: '《行政处罚法》第六十条', binding: true },
    });
  });

  it('warns only about a case filed under the law before', async () => {
    await aCase({ stage: 'investigating', filed_on: '2021-06-01' });
    t.clock.set(localDate('2021-10-14'));
    expect(first(await inboxOf('officer1.jinjiang'))).toMatchObject({
      dueOn: '2021-10-13',
      urgency: 'overdue',
      rule: { binding: false },
    });
  });

  it.each([
    ['2021-10-12', 'near', 0],
    ['2021-10-13', 'overdue', -1],
  ])('scenario 5: a decision of 2021-09-27 is to be served, on %s %s', async (today, urgency, workdaysLeft) => {
    await aCase({ stage: 'decided', decided_on: '2021-09-27' });
    t.clock.set(localDate(today));
    expect(first(await inboxOf('officer1.jinjiang'))).toMatchObject({ dueOn: '2021-10-12', urgency, workdaysLeft });
  });

  it.each([
    ['2021-10-08', 'near'],
    ['2021-10-09', 'overdue'],
  ])('scenario 23: what was served on 2021-09-16 is to be paid, on %s %s', async (today, urgency) => {
    const id = await aCase({ stage: 'served', served_on: '2021-09-16' });
    await fine(id, 5_000_000);
    t.clock.set(localDate(today));
    expect(first(await inboxOf('officer1.jinjiang'))).toMatchObject({
      kind: 'collect_payment',
      dueOn: '2021-10-08',
      urgency,
    });
  });

  it.each([
    ['2021-09-13', []],
    ['2021-09-14', ['lift_measure 2021-09-19 near']],
    ['2021-09-19', ['lift_measure 2021-09-19 near']],
    ['2021-09-20', ['lift_measure 2021-09-19 overdue']],
  ])('scenario 26: a sealing of 2021-08-20 on %s is %j', async (today, expected) => {
    const measure = { region: JINJIANG, enterprise_id: enterprise, started_on: '2021-08-20' };
    await rows.insert('coercive_measure', { ...measure, kind: 'seal' });
    await rows.insert('coercive_measure', { ...measure, kind: 'power_cut' });
    await rows.insert('coercive_measure', { ...measure, kind: 'seize', ended_on: '2021-08-25' });
    t.clock.set(localDate(today));
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual(expected);
  });

  it.each([
    [{ extension_days: 30 }, '2021-10-19'],
    [{ extension_days: 10, term_days: 20 }, '2021-09-19'],
    [{ appraisal_days: 10 }, '2021-09-29'],
  ])('scenario 26: with %j it ends on %s', async (days, dueOn) => {
    const measure = { region: JINJIANG, enterprise_id: enterprise, started_on: '2021-08-20', kind: 'seal', ...days };
    await rows.insert('coercive_measure', measure);
    t.clock.set(localDate(dueOn));
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual([`lift_measure ${dueOn} near`]);
    expect((await inboxOf('head.jinjiang')).items).toEqual([]);
    t.clock.set(addDays(localDate(dueOn), 1));
    expect(brief(await inboxOf('head.jinjiang'))).toEqual([`unit_overdue ${dueOn} overdue`]);
  });

  it.each([
    ['2026-11-30', 0],
    ['2026-11-29', 1],
    ['2026-11-24', 1],
    ['2026-11-23', 1],
  ])('a hazard to be rectified by %s is found: %i', async (rectify_due_on, found) => {
    const inspection = { region: JINJIANG, enterprise_id: enterprise, inspected_on: '2026-11-01', kind: 'planned' };
    const inspection_id = await rows.insert('inspection', inspection);
    const hazard = { region: JINJIANG, inspection_id, rectify_due_on };
    await rows.insert('hazard', { ...hazard, description: '阀门漏气' });
    await rows.insert('hazard', { ...hazard, description: '已复查', verified_on: '2026-11-20' });
    const { items } = await inboxOf('officer1.jinjiang');
    expect(items).toHaveLength(found);
    if (found > 0)
      expect(items[0]).toMatchObject({
        kind: 'verify_hazard',
        dueOn: rectify_due_on,
        title: '晋江某燃气站 · 阀门漏气',
      });
  });

  it('reminds the officers of a decision that others delay, from fifteen days before the end', async () => {
    await aCase({ stage: 'noticed', filed_on: '2026-09-11', noticed_on: '2026-11-01' });
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual([]);
    t.clock.set(localDate('2026-11-25'));
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual(['decision_waits 2026-12-10 near']);
  });

  it('says that the last day may still move when the next year is not announced', async () => {
    t.clock.set(localDate('2026-12-28'));
    await aCase({ stage: 'decided', decided_on: '2026-12-28' });
    expect(first(await inboxOf('officer1.jinjiang'))?.rule?.complete).toBe(false);
  });
});

describe('whose it is', () => {
  it('is the case’s officers’; the unit’s when none of them has an account', async () => {
    const [one, noAccount] = [await staff('张三', account('officer1')), await staff('李四', null)];
    await handledBy(await aCase({ stage: 'lead' }), one, noAccount);
    await handledBy(await aCase({ stage: 'investigating', ...FILED }), noAccount);
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual(['investigate 2027-01-31 normal', 'file_lead - normal']);
    expect(brief(await inboxOf('officer2.jinjiang'))).toEqual(['investigate 2027-01-31 normal']);
  });

  it('is the officers’ who carried a measure out or inspected', async () => {
    const one = await staff('张三', account('officer1'));
    const measure = { region: JINJIANG, enterprise_id: enterprise, started_on: '2026-10-20', kind: 'seal' };
    const measure_id = await rows.insert('coercive_measure', measure);
    await rows.insert('measure_officer', { measure_id, staff_id: one, position: 0, name: '张三' });
    const inspection_id = await rows.insert('inspection', { region: JINJIANG, inspected_on: '2026-11-01' });
    await rows.insert('inspection_officer', { inspection_id, staff_id: one, position: 0, name: '张三' });
    const hazard = { region: JINJIANG, inspection_id, description: '阀门漏气', rectify_due_on: '2026-11-20' };
    await rows.insert('hazard', hazard);
    expect(brief(await inboxOf('officer1.jinjiang'))).toEqual([
      'lift_measure 2026-11-19 overdue',
      'verify_hazard 2026-11-20 overdue',
    ]);
    expect((await inboxOf('officer2.jinjiang')).items).toEqual([]);
    expect(first(await inboxOf('head.jinjiang'))?.why).toContain('承办人：张三');
  });

  it('never asks a handler to review or approve, nor the same person twice', async () => {
    const review = await aCase({ stage: 'legal_review', ...FILED });
    await event(review, 'InvestigationConcluded', 'legal');
    const decide = await aCase({ stage: 'noticed', ...FILED, reviewed_by: account('leader') });
    const approve = await aCase({
      stage: 'filing_review',
      filing_endorsed_on: '2026-11-20',
      filing_endorsed_by: account('leader'),
    });
    const closing = await aCase({ stage: 'executing', ...FILED, closing_requested_on: '2026-11-20' });
    await handledBy(closing, await staff('王五', account('leader')));
    await aCase({ stage: 'legal_review', ...FILED, filed_by: account('legal') });
    expect((await inboxOf('legal.jinjiang')).items).toEqual([]);
    expect((await inboxOf('leader.jinjiang')).items).toEqual([]);
    const { items } = await inboxOf('principal.jinjiang');
    expect(items.map(({ ref }) => ref.id).sort()).toEqual([decide, approve, closing].sort());
  });

  it('shows head and leaders what is overdue in the unit, after their own work, and who handles it', async () => {
    const officer = await staff('张三', account('officer1'));
    await handledBy(await aCase({ stage: 'decided', decided_on: '2026-11-12' }), officer);
    await aCase({ stage: 'decided', decided_on: '2026-11-20' });
    await aCase({ stage: 'noticed', filed_on: '2026-08-01' });
    await aCase({ stage: 'filing_review', filing_requested_on: '2026-11-20' });
    const { items } = await inboxOf('head.jinjiang');
    expect(items.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['endorse_filing', null],
      ['unit_overdue', '2026-10-30'],
      ['unit_overdue', '2026-11-23'],
    ]);
    expect(items[2]?.why).toContain('承办人：张三');
    // A leader who has the step itself is not told twice.
    expect(brief(await inboxOf('leader.jinjiang'))).toEqual([
      'decide 2026-10-30 overdue',
      'unit_overdue 2026-11-23 overdue',
    ]);
  });

  it('is of the own unit: neither another county nor the city', async () => {
    await aCase({ region: LICHENG, stage: 'lead' });
    await aCase({ region: CITY, stage: 'lead' });
    expect((await inboxOf('officer1.jinjiang')).items).toEqual([]);
    expect((await inboxOf('officer1.licheng')).total).toBe(1);
    expect((await inboxOf('officer1')).total).toBe(1);
  });

  it('is empty for roles without steps, closed to administrators and to nobody', async () => {
    await aCase({ stage: 'lead' });
    for (const user of ['clerk', 'auditor', 'reviewer']) {
      expect(await inboxOf(`${user}.jinjiang`)).toEqual({ items: [], total: 0, counts: [], nothingExpected: true });
    }
    await (await t.signIn('sysadmin')).get('/api/inbox').expect(403);
    await t.anonymous().get('/api/inbox').expect(401);
    await (await t.signIn('officer1.jinjiang')).get('/api/inbox?kind=else').expect(422);
  });
});
