import type { HazardDetail, HazardItem, HazardList, Page } from '@anjuan/contracts';
import { RecordRows } from '../test/record-rows.js';
import { first, InspectionDesk, JINJIANG, newKey, type RefusedAnswer } from './test/inspection-desk.js';

let desk: InspectionDesk;

beforeAll(async () => {
  desk = await InspectionDesk.open();
});
afterAll(() => desk.t.stop());

const recheckPath = ({ id }: { id: string }) => `/hazards/${id}/recheck`;

describe('re-inspection', () => {
  it('passed: the hazard is verified on that day and moves column 3 alone', async () => {
    const hazard = await desk.find();
    const before = await desk.cells();
    const verified = await desk.act<HazardDetail>(recheckPath(hazard), { version: 1, ...desk.recheck() });
    expect(verified).toMatchObject({ state: 'verified', verifiedOn: '2026-11-23', overdue: false, version: 2 });
    expect(verified.rechecks).toMatchObject([
      { recheckedOn: '2026-11-23', passed: true, recordedBy: '执法人员一（晋江）' },
    ]);
    expect(first(verified.rechecks).officers.map(({ certificateNumber }) => certificateNumber)).toEqual([
      'T测甲',
      'T测乙',
    ]);
    expect(await desk.cells()).toEqual({ ...before, hazardsRectified: before.hazardsRectified + 1 });
    expect(await desk.history('hazard', hazard.id)).toEqual(['created', 'rechecked']);
    expect(await desk.audited('hazard', hazard.id)).toEqual(['hazard.created', 'hazard.rechecked']);
  });

  it('failed: a new term, the report is over, and the hazard stays open', async () => {
    const hazard = await desk.find();
    await desk.act(`/hazards/${hazard.id}/report`, { version: 1, reportedOn: '2026-11-21' });
    const failed = desk.recheck({ passed: false, newDueOn: '2026-11-30', note: '仍有杂物' });
    const open = await desk.act<HazardDetail>(recheckPath(hazard), { version: 2, ...failed });
    expect(open).toMatchObject({ state: 'open', rectifyDueOn: '2026-11-30', reportedOn: null, verifiedOn: null });
    const again = await desk.act<HazardDetail>(recheckPath(hazard), {
      version: 3,
      ...desk.recheck({ recheckedOn: '2026-11-24' }),
    });
    expect(again.rechecks.map(({ passed }) => passed)).toEqual([false, true]);
    expect(again.state).toBe('verified');
  });

  it('failed with words only leaves the term as it was', async () => {
    const hazard = await desk.find();
    const failed = desk.recheck({ passed: false, note: '拟立案查处' });
    const open = await desk.act<HazardDetail>(recheckPath(hazard), { version: 1, ...failed });
    expect(open).toMatchObject({ state: 'open', rectifyDueOn: '2026-11-27' });
  });

  it.each<[string, object, readonly string[]]>([
    ['before the finding', { recheckedOn: '2026-11-19' }, ['RECHECK_BEFORE_FINDING recheckedOn']],
    ['tomorrow', { recheckedOn: '2026-11-25' }, ['DATE_IN_FUTURE recheckedOn']],
    ['failed, nothing follows', { passed: false }, ['FAILURE_NEEDS_CONSEQUENCE newDueOn']],
    ['nobody', { officerIds: [] }, ['TWO_OFFICERS_REQUIRED officerIds']],
  ])('is refused: %s', async (_, change, refusals) => {
    const hazard = await desk.find();
    expect(await desk.refused(recheckPath(hazard), { version: 1, ...desk.recheck(change) })).toEqual(refusals);
  });

  it('on the day of the finding is possible', async () => {
    const hazard = await desk.find();
    await desk.act(recheckPath(hazard), { version: 1, ...desk.recheck({ recheckedOn: '2026-11-20' }) });
  });

  it('by an officer whose certificate ended the day before is refused in words', async () => {
    const hazard = await desk.find();
    const body = {
      version: 1,
      ...desk.recheck({ recheckedOn: '2026-11-24', officerIds: [desk.officers[0], desk.expired] }),
    };
    const answer: RefusedAnswer = await desk.officer
      .post(`/api${recheckPath(hazard)}`)
      .send(body)
      .expect(422);
    expect(answer.body.message).toBe(
      '测丙的执法证已于 2026-11-23 到期，在 2026-11-24 无效，请换一名持证人员，或先登记换发的执法证',
    );
  });

  it('a verified hazard is not re-inspected again', async () => {
    const hazard = await desk.find();
    await desk.act(recheckPath(hazard), { version: 1, ...desk.recheck() });
    expect(await desk.refused(recheckPath(hazard), { version: 2, ...desk.recheck() })).toEqual(['ALREADY_VERIFIED']);
  });

  it('two officers at once: the second is told what changed', async () => {
    const hazard = await desk.find();
    await desk.act(recheckPath(hazard), { version: 1, ...desk.recheck() });
    const again = desk.officer.post(`/api${recheckPath(hazard)}`).send({ version: 1, ...desk.recheck() });
    const answer: RefusedAnswer = await again.expect(409);
    expect(first(answer.body.refusals).message).toContain('登记复查');
  });

  it('the second click records one', async () => {
    const hazard = await desk.find();
    const key = newKey();
    const send = () =>
      desk.officer
        .post(`/api${recheckPath(hazard)}`)
        .set('Idempotency-Key', key)
        .send({ version: 1, ...desk.recheck() })
        .expect(200);
    await send();
    expect(((await send()).body as HazardDetail).rechecks).toHaveLength(1);
  });

  it('is not for other counties, nor for accounts without the permission', async () => {
    const hazard = await desk.find();
    const body = { version: 1, ...desk.recheck() };
    await (
      await desk.t.signIn('officer1.licheng')
    )
      .post(`/api${recheckPath(hazard)}`)
      .send(body)
      .expect(404);
    await (
      await desk.t.signIn('officer1')
    )
      .post(`/api${recheckPath(hazard)}`)
      .send(body)
      .expect(403);
    await (
      await desk.t.signIn('clerk.jinjiang')
    )
      .post(`/api${recheckPath(hazard)}`)
      .send(body)
      .expect(403);
  });
});

describe('one visit for several hazards', () => {
  const both = async () => (await desk.inspect({ hazards: [desk.hazard(), desk.hazard()] })).hazards;
  const named = (hazards: readonly HazardDetail[]) => hazards.map(({ id, version }) => ({ id, version }));

  it('verifies all of them, once', async () => {
    const hazards = await both();
    const before = await desk.cells();
    const key = newKey();
    const body = { hazards: named(hazards), ...desk.recheck() };
    const send = () => desk.officer.post('/api/hazards/rechecks').set('Idempotency-Key', key).send(body).expect(200);
    await send();
    const { items } = (await send()).body as HazardList;
    expect(items.map(({ state, rechecks }) => [state, rechecks.length])).toEqual([
      ['verified', 1],
      ['verified', 1],
    ]);
    expect((await desk.cells()).hazardsRectified).toBe(before.hazardsRectified + 2);
  });

  it('refuses all where one is refused, and names it', async () => {
    const hazards = await both();
    await desk.act(recheckPath(first(hazards)), { version: 1, ...desk.recheck() });
    const body = { hazards: hazards.map(({ id }, index) => ({ id, version: index === 0 ? 2 : 1 })), ...desk.recheck() };
    const answer: RefusedAnswer = await desk.officer.post('/api/hazards/rechecks').send(body).expect(422);
    expect(answer.body.refusals).toMatchObject([{ code: 'ALREADY_VERIFIED', type: 'hazard', id: first(hazards).id }]);
    const { body: other } = await desk.officer.get(`/api/hazards/${hazards[1]?.id ?? ''}`).expect(200);
    expect(other).toMatchObject({ state: 'open', version: 1 });
  });

  it('is to one enterprise', async () => {
    const enterprise = await new RecordRows(desk.t.manager).enterprise('另一企业');
    const hazards = [await desk.find(), await desk.find({}, { enterpriseId: enterprise })];
    expect(await desk.refused('/hazards/rechecks', { hazards: named(hazards), ...desk.recheck() })).toEqual([
      'SEVERAL_ENTERPRISES hazards',
    ]);
  });

  it('reaches no hazard of another county', async () => {
    const hazards = await both();
    const other = await desk.t.signIn('officer1.licheng');
    await other
      .post('/api/hazards/rechecks')
      .send({ hazards: named(hazards), ...desk.recheck() })
      .expect(404);
  });
});

describe('report of the enterprise', () => {
  it('is recorded and closes nothing', async () => {
    const hazard = await desk.find();
    const before = await desk.cells();
    const reported = await desk.act<HazardDetail>(`/hazards/${hazard.id}/report`, {
      version: 1,
      reportedOn: '2026-11-22',
    });
    expect(reported).toMatchObject({ state: 'reported', reportedOn: '2026-11-22', verifiedOn: null });
    expect(await desk.cells()).toEqual(before);
    expect(await desk.history('hazard', hazard.id)).toEqual(['created', 'reported']);
  });

  it('lies between the finding and today', async () => {
    const hazard = await desk.find();
    const path = `/hazards/${hazard.id}/report`;
    expect(await desk.refused(path, { version: 1, reportedOn: '2026-11-19' })).toEqual([
      'REPORT_BEFORE_FINDING reportedOn',
    ]);
    expect(await desk.refused(path, { version: 1, reportedOn: '2026-11-25' })).toEqual(['DATE_IN_FUTURE reportedOn']);
  });
});

describe('taking a verification back', () => {
  it('opens the hazard again and takes it out of column 3; the re-inspection stays readable', async () => {
    const hazard = await desk.find();
    const before = await desk.cells();
    await desk.act(recheckPath(hazard), { version: 1, ...desk.recheck() });
    const open = await desk.act<HazardDetail>(`/hazards/${hazard.id}/reopen`, { version: 2, reason: '误点销号' });
    expect(open).toMatchObject({ state: 'open', verifiedOn: null });
    expect(open.rechecks).toMatchObject([{ passed: true, voided: true, voidReason: '误点销号' }]);
    expect(await desk.cells()).toEqual(before);
    expect(await desk.history('hazard', hazard.id)).toEqual(['created', 'rechecked', 'reopened']);
    expect(await desk.refused(`/hazards/${hazard.id}/reopen`, { version: 3, reason: '误点销号' })).toEqual([
      'NOT_VERIFIED',
    ]);
    // A voided re-inspection no longer keeps an earlier one away.
    await desk.act(recheckPath(hazard), { version: 3, ...desk.recheck({ recheckedOn: '2026-11-22' }) });
  });
});

describe('correcting and voiding', () => {
  const content = (change: object = {}) => ({ reason: '描述有误', ...desk.hazard(change) });

  it('a correction keeps what was before', async () => {
    const hazard = await desk.find();
    const body = { version: 1, ...content({ description: '阀门锈蚀', major: true, orderNumber: '晋责改〔2026〕8号' }) };
    const { body: corrected } = await desk.officer.put(`/api/hazards/${hazard.id}`).send(body).expect(200);
    expect(corrected).toMatchObject({
      description: '阀门锈蚀',
      major: true,
      orderNumber: '晋责改〔2026〕8号',
      version: 2,
    });
    await desk.officer.put(`/api/hazards/${hazard.id}`).send(body).expect(409);
  });

  it('is refused like a new one; a past hazard may stay without its order', async () => {
    const hazard = await desk.find();
    const put = (id: string, change: object) =>
      desk.officer.put(`/api/hazards/${id}`).send({ version: 1, ...content({ ...change }) });
    const answer: RefusedAnswer = await put(hazard.id, { rectifyDueOn: null }).expect(422);
    expect(answer.body.refusals.map(({ code }) => code)).toEqual(['RECTIFY_DUE_REQUIRED']);
    const past = await new RecordRows(desk.t.manager).insert('hazard', {
      region: JINJIANG,
      inspection_id: hazard.inspection.id,
      description: '历史隐患',
    });
    await put(past, { rectifyDueOn: null, measure: null }).expect(200);
  });

  it('a voided hazard counts no longer', async () => {
    const before = await desk.cells();
    const hazard = await desk.find();
    const voided = await desk.act<HazardDetail>(`/hazards/${hazard.id}/void`, { version: 1, reason: '重复录入' });
    expect(voided).toMatchObject({ voided: true, overdue: false });
    const after = await desk.cells();
    expect([after.hazardsFound, after.hazardsRectified]).toEqual([before.hazardsFound, before.hazardsRectified]);
    expect(await desk.audited('hazard', hazard.id)).toEqual(['hazard.created', 'hazard.voided']);
  });
});

it('overdue is whose term ended before today and who is not verified', async () => {
  const mark = `逾期判断${newKey()}`;
  const dueOn = (rectifyDueOn: string, word: string) =>
    desk.find({ rectifyDueOn, description: `${mark} ${word}` }, { inspectedOn: '2026-11-20' });
  await dueOn('2026-11-23', '昨日到期');
  await dueOn('2026-11-24', '今日到期');
  const verified = await dueOn('2026-11-23', '已销号');
  await desk.act(recheckPath(verified), { version: 1, ...desk.recheck() });
  const words = async (filter: string) => {
    const { body } = await desk.officer.get(`/api/hazards?q=${encodeURIComponent(mark)}&overdue=${filter}`).expect(200);
    return (body as Page<HazardItem>).items.map(
      ({ description, overdue }) => `${description.split(' ')[1] ?? ''} ${String(overdue)}`,
    );
  };
  expect(await words('true')).toEqual(['昨日到期 true']);
  expect((await words('false')).sort()).toEqual(['今日到期 false', '已销号 false'].sort());
});
