import { localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { CaseRow } from './case-row.js';
import { availableActions } from './decide.js';
import type { CaseFacts } from './guard-context.js';
import { acceptedHearing, type Hearing } from './side-procedures.js';
import {
  type Actor,
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  decide,
  DIRECT,
  FACTS,
  fine,
  HEAD,
  LEGAL,
  NOTICED,
  officer,
  on,
  opinion,
  TODAY,
} from './test/sample-case.js';

const day = localDate;

/** Told on Friday 2026-04-10: the last day to ask is 2026-04-17. */
const OFFERED: CaseRow = { ...NOTICED, hearingOffered: true, defence: null, defenceOn: null };
const ASKED = acceptedHearing(COMPANY, day('2026-04-13'));
const ANNOUNCED: Hearing = {
  ...ASKED,
  noticeServedOn: day('2026-04-14'),
  hearingOn: day('2026-04-28'),
  hostId: '9',
  recorderId: '8',
};
const HELD: Hearing = { ...ANNOUNCED, heldOn: day('2026-04-28'), course: 'held' };
const REPORTED: Hearing = { ...HELD, reportedOn: day('2026-04-29') };
const IN_REVIEW: Hearing = { ...REPORTED, reviewRequestedOn: day('2026-05-06') };
const REVIEWED: Hearing = { ...IN_REVIEW, reviewedOn: day('2026-05-08'), reviewedBy: LEGAL };
const WAIVED: Hearing = { ...ASKED, waivedOn: day('2026-04-14') };
const HOST: CaseFacts = { ...FACTS, namedStaff: [officer('9', LEGAL), officer('8', null)] };

const withHearing = (hearing: Hearing | null): CaseRow => ({ ...OFFERED, hearing });

describe('a request for a hearing', () => {
  const accept = (asked: string, lateReason: string | null = null, hearing: Hearing | null = null) =>
    codesOf(
      decide([withHearing(hearing), FACTS, ACTORS.officer], 'accept_hearing', {
        ...on(asked),
        applicant: COMPANY,
        lateReason,
      }),
    );
  const refuse = (
    requestedOn: string,
    hearing: Hearing | null = null,
    applicant: typeof COMPANY | typeof CHIEF = COMPANY,
  ) =>
    codesOf(
      decide(
        [
          { ...withHearing(hearing), noticed: [fine(1_000_000), fine(1_000_000, { parties: [CHIEF] })] },
          FACTS,
          ACTORS.leader,
        ],
        'refuse_hearing',
        { ...on('2026-04-20'), reason: '不予受理', applicant, requestedOn: day(requestedOn) },
      ),
    );

  it('does not come before the notice, whatever its reason', () => {
    expect(accept('2026-04-10')).toEqual([]);
    expect(accept('2026-04-09')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(accept('2026-04-09', '当事人住院')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(refuse('2026-04-09')).toEqual(['DATE_OUT_OF_ORDER', 'HEARING_MUST_BE_HELD']);
    expect(refuse('2026-04-21')).toEqual(['DATE_OUT_OF_ORDER']);
  });

  it('of a party is refused only when it is late, though another party asked or gave up', () => {
    expect(refuse('2026-04-17', ASKED, CHIEF)).toEqual(['HEARING_MUST_BE_HELD']);
    expect(refuse('2026-04-17', WAIVED, CHIEF)).toEqual(['HEARING_MUST_BE_HELD']);
    expect(refuse('2026-04-18', WAIVED, CHIEF)).toEqual([]);
    expect(refuse('2026-04-17', WAIVED)).toEqual([]);
    expect(accept('2026-04-17', null, WAIVED)).toEqual([]);
  });
});

describe('the days of a hearing', () => {
  const waive = (waivedOn: string) =>
    codesOf(
      decide([withHearing(ASKED), HOST, ACTORS.officer], 'waive_hearing', { ...on(waivedOn), reason: '当事人放弃' }),
    );
  const hold = (heldOn: string, course: CaseActionInputs['hold_hearing']['course']) =>
    codesOf(
      decide([withHearing(ANNOUNCED), HOST, ACTORS.legal], 'hold_hearing', {
        ...on(heldOn),
        course,
        agents: 1,
        record: '记录',
      }),
    );

  it('follow one another', () => {
    expect(waive('2026-04-12')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(waive('2026-04-13')).toEqual([]);
    const report = (reportedOn: string) =>
      codesOf(
        decide([withHearing(HELD), HOST, ACTORS.legal], 'report_hearing', { ...on(reportedOn), opinion: '维持' }),
      );
    expect(report('2026-04-27')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(report('2026-04-28')).toEqual([]);
    const submit = (askedOn: string) =>
      codesOf(decide([withHearing(REPORTED), HOST, ACTORS.officer], 'submit_hearing_review', on(askedOn)));
    expect(submit('2026-04-28')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(submit('2026-04-29')).toEqual([]);
    const pass = (passedOn: string) =>
      codesOf(decide([withHearing(IN_REVIEW), HOST, ACTORS.legal], 'pass_hearing_review', opinion(passedOn)));
    expect(pass('2026-05-05')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(pass('2026-05-06')).toEqual([]);
  });

  it.each<[string, CaseActionInputs['hold_hearing']['course'], readonly string[]]>([
    ['2026-04-13', 'postponed', ['NOT_THE_HEARING_DAY']],
    ['2026-04-14', 'postponed', []],
    ['2026-04-28', 'postponed', []],
    ['2026-04-29', 'postponed', ['NOT_THE_HEARING_DAY']],
    ['2026-04-27', 'absent', ['NOT_THE_HEARING_DAY']],
    ['2026-04-28', 'absent', []],
    ['2026-04-28', 'left', []],
  ])('on %s it may be %s', (heldOn, course, codes) => {
    expect(hold(heldOn, course)).toEqual(codes);
  });

  it('are announced anew once it was put off', () => {
    const putOff: Hearing = { ...ANNOUNCED, noticeServedOn: null, hearingOn: null };
    const held = decide([withHearing(putOff), HOST, ACTORS.legal], 'hold_hearing', {
      ...on('2026-04-28'),
      course: 'held',
      agents: 0,
      record: '记录',
    });
    expect(codesOf(held)).toEqual(['HEARING_NOT_ANNOUNCED']);
  });
});

describe('the host', () => {
  const announce = (row: Partial<CaseRow>) =>
    codesOf(
      decide([{ ...withHearing(ASKED), ...row }, HOST, ACTORS.officer], 'serve_hearing_notice', {
        ...on('2026-04-14'),
        ...DIRECT,
        documentNumber: null,
        hearingOn: day('2026-07-28'),
        at: '09:00',
        place: '局会议室',
        hostId: '9',
        recorderId: '8',
        open: true,
        closedReason: null,
      }),
    );
  const interview = {
    on: day('2026-03-10'),
    startAt: '09:00',
    endAt: '10:00',
    officerIds: ['1', '9'],
    interviewee: '王某',
    capacity: 'party',
    overlapReason: null,
  } as const;
  const recusal = { staffId: '9', requestedOn: day('2026-03-10'), by: 'party', decidedOn: day('2026-03-11') } as const;

  it('has no part in the investigation, by name or by account, nor in a conflict of interest', () => {
    expect(announce({})).toEqual([]);
    expect(announce({ interviews: [interview] })).toEqual(['HOST_INVESTIGATED']);
    expect(announce({ handledBy: [LEGAL] })).toEqual(['HOST_INVESTIGATED']);
    expect(announce({ recusals: [{ ...recusal, granted: true }] })).toEqual(['HOST_RECUSED']);
    expect(announce({ recusals: [{ ...recusal, granted: false }] })).toEqual([]);
  });

  it('without an account is represented by whoever did not handle the case', () => {
    const noAccount: CaseFacts = { ...FACTS, namedStaff: [officer('9', null)] };
    const hold = (actor: Actor) =>
      codesOf(
        decide([withHearing(ANNOUNCED), noAccount, actor], 'hold_hearing', {
          ...on('2026-04-28'),
          course: 'held',
          agents: 0,
          record: '记录',
        }),
      );
    expect(hold(ACTORS.head)).toEqual([]);
    expect(hold(ACTORS.officer)).toEqual(['NOT_THE_HOST']);
  });
});

describe('the decision after it', () => {
  const run = (change: Partial<CaseRow>, decidedOn: string, lines = [fine(1_000_000)]) =>
    decide([{ ...OFFERED, ...change }, FACTS, ACTORS.leader], 'decide', {
      ...on(decidedOn),
      decisions: [{ documentNumber: null, lines }],
      remediesTold: true,
    });
  const codes = (...args: Parameters<typeof run>) => codesOf(run(...args));

  it('scenario 15: waits for the legal review after the hearing, by art. 58', () => {
    const unreviewed = run({ hearing: IN_REVIEW }, '2026-05-20');
    expect(unreviewed).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'HEARING_REVIEW_REQUIRED', basis: 'penalty-law-58' }],
    });
    expect(codes({ hearing: REVIEWED }, '2026-05-08')).toEqual([]);
  });

  it('is dated after report and review, not merely entered after them', () => {
    expect(codes({ hearing: REVIEWED }, '2026-05-07')).toEqual(['DATE_OUT_OF_ORDER']);
    const absent: Hearing = { ...REPORTED, course: 'absent' };
    expect(codes({ hearing: absent }, '2026-04-28')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(codes({ hearing: absent }, '2026-04-29')).toEqual([]);
  });

  it('waits for the other parties when one of them gave its hearing up', () => {
    const waived = { ...ASKED, waivedOn: day('2026-04-16') };
    const defence = { on: day('2026-04-11'), kind: 'waived', reviewedOn: null, result: null } as const;
    expect(codes({ hearing: waived, defence }, '2026-04-15')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(codes({ hearing: waived, defence }, '2026-04-16')).toEqual([]);
    const noticed = [fine(1_000_000), fine(500_000, { parties: [CHIEF] })];
    expect(codes({ hearing: waived, defence, noticed }, '2026-04-17')).toEqual(['HEARING_PERIOD_RUNNING']);
    expect(codes({ hearing: waived, defence, noticed }, '2026-04-18')).toEqual([]);
  });

  it('is dated after the examination of the statement', () => {
    const defence = { on: day('2026-04-11'), kind: 'statement', result: 'not_adopted' } as const;
    const examined = { hearing: WAIVED, defence: { ...defence, reviewedOn: day('2026-04-22') } };
    expect(codes(examined, '2026-04-21')).toEqual(['DATE_OUT_OF_ORDER']);
    expect(codes(examined, '2026-04-22')).toEqual([]);
  });

  it('rests on a discussion after the hearing', () => {
    const lines = [fine(5_000_000)];
    const members = ['甲', '乙', '丙'].map((name) => ({ name, opinion: '同意' }));
    const discussed = (discussedOn: string) => ({
      hearing: REVIEWED,
      discussions: [{ on: day(discussedOn), subject: 'penalty' as const, members }],
    });
    expect(codes(discussed('2026-04-27'), '2026-05-20', lines)).toEqual(['DISCUSSION_REQUIRED']);
    expect(codes(discussed('2026-04-28'), '2026-05-20', lines)).toEqual([]);
    expect(codes(discussed('2026-05-21'), '2026-05-20', lines)).toEqual(['DISCUSSION_REQUIRED']);
  });

  it('is discussed when nobody is penalised after a hearing', () => {
    const spared = [fine(null, { kind: 'no_penalty', ground: 'no_fault', description: '已教育' })];
    expect(codes({ hearing: REVIEWED, discussions: [] }, '2026-05-20', spared)).toEqual(['DISCUSSION_REQUIRED']);
    const absent: Hearing = { ...REPORTED, course: 'absent' };
    expect(codes({ hearing: absent, discussions: [] }, '2026-05-20', spared)).toEqual([]);
  });

  it('is offered with what is missing, before anything is entered', () => {
    const offer = availableActions({ ...OFFERED, hearing: HELD }, FACTS, { actor: ACTORS.leader, today: TODAY });
    const missing = offer.find(({ action }) => action === 'decide')?.refusals.map(({ code }) => code);
    expect(missing).toContain('HEARING_PENDING');
    expect(missing).not.toContain('REMEDIES_REQUIRED');
  });
});

describe('a statement', () => {
  const record = (defence: CaseRow['defence'], kind: CaseActionInputs['record_defence']['kind']) =>
    codesOf(
      decide([{ ...OFFERED, defence }, FACTS, ACTORS.officer], 'record_defence', {
        ...on('2026-04-14'),
        kind,
        content: null,
      }),
    );
  const stated = { on: day('2026-04-11'), kind: 'statement', reviewedOn: null, result: null } as const;

  it('is not written away before it was examined', () => {
    expect(record(stated, 'none')).toEqual(['STATEMENT_NOT_REVIEWED']);
    expect(record(stated, 'waived')).toEqual(['STATEMENT_NOT_REVIEWED']);
    expect(record(stated, 'statement')).toEqual([]);
    const examined = { ...stated, reviewedOn: day('2026-04-13'), result: 'not_adopted' } as const;
    expect(record(examined, 'waived')).toEqual([]);
    expect(record(null, 'none')).toEqual([]);
  });

  it('is examined once', () => {
    const review = (defence: CaseRow['defence']) =>
      codesOf(
        decide(
          [{ ...OFFERED, defence }, { ...FACTS, namedStaff: [officer('3', HEAD)] }, ACTORS.officer],
          'review_defence',
          {
            ...on('2026-04-14'),
            result: 'not_adopted',
            opinion: '理由不成立',
          },
        ),
      );
    expect(review(stated)).toEqual([]);
    expect(review(null)).toEqual(['NO_STATEMENT']);
    expect(review({ ...stated, kind: 'waived' })).toEqual(['NO_STATEMENT']);
    expect(review({ ...stated, reviewedOn: day('2026-04-12') })).toEqual(['STATEMENT_REVIEWED']);
  });
});
