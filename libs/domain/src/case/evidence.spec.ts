import { localDate } from '../calendar/local-date.js';
import type { EvidenceInput, PreservationHandling } from './acts/investigation-acts.js';
import type { CaseRow } from './case-row.js';
import { availableActions, type CaseDecision } from './decide.js';
import type { Appraisal, Preservation } from './side-procedures.js';
import { ACTORS, codesOf, decide, FACTS, FILED, fine, NOTICED, officer, on, TODAY } from './test/sample-case.js';

function evidence(change: Partial<EvidenceInput>, facts = FACTS): readonly string[] {
  return codesOf(
    decide([FILED, facts, ACTORS.officer], 'record_evidence', {
      ...on('2026-03-10'),
      kind: 'physical',
      name: '钢瓶',
      source: '当事人',
      officerIds: ['1', '2'],
      verified: false,
      monitored: false,
      monitoringReviewed: false,
      sampled: false,
      note: null,
      ...change,
    }),
  );
}
const lockedFor = (row: CaseRow, action: string, actor: 'officer' | 'leader') =>
  availableActions(row, FACTS, { actor: ACTORS[actor], today: TODAY })
    .find((offer) => offer.action === action)
    ?.refusals.map(({ code }) => code);
const conclude = (row: CaseRow) =>
  codesOf(
    decide([row, FACTS, ACTORS.officer], 'conclude', {
      ...on('2026-04-01'),
      facts: '经查，事实清楚',
      proposal: [fine(100_000)],
    }),
  );

describe('evidence', () => {
  const alone = { ...FACTS, actOfficers: [officer('1', null)] };
  it.each<[string, readonly string[], readonly string[]]>([
    ['an object', evidence({}), []],
    ['a copy that nobody compared', evidence({ kind: 'documentary' }), ['COPY_NOT_VERIFIED']],
    ['a copy compared with its original', evidence({ kind: 'documentary', verified: true }), []],
    ['monitoring without review', evidence({ kind: 'electronic', monitored: true }), ['MONITORING_NOT_REVIEWED']],
    ['monitoring reviewed', evidence({ kind: 'electronic', monitored: true, monitoringReviewed: true }), []],
    ['of one officer', evidence({ officerIds: ['1'] }, alone), ['TWO_OFFICERS_REQUIRED']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it.each<[string, Partial<CaseRow>, readonly string[]]>([
    ['nothing', { evidence: [] }, ['EVIDENCE_REQUIRED']],
    ['a piece of evidence', {}, []],
    ['a linked inspection', { evidence: [], inspectionIds: ['61'] }, []],
  ])('the investigation ends on %s', (_, change, expected) => {
    expect(conclude({ ...FILED, ...change })).toEqual(expected);
  });
});

describe('preserved evidence', () => {
  const entry = (change: Partial<Preservation> = {}): Preservation => ({
    requestedOn: localDate('2021-09-24'),
    items: '钢瓶 3 只',
    place: '仓库',
    approvedOn: null,
    handledOn: null,
    handling: null,
    ...change,
  });
  const filed = (preservations: readonly Preservation[]): CaseRow => ({
    ...FILED,
    leadOn: localDate('2021-09-01'),
    filedOn: localDate('2021-09-10'),
    preservations,
  });
  const approved = entry({ approvedOn: localDate('2021-09-24') });
  const handle = (row: CaseRow, day: string, handling: PreservationHandling, preservation = 1): CaseDecision =>
    decide([row, FACTS, ACTORS.officer], 'handle_preservation', { ...on(day), preservation, handling, note: null });
  const approve = (row: CaseRow, preservation: number, day = '2021-09-24') =>
    codesOf(decide([row, FACTS, ACTORS.leader], 'approve_preservation', { ...on(day), preservation }));

  it.each<[string, PreservationHandling, readonly string[]]>([
    ['2021-10-09', 'seized', []],
    ['2021-10-09', 'returned', []],
    ['2021-10-10', 'seized', ['PRESERVATION_LAPSED']],
    ['2021-10-10', 'confiscated', ['PRESERVATION_LAPSED']],
    ['2021-10-10', 'returned', []],
    ['2021-09-23', 'returned', ['DATE_OUT_OF_ORDER']],
  ])('scenario 4: approved on 2021-09-24, on %s %s', (day, handling, expected) => {
    const decision = handle(filed([approved]), day, handling);
    expect(codesOf(decision)).toEqual(expected);
    if (expected[0] === 'PRESERVATION_LAPSED') {
      expect(decision).toMatchObject({ refusals: [{ message: expect.stringContaining('已自动失效') }] });
    }
  });

  it('is handled once, and only when it was approved', () => {
    const done = entry({ approvedOn: localDate('2021-09-24'), handledOn: localDate('2021-09-27'), handling: 'seized' });
    expect(codesOf(handle(filed([entry()]), '2021-09-24', 'returned'))).toEqual(['NO_PRESERVATION_TO_HANDLE']);
    expect(codesOf(handle(filed([done]), '2021-09-28', 'returned'))).toEqual(['NO_PRESERVATION_TO_HANDLE']);
    expect(codesOf(handle(filed([done, approved]), '2021-09-28', 'returned', 2))).toEqual([]);
    expect(codesOf(handle(filed([approved]), '2021-09-28', 'returned', 2))).toEqual(['NO_PRESERVATION_TO_HANDLE']);
  });

  it('is approved once, not before it was asked for', () => {
    expect(approve(filed([entry()]), 1)).toEqual([]);
    expect(approve(filed([entry()]), 1, '2021-09-23')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(approve(filed([entry()]), 2)).toEqual(['NO_PRESERVATION_TO_APPROVE']);
    expect(approve(filed([approved]), 1)).toEqual(['NO_PRESERVATION_TO_APPROVE']);
  });

  it('locks the buttons for which there is nothing', () => {
    expect(lockedFor(filed([]), 'handle_preservation', 'officer')).toEqual(['NO_PRESERVATION_TO_HANDLE']);
    expect(lockedFor(filed([approved]), 'handle_preservation', 'officer')).toEqual([]);
    expect(lockedFor(filed([approved]), 'approve_preservation', 'leader')).toEqual(['NO_PRESERVATION_TO_APPROVE']);
    expect(lockedFor(filed([entry()]), 'approve_preservation', 'leader')).toEqual([]);
  });

  it('stands in the way of the end of the case until it is handled', () => {
    const withdraw = (preservations: readonly Preservation[]) =>
      codesOf(
        decide([{ ...NOTICED, preservations }, FACTS, ACTORS.leader], 'withdraw_case', {
          ...on('2026-05-01'),
          reason: '事实不成立',
        }),
      );
    expect(withdraw([approved])).toEqual(['PRESERVATION_OPEN']);
    expect(withdraw([entry()])).toEqual([]);
  });
});

describe('appraisals', () => {
  const entry = (receivedOn: string | null, toldOn: string | null): Appraisal => ({
    commissionedOn: localDate('2026-03-05'),
    organ: '检验所',
    object: '气瓶',
    receivedOn: receivedOn === null ? null : localDate(receivedOn),
    toldOn: toldOn === null ? null : localDate(toldOn),
  });
  const receive = (appraisal: Appraisal, day: string, toldOn: string | null, number = 1) =>
    codesOf(
      decide([{ ...FILED, appraisals: [appraisal] }, FACTS, ACTORS.officer], 'receive_appraisal', {
        ...on(day),
        appraisal: number,
        conclusion: '不合格',
        toldOn: toldOn === null ? null : localDate(toldOn),
      }),
    );

  it.each<[string, readonly string[], readonly string[]]>([
    ['told on the day', receive(entry(null, null), '2026-03-20', '2026-03-20'), []],
    ['told later', receive(entry(null, null), '2026-03-20', '2026-03-21'), []],
    ['not told yet', receive(entry(null, null), '2026-03-20', null), []],
    ['told before it came', receive(entry(null, null), '2026-03-20', '2026-03-19'), ['DATE_OUT_OF_ORDER']],
    ['told tomorrow', receive(entry(null, null), '2026-03-20', '2026-07-01'), ['DATE_IN_FUTURE']],
    ['before it was asked for', receive(entry(null, null), '2026-03-04', null), ['DATE_OUT_OF_ORDER']],
    ['of a number that is none', receive(entry(null, null), '2026-03-20', null, 2), ['NO_APPRAISAL_OPEN']],
    ['told afterwards', receive(entry('2026-03-20', null), '2026-03-20', '2026-03-25'), []],
    ['told afterwards, another day', receive(entry('2026-03-20', null), '2026-03-21', null), ['APPRAISAL_RECEIVED']],
    ['again', receive(entry('2026-03-20', '2026-03-20'), '2026-03-20', null), ['NO_APPRAISAL_OPEN']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it.each<[string, Appraisal, readonly string[]]>([
    ['open', entry(null, null), ['APPRAISAL_OPEN']],
    ['received, not told', entry('2026-03-20', null), ['APPRAISAL_NOT_TOLD']],
    ['received and told', entry('2026-03-20', '2026-03-21'), []],
  ])('the investigation ends with an appraisal %s', (_, appraisal, expected) => {
    expect(conclude({ ...FILED, appraisals: [appraisal] })).toEqual(expected);
  });
});
