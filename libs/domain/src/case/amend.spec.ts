import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import { applyCaseEvent } from './apply.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts } from './guard-context.js';
import {
  ACTORS,
  codesOf,
  CONCLUDED,
  CONTENT,
  decide,
  DECIDED,
  FACTS,
  FILED,
  fine,
  LEAD,
  NOTICED,
  OWING,
} from './test/sample-case.js';

const PAST: CaseRow = { ...DECIDED, historical: true, leadOn: null, noticedOn: null, noticed: [], proposal: [] };

describe('correcting the file of a case', () => {
  const amend = (row: CaseRow, facts: CaseFacts, change: Partial<CaseActionInputs['amend']>) =>
    codesOf(
      decide([row, facts, ACTORS.officer], 'amend', {
        ...CONTENT,
        filedOn: row.filedOn,
        reason: '核对后更正',
        ...change,
      }),
    );

  it.each<[string, readonly string[], readonly string[]]>([
    ['another party before the notice', amend(FILED, FACTS, { enterpriseIds: ['21', '23'] }), []],
    ['one party fewer before the notice', amend(FILED, FACTS, { personIds: [] }), []],
    ['a party that the proposal names', amend(CONCLUDED, FACTS, { enterpriseIds: ['23'] }), ['PARTY_IN_USE']],
    ['a party that the proposal does not name', amend(CONCLUDED, FACTS, { personIds: [] }), []],
    ['a party after the notice', amend(NOTICED, FACTS, { personIds: ['22', '24'] }), ['PARTIES_FIXED']],
    ['a party of a past case with a decision', amend(PAST, OWING, { enterpriseIds: [] }), ['PARTY_IN_USE']],
    ['one party more of a past case', amend(PAST, OWING, { personIds: ['22', '24'] }), []],
    ['a lead without its day', amend(LEAD, FACTS, { leadOn: null }), ['LEAD_DATE_REQUIRED']],
    ['a past case without the day of its lead', amend(PAST, OWING, { leadOn: null }), []],
    ['a filing known only to the year', amend(FILED, FACTS, { filedOn: knownDate('2026') }), ['FILED_DATE_REQUIRED']],
    ['a past filing known only to the year', amend(PAST, OWING, { filedOn: knownDate('2026') }), []],
    [
      'an inspection with an open hazard',
      amend({ ...FILED, inspectionIds: ['41'] }, { ...FACTS, openHazards: 1 }, {}),
      ['INSPECTION_IN_USE'],
    ],
    ['an inspection without one', amend({ ...FILED, inspectionIds: ['41'] }, FACTS, {}), []],
    ['the inspection of a lead', amend({ ...LEAD, inspectionIds: ['41'] }, { ...FACTS, openHazards: 1 }, {}), []],
    ['an accident without its day', amend(FILED, FACTS, { caseClass: 'accident' }), ['ACCIDENT_DATE_REQUIRED']],
    [
      'an accident with its day',
      amend(FILED, FACTS, { caseClass: 'accident', accidentOn: localDate('2026-02-27') }),
      [],
    ],
  ])('%s', (_, found, codes) => {
    expect(found).toEqual(codes);
  });

  it('of a decision keeps its whole day', () => {
    const input = { decisionId: '31', decidedOn: knownDate('2026-04'), documentNumber: null, reason: '录入笔误' };
    expect(codesOf(decide([DECIDED, OWING, ACTORS.officer], 'correct_decision', input))).toEqual([
      'DECIDED_DATE_REQUIRED',
    ]);
  });

  it('of a decision moves the day on which the case was decided', () => {
    const corrected = (row: CaseRow, decidedOn: CaseActionInputs['correct_decision']['decidedOn']) => {
      const input = { decisionId: '31', decidedOn, documentNumber: null, reason: '录入笔误' };
      const decision = decide([row, OWING, ACTORS.officer], 'correct_decision', input);
      return decision.kind === 'event' ? applyCaseEvent(row, decision.event).decidedOn : decision;
    };
    expect(corrected({ ...DECIDED, noticed: [fine(1)] }, localDate('2026-04-19'))).toBe('2026-04-19');
    expect(corrected({ ...PAST, decidedOn: null }, localDate('2026-04-19'))).toBeNull();
  });
});
