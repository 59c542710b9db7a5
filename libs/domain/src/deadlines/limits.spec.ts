import { HOLIDAY_NOTICES } from '../calendar/holidays.js';
import { knownDate } from '../calendar/known-date.js';
import { calendarOf } from '../calendar/working-days.js';
import type { CaseRow } from '../case/case-row.js';
import type { MeasureTerm } from '../measures/measure-term.js';
import { type CaseLimitFacts, caseLimits, measureLimit } from './limits.js';
import { BARE, day, decision, FILED, HEARING, limits, NO_FACTS, PAID, SERVED, TODAY } from './test/limit-cases.js';

describe('the limits of a case before its decision', () => {
  const noticed: CaseRow = { ...FILED, stage: 'noticed', noticedOn: day('2026-11-20') };
  const lead: CaseRow = { ...BARE, leadOn: day('2026-11-20') };

  it.each<[string, CaseRow, readonly string[]]>([
    ['a lead without a day', BARE, []],
    ['a lead', lead, ['verify_lead 2026-12-05']],
    ['a lead whose filing is asked for', { ...lead, stage: 'filing_review' }, ['verify_lead 2026-12-05']],
    ['extended', { ...lead, verificationExtendedOn: day('2026-11-24') }, ['verify_lead_extended 2026-12-15']],
    ['a lead before the order', { ...lead, leadOn: day('2022-04-30') }, []],
    ['investigating', FILED, ['decide_case 2026-12-30']],
    ['filed on a date known in part', { ...FILED, filedOn: knownDate('2026-10') }, []],
    ['entered by mistake', { ...FILED, voided: true }, []],
    [
      'a dispute with another organ',
      {
        ...FILED,
        jurisdictionDisputes: [
          { referredOn: day('2026-11-02'), organ: '甲', settledOn: day('2026-11-05'), ours: true },
          { referredOn: day('2026-11-23'), organ: '乙', settledOn: null, ours: null },
        ],
      },
      ['settle_jurisdiction 2026-12-02 2', 'decide_case 2026-12-30'],
    ],
    [
      'preserved evidence: asked for, approved, handled',
      {
        ...FILED,
        preservations: [
          { requestedOn: TODAY, items: '甲', place: '乙', approvedOn: null, handledOn: null, handling: null },
          {
            requestedOn: TODAY,
            items: '甲',
            place: '乙',
            approvedOn: day('2026-11-20'),
            handledOn: null,
            handling: null,
          },
          {
            requestedOn: TODAY,
            items: '甲',
            place: '乙',
            approvedOn: day('2026-11-20'),
            handledOn: day('2026-11-23'),
            handling: 'returned',
          },
        ],
      },
      ['handle_preservation 2026-12-01 2', 'decide_case 2026-12-30'],
    ],
    [
      'in review',
      { ...FILED, stage: 'legal_review', reviewRequestedOn: day('2026-11-23') },
      ['review_case 2026-11-30', 'decide_case 2026-12-30'],
    ],
    [
      'the review passed',
      { ...FILED, stage: 'legal_review', reviewRequestedOn: day('2026-11-16'), reviewedOn: TODAY },
      ['decide_case 2026-12-30'],
    ],
    ['noticed', noticed, ['state_defence 2026-11-25', 'decide_case 2026-12-30']],
    [
      'noticed with a hearing on offer',
      { ...noticed, hearingOffered: true },
      ['state_defence 2026-11-25', 'request_hearing 2026-11-27', 'decide_case 2026-12-30'],
    ],
    [
      'the party has spoken',
      { ...noticed, defence: { on: TODAY, kind: 'none', reviewedOn: null, result: null } },
      ['decide_case 2026-12-30'],
    ],
    ['the time of the party is over', { ...noticed, noticedOn: day('2026-11-12') }, ['decide_case 2026-12-30']],
  ])('%s', (_, row, expected) => {
    expect(limits(row)).toEqual(expected);
  });

  it('keeps what the bureau is late with', () => {
    const preservations = [
      { requestedOn: TODAY, items: '甲', place: '乙', approvedOn: day('2026-11-02'), handledOn: null, handling: null },
    ];
    const [first] = caseLimits({ ...FILED, preservations }, NO_FACTS, { today: TODAY });
    expect(first).toMatchObject({ dueOn: '2026-11-11', urgency: 'overdue', subject: 'preservation', subjectId: '1' });
    expect(first?.rule.effect).toContain('自动失效');
    expect(limits({ ...FILED, stage: 'closed', preservations })).toEqual([]);
  });

  it('leaves out suspension, appraisal and hearing, and adds what was granted', () => {
    const suspensions = [{ from: day('2026-10-10'), ground: 'party_missing', resumedOn: day('2026-10-20') }] as const;
    expect(limits({ ...FILED, suspensions })).toEqual(['decide_case 2027-01-09']);
    const appraisals = [
      { commissionedOn: day('2026-10-15'), organ: '甲', object: '乙', receivedOn: day('2026-10-24'), toldOn: null },
    ];
    // Ten days each; five of them are the same.
    expect(limits({ ...FILED, suspensions, appraisals })).toEqual(['decide_case 2027-01-14']);
    expect(limits({ ...FILED, extensions: [{ on: day('2026-11-01'), days: 30 }] })).toEqual(['decide_case 2027-01-29']);
    expect(limits({ ...FILED, hearing: { ...HEARING, heldOn: day('2026-11-19') } })).toEqual([
      'decide_case 2027-01-09',
    ]);
    // Resumed on the same day: nothing rested.
    const none = [{ from: day('2026-10-10'), ground: 'other', resumedOn: day('2026-10-10') }] as const;
    expect(limits({ ...FILED, suspensions: none })).toEqual(['decide_case 2026-12-30']);
  });

  it('stands while the case rests', () => {
    const suspensions = [{ from: day('2026-11-20'), ground: 'other_case', resumedOn: null }] as const;
    const on = (today: string) => caseLimits({ ...FILED, suspensions }, NO_FACTS, { today: day(today) })[0];
    expect(on('2026-11-20')).toMatchObject({ dueOn: '2026-12-31', daysLeft: 41, paused: true });
    expect(on('2026-11-24')).toMatchObject({ dueOn: '2027-01-04', daysLeft: 41, paused: true });
  });

  it('knows no such days before the order of 2022-05-01', () => {
    const filed: CaseRow = { ...FILED, filedOn: day('2022-04-01') };
    const rest = (from: string, resumedOn: string): readonly string[] =>
      limits(
        { ...filed, suspensions: [{ from: day(from), ground: 'other', resumedOn: day(resumedOn) }] },
        { today: '2022-06-01' },
      );
    expect(limits(filed, { today: '2022-06-01' })).toEqual(['decide_case 2022-06-30']);
    expect(rest('2022-04-10', '2022-05-01')).toEqual(['decide_case 2022-06-30']);
    expect(rest('2022-04-10', '2022-05-02')).toEqual(['decide_case 2022-07-01']);
    expect(rest('2022-05-01', '2022-05-11')).toEqual(['decide_case 2022-07-10']);
  });

  it('warns about a case of the old law only since the new one', () => {
    const old: CaseRow = { ...FILED, filedOn: day('2021-05-10') };
    expect(limits(old, { today: '2021-07-14' })).toEqual([]);
    expect(limits(old, { today: '2021-07-15' })).toEqual(['decide_case 2021-10-13']);
  });

  it('asks for the review after a hearing', () => {
    const heard = { ...HEARING, heldOn: day('2026-11-19'), reviewRequestedOn: day('2026-11-23') };
    const row: CaseRow = {
      ...FILED,
      stage: 'noticed',
      noticedOn: day('2026-11-06'),
      hearingOffered: true,
      hearing: heard,
    };
    expect(limits(row)).toEqual(['review_complex_case 2026-12-07', 'decide_case 2027-01-09']);
    expect(limits({ ...row, hearing: { ...heard, reviewedOn: TODAY } })).toEqual(['decide_case 2027-01-09']);
  });
});

describe('the limits of a decision', () => {
  const decided: CaseRow = { ...FILED, stage: 'decided', decidedOn: day('2026-11-20') };
  const unserved = decision({ decidedOn: day('2026-11-20'), servedOn: null });

  it('service, of each decision on its own', () => {
    expect(limits(decided, { decisions: [unserved] })).toEqual(['serve_decision 2026-12-01 7']);
    const other = decision({ id: '8', servedOn: day('2026-11-23') });
    expect(limits(decided, { decisions: [unserved, other] })).toEqual(['serve_decision 2026-12-01 7']);
    expect(
      limits(decided, {
        decisions: [
          { ...unserved, voided: true },
          { ...unserved, state: 'revoked' },
        ],
      }),
    ).toEqual([]);
    expect(limits(SERVED, { decisions: [unserved] })).toEqual(['serve_decision 2026-12-01 7']);
    // That a past case was served is certain once it is being executed.
    const past: CaseRow = { ...SERVED, historical: true, servedOn: null };
    expect(limits(past, { decisions: [unserved] })).toEqual([]);
  });

  it('payment, and the time of the party to attack it', () => {
    expect(limits(SERVED, { decisions: [decision()] })).toEqual([
      'pay_fine 2026-11-27 7',
      'request_reconsideration 2027-01-11 7',
      'sue 2027-05-12 7',
    ]);
    expect(limits(SERVED, { decisions: [decision({ dueFen: null })] })).toEqual([
      'request_reconsideration 2027-01-11 7',
      'sue 2027-05-12 7',
    ]);
    const past: CaseRow = { ...SERVED, historical: true };
    expect(limits(past, { decisions: [decision({ servedOn: null })] })).toEqual(['pay_fine 2026-11-27 7']);
  });

  it('the parts of an approved plan instead of the fifteen days', () => {
    const parts = [
      { dueOn: day('2026-12-01'), amountFen: 2_000_000 },
      { dueOn: day('2027-01-04'), amountFen: 3_000_000 },
    ];
    const row: CaseRow = { ...SERVED, instalmentPlans: [{ decisionId: '7', approvedOn: TODAY, parts }] };
    const open = (paidFen: number): readonly string[] =>
      limits(row, { decisions: [decision({ paidFen })] }).filter((limit) => limit.startsWith('instalment'));
    expect(open(0)).toEqual(['instalment_due 2026-12-01 7-1', 'instalment_due 2027-01-04 7-2']);
    expect(open(1_999_999)).toEqual(['instalment_due 2026-12-01 7-1', 'instalment_due 2027-01-04 7-2']);
    expect(open(2_000_000)).toEqual(['instalment_due 2027-01-04 7-2']);
    expect(open(5_000_000)).toEqual([]);
  });

  it('closing, once all is served and paid', () => {
    const closing = (row: CaseRow, facts: Partial<CaseLimitFacts>): readonly string[] =>
      limits(row, facts).filter((limit) => limit.startsWith('request_closing'));
    expect(closing(SERVED, { decisions: [PAID] })).toEqual(['request_closing 2026-12-05']);
    expect(closing(SERVED, { decisions: [decision()] })).toEqual([]);
    expect(closing(SERVED, { decisions: [PAID], openHazards: 1 })).toEqual([]);
    expect(closing(SERVED, { decisions: [] })).toEqual([]);
    expect(closing({ ...SERVED, closingRequestedOn: TODAY }, { decisions: [PAID] })).toEqual([]);
    const surcharges = [{ decisionId: '7', on: day('2026-11-23'), amountFen: 100 }];
    expect(closing({ ...SERVED, surcharges }, { decisions: [PAID] })).toEqual([]);
    expect(closing({ ...SERVED, surcharges }, { decisions: [{ ...PAID, surchargePaidFen: 100 }] })).toHaveLength(1);
    expect(closing({ ...SERVED, executionEndedOn: day('2026-11-23') }, { decisions: [decision()] })).toEqual([
      'request_closing 2026-12-08',
    ]);
    expect(limits({ ...SERVED, stage: 'closed', closedOn: day('2026-11-20') }, { decisions: [PAID] })).toEqual([
      'archive_case 2026-12-20',
    ]);
    expect(limits({ ...SERVED, stage: 'archived', closedOn: day('2026-11-20') }, { decisions: [PAID] })).toEqual([]);
  });

  it('the record of a penalty on the spot, and its cash', () => {
    const onSpot = {
      on: day('2026-11-20'),
      officerIds: ['1', '2'],
      cashGround: null,
      reportedOn: null,
      cashHandedInOn: null,
    };
    expect(limits({ ...SERVED, onSpot })).toEqual(['report_on_spot 2026-11-25']);
    expect(limits({ ...SERVED, onSpot: { ...onSpot, cashGround: 'small_fine' } })).toEqual([
      'hand_in_cash 2026-11-24',
      'report_on_spot 2026-11-25',
    ]);
    expect(limits({ ...SERVED, onSpot: { ...onSpot, reportedOn: TODAY } })).toEqual([]);
  });
});

describe('the limits of measures', () => {
  const measure: MeasureTerm = {
    id: '9',
    kind: 'seal',
    startedOn: day('2026-11-01'),
    termDays: null,
    extensionDays: null,
    appraisalDays: null,
  };

  it('stand among the others, the most pressing first', () => {
    const openMeasures: readonly MeasureTerm[] = [
      measure,
      { ...measure, id: '10', kind: 'power_cut' },
      { ...measure, id: '11', kind: 'seize', startedOn: day('2026-11-02'), extensionDays: 30 },
      { ...measure, id: '12', kind: 'seize', startedOn: knownDate('2026-11') },
    ];
    expect(limits(FILED, { openMeasures })).toEqual([
      'lift_measure 2026-12-01 9',
      'decide_case 2026-12-30',
      'lift_extended_measure 2027-01-01 11',
    ]);
  });

  it('scenario 26: are over the day after the last one', () => {
    const sealed = { ...measure, startedOn: day('2021-08-20') };
    const urgency = (today: string) => measureLimit(sealed, day(today)).map((limit) => limit.urgency);
    expect(urgency('2021-09-19')).toEqual(['near']);
    expect(urgency('2021-09-20')).toEqual(['overdue']);
    const due = (days: Partial<MeasureTerm>) => measureLimit({ ...sealed, ...days }, TODAY).map(({ dueOn }) => dueOn);
    expect(due({ extensionDays: 30 })).toEqual(['2021-10-19']);
    expect(due({ appraisalDays: 10 })).toEqual(['2021-09-29']);
    expect(due({ termDays: 20 })).toEqual(['2021-09-09']);
  });
});

describe('a calendar that is imported later', () => {
  it('moves the limits that are open', () => {
    const calendar = calendarOf([
      ...HOLIDAY_NOTICES,
      {
        year: 2027,
        document: '示例通知',
        mark: 'unconfirmed',
        documentMark: 'unconfirmed',
        off: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') }],
        makeup: [],
        workdays: 0,
      },
    ]);
    const row: CaseRow = { ...SERVED, stage: 'served', decidedOn: day('2026-12-16') };
    const facts = { ...NO_FACTS, decisions: [decision({ servedOn: day('2026-12-17') })] };
    const pay = (known?: typeof calendar) =>
      caseLimits(row, facts, { today: day('2026-12-20'), ...(known === undefined ? {} : { calendar: known }) })[0];
    expect(pay()).toMatchObject({ dueOn: '2027-01-01', complete: false });
    expect(pay(calendar)).toMatchObject({ dueOn: '2027-01-04', complete: true });
  });
});
