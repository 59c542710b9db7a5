import {
  DEADLINE_RULES,
  DEADLINE_START_LABEL,
  DEADLINE_UNIT_LABEL,
  type DeadlineRule,
  type DeadlineRuleId,
  LIMIT_BEARER_LABEL,
  ruleBasisText,
} from '@anjuan/domain';
import { lines, table } from '../markdown.js';
import { functionLink, MARK_LABEL, page, periodText } from './wording.js';

const COUNTED_BY = 'libs/domain/src/deadlines/due.ts#due';
const COUNTED_IN_HOURS_BY = 'libs/domain/src/deadlines/due.ts#dueAt';
const OF_CASE = 'libs/domain/src/deadlines/limits.ts#caseLimits';
const OF_DECISION = 'libs/domain/src/deadlines/decision-limits.ts#decisionLimits';
const OF_MEASURE = 'libs/domain/src/deadlines/limits.ts#measureLimit';
const OF_COURT = 'libs/domain/src/deadlines/court-window.ts#courtWindowOf';

/** Which function starts the limit on a case; those that are not here are counted for whoever asks. */
const STARTED_BY: Readonly<Partial<Record<DeadlineRuleId, string>>> = {
  verify_lead: OF_CASE,
  verify_lead_extended: OF_CASE,
  settle_jurisdiction: OF_CASE,
  handle_preservation: OF_CASE,
  review_case: OF_CASE,
  review_complex_case: OF_CASE,
  state_defence: OF_CASE,
  request_hearing: OF_CASE,
  decide_case: OF_CASE,
  report_on_spot: OF_CASE,
  hand_in_cash: OF_CASE,
  request_closing: OF_CASE,
  archive_case: OF_CASE,
  serve_decision: OF_DECISION,
  pay_fine: OF_DECISION,
  instalment_due: OF_DECISION,
  request_reconsideration: OF_DECISION,
  sue: OF_DECISION,
  sue_after_reconsideration: OF_COURT,
  urging_runs: OF_DECISION,
  apply_to_court: OF_COURT,
  court_accepts: OF_DECISION,
  court_rules: OF_DECISION,
  ask_court_review: OF_DECISION,
  lift_measure: OF_MEASURE,
  lift_extended_measure: OF_MEASURE,
};

/** The functions that apply a limit: the one that starts it and the one that counts it. */
export function limitAppliedBy({ id, unit }: DeadlineRule): readonly string[] {
  const startedBy = STARTED_BY[id];
  const countedBy = unit === 'hour' ? COUNTED_IN_HOURS_BY : COUNTED_BY;
  return startedBy === undefined ? [countedBy] : [startedBy, countedBy];
}

export function limitsPage(): string {
  return page(
    '期限',
    ['libs/domain/src/deadlines/rules.ts'],
    [
      '起算之日（以小时计算的，起算之时）不计算在内。期限按起算日适用当时有效的一行；没有有效行的，当时没有这一期限。',
      '“日”为自然日，“个工作日”按[日历](日历.md)计算；以小时计算的期限不扣除休息日。',
      '',
      table(
        [
          '期限',
          '起算',
          '长度',
          '由谁遵守',
          '末日遇休息日',
          '期满的后果',
          '依据',
          '适用于起算日',
          '标记',
          '适用的函数',
        ],
        DEADLINE_RULES.map(limitRow),
      ),
    ],
  );
}

function limitRow(rule: DeadlineRule): readonly string[] {
  return [
    `${rule.name}<br>\`${rule.id}\``,
    DEADLINE_START_LABEL[rule.start],
    rule.amount === 0 ? '当日' : `${rule.amount} ${DEADLINE_UNIT_LABEL[rule.unit]}`,
    LIMIT_BEARER_LABEL[rule.bearer],
    rule.rolls ? '顺延至下一个工作日' : '不顺延',
    rule.effect,
    ruleBasisText(rule),
    rule.countsFrom === null ? periodText(rule) : `${periodText(rule)}，自 ${rule.countsFrom} 起算`,
    rule.binding ? MARK_LABEL[rule.mark] : `${MARK_LABEL[rule.mark]}，仅提醒`,
    lines(limitAppliedBy(rule).map(functionLink)),
  ];
}
