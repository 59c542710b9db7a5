import { localDate } from '../calendar/local-date.js';
import { applyCaseEvent } from './apply.js';
import type { CaseRow } from './case-row.js';
import { availableActions } from './decide.js';
import type { CaseFacts } from './guard-context.js';
import type { Recusal } from './side-procedures.js';
import { ACTORS, codesOf, CONTENT, decide, FACTS, FILED, LEADER, officer, on, TODAY } from './test/sample-case.js';

const recusal = (staffId: string, change: Partial<Recusal> = {}): Recusal => ({
  staffId,
  requestedOn: localDate('2026-03-10'),
  by: 'party',
  decidedOn: null,
  granted: false,
  ...change,
});
const granted = { decidedOn: localDate('2026-03-11'), granted: true } as const;
const withRecusals = (...recusals: readonly Recusal[]): CaseRow => ({ ...FILED, recusals });
const reasoned = (day: string) => ({ ...on(day), reason: '与当事人有利害关系' });

const request = (row: CaseRow, staffId: string) =>
  codesOf(decide([row, FACTS, ACTORS.officer], 'request_recusal', { ...reasoned('2026-03-10'), staffId, by: 'party' }));
const settle = (row: CaseRow, staffId: string, day = '2026-03-11', facts: CaseFacts = FACTS) =>
  codesOf(decide([row, facts, ACTORS.leader], 'decide_recusal', { ...reasoned(day), staffId, granted: true }));
const lockedFor = (row: CaseRow, action: string, actor: 'officer' | 'leader') =>
  availableActions(row, FACTS, { actor: ACTORS[actor], today: TODAY })
    .find((offer) => offer.action === action)
    ?.refusals.map(({ code }) => code);

describe('asking that somebody withdraws', () => {
  const hearing = {
    applicant: { type: 'enterprise', id: '21' },
    requestedOn: localDate('2026-03-10'),
    noticeServedOn: null,
    hearingOn: null,
    hostId: '7',
    recorderId: null,
    heldOn: null,
    course: null,
    reportedOn: null,
    reviewRequestedOn: null,
    reviewedOn: null,
    reviewedBy: null,
    waivedOn: null,
  } as const;

  it.each<[string, readonly string[], readonly string[]]>([
    ['an officer of the case', request(FILED, '1'), []],
    ['somebody else', request(FILED, '9'), ['NOT_AN_OFFICER_OF_CASE']],
    ['the host of the hearing', request({ ...FILED, hearing }, '7'), []],
    ['asked already', request(withRecusals(recusal('1')), '1'), ['RECUSAL_PENDING']],
    ['the other officer', request(withRecusals(recusal('1')), '2'), []],
    ['refused before', request(withRecusals(recusal('1', { ...granted, granted: false })), '1'), []],
    ['withdrawn already', request(withRecusals(recusal('1', granted)), '1'), ['ALREADY_RECUSED']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it('is open on the screen while somebody is left', () => {
    expect(lockedFor(FILED, 'request_recusal', 'officer')).toEqual([]);
    expect(lockedFor(withRecusals(recusal('1'), recusal('2')), 'request_recusal', 'officer')).toEqual([
      'NOBODY_TO_RECUSE',
    ]);
  });
});

describe('deciding on a recusal', () => {
  const ofLeader: CaseFacts = { ...FACTS, namedStaff: [officer('7', LEADER)] };

  it.each<[string, readonly string[], readonly string[]]>([
    ['in order', settle(withRecusals(recusal('1')), '1'), []],
    ['before it was asked', settle(withRecusals(recusal('1')), '1', '2026-03-09'), ['DATE_OUT_OF_ORDER']],
    ['of somebody else', settle(withRecusals(recusal('1')), '2'), ['NO_RECUSAL_PENDING']],
    ['twice', settle(withRecusals(recusal('1', granted)), '1'), ['NO_RECUSAL_PENDING']],
    ['of oneself', settle(withRecusals(recusal('7')), '7', '2026-03-11', ofLeader), ['OWN_RECUSAL']],
  ])('%s', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });

  it('does not stop the investigation meanwhile', () => {
    const decision = decide([withRecusals(recusal('1')), FACTS, ACTORS.officer], 'commission_appraisal', {
      ...on('2026-03-10'),
      organ: '检验所',
      object: '气瓶',
    });
    expect(codesOf(decision)).toEqual([]);
    expect(lockedFor(FILED, 'decide_recusal', 'leader')).toEqual(['NO_RECUSAL_PENDING']);
  });

  it('takes the officer from the case for good', () => {
    const decision = decide([withRecusals(recusal('2')), FACTS, ACTORS.leader], 'decide_recusal', {
      ...reasoned('2026-03-11'),
      staffId: '2',
      granted: true,
    });
    if (decision.kind !== 'event') throw new Error('The recusal was refused');
    const row = applyCaseEvent(withRecusals(recusal('2')), decision.event);
    expect(row.officerIds).toEqual(['1']);
    const amend = (officerIds: readonly string[]) =>
      codesOf(
        decide([row, FACTS, ACTORS.officer], 'amend', {
          ...CONTENT,
          officerIds,
          filedOn: FILED.filedOn,
          reason: '更换承办人',
        }),
      );
    expect(amend(['1', '2'])).toEqual(['OFFICER_RECUSED']);
    expect(amend(['1', '3'])).toEqual([]);
  });
});
