import { BEFORE_FILING, HEAD, IN_CASE, IN_ORDER, LEADER, OFFICER, WITH_DECISIONS, type Step } from './step.js';

/** From the lead to the filing. */
export const FILING_STEPS: readonly Step[] = [
  // The file itself
  {
    from: ['lead', 'investigating', 'concluded', 'noticed', ...WITH_DECISIONS],
    action: 'amend',
    roles: OFFICER,
    guards: ['content-in-order', 'parties-free', 'facts-free', 'reason-once-filed', 'officers-not-recused'],
    documents: [],
    basis: 'own-accountability',
  },
  // 线索
  {
    from: ['lead'],
    action: 'extend_verification',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler', 'ordinary-procedure', 'verification-extendable'],
    documents: ['verification_extension_approval'],
    basis: 'housing-procedure-lead',
  },
  {
    from: ['lead'],
    action: 'request_filing',
    to: 'filing_review',
    roles: OFFICER,
    guards: [...IN_ORDER, 'ordinary-procedure', 'has-party', 'has-clue', 'accident-dated', 'two-officers', 'within-limitation'],
    documents: ['lead_registration', 'filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['lead'],
    action: 'drop_lead',
    to: 'closed',
    roles: [...HEAD, ...LEADER],
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['lead_registration', 'filing_refusal_approval'],
    basis: 'penalty-law-54',
  },
  // 立案
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
    guards: [...IN_ORDER, 'endorsed', 'not-handler', 'not-endorser', 'two-officers', 'within-limitation', 'jurisdiction-free', 'competent'],
    documents: ['filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['filing_review'],
    action: 'return_filing',
    to: 'lead',
    roles: [...HEAD, ...LEADER],
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['filing_approval'],
    basis: 'penalty-law-54',
  },
  {
    from: ['filing_review'],
    action: 'refuse_filing',
    to: 'closed',
    roles: LEADER,
    guards: [...IN_ORDER, 'not-handler'],
    documents: ['filing_refusal_approval'],
    basis: 'penalty-law-54',
  },
  // 管辖
  {
    from: [...BEFORE_FILING, 'investigating'],
    action: 'refer_jurisdiction',
    roles: LEADER,
    guards: [...IN_CASE, 'not-handler', 'jurisdiction-free'],
    documents: ['jurisdiction_letter'],
    basis: 'penalty-law-25',
  },
  {
    from: [...BEFORE_FILING, 'investigating'],
    action: 'settle_jurisdiction',
    roles: LEADER,
    guards: [...IN_CASE, 'not-handler', 'jurisdiction-disputed'],
    documents: ['jurisdiction_letter'],
    basis: 'penalty-law-25',
  },
];
