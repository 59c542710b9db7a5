import { localDate } from '../calendar/local-date.js';
import type { InterviewInput } from './acts/investigation-acts.js';
import type { CaseRow } from './case-row.js';
import type { CaseDecision } from './decide.js';
import type { CaseFacts, OfficerInterview } from './guard-context.js';
import { ACTORS, codesOf, decide, FACTS, FILED, officer, on } from './test/sample-case.js';

function interview(change: Partial<InterviewInput> = {}, facts: CaseFacts = FACTS, row: CaseRow = FILED): CaseDecision {
  return decide([row, facts, ACTORS.officer], 'record_interview', {
    ...on('2026-03-10'),
    startAt: '09:00',
    endAt: '10:00',
    place: '询问室',
    officerIds: ['1', '2'],
    interviewee: '王某',
    capacity: 'party',
    birthOn: null,
    guardian: null,
    rightsTold: true,
    signed: true,
    refusalNote: null,
    overlapReason: null,
    summary: '承认事实',
    ...change,
  });
}
const codes = (...args: Parameters<typeof interview>) => codesOf(interview(...args));

describe('scenario 10: an interview needs two officers with certificates', () => {
  const one = officer('1', null);
  const withSecond = (second: CaseFacts['actOfficers'][number]) => ({ ...FACTS, actOfficers: [one, second] });

  it.each<[string, CaseFacts, readonly string[]]>([
    ['two officers', FACTS, []],
    [
      'one of them an assistant',
      withSecond({ ...officer('2', null), assistant: true, certificates: [] }),
      ['ASSISTANT_HAS_NO_POWER'],
    ],
    [
      'a certificate that expired the day before',
      withSecond(officer('2', null, '2026-03-09')),
      ['CERTIFICATE_NOT_VALID'],
    ],
    ['a certificate that ends on the day', withSecond(officer('2', null, '2026-03-10')), []],
    ['one officer alone', { ...FACTS, actOfficers: [one] }, ['OFFICER_UNKNOWN', 'TWO_OFFICERS_REQUIRED']],
  ])('%s', (_, facts, expected) => {
    expect(codes({}, facts)).toEqual(expected);
  });
});

describe('scenario 11: nobody asks in two interviews at once', () => {
  const other = (change: Partial<OfficerInterview> = {}): OfficerInterview => ({
    staffId: '1',
    caseId: '77',
    caseLabel: '晋城管立〔2026〕第7号',
    on: localDate('2026-03-10'),
    startAt: '09:00',
    endAt: '10:00',
    ...change,
  });
  const elsewhere = (change: Partial<OfficerInterview> = {}): CaseFacts => ({ ...FACTS, interviews: [other(change)] });
  const late = { startAt: '09:30', endAt: '10:10' };

  it.each<[string, Partial<InterviewInput>, CaseFacts, readonly string[]]>([
    ['09:30-10:10 beside 09:00-10:00', late, elsewhere(), ['INTERVIEWS_OVERLAP']],
    ['with the reason written down', { ...late, overlapReason: '相邻房间轮流询问' }, elsewhere(), []],
    ['with an empty reason', { ...late, overlapReason: ' ' }, elsewhere(), ['INTERVIEWS_OVERLAP']],
    ['touching after', { startAt: '10:00', endAt: '10:30' }, elsewhere(), []],
    ['touching before', { startAt: '08:30', endAt: '09:00' }, elsewhere(), []],
    ['a minute into it', { startAt: '09:59', endAt: '10:30' }, elsewhere(), ['INTERVIEWS_OVERLAP']],
    ['around it', { startAt: '08:00', endAt: '11:00' }, elsewhere(), ['INTERVIEWS_OVERLAP']],
    ['of another officer', late, elsewhere({ staffId: '8' }), []],
    ['on another day', late, elsewhere({ on: localDate('2026-03-11') }), []],
  ])('%s', (_, change, facts, expected) => {
    expect(codes(change, facts)).toEqual(expected);
  });

  it('names the other case', () => {
    const decision = interview(late, elsewhere());
    expect(decision.kind === 'refused' ? decision.refusals[0]?.message : '').toContain('晋城管立〔2026〕第7号');
  });

  it('looks into the case itself too, and names each officer once', () => {
    const own = {
      on: localDate('2026-03-10'),
      startAt: '09:00',
      endAt: '10:00',
      officerIds: ['1', '2'],
      interviewee: '李某',
      capacity: 'witness',
      overlapReason: null,
    } as const;
    const row: CaseRow = { ...FILED, interviews: [own] };
    expect(codes(late, elsewhere(), row)).toEqual(['INTERVIEWS_OVERLAP', 'INTERVIEWS_OVERLAP']);
    expect(codes({ ...late, ...on('2026-03-11') }, FACTS, row)).toEqual([]);
  });
});

describe('the record of an interview', () => {
  it.each<[string, Partial<InterviewInput>, readonly string[]]>([
    ['ends when it begins', { endAt: '09:00' }, ['TIME_OUT_OF_ORDER']],
    ['ends a minute later', { endAt: '09:01' }, []],
    ['has no time of day', { endAt: '25:00' }, ['TIME_OUT_OF_ORDER']],
    ['rights not told', { rightsTold: false }, ['RIGHTS_NOT_TOLD']],
    ['not signed', { signed: false }, ['NOT_SIGNED']],
    ['not signed, with the reason', { signed: false, refusalNote: '拒绝签名' }, []],
    // Full age begins the day after the eighteenth birthday.
    ['a minor on the birthday', { birthOn: localDate('2008-03-10') }, ['GUARDIAN_REQUIRED']],
    ['of age the day after', { birthOn: localDate('2008-03-09') }, []],
    ['a minor with the guardian', { birthOn: localDate('2012-01-01'), guardian: '母亲王某' }, []],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('is made before the recusal of an officer, not after it', () => {
    const since = (day: string, granted = true): CaseRow => ({
      ...FILED,
      recusals: [
        { staffId: '2', requestedOn: localDate('2026-03-08'), by: 'party', decidedOn: localDate(day), granted },
      ],
    });
    expect(codes({}, FACTS, since('2026-03-10'))).toEqual(['OFFICER_RECUSED']);
    expect(codes({}, FACTS, since('2026-03-11'))).toEqual([]);
    expect(codes({}, FACTS, since('2026-03-10', false))).toEqual([]);
  });
});
