import {
  type CaseAction,
  type CaseEventType,
  COUNTING_DECISION_STATES,
  type DeadlineRuleId,
  INBOX_KIND_RULES,
  type InboxKind,
  type InboxReader,
  UNDECIDED_STAGES,
} from '@anjuan/domain';

/** A kind of waiting as it is found among the cases `c`; stage, reader and limit come from the domain's rule of the kind. */
export interface CaseSource {
  readonly kind: InboxKind;
  readonly reader: InboxReader;
  readonly stages: readonly string[];
  readonly limit: DeadlineRuleId | null;
  /** What the stage alone does not say. */
  readonly condition?: string;
  /** The reader did none of these earlier steps: columns that hold the account. */
  readonly notBy?: readonly string[];
  /** The day since which it waits. */
  readonly since: string;
  /** Found only when so few days are left: how many, or as many as make the limit near. */
  readonly within?: 'near' | 'overdue';
}

/** The day that sets each limit going. */
export const LIMIT_START = {
  decide_case: 'c.filed_on',
  serve_decision: 'c.decided_on',
  pay_fine: 'c.served_on',
  archive_case: 'c.closed_on',
} as const satisfies Partial<Record<DeadlineRuleId, string>>;

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const awaits = (...actions: readonly CaseAction[]): string => `c.awaits IN (${quoted(actions)})`;
const ORDINARY = "COALESCE(c.case_procedure, 'ordinary') <> 'simplified'";
const happened = (type: CaseEventType): string =>
  `EXISTS (SELECT 1 FROM case_event v WHERE v.case_id = c.id AND v.type = '${type}')`;

/** Decisions of the case that count, each with what is open of it. */
const OPEN_SUM = `(SELECT COALESCE(SUM(l.amount_fen), 0) FROM penalty_line l
    WHERE l.decision_id = d.id AND l.superseded_at IS NULL AND l.kind IN ('fine', 'confiscation'))
  - (SELECT COALESCE(SUM(CASE WHEN y.kind = 'refund' THEN -y.amount_fen ELSE y.amount_fen END), 0)
    FROM penalty_payment y WHERE y.decision_id = d.id AND y.purpose = 'penalty')`;
const LIVE_DECISIONS = `FROM penalty_decision d
  WHERE d.case_id = c.id AND d.voided_at IS NULL AND d.state IN (${quoted(COUNTING_DECISION_STATES)})`;
export const UNPAID_FEN = `(SELECT SUM(GREATEST(${OPEN_SUM}, 0)) ${LIVE_DECISIONS})`;
const UNPAID = `EXISTS (SELECT 1 ${LIVE_DECISIONS} AND ${OPEN_SUM} > 0)`;
const OWES = `c.execution_ended_on IS NULL AND ${UNPAID}`;

type Details = Omit<CaseSource, 'kind' | 'reader' | 'stages' | 'limit'>;

function source(kind: InboxKind, details: Details): CaseSource {
  const { reader, stages, limit } = INBOX_KIND_RULES[kind];
  return { kind, reader, stages, limit, ...details };
}

function overdue(stages: readonly string[], limit: DeadlineRuleId, since: string, condition = '1 = 1'): CaseSource {
  return { kind: 'unit_overdue', reader: 'unit', stages, limit, since, condition, within: 'overdue' };
}

export const CASE_SOURCES: readonly CaseSource[] = [
  source('file_lead', { condition: `${ORDINARY} AND NOT ${happened('FilingReturned')}`, since: 'c.lead_on' }),
  source('filing_returned', { condition: `${ORDINARY} AND ${happened('FilingReturned')}`, since: 'c.lead_on' }),
  source('penalise_on_spot', { condition: `NOT ${ORDINARY}`, since: 'c.lead_on' }),
  source('endorse_filing', { condition: 'c.filing_endorsed_on IS NULL', since: 'c.filing_requested_on' }),
  source('approve_filing', {
    condition: 'c.filing_endorsed_on IS NOT NULL',
    notBy: ['c.filing_endorsed_by'],
    since: 'c.filing_endorsed_on',
  }),
  source('investigate', {
    condition: `NOT (${happened('ReviewReturned')} OR ${happened('InvestigationReopened')})`,
    since: 'c.filed_on',
  }),
  source('review_returned', {
    condition: `(${happened('ReviewReturned')} OR ${happened('InvestigationReopened')})`,
    since: 'c.filed_on',
  }),
  source('submit_review', { since: 'c.concluded_on' }),
  source('review', {
    condition: 'c.reviewed_on IS NULL',
    notBy: ['c.filing_endorsed_by', 'c.filed_by'],
    since: 'c.review_requested_on',
  }),
  source('serve_notice', { condition: 'c.reviewed_on IS NOT NULL', since: 'c.reviewed_on' }),
  source('run_hearing', { condition: awaits('serve_hearing_notice', 'submit_hearing_review'), since: 'c.noticed_on' }),
  source('hold_hearing', { condition: awaits('hold_hearing', 'report_hearing'), since: 'c.noticed_on' }),
  source('review_hearing', {
    condition: awaits('pass_hearing_review'),
    notBy: ['c.filing_endorsed_by', 'c.filed_by'],
    since: 'c.noticed_on',
  }),
  source('review_defence', { condition: awaits('review_defence'), since: 'c.defence_on' }),
  source('decide', {
    condition: `(c.awaits IS NULL OR ${awaits('decide')})`,
    notBy: ['c.reviewed_by'],
    since: 'c.noticed_on',
  }),
  source('serve_decision', { since: 'c.decided_on' }),
  source('collect_payment', { condition: `c.closing_requested_on IS NULL AND ${OWES}`, since: 'c.served_on' }),
  source('request_closing', {
    condition: `c.closing_requested_on IS NULL AND NOT (${OWES})`,
    since: 'COALESCE(c.execution_ended_on, c.served_on)',
  }),
  source('approve_closing', { condition: 'c.closing_requested_on IS NOT NULL', since: 'c.closing_requested_on' }),
  // A lead that was not filed has no dossier of its own.
  source('archive', { condition: "COALESCE(c.outcome, '') <> 'not_filed'", since: 'c.closed_on' }),
  source('approve_preservation', {
    condition: 'c.preservation_asked_on IS NOT NULL',
    since: 'c.preservation_asked_on',
  }),
  source('decide_recusal', { condition: 'c.recusal_asked_on IS NOT NULL', since: 'c.recusal_asked_on' }),
  source('decision_waits', {
    condition: "(c.stage = 'noticed' OR c.reviewed_on IS NULL)",
    since: 'COALESCE(c.noticed_on, c.review_requested_on)',
    within: 'near',
  }),
  overdue(UNDECIDED_STAGES, 'decide_case', 'c.filed_on'),
  overdue(['decided'], 'serve_decision', 'c.decided_on'),
  overdue(['served', 'executing'], 'pay_fine', 'c.served_on', `c.closing_requested_on IS NULL AND ${OWES}`),
];
