import type { ArticleId } from '../law/articles.js';
import type { Role } from '../permissions/roles.js';
import type { CaseStage } from '../records/codes.js';
import type { CaseAction } from './actions.js';
import type { GuardId } from './guards.js';

/** Documents that go with a step; their Chinese names are in `labels/case-labels`. */
export const CASE_DOCUMENTS = [
  'lead_registration',
  'filing_approval',
  'investigation_report',
  'legal_review_opinion',
  'penalty_notice',
  'service_receipt',
  'defence_record',
  'penalty_decision',
  'payment_receipt',
  'execution_end_decision',
  'closing_approval',
  'dossier_cover',
  'case_withdrawal_approval',
  'case_transfer_letter',
] as const;
export type CaseDocument = (typeof CASE_DOCUMENTS)[number];

/** One row a lawyer can read: from this stage these roles may do that, when every guard holds. */
export interface CaseTransition {
  readonly from: CaseStage;
  readonly action: CaseAction;
  readonly to: CaseStage;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardId[];
  readonly documents: readonly CaseDocument[];
  readonly basis: ArticleId;
}

interface Step extends Omit<CaseTransition, 'from' | 'to'> {
  readonly from: readonly CaseStage[];
  /** Absent where the stage stays. */
  readonly to?: CaseStage;
}

const OFFICER = ['officer'] as const satisfies readonly Role[];
const HEAD = ['head'] as const satisfies readonly Role[];
const LEADER = ['leader', 'principal'] as const satisfies readonly Role[];
const LEGAL = ['legal'] as const satisfies readonly Role[];

const IN_ORDER = ['date-not-future', 'dates-in-order'] as const satisfies readonly GuardId[];
const OPEN_AND_FILED = [
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
] as const satisfies readonly CaseStage[];
const WITH_DECISIONS = ['decided', 'served', 'executing', 'closed'] as const satisfies readonly CaseStage[];

const STEPS: readonly Step[] = [
  // The file itself
  {
    from: ['lead', 'investigating', 'concluded', 'noticed', ...WITH_DECISIONS],
    action: 'amend',
    roles: OFFICER,
    guards: ['content-in-order', 'parties-free', 'facts-free', 'reason-once-filed'],
    documents: [],
    basis: 'own-accountability',
  },
  // 立案
  {
    from: ['lead'],
    action: 'request_filing',
    to: 'filing_review',
    roles: OFFICER,
    guards: [...IN_ORDER, 'has-party', 'has-clue', 'accident-dated', 'two-officers'],
    documents: ['lead_registration', 'filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['lead'],
    action: 'drop_lead',
    to: 'closed',
    roles: ['officer', 'head'],
    guards: IN_ORDER,
    documents: ['lead_registration'],
    basis: 'penalty-law-54',
  },
  {
    from: ['filing_review'],
    action: 'endorse_filing',
    roles: HEAD,
    guards: [...IN_ORDER, 'not-endorsed', 'not-handler'],
    documents: ['filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['filing_review'],
    action: 'approve_filing',
    to: 'investigating',
    roles: LEADER,
    guards: [...IN_ORDER, 'endorsed', 'not-handler', 'not-endorser', 'two-officers'],
    documents: ['filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['filing_review'],
    action: 'return_filing',
    to: 'lead',
    roles: ['head', ...LEADER],
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['filing_approval'],
    basis: 'penalty-law-54',
  },
  // 调查、审核、告知
  {
    from: ['investigating'],
    action: 'conclude',
    to: 'concluded',
    roles: OFFICER,
    guards: [...IN_ORDER, 'has-party', 'has-articles', 'two-officers', 'proposal-complete'],
    documents: ['investigation_report'],
    basis: 'penalty-law-55',
  },
  {
    from: ['concluded', 'noticed'],
    action: 'reopen_investigation',
    to: 'investigating',
    roles: OFFICER,
    guards: IN_ORDER,
    documents: ['investigation_report'],
    basis: 'penalty-law-54',
  },
  {
    from: ['concluded'],
    action: 'submit_review',
    to: 'legal_review',
    roles: OFFICER,
    guards: IN_ORDER,
    documents: ['investigation_report'],
    basis: 'penalty-law-58',
  },
  {
    from: ['legal_review'],
    action: 'pass_review',
    roles: LEGAL,
    guards: [...IN_ORDER, 'review-pending', 'not-handler', 'not-filing-approver'],
    documents: ['legal_review_opinion'],
    basis: 'penalty-law-58',
  },
  {
    from: ['legal_review'],
    action: 'return_review',
    to: 'investigating',
    roles: LEGAL,
    guards: [...IN_ORDER, 'review-pending', 'not-handler', 'not-filing-approver'],
    documents: ['legal_review_opinion'],
    basis: 'penalty-law-58',
  },
  {
    from: ['legal_review'],
    action: 'serve_notice',
    to: 'noticed',
    roles: OFFICER,
    guards: [...IN_ORDER, 'review-passed', 'two-officers'],
    documents: ['penalty_notice', 'service_receipt'],
    basis: 'penalty-law-44',
  },
  {
    from: ['noticed'],
    action: 'record_defence',
    roles: OFFICER,
    guards: IN_ORDER,
    documents: ['defence_record'],
    basis: 'penalty-law-45',
  },
  // 决定、送达
  {
    // Again only when no decision is left: it was voided as a mistake, or revoked and must be made anew.
    from: ['noticed', 'decided', 'served', 'executing'],
    action: 'decide',
    to: 'decided',
    roles: LEADER,
    guards: [
      ...IN_ORDER,
      'nothing-decided',
      'notice-served',
      'review-passed',
      'not-handler',
      'not-reviewer',
      'decision-complete',
      'not-heavier-than-notified',
    ],
    documents: ['penalty_decision'],
    basis: 'penalty-law-57',
  },
  {
    from: ['decided'],
    action: 'serve_decision',
    to: 'served',
    roles: OFFICER,
    guards: [...IN_ORDER, 'something-decided', 'two-officers'],
    documents: ['service_receipt'],
    basis: 'penalty-law-61',
  },
  // 执行
  {
    from: ['served', 'executing'],
    action: 'record_payment',
    to: 'executing',
    roles: OFFICER,
    guards: ['date-not-future', 'decision-of-case', 'paid-after-decision', 'payment-within-due'],
    documents: ['payment_receipt'],
    basis: 'penalty-law-67',
  },
  {
    from: ['served', 'executing', 'closed'],
    action: 'record_refund',
    roles: OFFICER,
    guards: ['date-not-future', 'decision-of-case', 'paid-after-decision', 'refund-within-paid'],
    documents: ['payment_receipt'],
    basis: 'own-accountability',
  },
  {
    from: ['served', 'executing'],
    action: 'end_execution',
    to: 'executing',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['execution_end_decision'],
    basis: 'compulsion-law-40',
  },
  {
    from: ['served', 'executing'],
    action: 'request_closing',
    to: 'executing',
    roles: OFFICER,
    guards: [...IN_ORDER, 'decisions-settled', 'measures-lifted', 'hazards-verified'],
    documents: ['closing_approval'],
    basis: 'own-dossier',
  },
  {
    from: ['executing'],
    action: 'return_closing',
    roles: ['head', ...LEADER],
    guards: [...IN_ORDER, 'closing-requested', 'not-handler'],
    documents: ['closing_approval'],
    basis: 'own-dossier',
  },
  {
    from: ['executing'],
    action: 'approve_closing',
    to: 'closed',
    roles: LEADER,
    guards: [
      ...IN_ORDER,
      'closing-requested',
      'not-handler',
      'decisions-settled',
      'measures-lifted',
      'hazards-verified',
    ],
    documents: ['closing_approval'],
    basis: 'own-dossier',
  },
  {
    from: ['closed'],
    action: 'archive',
    to: 'archived',
    roles: OFFICER,
    guards: IN_ORDER,
    documents: ['dossier_cover'],
    basis: 'own-dossier',
  },
  // Other ends
  {
    from: OPEN_AND_FILED,
    action: 'withdraw_case',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler', 'measures-lifted'],
    documents: ['case_withdrawal_approval'],
    basis: 'penalty-law-57',
  },
  {
    from: OPEN_AND_FILED,
    action: 'transfer_out',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['case_transfer_letter'],
    basis: 'penalty-law-57',
  },
  {
    from: OPEN_AND_FILED,
    action: 'annul_filing',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler', 'measures-lifted'],
    documents: ['case_withdrawal_approval'],
    basis: 'own-accountability',
  },
  // Decisions afterwards
  {
    from: [...WITH_DECISIONS, 'archived'],
    action: 'change_decision',
    roles: LEADER,
    guards: [
      'date-not-future',
      'not-handler',
      'decision-of-case',
      'after-decision',
      'decision-complete',
      'not-heavier-than-notified',
    ],
    documents: ['penalty_decision'],
    basis: 'penalty-law-75',
  },
  {
    from: [...WITH_DECISIONS, 'archived'],
    action: 'revoke_decision',
    roles: LEADER,
    guards: ['date-not-future', 'not-handler', 'decision-of-case', 'after-decision'],
    documents: ['penalty_decision'],
    basis: 'penalty-law-75',
  },
  {
    from: WITH_DECISIONS,
    action: 'correct_decision',
    roles: OFFICER,
    guards: ['decision-of-case', 'decided-date-in-order'],
    documents: [],
    basis: 'own-accountability',
  },
  {
    from: WITH_DECISIONS,
    action: 'void_decision',
    roles: ['officer', 'head'],
    guards: ['decision-of-case', 'decision-unpaid'],
    documents: [],
    basis: 'own-accountability',
  },
  {
    from: ['lead', ...OPEN_AND_FILED, ...WITH_DECISIONS],
    action: 'void_case',
    roles: ['officer', 'head'],
    guards: ['no-live-decision'],
    documents: [],
    basis: 'own-accountability',
  },
];

/** The whole procedure, one row per stage and action. */
export const CASE_TRANSITIONS: readonly CaseTransition[] = STEPS.flatMap(({ from, to, ...step }) =>
  from.map((stage) => ({ ...step, from: stage, to: to ?? stage })),
);

export function transitionOf(stage: CaseStage, action: CaseAction): CaseTransition | null {
  return CASE_TRANSITIONS.find((transition) => transition.from === stage && transition.action === action) ?? null;
}
