import { CHECK_RULES, type CheckColumns, type CheckSeverity } from './check-rules.js';
import type { TableFigures } from './table.js';

export type CheckOutcome = 'passed' | 'failed' | 'not_applicable';

/** One row of the table, with what it is checked against. What is not given is not checked, and said so. */
export interface CheckInput {
  readonly region: string;
  readonly figures: TableFigures;
  /** The row from 1 January to the last day of the period; left out where the period touches two years. */
  readonly cumulative?: TableFigures;
  /** The row of the month before; left out where the period is not one month. */
  readonly previousMonth?: TableFigures;
  /** How many enterprises the register knew on the last day of the period. */
  readonly knownEnterprises?: number;
}

export interface CheckResult {
  readonly code: string;
  readonly severity: CheckSeverity;
  readonly region: string;
  readonly columns: CheckColumns;
  readonly outcome: CheckOutcome;
  /** Null where the check does not apply. */
  readonly passed: boolean | null;
  /** What the check demands. */
  readonly message: string;
  /** What was found, or why the check does not apply. */
  readonly note?: string;
}

/** 审核关系: every rule over one row. A failed hard check keeps a table from being submitted, a soft one warns. */
export function runChecks(input: CheckInput): readonly CheckResult[] {
  return CHECK_RULES.map((rule) => {
    const { code, severity, columns, message } = rule;
    const finding = rule.examine(input);
    const result = { code, severity, region: input.region, columns, message, outcome: finding.outcome };
    if (finding.outcome === 'passed') return { ...result, passed: true };
    return { ...result, passed: finding.outcome === 'failed' ? false : null, note: finding.note };
  });
}

export function failedChecks(results: readonly CheckResult[], severity: CheckSeverity): readonly CheckResult[] {
  return results.filter((result) => result.outcome === 'failed' && result.severity === severity);
}
