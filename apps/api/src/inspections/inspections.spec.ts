import type { HazardDetail, InspectionDetail, InspectionItem, Page } from '@anjuan/contracts';
import { RecordRows } from '../test/record-rows.js';
import { first, InspectionDesk, JINJIANG, newKey, type RefusedAnswer } from './test/inspection-desk.js';

let desk: InspectionDesk;

beforeAll(async () => {
  desk = await InspectionDesk.open();
});
afterAll(() => desk.t.stop());

describe('recording', () => {
  it('an inspection with its officers, findings and hazards, each with history and audit row', async () => {
    const major = desk.hazard({ description: '液化气瓶超量存放', major: true, measure: '撤出人员、停止使用' });
    const detail = await desk.inspect({
      hazards: [desk.hazard(), major, desk.hazard({ description: '未设警示标志' })],
    });
    expect(detail).toMatchObject({
      region: JINJIANG,
      inspectedOn: '2026-11-20',
      findings: '现场检查燃气储存间',
      present: '站长',
      hazardCount: 3,
      rectifiedCount: 0,
      version: 1,
      missing: [],
      cases: [],
      photos: [],
    });
    expect(detail.officers).toEqual([
      { staffId: desk.officers[0], name: '测甲', certificateNumber: 'T测甲' },
      { staffId: desk.officers[1], name: '测乙', certificateNumber: 'T测乙' },
    ]);
    expect(
      detail.hazards.map(({ description, major: grade, state, overdue }) => [description, grade, state, overdue]),
    ).toEqual([
      ['调压箱周边堆放可燃物', false, 'open', false],
      ['液化气瓶超量存放', true, 'open', false],
      ['未设警示标志', false, 'open', false],
    ]);
    expect(await desk.audited('inspection', detail.id)).toEqual(['inspection.created']);
    expect(await desk.audited('hazard', first(detail.hazards).id)).toEqual(['hazard.created']);
    expect(await desk.history('inspection', detail.id)).toEqual(['created']);
  });

  it('moves columns 1 and 2 of the month, and nothing else', async () => {
    const before = await desk.cells();
    const enterprise = await new RecordRows(desk.t.manager).enterprise('新检查企业');
    await desk.inspect({ enterpriseId: enterprise, hazards: [desk.hazard(), desk.hazard()] });
    expect(await desk.cells()).toEqual({
      ...before,
      inspectedEnterprises: before.inspectedEnterprises + 1,
      hazardsFound: before.hazardsFound + 2,
      preAccidentCaseRatio: expect.anything() as unknown,
    });
  });

  it.each<[string, object, readonly string[]]>([
    ['tomorrow', { inspectedOn: '2026-11-25' }, ['DATE_IN_FUTURE inspectedOn']],
    ['one officer', { officerIds: ['FIRST'] }, ['TWO_OFFICERS_REQUIRED officerIds']],
    [
      'a certificate that ended the day before',
      { inspectedOn: '2026-11-24', officerIds: ['FIRST', 'EXPIRED'] },
      ['CERTIFICATE_NOT_VALID officerIds'],
    ],
    [
      'somebody of nowhere',
      { officerIds: ['FIRST', '999999'] },
      ['TWO_OFFICERS_REQUIRED officerIds', 'OFFICER_UNKNOWN officerIds'],
    ],
    ['neither enterprise nor place', { enterpriseId: null }, ['SUBJECT_REQUIRED enterpriseId']],
    ['an enterprise that is not registered', { enterpriseId: '999999' }, ['ENTERPRISE_UNKNOWN enterpriseId']],
    [
      'a term before the inspection',
      { hazards: [{ description: '漏气', major: false, rectifyDueOn: '2026-11-19' }] },
      ['DUE_BEFORE_FINDING hazards.0.rectifyDueOn'],
    ],
  ])('is refused: %s', async (_, change, refusals) => {
    expect(await desk.refused('/inspections', withOfficers(desk.inspection(change)))).toEqual(refusals);
  });

  it('the certificate that ended on the day of the inspection still served it', async () => {
    const detail = await desk.inspect({ inspectedOn: '2026-11-23', officerIds: [desk.officers[0], desk.expired] });
    expect(detail.officers.map(({ name }) => name)).toEqual(['测甲', '测丙']);
  });

  it('the sentence of a refusal says what to do, and names the law', async () => {
    const body = desk.inspection({ officerIds: [desk.officers[0]] });
    const answer: RefusedAnswer = await desk.officer.post('/api/inspections').send(body).expect(422);
    expect(answer.body.message).toBe('执法人员不得少于两人，现有 1 人，请再选一名持证执法人员');
    expect(first(answer.body.refusals)).toMatchObject({ basis: 'penalty-law-42' });
  });

  it.each(['2026-02-30', '2026-11', '20261120'])('the day %s is no day', async (inspectedOn) => {
    await desk.officer.post('/api/inspections').send(desk.inspection({ inspectedOn })).expect(422);
  });

  it('nothing of a refused inspection is kept', async () => {
    const count = async () => (await desk.t.manager.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM inspection'))[0];
    const before = await count();
    await desk.refused('/inspections', desk.inspection({ hazards: [desk.hazard({ rectifyDueOn: null })] }));
    expect(await count()).toEqual(before);
  });

  it('the second click makes no second inspection', async () => {
    const key = newKey();
    const body = desk.inspection({ hazards: [desk.hazard()] });
    const send = () => desk.officer.post('/api/inspections').set('Idempotency-Key', key).send(body).expect(201);
    const [one, two] = [await send(), await send()];
    expect((two.body as InspectionDetail).id).toBe((one.body as InspectionDetail).id);
    expect((two.body as InspectionDetail).hazards).toHaveLength(1);
  });

  it('is not for an account without the permission', async () => {
    const legal = await desk.t.signIn('legal.jinjiang');
    await legal.post('/api/inspections').send(desk.inspection()).expect(403);
  });

  function withOfficers(body: object): object {
    const named = JSON.stringify(body)
      .replaceAll('"FIRST"', `"${desk.officers[0] ?? ''}"`)
      .replaceAll('"EXPIRED"', `"${desk.expired}"`);
    return JSON.parse(named) as object;
  }
});

describe('correcting', () => {
  const correction = ({ version }: { version: number }, change: object = {}) => {
    const { hazards: _, ...content } = desk.inspection() as { hazards: unknown };
    return { ...content, version, reason: '日期录入有误', ...change };
  };

  it('the day moves the figures to the other month', async () => {
    const enterprise = await new RecordRows(desk.t.manager).enterprise('更正日期企业');
    const detail = await desk.inspect({ enterpriseId: enterprise, hazards: [desk.hazard()] });
    const [november, october] = [await desk.cells(), await desk.cells('2026-10-01', '2026-10-31')];
    const body = correction(detail, { enterpriseId: enterprise, inspectedOn: '2026-10-30' });
    const { body: corrected } = await desk.officer.put(`/api/inspections/${detail.id}`).send(body).expect(200);
    expect(corrected).toMatchObject({ inspectedOn: '2026-10-30', version: 2 });
    const after = { november: await desk.cells(), october: await desk.cells('2026-10-01', '2026-10-31') };
    expect(after.november.inspectedEnterprises).toBe(november.inspectedEnterprises - 1);
    expect(after.november.hazardsFound).toBe(november.hazardsFound - 1);
    expect(after.october.inspectedEnterprises).toBe(october.inspectedEnterprises + 1);
    expect(after.october.hazardsFound).toBe(october.hazardsFound + 1);
    expect(await desk.history('inspection', detail.id)).toEqual(['created', 'corrected']);
    expect(await desk.audited('inspection', detail.id)).toEqual(['inspection.created', 'inspection.corrected']);
  });

  it('other officers stand in the history by name', async () => {
    const detail = await desk.inspect({ inspectedOn: '2026-11-10' });
    const body = correction(detail, { inspectedOn: '2026-11-10', officerIds: [desk.officers[0], desk.expired] });
    await desk.officer.put(`/api/inspections/${detail.id}`).send(body).expect(200);
    const { body: changes } = await desk.officer.get(`/api/records/inspection/${detail.id}/changes`).expect(200);
    expect(first((changes as { items: { fields: unknown }[] }).items).fields).toEqual([
      { field: 'officers', before: '测甲（T测甲）、测乙（T测乙）', after: '测甲（T测甲）、测丙（T测丙）' },
    ]);
  });

  it('not to a day after a term of its hazards', async () => {
    const detail = await desk.inspect({
      inspectedOn: '2026-11-20',
      hazards: [desk.hazard({ rectifyDueOn: '2026-11-20' })],
    });
    const body = correction(detail, { inspectedOn: '2026-11-21' });
    const answer: RefusedAnswer = await desk.officer.put(`/api/inspections/${detail.id}`).send(body).expect(422);
    expect(answer.body.refusals.map(({ code }) => code)).toEqual(['AFTER_CONSEQUENCE']);
  });

  it('a past record without officers and day stays as partial as it was', async () => {
    const id = await new RecordRows(desk.t.manager).insert('inspection', {
      region: JINJIANG,
      enterprise_id: desk.enterprise,
      inspected_on_partial: '2021-06',
    });
    const past = { inspectedOn: '2021-06', officerIds: [], findings: null, present: null };
    const body = correction({ version: 1 }, { ...past, place: '青阳街道' });
    const { body: corrected } = await desk.officer.put(`/api/inspections/${id}`).send(body).expect(200);
    expect(corrected).toMatchObject({ inspectedOn: '2021-06', place: '青阳街道', officers: [] });
  });

  it('two at once: the second is told what changed, and nothing is lost', async () => {
    const detail = await desk.inspect();
    const put = (change: object) => desk.officer.put(`/api/inspections/${detail.id}`).send(correction(detail, change));
    await put({ findings: '补充记录' }).expect(200);
    const answer: RefusedAnswer = await put({ findings: '另一内容' }).expect(409);
    expect(first(answer.body.refusals).message).toContain('更正：日期录入有误');
  });

  it('without a reason is refused; without a change, too', async () => {
    const detail = await desk.inspect();
    const send = (change: object) => desk.officer.put(`/api/inspections/${detail.id}`).send(correction(detail, change));
    await send({ reason: ' ' }).expect(422);
    const answer: RefusedAnswer = await send({}).expect(422);
    expect(answer.body.refusals.map(({ code }) => code)).toEqual(['NOTHING_CHANGED']);
  });
});

describe('voiding', () => {
  it('takes the inspection and its hazards out of the table, each with its history', async () => {
    const before = await desk.cells();
    const enterprise = await new RecordRows(desk.t.manager).enterprise('误录企业');
    const detail = await desk.inspect({ enterpriseId: enterprise, hazards: [desk.hazard(), desk.hazard()] });
    const voided = await desk.act<InspectionDetail>(`/inspections/${detail.id}/void`, {
      version: 1,
      reason: '重复录入',
    });
    expect(voided).toMatchObject({ voided: true, voidReason: '重复录入', hazardCount: 0 });
    expect(voided.hazards.every((hazard) => hazard.voided)).toBe(true);
    expect(await desk.cells()).toEqual(before);
    for (const { id } of detail.hazards) expect(await desk.history('hazard', id)).toEqual(['created', 'voided']);
    expect(await desk.audited('inspection', detail.id)).toEqual(['inspection.created', 'inspection.voided']);
    expect(await desk.refused(`/inspections/${detail.id}/void`, { version: 2, reason: '再次作废' })).toEqual([
      'RECORD_VOIDED',
    ]);
    expect(await desk.refused(`/inspections/${detail.id}/hazards`, { hazards: [desk.hazard()] })).toEqual([
      'RECORD_VOIDED',
    ]);
  });

  it('is refused while a case rests on it, and possible when that case is void', async () => {
    const detail = await desk.inspect();
    const rows = new RecordRows(desk.t.manager);
    const caseRow = {
      region: JINJIANG,
      case_number: '晋城案〔2026〕9号',
      case_class: 'pre_accident',
      stage: 'investigating',
    };
    const id = await rows.insert('case_file', { ...caseRow, case_procedure: 'ordinary', violation: '未取得许可' });
    await rows.insert('case_inspection', { case_id: id, inspection_id: detail.id });
    const path = `/inspections/${detail.id}/void`;
    const answer: RefusedAnswer = await desk.officer
      .post(`/api${path}`)
      .send({ version: 1, reason: '重复录入' })
      .expect(422);
    expect(answer.body.message).toBe(
      '案件“晋城案〔2026〕9号”以这次检查为依据，不能作废；确属误录的，请先作废该案件或更换其检查记录',
    );
    await desk.t.manager.query('UPDATE case_file SET voided_at = NOW(3) WHERE id = ?', [id]);
    await desk.act(path, { version: 1, reason: '重复录入' });
  });
});

describe('reach', () => {
  it('another county sees and writes nothing of it; the city reads and does not write', async () => {
    const detail = await desk.inspect({ hazards: [desk.hazard()] });
    const other = await desk.t.signIn('officer1.licheng');
    const city = await desk.t.signIn('officer1');
    const voiding = { version: 1, reason: '越界作废' };
    await other.get(`/api/inspections/${detail.id}`).expect(404);
    await other.post(`/api/inspections/${detail.id}/void`).send(voiding).expect(404);
    await other
      .post(`/api/inspections/${detail.id}/hazards`)
      .send({ hazards: [desk.hazard()] })
      .expect(404);
    await city.get(`/api/inspections/${detail.id}`).expect(200);
    await city.post(`/api/inspections/${detail.id}/void`).send(voiding).expect(403);
  });

  it('officers of another unit cannot be named', async () => {
    const other = await desk.t.signIn('officer1.licheng');
    const answer: RefusedAnswer = await other.post('/api/inspections').send(desk.inspection()).expect(422);
    expect(answer.body.refusals.map(({ code }) => code)).toContain('OFFICER_UNKNOWN');
  });
});

it('hazards are added to an inspection once, whatever is clicked twice', async () => {
  const detail = await desk.inspect();
  const key = newKey();
  const send = () =>
    desk.officer
      .post(`/api/inspections/${detail.id}/hazards`)
      .set('Idempotency-Key', key)
      .send({ hazards: [desk.hazard({ description: '补录隐患' })] })
      .expect(201);
  await send();
  const { body } = await send();
  expect((body as InspectionDetail).hazards.map(({ description }) => description)).toEqual(['补录隐患']);
  expect(
    await desk.refused(`/inspections/${detail.id}/hazards`, { hazards: [desk.hazard({ description: ' ' })] }),
  ).toEqual(['DESCRIPTION_REQUIRED hazards.0.description']);
});

it('lists show what was recorded', async () => {
  const detail = await desk.inspect({ place: '独一无二的地点', hazards: [desk.hazard()] });
  const query = `q=${encodeURIComponent('独一无二')}`;
  const { body } = await desk.officer.get(`/api/inspections?${query}`).expect(200);
  expect((body as Page<InspectionItem>).items.map(({ id, hazardCount }) => [id, hazardCount])).toEqual([
    [detail.id, 1],
  ]);
  const { body: found } = await desk.officer.get(`/api/hazards?${query}`).expect(200);
  expect((found as Page<HazardDetail>).items.map(({ inspection }) => inspection.id)).toEqual([detail.id]);
});
