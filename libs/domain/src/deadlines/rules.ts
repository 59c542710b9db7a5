import type { LocalDate } from '../calendar/local-date.js';
import { EXECUTION_RULES } from './rules/execution.js';
import { MEASURE_AND_TRANSFER_RULES } from './rules/measures-and-transfer.js';
import { PROCEDURE_RULES } from './rules/procedure.js';
import { DEADLINE_RULE_IDS, type DeadlineRule, type DeadlineRuleId } from './rules/types.js';

/** In the order of the procedure. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  ...PROCEDURE_RULES,
  ...EXECUTION_RULES,
  ...MEASURE_AND_TRANSFER_RULES,
];

/** The row in force on the day the clock starts; null where the law knew no such limit then. */
export function deadlineRule(id: DeadlineRuleId, start: LocalDate): DeadlineRule | null {
  return (
    DEADLINE_RULES.find(
      ({ id: ruleId, effectiveFrom, effectiveTo }) =>
        ruleId === id && (effectiveFrom ?? start) <= start && start <= (effectiveTo ?? start),
    ) ?? null
  );
}

export function isDeadlineRuleId(code: string): code is DeadlineRuleId {
  const ids: readonly string[] = DEADLINE_RULE_IDS;
  return ids.includes(code);
}
