import { BEFORE_FILING, HEAD, IN_ORDER, LEADER, OFFICER, UNDECIDED, WITH_DECISIONS, type Step } from './step.js';

/** A case that ends without a decision. */
export const OTHER_ENDS: readonly Step[] = [
  {
    from: UNDECIDED,
    action: 'withdraw_case',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler', 'measures-lifted', 'preservations-handled'],
    documents: ['case_withdrawal_approval'],
    basis: 'penalty-law-57',
  },
  {
    from: [...BEFORE_FILING, ...UNDECIDED],
    action: 'transfer_out',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['case_transfer_letter'],
    basis: 'penalty-law-57',
  },
  {
    from: UNDECIDED,
    action: 'annul_filing',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler', 'measures-lifted', 'preservations-handled'],
    documents: ['case_withdrawal_approval'],
    basis: 'own-accountability',
  },
  {
    from: ['lead', ...UNDECIDED, ...WITH_DECISIONS],
    action: 'void_case',
    roles: [...OFFICER, ...HEAD],
    guards: ['no-live-decision'],
    documents: [],
    basis: 'own-accountability',
  },
];
