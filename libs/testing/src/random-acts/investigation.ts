import { type InvestigationInputs, EVIDENCE_KINDS, PRESERVATION_HANDLINGS, SUSPENSION_GROUNDS } from '@anjuan/domain';
import { randomLines } from './main-line.js';
import { dated, type InputMaker, oneDecision, REASON, withReason } from './situation.js';

const OFFICERS = ['1', '2'];

export const RANDOM_INVESTIGATION_INPUTS = {
  extend_verification: withReason,
  refuse_filing: withReason,
  switch_to_ordinary: withReason,
  penalise_on_spot: (random, now) => ({
    ...dated(random, now),
    at: '10:30',
    place: '经营场所',
    officerIds: OFFICERS,
    decisions: [
      {
        documentNumber: null,
        lines: random.chance(0.8)
          ? randomLines(random, now).map(
              (line) => ({ ...line, kind: 'fine', amountFen: 20_000, licences: null, ground: null }) as const,
            )
          : randomLines(random, now),
      },
    ],
    cardsShown: true,
    told: true,
    defence: null,
    handedOver: random.chance(0.95),
    signatureNote: null,
    remediesTold: true,
    cashGround: random.chance(0.3) ? 'hard_to_collect_later' : null,
    receiptNumber: random.chance(0.9) ? '闽财票0001' : null,
  }),
  report_on_spot: dated,
  hand_in_cash: (random, now) => ({ ...dated(random, now), decisionId: oneDecision(random, now), note: null }),
  refer_jurisdiction: (random, now) => ({ ...withReason(random, now), organ: '鲤城区城市管理局' }),
  settle_jurisdiction: (random, now) => ({
    ...withReason(random, now),
    decidedBy: '市城市管理局',
    ours: random.chance(0.8),
  }),
  request_recusal: (random, now) => ({
    ...withReason(random, now),
    staffId: random.pick(['1', '2', '3']),
    by: 'party',
  }),
  decide_recusal: (random, now) => ({
    ...withReason(random, now),
    staffId: random.pick(['1', '2', '3']),
    granted: random.chance(0.2),
  }),
  record_interview: (random, now) => ({
    ...dated(random, now),
    startAt: random.pick(['08:00', '09:00', '10:00']),
    endAt: random.pick(['09:00', '10:30']),
    place: '询问室',
    officerIds: OFFICERS,
    interviewee: '王某',
    capacity: 'party',
    birthOn: null,
    guardian: null,
    rightsTold: random.chance(0.9),
    signed: true,
    refusalNote: null,
    overlapReason: random.chance(0.5) ? '分段询问' : null,
    summary: '承认事实',
  }),
  record_evidence: (random, now) => ({
    ...dated(random, now),
    kind: random.pick(EVIDENCE_KINDS),
    name: '现场照片',
    source: '现场制作',
    officerIds: OFFICERS,
    verified: random.chance(0.8),
    monitored: random.chance(0.2),
    monitoringReviewed: random.chance(0.5),
    sampled: false,
    note: null,
  }),
  request_preservation: (random, now) => ({ ...withReason(random, now), items: '钢瓶 3 只', place: '仓库' }),
  approve_preservation: (random, now) => ({ ...dated(random, now), preservation: entryOf(now.row.preservations) }),
  handle_preservation: (random, now) => ({
    ...dated(random, now),
    preservation: entryOf(now.row.preservations),
    handling: random.chance(0.7) ? 'returned' : random.pick(PRESERVATION_HANDLINGS),
    note: null,
  }),
  commission_appraisal: (random, now) => ({ ...dated(random, now), organ: '检验所', object: '气瓶' }),
  receive_appraisal: (random, now) => {
    const { on } = dated(random, now);
    return { on, appraisal: entryOf(now.row.appraisals), conclusion: '不合格', toldOn: random.chance(0.9) ? on : null };
  },
  suspend_case: (random, now) => ({ ...withReason(random, now), ground: random.pick(SUSPENSION_GROUNDS) }),
  resume_case: withReason,
  extend_term: (random, now) => ({ ...dated(random, now), reason: REASON, days: random.pick([30, 60, 31]) }),
} satisfies { readonly [A in keyof InvestigationInputs]: InputMaker<A> };

/** The number of the last entry; 1 where there is none. */
function entryOf(list: readonly unknown[]): number {
  return Math.max(1, list.length);
}
