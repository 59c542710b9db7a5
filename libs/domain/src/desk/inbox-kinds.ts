import type { CaseAction } from '../case/actions.js';
import type { DeadlineRuleId } from '../deadlines/rules/types.js';
import type { Role } from '../permissions/roles.js';
import type { CaseStage } from '../records/codes.js';

/** What can wait for somebody. Reasons to look at something that nobody but others can do stand last. */
export const INBOX_KINDS = [
  'file_lead',
  'filing_returned',
  'penalise_on_spot',
  'endorse_filing',
  'approve_filing',
  'investigate',
  'review_returned',
  'submit_review',
  'review',
  'serve_notice',
  'run_hearing',
  'hold_hearing',
  'review_hearing',
  'review_defence',
  'decide',
  'serve_decision',
  'collect_payment',
  'request_closing',
  'approve_closing',
  'archive',
  'approve_preservation',
  'decide_recusal',
  'verify_hazard',
  'lift_measure',
  'decision_waits',
  'limit_runs',
  'unit_overdue',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Whose cases they are: those one handles, all of the unit but those one handled (承办、审核、批准分离), or those whose hearing one hosts. */
export type InboxReader = 'handler' | 'others' | 'unit' | 'host';

export interface InboxKindRule {
  readonly roles: readonly Role[];
  readonly reader: InboxReader;
  readonly stages: readonly CaseStage[];
  /** The step that ends the waiting; null where it is not a step of a case. */
  readonly action: CaseAction | null;
  /** The limit that runs meanwhile. */
  readonly limit: DeadlineRuleId | null;
}

const OFFICER = ['officer'] as const satisfies readonly Role[];
const HEAD = ['head'] as const satisfies readonly Role[];
const LEADERS = ['leader', 'principal'] as const satisfies readonly Role[];
const BEFORE_DECISION = [
  'lead',
  'filing_review',
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
] as const satisfies readonly CaseStage[];
const IN_EXECUTION = ['served', 'executing'] as const satisfies readonly CaseStage[];

const own = (stages: readonly CaseStage[], action: CaseAction, limit: DeadlineRuleId | null): InboxKindRule => ({
  roles: OFFICER,
  reader: 'handler',
  stages,
  action,
  limit,
});
const approval = (
  roles: readonly Role[],
  stages: readonly CaseStage[],
  action: CaseAction,
  limit: DeadlineRuleId | null,
): InboxKindRule => ({ roles, reader: 'others', stages, action, limit });

export const INBOX_KIND_RULES: Readonly<Record<InboxKind, InboxKindRule>> = {
  file_lead: own(['lead'], 'request_filing', null),
  filing_returned: own(['lead'], 'request_filing', null),
  penalise_on_spot: own(['lead'], 'penalise_on_spot', null),
  endorse_filing: approval(HEAD, ['filing_review'], 'endorse_filing', null),
  approve_filing: approval(LEADERS, ['filing_review'], 'approve_filing', null),
  investigate: own(['investigating'], 'conclude', 'decide_case'),
  review_returned: own(['investigating'], 'conclude', 'decide_case'),
  submit_review: own(['concluded'], 'submit_review', 'decide_case'),
  review: approval(['legal'], ['legal_review'], 'pass_review', 'decide_case'),
  serve_notice: own(['legal_review'], 'serve_notice', 'decide_case'),
  run_hearing: own(['noticed'], 'serve_hearing_notice', 'decide_case'),
  hold_hearing: {
    roles: ['officer', 'head', 'legal'],
    reader: 'host',
    stages: ['noticed'],
    action: 'hold_hearing',
    limit: 'decide_case',
  },
  review_hearing: approval(['legal'], ['noticed'], 'pass_hearing_review', 'decide_case'),
  review_defence: own(['noticed'], 'review_defence', 'decide_case'),
  decide: approval(LEADERS, ['noticed'], 'decide', 'decide_case'),
  serve_decision: own(['decided'], 'serve_decision', 'serve_decision'),
  collect_payment: own(IN_EXECUTION, 'record_payment', 'pay_fine'),
  request_closing: own(IN_EXECUTION, 'request_closing', null),
  approve_closing: approval(LEADERS, ['executing'], 'approve_closing', null),
  archive: own(['closed'], 'archive', 'archive_case'),
  approve_preservation: approval(LEADERS, ['investigating'], 'approve_preservation', null),
  decide_recusal: approval(LEADERS, BEFORE_DECISION, 'decide_recusal', null),
  verify_hazard: { roles: OFFICER, reader: 'handler', stages: [], action: null, limit: 'rectify_hazard' },
  lift_measure: { roles: OFFICER, reader: 'handler', stages: [], action: null, limit: 'lift_measure' },
  // Others have the step; who handles the case reminds them before the ninety days are over.
  decision_waits: {
    roles: OFFICER,
    reader: 'handler',
    stages: ['legal_review', 'noticed'],
    action: null,
    limit: 'decide_case',
  },
  // Every limit of a case that is near or over and has no kind of its own.
  limit_runs: { roles: OFFICER, reader: 'handler', stages: [], action: null, limit: null },
  unit_overdue: { roles: ['head', ...LEADERS], reader: 'unit', stages: [], action: null, limit: null },
};

/** What these roles find in their inbox, in the order of the procedure. */
export function inboxKindsOf(roles: readonly Role[]): readonly InboxKind[] {
  return INBOX_KINDS.filter((kind) => INBOX_KIND_RULES[kind].roles.some((role) => roles.includes(role)));
}
