import { basisText, type Threshold, THRESHOLD_GAPS, THRESHOLDS, type ThresholdUnit, yuan } from '@anjuan/domain';
import { table } from '../markdown.js';
import { functionLink, MARK_LABEL, page, periodText } from './wording.js';

const UNIT_TEXT = {
  fen: (value) => `${yuan(value)} 元`,
  days: (value) => `${value} 日`,
  workdays: (value) => `${value} 个工作日`,
  years: (value) => `${value} 年`,
  years_of_age: (value) => `${value} 周岁`,
  people: (value) => `${value} 人`,
  basis_points: (value) => `${value / 100}%`,
  percent: (value) => `${value}%`,
} satisfies Record<ThresholdUnit, (value: number) => string>;

export function thresholdsPage(): string {
  return page(
    '数额与条件',
    ['libs/domain/src/law/thresholds.ts'],
    [
      '每个数额按办理该步骤之日（时效、年龄按各自的规定）适用当时有效的一行；没有有效行的，系统不自行推定。',
      '',
      table(['项目', '数值', '适用', '依据', '有效期间', '标记', '适用的函数'], THRESHOLDS.map(thresholdRow)),
      '',
      '## 没有查到的数额',
      '',
      table(
        ['项目', '依据', '期间', '说明'],
        THRESHOLD_GAPS.map(({ id, basis, effectiveTo, note }) => [
          THRESHOLDS.find((row) => row.id === id)?.name ?? id,
          basisText(basis),
          `${effectiveTo} 及以前`,
          note,
        ]),
      ),
    ],
  );
}

export function thresholdValue({ value, unit }: Pick<Threshold, 'value' | 'unit'>): string {
  return UNIT_TEXT[unit](value);
}

function thresholdRow(row: Threshold): readonly string[] {
  return [
    `${row.name}<br>\`${row.id}\``,
    thresholdValue(row),
    row.appliesTo,
    basisText(row.basis),
    periodText(row),
    MARK_LABEL[row.mark],
    functionLink(row.appliedBy),
  ];
}
