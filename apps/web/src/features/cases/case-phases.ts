import type { CaseAction, CaseStage } from '@anjuan/domain';

/** The procedure as a whole, in its order. */
export const CASE_PHASES = [
  'filing',
  'investigation',
  'review',
  'notice',
  'decision',
  'service',
  'execution',
  'closing',
] as const;
export type CasePhase = (typeof CASE_PHASES)[number];
export type ActGroup = CasePhase | 'other_end' | 'file';

export const ACT_GROUP_LABEL = {
  filing: '线索与立案',
  investigation: '调查取证',
  review: '审核',
  notice: '告知与听证',
  decision: '决定',
  service: '送达',
  execution: '执行',
  closing: '结案归档',
  other_end: '移送、撤案',
  file: '案件信息',
} satisfies Record<ActGroup, string>;

export const GROUP_OF_ACT = {
  extend_verification: 'filing',
  request_filing: 'filing',
  drop_lead: 'filing',
  endorse_filing: 'filing',
  return_filing: 'filing',
  approve_filing: 'filing',
  refuse_filing: 'filing',
  refer_jurisdiction: 'filing',
  settle_jurisdiction: 'filing',
  switch_to_ordinary: 'filing',
  request_recusal: 'investigation',
  decide_recusal: 'investigation',
  record_interview: 'investigation',
  record_evidence: 'investigation',
  request_preservation: 'investigation',
  approve_preservation: 'investigation',
  handle_preservation: 'investigation',
  commission_appraisal: 'investigation',
  receive_appraisal: 'investigation',
  suspend_case: 'investigation',
  resume_case: 'investigation',
  extend_term: 'investigation',
  conclude: 'investigation',
  reopen_investigation: 'investigation',
  submit_review: 'review',
  pass_review: 'review',
  return_review: 'review',
  serve_notice: 'notice',
  record_defence: 'notice',
  review_defence: 'notice',
  accept_hearing: 'notice',
  refuse_hearing: 'notice',
  waive_hearing: 'notice',
  serve_hearing_notice: 'notice',
  hold_hearing: 'notice',
  report_hearing: 'notice',
  submit_hearing_review: 'notice',
  pass_hearing_review: 'notice',
  return_hearing_review: 'notice',
  record_discussion: 'decision',
  decide: 'decision',
  penalise_on_spot: 'decision',
  report_on_spot: 'decision',
  change_decision: 'decision',
  revoke_decision: 'decision',
  correct_decision: 'decision',
  void_decision: 'decision',
  serve_decision: 'service',
  record_payment: 'execution',
  record_refund: 'execution',
  hand_in_cash: 'execution',
  approve_instalments: 'execution',
  impose_surcharge: 'execution',
  urge: 'execution',
  apply_to_court: 'execution',
  record_court_act: 'execution',
  pause_execution: 'execution',
  resume_execution: 'execution',
  end_execution: 'execution',
  open_remedy: 'execution',
  end_remedy: 'execution',
  request_closing: 'closing',
  return_closing: 'closing',
  approve_closing: 'closing',
  archive: 'closing',
  transfer_out: 'other_end',
  withdraw_case: 'other_end',
  annul_filing: 'other_end',
  amend: 'file',
  void_case: 'file',
} as const satisfies Record<CaseAction, ActGroup>;

/** Where a case of this stage stands: what the stage waits for, not what it is named after. */
export const PHASE_OF_STAGE = {
  lead: 'filing',
  filing_review: 'filing',
  investigating: 'investigation',
  concluded: 'review',
  legal_review: 'review',
  noticed: 'notice',
  decided: 'service',
  served: 'execution',
  executing: 'execution',
  closed: 'closing',
  archived: 'closing',
} as const satisfies Record<CaseStage, CasePhase>;

const GROUPS: readonly ActGroup[] = [...CASE_PHASES, 'other_end', 'file'];

export interface GroupOfActs<T> {
  readonly group: ActGroup;
  readonly label: string;
  readonly acts: readonly T[];
}

/** Acts under the part of the procedure to which they belong. */
export function grouped<T extends { readonly action: CaseAction }>(acts: readonly T[]): readonly GroupOfActs<T>[] {
  return GROUPS.map((group) => ({
    group,
    label: ACT_GROUP_LABEL[group],
    acts: acts.filter(({ action }) => GROUP_OF_ACT[action] === group),
  })).filter((one) => one.acts.length > 0);
}
