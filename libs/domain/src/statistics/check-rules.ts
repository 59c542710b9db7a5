import { COLUMN_BY_KEY, COLUMN_KEYS, LEAF_COLUMNS, type ColumnKey, type LeafColumn } from './columns.js';
import type { CheckInput } from './checks.js';
import { growth } from './comparison.js';
import { completeFigures, formatFigure, type TableFigures } from './table.js';

export type CheckSeverity = 'hard' | 'soft';
export type CheckColumns = readonly ColumnKey[];

export type Finding =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly note: string }
  | { readonly outcome: 'not_applicable'; readonly note: string };

export interface CheckRule {
  readonly code: string;
  readonly severity: CheckSeverity;
  readonly columns: CheckColumns;
  readonly message: string;
  readonly examine: (input: CheckInput) => Finding;
}

const PASSED: Finding = { outcome: 'passed' };
const NO_CUMULATIVE = notApplicable('统计期跨年度，没有当年 1 月起的累计数可比');
const NO_PREVIOUS_MONTH = notApplicable('统计期不是一个自然月，没有上月数可比');
const NO_ENTERPRISES = notApplicable('没有已知企业数可比');

const MAX_MONTHLY_GROWTH_PERCENT = 300;
const ENTERPRISE_COLUMNS = [
  'productionSuspensions',
  'closureRequests',
  'exposedEnterprises',
  'blacklistedEnterprises',
  'jointlyDisciplinedEnterprises',
] as const satisfies readonly LeafColumn[];

export const CHECK_RULES: readonly CheckRule[] = [
  {
    code: 'FINE_TOTAL_IS_SUM',
    severity: 'hard',
    columns: ['fineTotalFen', 'preAccidentFineFen', 'accidentFineFen'],
    message: '罚款总额应等于事前罚款金额与事故罚款金额之和',
    examine: ({ figures }) =>
      failedWhen(figures.fineTotalFen !== completeFigures(figures).fineTotalFen, () => told(figures, 'fineTotalFen')),
  },
  {
    code: 'RATIO_MATCHES',
    severity: 'hard',
    columns: ['preAccidentCaseRatio', 'preAccidentCases', 'inspectedEnterprises'],
    message: '比例应等于事前立案数除以检查企业数，保留两位小数；检查企业数为 0 时没有比例',
    examine: ({ figures }) =>
      failedWhen(figures.preAccidentCaseRatio !== completeFigures(figures).preAccidentCaseRatio, () =>
        told(figures, 'preAccidentCaseRatio'),
      ),
  },
  {
    code: 'WHOLE_AND_NOT_NEGATIVE',
    severity: 'hard',
    columns: COLUMN_KEYS,
    message: '各项数字不得为负数，家数、个数、件数、起数、人数应为整数',
    examine: ({ figures }) => {
      const wrong = COLUMN_KEYS.filter((column) => !isLawfulFigure(column, figures[column]));
      return failedWhen(wrong.length > 0, () => told(figures, ...wrong));
    },
  },
  {
    code: 'CUMULATIVE_NOT_BELOW_PERIOD',
    severity: 'hard',
    columns: LEAF_COLUMNS,
    message: '当年 1 月起的累计数不得小于本期数',
    examine: ({ figures, cumulative }) => {
      if (cumulative === undefined) return NO_CUMULATIVE;
      const wrong = LEAF_COLUMNS.filter((column) => cumulative[column] < figures[column]);
      return failedWhen(wrong.length > 0, () => `本期${told(figures, ...wrong)}；累计${told(cumulative, ...wrong)}`);
    },
  },
  {
    code: 'RECTIFIED_NOT_ABOVE_FOUND',
    severity: 'soft',
    columns: ['hazardsRectified', 'hazardsFound'],
    message: '累计隐患整改数一般不大于累计排查隐患数（上年结转的隐患除外）',
    examine: ({ cumulative }) =>
      cumulative === undefined
        ? NO_CUMULATIVE
        : failedWhen(cumulative.hazardsRectified > cumulative.hazardsFound, () =>
            told(cumulative, 'hazardsRectified', 'hazardsFound'),
          ),
  },
  {
    code: 'PRE_ACCIDENT_FINE_HAS_CASE',
    severity: 'soft',
    columns: ['preAccidentFineFen', 'preAccidentCases'],
    message: '有事前罚款的，当年一般应有事前立案（当场处罚、上年立案的除外）',
    examine: (input) => fineWithoutCase(input, 'preAccidentFineFen', 'preAccidentCases'),
  },
  {
    code: 'ACCIDENT_FINE_HAS_CASE',
    severity: 'soft',
    columns: ['accidentFineFen', 'accidentCases'],
    message: '有事故罚款的，当年一般应有事故立案（上年立案的除外）',
    examine: (input) => fineWithoutCase(input, 'accidentFineFen', 'accidentCases'),
  },
  {
    code: 'BLACKLISTED_NOT_ABOVE_DISCIPLINED',
    severity: 'soft',
    columns: ['blacklistedEnterprises', 'jointlyDisciplinedEnterprises'],
    message: '纳入黑名单的企业一般同时实施联合惩戒，黑名单企业数一般不大于联合惩戒企业数',
    examine: ({ figures }) =>
      failedWhen(figures.blacklistedEnterprises > figures.jointlyDisciplinedEnterprises, () =>
        told(figures, 'blacklistedEnterprises', 'jointlyDisciplinedEnterprises'),
      ),
  },
  {
    code: 'NOT_ABOVE_KNOWN_ENTERPRISES',
    severity: 'soft',
    columns: ENTERPRISE_COLUMNS,
    message: '停产停业、提请关闭、曝光、黑名单、联合惩戒的企业数不应大于已知企业数',
    examine: ({ figures, knownEnterprises }) => {
      if (knownEnterprises === undefined) return NO_ENTERPRISES;
      const wrong = ENTERPRISE_COLUMNS.filter((column) => figures[column] > knownEnterprises);
      return failedWhen(wrong.length > 0, () => `${told(figures, ...wrong)}；已知企业 ${knownEnterprises} 家`);
    },
  },
  {
    code: 'MONTHLY_CHANGE_PLAUSIBLE',
    severity: 'soft',
    columns: LEAF_COLUMNS,
    message: `本月数比上月增长一般不超过 ${MAX_MONTHLY_GROWTH_PERCENT}%`,
    examine: ({ figures, previousMonth }) => {
      if (previousMonth === undefined) return NO_PREVIOUS_MONTH;
      const wrong = LEAF_COLUMNS.filter(
        (column) => (growth(figures[column], previousMonth[column]).percent ?? 0) > MAX_MONTHLY_GROWTH_PERCENT,
      );
      return failedWhen(wrong.length > 0, () => `本月${told(figures, ...wrong)}；上月${told(previousMonth, ...wrong)}`);
    },
  },
  {
    code: 'HAZARDS_LEAD_TO_CASES',
    severity: 'soft',
    columns: ['hazardsFound', 'preAccidentCases'],
    message: '不应连续两个月查出隐患而没有事前立案（只检查不处罚）',
    examine: ({ figures, previousMonth }) =>
      previousMonth === undefined
        ? NO_PREVIOUS_MONTH
        : failedWhen(
            foundWithoutFiling(figures) && foundWithoutFiling(previousMonth),
            () => `本月${told(figures, 'hazardsFound')}，上月${told(previousMonth, 'hazardsFound')}，均无事前立案`,
          ),
  },
];

/** Simplified procedures have fines without a filing, and a case filed last year may be fined this year. */
function fineWithoutCase({ figures, cumulative }: CheckInput, fine: LeafColumn, cases: LeafColumn): Finding {
  if (cumulative === undefined) return NO_CUMULATIVE;
  return failedWhen(
    figures[fine] > 0 && cumulative[cases] === 0,
    () => `本期${told(figures, fine)}，累计${told(cumulative, cases)}`,
  );
}

function foundWithoutFiling(figures: TableFigures): boolean {
  return figures.hazardsFound > 0 && figures.preAccidentCases === 0;
}

function isLawfulFigure(column: ColumnKey, value: number | null): boolean {
  if (value === null) return column === 'preAccidentCaseRatio';
  return value >= 0 && (column === 'preAccidentCaseRatio' ? Number.isFinite(value) : Number.isSafeInteger(value));
}

function failedWhen(failed: boolean, note: () => string): Finding {
  return failed ? { outcome: 'failed', note: note() } : PASSED;
}

function notApplicable(note: string): Finding {
  return { outcome: 'not_applicable', note };
}

/** 罚款总额 42.34 万元、… */
function told(figures: TableFigures, ...columns: readonly ColumnKey[]): string {
  return columns
    .map((key) => {
      const column = COLUMN_BY_KEY.get(key);
      const value = figures[key];
      // A figure that breaks the rules may not be printable as money.
      const text = value !== null && !Number.isSafeInteger(value) ? String(value) : formatFigure(key, value);
      return `${column?.title ?? key} ${text} ${column?.unit ?? ''}`.trimEnd();
    })
    .join('、');
}
