import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { PenaltyLineDraft } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';
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
  HANDLER,
  LEGAL,
  NOTICED,
  officer,
  on,
  opinion,
  REVIEWED,
} from './test/sample-case.js';

const day = localDate;

/** The sample case, told on that day, with the right to a hearing. */
function told(noticedOn: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    ...NOTICED,
    leadOn: day('2020-12-01'),
    filingRequestedOn: null,
    filingEndorsedOn: null,
    filedOn: day('2021-05-01'),
    concludedOn: null,
    reviewRequestedOn: null,
    reviewedOn: day('2021-05-20'),
    noticedOn: day(noticedOn),
    noticed: [fine(10_000_000)],
    hearingOffered: true,
    defence: null,
    defenceOn: null,
    discussions: [],
    ...change,
  };
}

const HEARING = acceptedHearing(COMPANY, day('2026-04-12'));

describe('asking for a hearing', () => {
  const ask = (row: CaseRow, asked: string, lateReason: string | null = null) =>
    codesOf(decide([row, FACTS, ACTORS.officer], 'accept_hearing', { on: day(asked), applicant: COMPANY, lateReason }));
  const refuse = (row: CaseRow, requestedOn: string) =>
    codesOf(
      decide([row, FACTS, ACTORS.leader], 'refuse_hearing', {
        ...on('2021-09-30'),
        reason: '逾期',
        applicant: COMPANY,
        requestedOn: day(requestedOn),
      }),
    );

  it('scenario 1: five working days after the notice, a make-up Saturday among them', () => {
    const row = told('2021-09-15');
    expect(ask(row, '2021-09-23')).toEqual([]);
    expect(ask(row, '2021-09-24')).toEqual(['HEARING_REQUEST_LATE']);
    expect(ask(row, '2021-09-24', '当事人住院')).toEqual([]);
    expect(refuse(row, '2021-09-23')).toEqual(['HEARING_MUST_BE_HELD']);
    expect(refuse(row, '2021-09-24')).toEqual([]);
  });

  it('scenario 2: three days under the law before, moved over the Dragon Boat holiday', () => {
    const row = told('2021-06-10');
    expect(ask(row, '2021-06-15')).toEqual([]);
    const late = decide([row, FACTS, ACTORS.officer], 'accept_hearing', {
      on: day('2021-06-16'),
      applicant: COMPANY,
      lateReason: null,
    });
    expect(codesOf(late)).toEqual(['HEARING_REQUEST_LATE']);
    expect(late.kind === 'refused' && late.refusals[0]?.message).toContain('2017年修正');
  });

  it('is for those who were told, once, and only where it was offered', () => {
    const row = told('2021-09-15');
    const strange = decide([row, FACTS, ACTORS.officer], 'accept_hearing', {
      on: day('2021-09-16'),
      applicant: CHIEF,
      lateReason: null,
    });
    expect(codesOf(strange)).toEqual(['APPLICANT_NOT_TOLD']);
    expect(ask({ ...row, hearing: HEARING }, '2021-09-16')).toEqual(['HEARING_ACCEPTED']);
    expect(ask({ ...row, hearingOffered: false }, '2021-09-16')).toEqual(['HEARING_NOT_OFFERED']);
    expect(refuse({ ...row, hearingOffered: false }, '2021-09-16')).toEqual([]);
  });
});

describe('the notice of the hearing', () => {
  const HOST: CaseFacts = { ...FACTS, namedStaff: [officer('9', LEGAL), officer('8', null), officer('1', HANDLER)] };
  const ACCEPTED = told('2021-09-24', { hearing: { ...HEARING, requestedOn: day('2021-09-26') } });
  const serve = (change: Partial<CaseActionInputs['serve_hearing_notice']>, served = '2021-10-12') =>
    codesOf(
      decide([ACCEPTED, HOST, ACTORS.officer], 'serve_hearing_notice', {
        on: day(served),
        ...DIRECT,
        documentNumber: null,
        hearingOn: day('2021-10-22'),
        at: '09:00',
        place: '局会议室',
        hostId: '9',
        recorderId: '8',
        open: true,
        closedReason: null,
        ...change,
      }),
    );

  it('scenario 3: seven clear working days before', () => {
    expect(serve({}, '2021-10-12')).toEqual([]);
    expect(serve({}, '2021-10-13')).toEqual(['HEARING_NOTICE_TOO_LATE']);
    expect(serve({ hearingOn: day('2021-10-12') })).toEqual(['HEARING_NOTICE_TOO_LATE']);
  });

  it('names a host who did not investigate, another recorder, and why it is not public', () => {
    expect(serve({ hostId: '1' })).toEqual(['HOST_INVESTIGATED']);
    expect(serve({ recorderId: '1' })).toEqual(['HOST_INVESTIGATED']);
    expect(serve({ recorderId: '9' })).toEqual(['HOST_IS_RECORDER']);
    expect(serve({ hostId: '7' })).toEqual(['STAFF_UNKNOWN']);
    expect(serve({ open: false })).toEqual(['CLOSED_REASON_REQUIRED']);
    expect(serve({ open: false, closedReason: '涉及商业秘密' })).toEqual([]);
  });

  it('asks for a hearing that waits', () => {
    const none = decide([told('2021-09-24'), HOST, ACTORS.officer], 'waive_hearing', {
      ...on('2021-09-27'),
      reason: '放弃',
    });
    expect(codesOf(none)).toEqual(['NO_OPEN_HEARING']);
  });
});

describe('the hearing itself', () => {
  const HOST: CaseFacts = { ...FACTS, namedStaff: [officer('9', LEGAL)] };
  const announced: Hearing = {
    ...HEARING,
    noticeServedOn: day('2026-04-14'),
    hearingOn: day('2026-04-28'),
    hostId: '9',
  };
  const hold = (actor: Actor, change: Partial<CaseActionInputs['hold_hearing']> = {}) =>
    codesOf(
      decide([{ ...NOTICED, hearing: announced }, HOST, actor], 'hold_hearing', {
        ...on('2026-04-28'),
        course: 'held',
        agents: 2,
        record: '双方发表意见',
        ...change,
      }),
    );

  it('is led by its host on its day, with two agents at most', () => {
    expect(hold(ACTORS.legal)).toEqual([]);
    expect(hold(ACTORS.head)).toEqual(['NOT_THE_HOST']);
    expect(hold(ACTORS.legal, { on: day('2026-04-27') })).toEqual(['NOT_THE_HEARING_DAY']);
    expect(hold(ACTORS.legal, { on: day('2026-04-29') })).toEqual(['NOT_THE_HEARING_DAY']);
    expect(hold(ACTORS.legal, { agents: 3 })).toEqual(['TOO_MANY_AGENTS']);
  });

  it('is reported, then reviewed', () => {
    const held = { ...announced, heldOn: day('2026-04-28'), course: 'held' as const };
    const report = (hearing: Hearing) =>
      codesOf(
        decide([{ ...NOTICED, hearing }, HOST, ACTORS.legal], 'report_hearing', {
          ...on('2026-04-29'),
          opinion: '维持',
        }),
      );
    expect(report(announced)).toEqual(['HEARING_NOT_HELD']);
    expect(report(held)).toEqual([]);
    const submit = (hearing: Hearing) =>
      codesOf(decide([{ ...NOTICED, hearing }, HOST, ACTORS.officer], 'submit_hearing_review', on('2026-05-06')));
    expect(submit(held)).toEqual(['HEARING_NOT_REPORTED']);
    const reported = { ...held, reportedOn: day('2026-04-29') };
    expect(submit(reported)).toEqual([]);
    const pass = (hearing: Hearing, actor: Actor = ACTORS.legal) =>
      codesOf(decide([{ ...NOTICED, hearing }, HOST, actor], 'pass_hearing_review', opinion('2026-05-07')));
    expect(pass(reported)).toEqual(['HEARING_REVIEW_NOT_REQUESTED']);
    const requested = { ...reported, reviewRequestedOn: day('2026-05-06') };
    expect(pass(requested)).toEqual([]);
    expect(pass(requested, { ...ACTORS.legal, accountId: HANDLER })).toEqual(['HANDLER_MAY_NOT_APPROVE']);
  });
});

describe('what must be told', () => {
  const LONG_SERVING: CaseFacts = {
    ...FACTS,
    officers: FACTS.officers.map((one) => ({
      ...one,
      certificates: one.certificates.map((certificate) => ({ ...certificate, validFrom: day('2020-01-01') })),
    })),
  };
  const notify = (proposal: readonly PenaltyLineDraft[], served: LocalDate, hearingOffered = false) =>
    codesOf(
      decide(
        [
          { ...REVIEWED, ...told('2021-05-21'), stage: 'legal_review', noticedOn: null, proposal },
          LONG_SERVING,
          ACTORS.officer,
        ],
        'serve_notice',
        { on: served, ...DIRECT, documentNumber: null, hearingOffered },
      ),
    );
  const december = day('2021-12-01');

  it.each<[string, readonly PenaltyLineDraft[], readonly string[]]>([
    ['100,000 yuan on a company', [fine(10_000_000)], ['HEARING_RIGHT_REQUIRED']],
    ['99,999 yuan on a company', [fine(9_999_900)], []],
    ['10,000 yuan on a person', [fine(1_000_000, { parties: [CHIEF] })], ['HEARING_RIGHT_REQUIRED']],
    ['9,999 yuan on a person', [fine(999_900, { parties: [CHIEF] })], []],
    ['a stop of production', [fine(null, { kind: 'suspend_production' })], ['HEARING_RIGHT_REQUIRED']],
    ['a revoked licence', [fine(null, { kind: 'revoke_licence' })], ['HEARING_RIGHT_REQUIRED']],
  ])('scenario 14: the right to a hearing at %s', (_, proposal, codes) => {
    expect(notify(proposal, december)).toEqual(codes);
    expect(notify(proposal, december, true)).toEqual([]);
  });

  it('scenario 14: since the day of the notice of the province', () => {
    expect(notify([fine(10_000_000)], day('2021-11-16'))).toEqual(['HEARING_RIGHT_REQUIRED']);
    expect(notify([fine(10_000_000)], day('2021-11-15'))).toEqual([]);
  });
});

describe('before the decision', () => {
  const run = (change: Partial<CaseRow>, decidedOn: string, lines = [fine(1_000_000)], facts = FACTS) =>
    codesOf(
      decide([{ ...NOTICED, ...change }, facts, ACTORS.leader], 'decide', {
        on: day(decidedOn),
        decisions: [{ documentNumber: null, lines }],
        remediesTold: true,
      }),
    );

  it('scenario 12: nothing without a notice, by art. 44 and 62', () => {
    const decision = decide([REVIEWED, FACTS, ACTORS.leader], 'decide', {
      ...on('2026-04-20'),
      decisions: [{ documentNumber: null, lines: [fine(1)] }],
      remediesTold: true,
    });
    expect(codesOf(decision)).toContain('NOTICE_REQUIRED');
  });

  it('scenario 13: not heavier than the notice of 30,000 yuan', () => {
    const notice = { noticed: [fine(3_000_000)] };
    expect(run(notice, '2026-04-20', [fine(3_000_000)])).toEqual([]);
    expect(run(notice, '2026-04-20', [fine(3_500_000)])).toEqual(['HEAVIER_THAN_NOTIFIED']);
  });

  it('scenario 15: a hearing held, but not reviewed', () => {
    const held = {
      hearingOffered: true,
      hearing: { ...HEARING, heldOn: day('2026-04-28'), course: 'held', reportedOn: day('2026-04-29') },
    } as const;
    expect(run(held, '2026-05-20')).toEqual(['HEARING_REVIEW_REQUIRED']);
    expect(
      run({ hearingOffered: true, hearing: { ...held.hearing, reviewedOn: day('2026-05-08') } }, '2026-05-20'),
    ).toEqual([]);
    expect(run({ hearingOffered: true, hearing: { ...held.hearing, course: 'absent' } }, '2026-05-20')).toEqual([]);
    expect(run({ hearingOffered: true, hearing: HEARING }, '2026-05-20')).toEqual(['HEARING_PENDING']);
    expect(run({ hearingOffered: true, hearing: { ...HEARING, waivedOn: day('2026-04-14') } }, '2026-05-20')).toEqual(
      [],
    );
  });

  it('waits until nobody can ask for a hearing any more', () => {
    // Told on Friday 2026-04-10: 13, 14, 15, 16, 17 are the five working days.
    const offered = { hearingOffered: true, discussions: [] };
    expect(run(offered, '2026-04-17')).toEqual(['HEARING_PERIOD_RUNNING']);
    expect(run(offered, '2026-04-18')).toEqual([]);
  });

  it('hears the party: waived, stated and examined, or the days are over', () => {
    const heard = (defence: CaseRow['defence'], decidedOn: string) =>
      run({ defence, defenceOn: null, discussions: [] }, decidedOn);
    // 13, 14, 15 are the three working days.
    expect(heard(null, '2026-04-15')).toEqual(['DEFENCE_PERIOD_RUNNING']);
    expect(heard(null, '2026-04-16')).toEqual([]);
    const said = { on: day('2026-04-11'), kind: 'statement', reviewedOn: null, result: null } as const;
    expect(heard(said, '2026-05-20')).toEqual(['STATEMENT_NOT_REVIEWED']);
    expect(heard({ ...said, reviewedOn: day('2026-04-12'), result: 'not_adopted' }, '2026-05-20')).toEqual([]);
    expect(heard({ ...said, kind: 'waived' }, '2026-04-11')).toEqual([]);
  });

  it.each<[string, readonly PenaltyLineDraft[]]>([
    ['a stop of production', [fine(null, { kind: 'suspend_production' })]],
    ['a revoked licence', [fine(null, { kind: 'revoke_licence' })]],
    ['a reduced fine', [fine(1_000_000, { ground: 'confessed' })]],
    ['50,000 yuan', [fine(5_000_000)]],
  ])('scenario 16: %s needs a discussion of three', (_, lines) => {
    const members = ['甲', '乙', '丙'].map((name) => ({ name, opinion: '同意' }));
    const discussed = (size: number, discussedOn = '2026-04-13') => ({
      noticed: lines,
      discussions: [{ on: day(discussedOn), subject: 'penalty' as const, members: members.slice(0, size) }],
    });
    expect(run({ noticed: lines, discussions: [] }, '2026-04-20', [...lines])).toEqual(['DISCUSSION_REQUIRED']);
    expect(run(discussed(2), '2026-04-20', [...lines])).toEqual(['DISCUSSION_REQUIRED']);
    expect(run(discussed(3), '2026-04-20', [...lines])).toEqual([]);
    expect(run(discussed(3, '2026-04-09'), '2026-04-20', [...lines])).toEqual(['DISCUSSION_REQUIRED']);
    expect(run({ noticed: [fine(4_999_999)], discussions: [] }, '2026-04-20', [fine(4_999_999)])).toEqual([]);
  });

  it('counts distinct members', () => {
    const record = (names: readonly string[], conclusion = '同意') =>
      codesOf(
        decide([NOTICED, FACTS, ACTORS.leader], 'record_discussion', {
          ...on('2026-04-13'),
          subject: 'penalty',
          place: '局会议室',
          members: names.map((name) => ({ name, opinion: '同意' })),
          conclusion,
        }),
      );
    expect(record(['甲', '乙', '丙'])).toEqual([]);
    expect(record(['甲', '乙'])).toEqual(['TOO_FEW_MEMBERS']);
    expect(record(['甲', '乙', '甲', '丙'])).toEqual(['MEMBER_TWICE']);
    expect(record(['甲', '乙', ' '])).toEqual(['MEMBER_INCOMPLETE', 'TOO_FEW_MEMBERS']);
    expect(record(['甲', '乙', '丙'], ' ')).toEqual(['CONCLUSION_REQUIRED']);
  });

  it('names the remedies in the decision', () => {
    const decision = decide([NOTICED, FACTS, ACTORS.leader], 'decide', {
      ...on('2026-04-20'),
      decisions: [{ documentNumber: null, lines: [fine(1)] }],
      remediesTold: false,
    });
    expect(codesOf(decision)).toEqual(['REMEDIES_REQUIRED']);
  });
});
