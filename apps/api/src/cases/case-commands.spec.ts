import type { CaseDetail } from '@anjuan/contracts';
import { CASE_ACTIONS } from '@anjuan/domain';
import { ApiUnderTest } from '../test/api-under-test.js';
import { RecordRows } from '../test/record-rows.js';
import { aCase, CaseDesk } from '../test/case-scenario.js';

let api: ApiUnderTest;
let desk: CaseDesk;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  desk = await CaseDesk.in(api);
}, 120_000);

afterAll(() => api.stop());

async function auditActions(caseId: string): Promise<string[]> {
  const rows = await api.db.query<{ action: string }[]>('SELECT action FROM audit_log WHERE chain = ? ORDER BY seq', [
    `case:${caseId}`,
  ]);
  return rows.map(({ action }) => action);
}

describe('the lawful path', () => {
  it('leads from the lead to the archive, each step with its event and its line of the audit log', async () => {
    const story = await aCase(desk).upTo('archive');
    const { detail } = story;
    expect(detail).toMatchObject({
      stage: 'archived',
      outcome: 'penalised',
      version: 17,
      filedOn: '2026-03-04',
      closedOn: '2026-04-13',
      fineFen: 5_000_000,
      awaited: null,
      historical: false,
      source: null,
      limits: [],
    });
    expect(detail.steps).toEqual({
      leadOn: '2026-03-01',
      filingRequestedOn: '2026-03-02',
      filingEndorsedOn: '2026-03-03',
      filedOn: '2026-03-04',
      concludedOn: '2026-03-20',
      reviewRequestedOn: '2026-03-21',
      reviewedOn: '2026-03-23',
      noticedOn: '2026-03-25',
      defenceOn: '2026-03-27',
      decidedOn: '2026-04-02',
      servedOn: '2026-04-05',
      executionEndedOn: null,
      closingRequestedOn: '2026-04-12',
      closedOn: '2026-04-13',
      archivedOn: '2026-04-20',
    });
    expect(detail.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(detail.events.map(({ type, occurredOn, note }) => [type, occurredOn, note])).toEqual([
      ['CaseOpened', '2026-03-01', null],
      ['FilingRequested', '2026-03-02', '违法事实初步查明，建议立案'],
      ['FilingEndorsed', '2026-03-03', '同意'],
      ['FilingApproved', '2026-03-04', '晋城管立字〔2026〕第1号；同意立案'],
      ['EvidenceRecorded', '2026-03-10', '勘验笔录、现场笔录；现场检查笔录'],
      ['InvestigationConcluded', '2026-03-20', '未经许可经营'],
      ['ReviewRequested', '2026-03-21', null],
      ['ReviewPassed', '2026-03-23', '同意'],
      ['NoticeServed', '2026-03-25', '晋城管罚告字〔2026〕第1号；直接送达'],
      ['DefenceRecorded', '2026-03-27', '放弃陈述、申辩'],
      ['DiscussionRecorded', '2026-04-02', '处罚决定；王某、李某、陈某；同意按告知的内容处罚'],
      ['PenaltyDecided', '2026-04-02', '晋城管罚决字〔2026〕第1号'],
      ['DecisionServed', '2026-04-05', '直接送达'],
      ['PaymentRecorded', '2026-04-10', '50,000.00 元'],
      ['ClosingRequested', '2026-04-12', '执行完毕'],
      ['CaseClosed', '2026-04-13', '同意结案'],
      ['CaseArchived', '2026-04-20', '一楼档案室'],
    ]);
    expect(await auditActions(story.id)).toEqual([
      'case.opened',
      'case.filing_requested',
      'case.filing_endorsed',
      'case.filing_approved',
      'case.evidence_recorded',
      'case.investigation_concluded',
      'case.review_requested',
      'case.review_passed',
      'case.notice_served',
      'case.defence_recorded',
      'case.discussion_recorded',
      'case.penalty_decided',
      'case.decision_served',
      'case.payment_recorded',
      'case.closing_requested',
      'case.closed',
      'case.archived',
    ]);
    expect(detail.decisions).toMatchObject([
      { state: 'in_force', decidedOn: '2026-04-02', payments: [{ kind: 'payment', amountFen: 5_000_000 }] },
    ]);
    const [decision] = await api.db.query<{ served_on: string }[]>(
      'SELECT served_on FROM penalty_decision WHERE case_id = ?',
      [story.id],
    );
    expect(decision?.served_on).toBe('2026-04-05');
  });

  it('offers each reader the actions of the own roles, with what is missing, and others none', async () => {
    const story = await aCase(desk).upTo('submit_review');
    const offers = async (user: string) => (await story.reread(user)).offers.map(({ action }) => action);
    expect(await offers('legal')).toEqual(['pass_review', 'return_review']);
    expect(await offers('clerk')).toEqual([]);
    expect((await api.read<CaseDetail>('officer1', `/cases/${story.id}`)).offers).toEqual([]);
    const { offers: own, awaited } = await story.reread();
    expect(own.map(({ action, refusals }) => [action, refusals.map(({ code }) => code)])).toEqual([
      ['request_recusal', []],
      ['handle_preservation', ['NO_PRESERVATION_TO_HANDLE']],
      ['serve_notice', ['REVIEW_REQUIRED']],
      ['void_case', []],
    ]);
    expect(awaited).toEqual({ action: 'pass_review', roles: ['legal'] });
    expect(story.detail.officers).toMatchObject([{ certificateValid: true }, { certificateValid: true }]);
    expect(story.detail.proposal).toEqual(story.proposal);
  });

  it('shows the limits that run', async () => {
    const story = await aCase(desk).upTo('approve_filing');
    expect(story.detail.limits).toMatchObject([{ dueOn: '2026-06-02', urgency: 'overdue' }]);
  });
});

describe('what is refused', () => {
  it('a decision before the notice', async () => {
    const story = await aCase(desk).upTo('pass_review');
    expect(
      await story.refusal('leader', 'decide', { on: '2026-03-24', decisions: story.decisions, remediesTold: true }),
    ).toMatchObject({
      status: 422,
      codes: ['NOTICE_REQUIRED', 'STEP_NOT_IN_TABLE'],
      refusals: [
        {
          message: '还没有送达行政处罚告知书，不得作出处罚决定，请先告知当事人',
          basis: 'penalty-law-62',
        },
        { message: expect.stringContaining('案件现在是“法制审核中”，不能“作出处罚决定”') },
      ],
    });
  });

  it('a stage jumped', async () => {
    const story = await aCase(desk).opened();
    expect(await story.refusal('officer1', 'archive', { on: '2026-03-02', place: null })).toMatchObject({
      status: 422,
      codes: ['STEP_NOT_IN_TABLE'],
    });
  });

  it('a step of another role, with a line in the audit log', async () => {
    const story = await aCase(desk).upTo('request_filing');
    expect(
      await story.refusal('officer1', 'approve_filing', { on: '2026-03-04', opinion: null, caseNumber: null }),
    ).toMatchObject({ status: 403, errorCode: 'NOT_YOUR_ROLE', message: '“批准立案”由分管领导或主要负责人办理' });
    const [row] = await api.db.query<{ action: string; detail: string }[]>(
      'SELECT action, detail FROM audit_log ORDER BY id DESC LIMIT 1',
    );
    expect(row?.action).toBe('access.refused');
    expect(row?.detail).toContain('not_your_role');
  });

  it('anything without the permission to act', async () => {
    const story = await aCase(desk).opened();
    expect(await story.refusal('clerk', 'request_filing', { on: '2026-03-02', opinion: null })).toMatchObject({
      status: 403,
      errorCode: 'PERMISSION_MISSING',
    });
    expect((await desk.send('leader', 'POST', '/cases', desk.content())).status).toBe(403);
  });

  it('one officer alone, a helper, and a certificate that ended the day before', async () => {
    const [first] = desk.officers;
    const alone = await aCase(desk, { content: { officerIds: [first] } }).opened();
    expect(await alone.refusal('officer1', 'request_filing', { on: '2026-03-02', opinion: null })).toMatchObject({
      codes: ['TWO_OFFICERS_REQUIRED'],
      message: '执法人员不得少于两人，现有 1 人，请再选一名持证执法人员',
    });
    const expired = await memberWith('2026-03-01');
    const late = await aCase(desk, { content: { officerIds: [first, expired] } }).opened();
    expect(await late.refusal('officer1', 'request_filing', { on: '2026-03-02', opinion: null })).toMatchObject({
      codes: ['CERTIFICATE_NOT_VALID'],
      message: expect.stringContaining('执法证已于 2026-03-01 到期，在 2026-03-02 无效'),
    });
    expect((await late.try('officer1', 'request_filing', { on: '2026-03-01', opinion: null })).status).toBe(200);
  });

  it('a day that does not exist, naming the field', async () => {
    const story = await aCase(desk).opened();
    expect(await story.refusal('officer1', 'request_filing', { on: '2021-02-30', opinion: null })).toMatchObject({
      status: 422,
      errorCode: 'INVALID_INPUT',
      refusals: [{ field: 'on', message: '日期应为真实存在的 YYYY-MM-DD' }],
    });
    const lead = await desk.send('officer1', 'POST', '/cases', desk.content({ leadOn: '2021-02-30' }));
    expect(lead).toMatchObject({ status: 422, body: { refusals: [{ field: 'leadOn' }] } });
  });

  it('a lead of tomorrow', async () => {
    const answer = await desk.send('officer1', 'POST', '/cases', desk.content({ leadOn: '2999-01-01' }));
    expect(answer).toMatchObject({ status: 422, body: { refusals: [{ code: 'DATE_IN_FUTURE', field: 'leadOn' }] } });
  });

  it('closing while a fine is unpaid, a measure runs or a hazard is open', async () => {
    const story = await aCase(desk).upTo('serve_decision');
    const rows = await openMeasureAndHazard(story.id);
    expect(await story.refusal('officer1', 'request_closing', { on: '2026-04-12', opinion: null })).toMatchObject({
      status: 422,
      codes: ['NOT_PAID', 'MEASURE_OPEN', 'HAZARD_OPEN'],
    });
    expect(rows).toBe(2);
  });

  async function openMeasureAndHazard(caseId: string): Promise<number> {
    const region = '350582';
    await api.db.query('INSERT INTO coercive_measure (region, case_id, enterprise_id, kind, started_on) VALUES (?)', [
      [region, caseId, desk.enterprise, 'seal', '2026-03-10'],
    ]);
    const { insertId } = await api.db.query<{ insertId: number }>('INSERT INTO inspection (region) VALUES (?)', [
      region,
    ]);
    await api.db.query('INSERT INTO hazard (region, inspection_id, description) VALUES (?)', [
      [region, insertId, '阀门漏气'],
    ]);
    await api.db.query('INSERT INTO case_inspection (case_id, inspection_id) VALUES (?)', [[caseId, insertId]]);
    return 2;
  }

  async function memberWith(validTo: string): Promise<string> {
    const region = '350582';
    const { insertId } = await api.db.query<{ insertId: number }>(
      'INSERT INTO staff_member (region, name, post, kind) VALUES (?)',
      [[region, '陈某', '队员', 'officer']],
    );
    const number = `T${String(insertId)}${validTo}`;
    await api.db.query(
      'INSERT INTO enforcement_certificate (staff_id, region, number, number_in_use, valid_from, valid_to) VALUES (?)',
      [[insertId, region, number, number, '2020-01-01', validTo]],
    );
    return String(insertId);
  }
});

describe('the reach of a unit', () => {
  it('ends at its own cases: another county learns nothing, the city may read and not act', async () => {
    const story = await aCase(desk).opened();
    const body = { version: 1, on: '2026-03-02', opinion: null };
    const path = `/cases/${story.id}/actions/request_filing`;
    expect((await api.send('officer1.licheng', 'POST', path, body)).status).toBe(404);
    expect(await api.send('officer1', 'POST', path, body)).toMatchObject({
      status: 403,
      body: { errorCode: 'NOT_OWN_UNIT' },
    });
    expect((await api.get('officer1', `/cases/${story.id}`)).status).toBe(200);
  });

  it('covers only people, inspections and parties that it knows', async () => {
    const other = await CaseDesk.in(api, 'licheng');
    const { insertId } = await api.db.query<{ insertId: number }>("INSERT INTO inspection (region) VALUES ('350502')");
    const merged = await new RecordRows(api.db).enterprise('旧名燃气站', { merged_into_id: desk.enterprise });
    const content = {
      officerIds: other.officers,
      inspectionIds: [String(insertId)],
      enterpriseIds: ['987654321', merged],
      personIds: [other.person],
    };
    expect(await desk.send('officer1', 'POST', '/cases', desk.content(content))).toMatchObject({
      status: 422,
      body: {
        refusals: [
          { code: 'ENTERPRISE_UNKNOWN', field: 'enterpriseIds' },
          { code: 'ENTERPRISE_MERGED', id: desk.enterprise, message: '“旧名燃气站”已并入“宏达燃气站”，请改选后者' },
          { code: 'PERSON_UNKNOWN', field: 'personIds' },
          { code: 'INSPECTION_UNKNOWN', field: 'inspectionIds' },
          { code: 'OFFICER_UNKNOWN', field: 'officerIds' },
          { code: 'OFFICER_UNKNOWN', field: 'officerIds' },
        ],
      },
    });
  });
});

describe('what a body cannot change', () => {
  it('stage, unit, version, author and amounts stay what the case makes them', async () => {
    const smuggled = {
      stage: 'closed',
      region: '350502',
      handledBy: [],
      filedBy: '1',
      historical: true,
      caseNumber: 'X',
    };
    const story = await aCase(desk, { content: { ...smuggled, version: 99, outcome: 'penalised' } }).opened();
    expect(story.detail).toMatchObject({
      stage: 'lead',
      region: '350582',
      version: 1,
      outcome: null,
      historical: false,
    });
    await story.act('officer1', 'request_filing', { on: '2026-03-02', opinion: null, ...smuggled, act: { by: '1' } });
    const [event] = await api.db.query<{ payload: string }[]>(
      'SELECT payload FROM case_event WHERE case_id = ? AND seq = 2',
      [story.id],
    );
    const { id: by } = await api.test.actor('officer1.jinjiang');
    const { id: second } = await api.test.actor('officer2.jinjiang');
    expect(JSON.parse(event?.payload ?? '')).toEqual({
      on: '2026-03-02',
      opinion: null,
      act: { by, handlers: [by, second], stage: 'filing_review', outcome: null },
    });
    expect(story.detail).toMatchObject({ stage: 'filing_review', region: '350582', caseNumber: null });
  });

  it('a decision belongs to its case', async () => {
    const [one, other] = [await aCase(desk).upTo('serve_decision'), await aCase(desk).upTo('serve_decision')];
    const payment = { on: '2026-04-10', decisionId: other.decisionId(), amountFen: 100, note: null };
    expect(await one.refusal('officer1', 'record_payment', payment)).toMatchObject({ codes: ['DECISION_UNKNOWN'] });
  });
});

it('the OpenAPI document says what each action is told', async () => {
  interface Schema {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, object>>;
  }
  const { body } = await api.test.anonymous().get('/api/openapi.json');
  const { paths, components } = body as {
    paths: Record<string, { post?: { requestBody: { content: Record<string, { schema: object }> } } }>;
    components: { schemas: Record<string, Schema> };
  };
  const act = paths['/api/cases/{id}/actions/{action}']?.post;
  expect(act?.requestBody.content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/CaseActionBody' });
  expect(components.schemas['CaseActionBody']?.required).toEqual(['version']);
  const described = Object.keys(components.schemas).filter((name) => name.startsWith('CaseActionInput.'));
  expect(described.sort()).toEqual(CASE_ACTIONS.map((action) => `CaseActionInput.${action}`).sort());
  expect(components.schemas['CaseActionInput.decide']).toMatchObject({
    required: ['on', 'decisions'],
    properties: { on: { $ref: '#/components/schemas/ActDay' }, decisions: { type: 'array' } },
  });
});
