import { addDays, DEFENCE_KINDS, type HearingInputs, REVIEW_ADVICES } from '@anjuan/domain';
import { BY_HAND, dated, type InputMaker, withOpinion, withReason } from './situation.js';

const COMPANY = { type: 'enterprise', id: '21' } as const;

export const RANDOM_HEARING_INPUTS = {
  return_review: (random, now) => ({ ...withReason(random, now), advice: random.pick(REVIEW_ADVICES) }),
  serve_notice: (random, now) => ({
    ...dated(random, now),
    ...BY_HAND,
    documentNumber: null,
    hearingOffered: random.chance(0.7),
  }),
  record_defence: (random, now) => ({ ...dated(random, now), kind: random.pick(DEFENCE_KINDS), content: '请求从轻' }),
  review_defence: (random, now) => ({ ...dated(random, now), result: 'not_adopted', opinion: '理由不成立' }),
  accept_hearing: (random, now) => ({ ...dated(random, now), applicant: COMPANY, lateReason: null }),
  refuse_hearing: (random, now) => ({ ...withReason(random, now), applicant: COMPANY, requestedOn: now.today }),
  waive_hearing: withReason,
  serve_hearing_notice: (random, now) => ({
    ...dated(random, now),
    ...BY_HAND,
    documentNumber: null,
    hearingOn: addDays(now.today, random.pick([5, 14, 20])),
    at: '09:00',
    place: '局会议室',
    hostId: random.chance(0.9) ? '9' : '1',
    recorderId: null,
    open: true,
    closedReason: null,
  }),
  hold_hearing: (random, now) => ({
    on: random.chance(0.8) ? (now.row.hearing?.hearingOn ?? now.today) : now.today,
    course: random.pick(['held', 'held', 'absent', 'postponed']),
    agents: random.whole(0, 3),
    record: '双方陈述意见',
  }),
  report_hearing: (random, now) => ({ ...dated(random, now), opinion: '维持拟处罚意见' }),
  submit_hearing_review: dated,
  pass_hearing_review: withOpinion,
  return_hearing_review: (random, now) => ({ ...withReason(random, now), advice: random.pick(REVIEW_ADVICES) }),
  record_discussion: (random, now) => ({
    ...dated(random, now),
    subject: random.chance(0.8) ? 'penalty' : 'extension',
    place: '局会议室',
    members: ['甲', '乙', '丙'].slice(0, random.chance(0.9) ? 3 : 2).map((name) => ({ name, opinion: '同意' })),
    conclusion: '同意',
  }),
} satisfies { readonly [A in keyof HearingInputs]: InputMaker<A> };
