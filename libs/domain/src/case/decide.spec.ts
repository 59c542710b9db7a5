import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import type { CaseActionInputs, CaseContent } from './actions.js';
import type { PenaltyLineDraft } from './acts/penalty-drafts.js';
import { applyCaseEvent } from './apply.js';
import type { CaseRow } from './case-row.js';
import { awaitedStep } from './awaited.js';
import { availableActions, openCase } from './decide.js';
import type { CaseFacts } from './guard-context.js';
import { acceptedHearing, type Hearing } from './side-procedures.js';
import {
  type Actor,
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  CONCLUDED,
  CONTENT,
  decide,
  DECIDED,
  DECISION,
  DIRECT,
  ENDORSED,
  EXECUTING,
  FACTS,
  FILED,
  fine,
  HANDLER,
  HEAD,
  IN_REVIEW,
  LEAD,
  LEADER,
  LEGAL,
  NOTICED,
  officer,
  on,
  opinion,
  REQUESTED,
  REVIEWED,
  SERVED,
  TODAY,
  UNSERVED,
} from './test/sample-case.js';

describe('opening a case', () => {
  const open = (change: Partial<CaseContent>) =>
    openCase({ ...CONTENT, ...change }, { region: '350582', by: HANDLER, today: TODAY, procedure: 'ordinary' });

  it.each<[string, Partial<CaseContent>, readonly string[]]>([
    ['no day of the lead', { leadOn: null }, ['LEAD_DATE_REQUIRED']],
    ['a lead of tomorrow', { leadOn: localDate('2026-07-01') }, ['DATE_IN_FUTURE']],
    ['an accident of tomorrow', { accidentOn: localDate('2026-07-01') }, ['DATE_IN_FUTURE']],
    ['an accident of next month', { accidentOn: knownDate('2026-07') }, ['DATE_IN_FUTURE']],
  ])('is refused for %s', (_, change, codes) => {
    const result = open(change);
    expect('type' in result ? [] : result.map(({ code }) => code)).toEqual(codes);
  });

  it('begins today at the latest', () => {
    expect(open({ leadOn: TODAY })).toMatchObject({ type: 'CaseOpened', payload: { by: HANDLER, leadOn: TODAY } });
  });
});

describe('filing', () => {
  it.each<[string, CaseRow, CaseFacts, readonly string[]]>([
    ['lawful', LEAD, FACTS, []],
    ['no party', { ...LEAD, enterpriseIds: [], personIds: [] }, FACTS, ['PARTY_REQUIRED']],
    ['only a person', { ...LEAD, enterpriseIds: [] }, FACTS, []],
    ['no clue', { ...LEAD, clueKind: null }, FACTS, ['CLUE_REQUIRED']],
    ['an accident without its day', { ...LEAD, caseClass: 'accident' }, FACTS, ['ACCIDENT_DATE_REQUIRED']],
    ['one officer', LEAD, { ...FACTS, officers: [officer('1', HANDLER)] }, ['TWO_OFFICERS_REQUIRED']],
    [
      'a certificate that ended the day before',
      LEAD,
      { ...FACTS, officers: [officer('1', HANDLER), officer('2', null, '2026-03-01')] },
      ['CERTIFICATE_NOT_VALID'],
    ],
    [
      'a certificate that ends that day',
      LEAD,
      { ...FACTS, officers: [officer('1', HANDLER), officer('2', null, '2026-03-02')] },
      [],
    ],
    ['already voided', { ...LEAD, voided: true }, FACTS, ['CASE_VOIDED']],
    ['a later stage', FILED, FACTS, ['STEP_NOT_IN_TABLE']],
  ])('is requested: %s', (_, row, facts, codes) => {
    expect(codesOf(decide([row, facts, ACTORS.officer], 'request_filing', opinion('2026-03-02')))).toEqual(codes);
  });

  it.each([
    ['2026-02-28', ['DATE_OUT_OF_ORDER']],
    ['2026-03-01', []],
    ['2026-06-30', []],
    ['2026-07-01', ['DATE_IN_FUTURE']],
  ])('is requested on %s', (day, codes) => {
    const facts = { ...FACTS, officers: [officer('1', HANDLER), officer('2', null)] };
    expect(codesOf(decide([LEAD, facts, ACTORS.officer], 'request_filing', opinion(day)))).toEqual(codes);
  });

  it.each<[string, CaseRow, Actor, readonly string[]]>([
    ['by the head and then the leader', ENDORSED, ACTORS.leader, []],
    ['without the head', REQUESTED, ACTORS.leader, ['NOT_ENDORSED']],
    ['by the handler', ENDORSED, { ...ACTORS.leader, accountId: HANDLER }, ['HANDLER_MAY_NOT_APPROVE']],
    ['by whoever endorsed', ENDORSED, { ...ACTORS.leader, accountId: HEAD }, ['ENDORSER_MAY_NOT_APPROVE']],
    ['by an officer', ENDORSED, ACTORS.officer, ['NOT_YOUR_ROLE']],
    ['by the legal reviewer', ENDORSED, ACTORS.legal, ['NOT_YOUR_ROLE']],
  ])('is approved %s', (_, row, actor, codes) => {
    const input = { ...opinion('2026-03-04'), caseNumber: null };
    expect(codesOf(decide([row, FACTS, actor], 'approve_filing', input))).toEqual(codes);
  });

  it('counts from the day of the approval', () => {
    const decision = decide([ENDORSED, FACTS, ACTORS.leader], 'approve_filing', {
      ...opinion('2026-03-04'),
      caseNumber: '晋城管立字〔2026〕1号',
    });
    if (decision.kind !== 'event') throw new Error('refused');
    expect(applyCaseEvent(ENDORSED, decision.event)).toEqual({
      ...FILED,
      evidence: [],
      caseNumber: '晋城管立字〔2026〕1号',
    });
  });

  it('endorsed twice is refused', () => {
    expect(codesOf(decide([ENDORSED, FACTS, ACTORS.head], 'endorse_filing', opinion('2026-03-04')))).toEqual([
      'ALREADY_ENDORSED',
    ]);
  });
});

const SPARED = fine(null, { kind: 'no_penalty', ground: 'slight_and_corrected', description: '已改正，已教育' });

describe('the conclusion', () => {
  const conclude = (row: CaseRow, proposal: readonly PenaltyLineDraft[]) =>
    codesOf(decide([row, FACTS, ACTORS.officer], 'conclude', { ...on('2026-04-01'), facts: '查明', proposal }));

  it.each<[string, readonly PenaltyLineDraft[], readonly string[]]>([
    ['a fine', [fine(5_000_000)], []],
    ['a fine of one fen', [fine(1)], []],
    ['a fine of nothing', [fine(0)], ['AMOUNT_REQUIRED']],
    ['a fine without an amount', [fine(null)], ['AMOUNT_REQUIRED']],
    ['a fine of ten billion yuan', [fine(1_000_000_000_000)], []],
    ['one fen more', [fine(1_000_000_000_001)], ['AMOUNT_TOO_LARGE']],
    ['no line', [], ['LINES_REQUIRED']],
    ['a fine for nobody', [fine(1, { parties: [] })], ['LINE_PARTY_REQUIRED']],
    ['a fine for a stranger', [fine(1, { parties: [{ type: 'enterprise', id: '99' }] })], ['NOT_A_PARTY']],
    ['a joint fine', [fine(1, { parties: [COMPANY, CHIEF] })], []],
    ['a warning', [fine(null, { kind: 'warning' })], []],
    ['a warning with an amount', [fine(1, { kind: 'warning' })], ['AMOUNT_NOT_OF_KIND']],
    ['confiscated goods without a word', [fine(null, { kind: 'confiscation' })], ['CONFISCATION_WHAT']],
    ['confiscated goods', [fine(null, { kind: 'confiscation', description: '钢瓶12只' })], []],
    ['suspended licences without number', [fine(null, { kind: 'suspend_licence' })], ['LICENCES_REQUIRED']],
    ['one suspended licence', [fine(null, { kind: 'suspend_licence', licences: 1 })], []],
    [
      'a person told to stop producing',
      [fine(null, { kind: 'suspend_production', parties: [CHIEF] })],
      ['ENTERPRISE_REQUIRED'],
    ],
    ['detention', [fine(null, { kind: 'detention', parties: [CHIEF] })], ['POLICE_ONLY']],
    ['no penalty', [SPARED], []],
    ['no penalty and a fine', [SPARED, fine(1)], ['NO_PENALTY_ALONE']],
  ])('proposing %s', (_, proposal, codes) => {
    expect(conclude(FILED, proposal)).toEqual(codes);
  });

  it('needs the articles', () => {
    expect(conclude({ ...FILED, penaltyArticle: null }, [fine(1)])).toEqual(['ARTICLES_REQUIRED']);
  });
});

describe('review, notice and decision', () => {
  const JUMPED = ['NOTICE_REQUIRED', 'REVIEW_REQUIRED', 'STEP_NOT_IN_TABLE'];

  it.each<[string, Actor, readonly string[]]>([
    ['by somebody who did not handle it', ACTORS.legal, []],
    ['by a handler', { ...ACTORS.legal, accountId: HANDLER }, ['HANDLER_MAY_NOT_APPROVE']],
    ['by who approved the filing', { ...ACTORS.legal, accountId: LEADER }, ['APPROVER_MAY_NOT_REVIEW']],
    ['by an officer', ACTORS.officer, ['NOT_YOUR_ROLE']],
  ])('is reviewed %s', (_, actor, codes) => {
    expect(codesOf(decide([IN_REVIEW, FACTS, actor], 'pass_review', opinion('2026-04-03')))).toEqual(codes);
  });

  it('is not told before it is reviewed', () => {
    const input = { ...on('2026-04-10'), ...DIRECT, documentNumber: null, hearingOffered: false } as const;
    expect(codesOf(decide([IN_REVIEW, FACTS, ACTORS.officer], 'serve_notice', input))).toEqual(['REVIEW_REQUIRED']);
    expect(codesOf(decide([REVIEWED, FACTS, ACTORS.officer], 'serve_notice', input))).toEqual([]);
  });

  const BOTH_TOLD = { ...NOTICED, noticed: [fine(5_000_000), fine(100_000, { parties: [CHIEF] })] };
  const LICENCE = fine(null, { kind: 'suspend_licence', licences: 1, days: 30 });
  const TAKING = { ...NOTICED, noticed: [fine(1_000, { kind: 'confiscation' }), LICENCE] };

  const decideOn = (
    row: CaseRow,
    lines: readonly PenaltyLineDraft[],
    actor: Actor = ACTORS.leader,
    day = '2026-04-20',
  ) =>
    codesOf(
      decide([row, FACTS, actor], 'decide', {
        ...on(day),
        decisions: [{ documentNumber: null, lines }],
        remediesTold: true,
      }),
    );

  it.each<[string, () => readonly string[], readonly string[]]>([
    ['as notified', () => decideOn(NOTICED, [fine(5_000_000)]), []],
    ['one fen more than notified', () => decideOn(NOTICED, [fine(5_000_001)]), ['HEAVIER_THAN_NOTIFIED']],
    ['less than notified', () => decideOn(NOTICED, [fine(1)]), []],
    [
      'another kind than notified',
      () => decideOn(NOTICED, [fine(5_000_000), fine(null, { kind: 'suspend_production' })]),
      ['PENALTY_NOT_NOTIFIED'],
    ],
    ['only a warning', () => decideOn(NOTICED, [fine(null, { kind: 'warning' })]), []],
    [
      'the fine moved to a party who was told of none',
      () => decideOn(NOTICED, [fine(1, { parties: [CHIEF] })]),
      ['PENALTY_NOT_NOTIFIED'],
    ],
    [
      'a warning for a party who was told of nothing',
      () => decideOn(NOTICED, [fine(null, { kind: 'warning', parties: [CHIEF] })]),
      ['PENALTY_NOT_NOTIFIED'],
    ],
    [
      'the same sum, most of it moved to the other party',
      () => decideOn(BOTH_TOLD, [fine(5_000_000, { parties: [CHIEF] })]),
      ['HEAVIER_THAN_NOTIFIED'],
    ],
    [
      'two fines made one for which each stands as a whole',
      () => decideOn(BOTH_TOLD, [fine(5_100_000, { parties: [COMPANY, CHIEF] })]),
      ['HEAVIER_THAN_NOTIFIED'],
    ],
    ['less for each', () => decideOn(BOTH_TOLD, [fine(4_000_000), fine(90_000, { parties: [CHIEF] })]), []],
    [
      'a greater confiscation',
      () => decideOn(TAKING, [fine(2_000, { kind: 'confiscation' }), LICENCE]),
      ['HEAVIER_THAN_NOTIFIED'],
    ],
    [
      'more licences, for longer',
      () => decideOn(TAKING, [{ ...LICENCE, licences: 2, days: 60 }]),
      ['HEAVIER_THAN_NOTIFIED'],
    ],
    ['without notice', () => decideOn({ ...NOTICED, noticedOn: null }, [fine(1)]), ['NOTICE_REQUIRED']],
    ['without review', () => decideOn({ ...NOTICED, reviewedOn: null }, [fine(1)]), ['REVIEW_REQUIRED']],
    ['before the review ends', () => decideOn(IN_REVIEW, [fine(1)]), JUMPED],
    ['right after the filing', () => decideOn(FILED, [fine(1)]), JUMPED],
    [
      'by the reviewer',
      () => decideOn(NOTICED, [fine(1)], { ...ACTORS.leader, accountId: LEGAL }),
      ['REVIEWER_MAY_NOT_DECIDE'],
    ],
    [
      'by a handler',
      () => decideOn(NOTICED, [fine(1)], { ...ACTORS.leader, accountId: HANDLER }),
      ['HANDLER_MAY_NOT_APPROVE'],
    ],
    ['by an officer', () => decideOn(NOTICED, [fine(1)], ACTORS.officer), ['NOT_YOUR_ROLE']],
    [
      'the day before the notice',
      () => decideOn(NOTICED, [fine(1)], ACTORS.leader, '2026-04-09'),
      ['DATE_OUT_OF_ORDER'],
    ],
    ['the day after the discussion', () => decideOn(NOTICED, [fine(1)], ACTORS.leader, '2026-04-14'), []],
  ])('is decided %s', (_, run, codes) => {
    expect(run()).toEqual(codes);
  });

  it.each<[string, CaseRow, CaseFacts, readonly string[]]>([
    ['while one is in force', DECIDED, UNSERVED, ['ALREADY_DECIDED']],
    ['after it was voided', DECIDED, { ...FACTS, decisions: [{ ...DECISION, voided: true }] }, []],
    ['after it was revoked', SERVED, { ...FACTS, decisions: [{ ...DECISION, state: 'revoked' }] }, []],
  ])('is decided once more %s', (_, row, facts, codes) => {
    const input = { ...on('2026-05-20'), decisions: [{ documentNumber: null, lines: [fine(1)] }], remediesTold: true };
    const decision = decide([row, facts, ACTORS.leader], 'decide', input);
    expect(codesOf(decision)).toEqual(codes);
    if (decision.kind !== 'event') return;
    expect(applyCaseEvent(row, decision.event)).toMatchObject({
      stage: 'decided',
      decidedOn: '2026-05-20',
      servedOn: null,
    });
  });

  it('serves only a decision that there is', () => {
    const input = { ...on('2026-04-22'), ...DIRECT, decisionId: null, lateReason: null } as const;
    expect(codesOf(decide([DECIDED, UNSERVED, ACTORS.officer], 'serve_decision', input))).toEqual([]);
    expect(codesOf(decide([DECIDED, FACTS, ACTORS.officer], 'serve_decision', input))).toEqual(['NOTHING_DECIDED']);
  });

  it('needs a decision, and each its own number', () => {
    const run = (decisions: CaseActionInputs['decide']['decisions']) =>
      codesOf(
        decide([NOTICED, FACTS, ACTORS.leader], 'decide', { ...on('2026-04-20'), decisions, remediesTold: true }),
      );
    const numbered = { documentNumber: '1号', lines: [fine(1)] };
    expect(run([])).toEqual(['DECISION_REQUIRED']);
    expect(run([numbered, numbered])).toEqual(['NUMBER_TWICE']);
  });
});

const HEARING = acceptedHearing(COMPANY, TODAY);
const HELD: Hearing = { ...HEARING, noticeServedOn: TODAY, heldOn: TODAY, course: 'held' };

describe('what the screen offers', () => {
  const offers = (row: CaseRow, actor: Actor, facts = FACTS) =>
    availableActions(row, facts, { actor, today: TODAY }).map(({ action, refusals }) => [
      action,
      refusals.map(({ code }) => code),
    ]);

  const mainLine = (row: CaseRow, actor: Actor) =>
    offers(row, actor).filter(([action]) =>
      ['approve_filing', 'return_filing', 'endorse_filing', 'serve_notice'].includes(String(action)),
    );

  it('is what the server would accept, with the reasons of what it would not', () => {
    expect(mainLine(REQUESTED, ACTORS.leader)).toEqual([
      ['approve_filing', ['NOT_ENDORSED']],
      ['return_filing', []],
    ]);
    expect(mainLine(REQUESTED, ACTORS.head)).toEqual([
      ['endorse_filing', []],
      ['return_filing', []],
    ]);
    expect(mainLine(IN_REVIEW, ACTORS.officer)).toEqual([['serve_notice', ['REVIEW_REQUIRED']]]);
    expect(offers({ ...LEAD, voided: true }, ACTORS.officer)).toEqual([]);
  });

  it('offers acts of the simplified procedure only where the case goes by it', () => {
    const onSpot = (row: CaseRow) =>
      offers(row, ACTORS.officer).flatMap(([action]) => (String(action).includes('spot') ? [action] : []));
    expect(onSpot(LEAD)).toEqual([]);
    expect(onSpot(EXECUTING)).toEqual([]);
    expect(onSpot({ ...LEAD, procedure: 'simplified' })).toEqual(['penalise_on_spot']);
    expect(onSpot({ ...EXECUTING, procedure: 'simplified' })).toEqual(['report_on_spot']);
  });

  it.each<[CaseRow, string | undefined]>([
    [LEAD, 'request_filing'],
    [REQUESTED, 'endorse_filing'],
    [ENDORSED, 'approve_filing'],
    [FILED, 'conclude'],
    [CONCLUDED, 'submit_review'],
    [IN_REVIEW, 'pass_review'],
    [REVIEWED, 'serve_notice'],
    [NOTICED, 'decide'],
    [DECIDED, 'serve_decision'],
    [SERVED, 'record_payment'],
    [EXECUTING, 'request_closing'],
    [{ ...EXECUTING, closingRequestedOn: TODAY }, 'approve_closing'],
    [{ ...EXECUTING, stage: 'closed' }, 'archive'],
    [{ ...EXECUTING, stage: 'archived' }, undefined],
    [{ ...LEAD, voided: true }, undefined],
    [{ ...LEAD, procedure: 'simplified' }, 'penalise_on_spot'],
    [{ ...FILED, suspensions: [{ from: TODAY, ground: 'other', resumedOn: null }] }, 'resume_case'],
    [{ ...NOTICED, hearing: HEARING }, 'serve_hearing_notice'],
    [{ ...NOTICED, hearing: { ...HEARING, noticeServedOn: TODAY } }, 'hold_hearing'],
    [{ ...NOTICED, hearing: HELD }, 'report_hearing'],
    [{ ...NOTICED, hearing: { ...HELD, reportedOn: TODAY } }, 'submit_hearing_review'],
    [{ ...NOTICED, hearing: { ...HELD, reportedOn: TODAY, reviewRequestedOn: TODAY } }, 'pass_hearing_review'],
    [{ ...NOTICED, hearing: { ...HELD, course: 'absent', reportedOn: TODAY } }, 'decide'],
    [{ ...NOTICED, hearing: { ...HEARING, waivedOn: TODAY } }, 'decide'],
    [{ ...NOTICED, defence: { on: TODAY, kind: 'statement', reviewedOn: null, result: null } }, 'review_defence'],
  ])('and names the step that the case waits for', (row, action) => {
    expect(awaitedStep(row)?.action).toBe(action);
  });
});
