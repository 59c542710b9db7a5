import type { LocalDate } from '../../calendar/local-date.js';
import type { ArticleId, LawMark } from '../../law/articles.js';

export const DEADLINE_RULE_IDS = [
  'verify_lead',
  'verify_lead_extended',
  'file_after_emergency',
  'settle_jurisdiction',
  'handle_preservation',
  'review_case',
  'review_complex_case',
  'state_defence',
  'request_hearing',
  'decide_case',
  'report_on_spot',
  'hand_in_cash',
  'serve_decision',
  'publish_decision',
  'withdraw_publication',
  'pay_fine',
  'instalment_due',
  'request_reconsideration',
  'sue',
  'sue_after_reconsideration',
  'urging_runs',
  'apply_to_court',
  'court_accepts',
  'court_rules',
  'ask_court_review',
  'request_closing',
  'archive_case',
  'report_emergency_measure',
  'warn_power_cut',
  'lift_measure',
  'lift_extended_measure',
  'rectify_hazard',
  'transfer_approve',
  'transfer_hand_over',
  'police_answer',
] as const;
export type DeadlineRuleId = (typeof DEADLINE_RULE_IDS)[number];

export const DEADLINE_UNITS = ['day', 'workday', 'month', 'hour'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What sets the clock going: the day, or the hour, of this act is 0. */
export const DEADLINE_STARTS = [
  'lead_registered',
  'emergency_handled',
  'jurisdiction_disputed',
  'preservation_approved',
  'review_requested',
  'notice_served',
  'case_filed',
  'penalised_on_spot',
  'cash_collected',
  'decision_made',
  'decision_overturned',
  'decision_served',
  'instalment_fallen_due',
  'reconsideration_received',
  'urging_served',
  'litigation_period_ended',
  'court_applied_to',
  'court_accepted',
  'court_refused',
  'execution_ended',
  'case_closed',
  'emergency_measure_started',
  'power_cut_told',
  'measure_started',
  'rectification_ordered_for',
  'transfer_reported',
  'transfer_approved',
  'transfer_received',
] as const;
export type DeadlineStart = (typeof DEADLINE_STARTS)[number];

/** Who has to act, or may act, within the time. */
export const LIMIT_BEARERS = ['bureau', 'party', 'court', 'police'] as const;
export type LimitBearer = (typeof LIMIT_BEARERS)[number];

/** One limit as the law sets it for starts of a certain time. Both days inclusive; null is open. */
export interface DeadlineRule {
  readonly id: DeadlineRuleId;
  readonly name: string;
  readonly start: DeadlineStart;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /**
   * Whether a last day off moves to the next working day: for a party's periods and for the application to the court, never for a limit on
   * the bureau.
   */
  readonly rolls: boolean;
  readonly bearer: LimitBearer;
  /** True for a time in which somebody may act or has to wait: it just ends, and nothing is overdue after it. */
  readonly closes: boolean;
  readonly basis: ArticleId;
  /** The article that says which kind of days is meant. */
  readonly counting: ArticleId | null;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  /** Where the law came after the start, the count begins with the law. */
  readonly countsFrom: LocalDate | null;
  /** False for a warning only. */
  readonly binding: boolean;
  /** What follows once the time is over. */
  readonly effect: string;
  /** From so many days before its end on the limit is near. */
  readonly nearDays: number;
  /** Days before the end on which a reminder goes out, the earliest first; without them, on the first near day. */
  readonly warnDays?: readonly number[];
  readonly mark: LawMark;
}

/** When a limit is near. Own decision. */
export const NEAR_DAYS = 5;
