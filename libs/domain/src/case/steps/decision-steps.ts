import { HEAD, IN_EXECUTION, IN_ORDER, LEADER, OFFICER, WITH_DECISIONS, type Step } from './step.js';

/** The decision, its service, and what becomes of it afterwards. */
export const DECISION_STEPS: readonly Step[] = [
  // Again only when no decision is left: it was voided as a mistake, or revoked and must be made anew.
  {
    from: ['noticed', 'decided', 'served', 'executing'],
    action: 'decide',
    to: 'decided',
    roles: LEADER,
    guards: [...IN_ORDER, 'ordinary-procedure', 'nothing-decided', 'notice-served', 'review-passed', 'not-handler', 'not-reviewer', 'not-suspended', 'jurisdiction-free', 'competent', 'decision-complete', 'penalty-grounds', 'minors-spared', 'not-heavier-than-notified', 'defence-heard', 'hearing-settled', 'discussion-held', 'preservations-handled', 'remedies-told'],
    documents: ['penalty_decision'],
    basis: 'penalty-law-57',
  },
  {
    from: ['decided'],
    action: 'serve_decision',
    to: 'served',
    roles: OFFICER,
    guards: [...IN_ORDER, 'something-decided', 'decisions-unserved', 'two-officers', 'service-lawful', 'late-service-explained'],
    documents: ['service_receipt'],
    basis: 'penalty-law-61',
  },
  {
    from: [...IN_EXECUTION],
    action: 'serve_decision',
    roles: OFFICER,
    guards: ['date-not-future', 'something-decided', 'decisions-unserved', 'two-officers', 'service-lawful', 'late-service-explained'],
    documents: ['service_receipt'],
    basis: 'penalty-law-61',
  },
  {
    from: [...WITH_DECISIONS, 'archived'],
    action: 'change_decision',
    roles: LEADER,
    guards: ['date-not-future', 'not-handler', 'decision-of-case', 'after-decision', 'decision-complete', 'penalty-grounds', 'not-heavier-than-notified'],
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
    roles: [...OFFICER, ...HEAD],
    guards: ['decision-of-case', 'decision-unpaid'],
    documents: [],
    basis: 'own-accountability',
  },
];
