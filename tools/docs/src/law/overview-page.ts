import {
  ARTICLES,
  DEADLINE_RULES,
  GUARD_IDS,
  GUARD_LABEL,
  GUARD_LAW,
  HOLIDAY_NOTICES,
  type LawMark,
  PENALTY_BASES,
  STATUTE_VERSIONS,
  THRESHOLD_GAPS,
  THRESHOLDS,
} from '@anjuan/domain';
import { table } from '../markdown.js';
import { basisPlace, versionName } from './bases-page.js';
import { thresholdValue } from './thresholds-page.js';
import { MARK_LABEL, markOf, openPoint, periodText } from './wording.js';

export function overviewPage(): string {
  return [
    '# 办案规则的法律依据',
    '',
    '本目录列出系统办案时适用的全部规则：每条规则的条文、有效期间、标记和适用它的函数。各页由 `npm run docs` 从程序读的同一份数据生成，不要手工修改。',
    '',
    '| 页 | 内容 |',
    '| --- | --- |',
    '| [期限](期限.md) | 各项期限的起算、长度、顺延和期满的后果 |',
    '| [数额与条件](数额与条件.md) | 罚款、听证、集体讨论、时效、年龄等数额 |',
    '| [处罚依据与管辖](处罚依据与管辖.md) | 处罚依据由哪个机关决定，法律文本的施行期间 |',
    '| [程序条件](程序条件.md) | 每个步骤的条件 |',
    '| [日历](日历.md) | 放假和调休 |',
    '| [办案流程](../workflow.md) | 各阶段可以办理的步骤 |',
    '',
    '## 标记',
    '',
    '- **法定**：在法律文本或者主管部门的公布中核对过。',
    '- **待核对**：认为正确，但原文没有核对过；使用前请对照原文。',
    '- **本系统规则**：法律没有规定，由本系统确定，各单位可以另行要求。',
    '',
    '程序规则按办理步骤之日适用，实体规则按违法行为发生之日适用，处罚较轻的新规定除外（《行政处罚法》第三十七条）。文本施行期间以所收文本为限，此后的修改须另行收入。',
    '',
    '## 规则的数量',
    '',
    table(['规则', MARK_LABEL.confirmed, MARK_LABEL.unconfirmed, MARK_LABEL.own_decision], countRows()),
    '',
    '## 尚待核对',
    '',
    ...openPoints(),
    '',
    '## 本系统规则',
    '',
    ...ownRules(),
    '',
  ].join('\n');
}

function countRows(): readonly (readonly string[])[] {
  const row = (name: string, marks: readonly LawMark[]): readonly string[] => [
    name,
    ...(['confirmed', 'unconfirmed', 'own_decision'] as const).map((mark) =>
      String(marks.filter((other) => other === mark).length),
    ),
  ];
  return [
    row(
      '期限',
      DEADLINE_RULES.map(({ mark }) => mark),
    ),
    row(
      '数额与条件',
      THRESHOLDS.map(({ mark }) => mark),
    ),
    row(
      '处罚依据',
      PENALTY_BASES.map(({ mark }) => mark),
    ),
    row(
      '程序条件',
      GUARD_IDS.map((id) => markOf(GUARD_LAW[id].basis)),
    ),
    row(
      '法律文本',
      STATUTE_VERSIONS.map(({ mark }) => mark),
    ),
    row(
      '放假安排',
      HOLIDAY_NOTICES.map(({ mark }) => mark),
    ),
    row(
      '所引条文',
      Object.values(ARTICLES).map(({ mark }) => mark),
    ),
  ];
}

function openPoints(): readonly string[] {
  return [
    '### 期限',
    '',
    ...DEADLINE_RULES.filter(({ mark }) => mark === 'unconfirmed').map((rule) =>
      openPoint(`${rule.name}：${periodText(rule)}`, rule.basis),
    ),
    '',
    '### 数额与条件',
    '',
    ...THRESHOLDS.filter(({ mark }) => mark === 'unconfirmed').map((row) =>
      openPoint(`${row.name} ${thresholdValue(row)}：${periodText(row)}`, row.basis),
    ),
    ...THRESHOLD_GAPS.map(({ id, basis, effectiveTo }) =>
      openPoint(`${THRESHOLDS.find((row) => row.id === id)?.name ?? id}：${effectiveTo} 及以前的数额没有查到`, basis),
    ),
    '',
    '### 处罚依据与管辖',
    '',
    ...PENALTY_BASES.filter(({ mark }) => mark === 'unconfirmed').map((row) =>
      openPoint(`${basisPlace(row)}：${row.name}`, row.organBasis),
    ),
    '',
    '### 程序条件',
    '',
    ...GUARD_IDS.filter((id) => markOf(GUARD_LAW[id].basis) === 'unconfirmed').map((id) =>
      openPoint(GUARD_LABEL[id], GUARD_LAW[id].basis),
    ),
    '',
    '### 法律文本的施行期间和条数',
    '',
    ...STATUTE_VERSIONS.filter(({ mark }) => mark === 'unconfirmed').map(
      (version) => `- ${versionName(version)}：${periodText(version)}`,
    ),
    '',
    '### 放假通知的文号',
    '',
    ...HOLIDAY_NOTICES.filter(({ documentMark }) => documentMark === 'unconfirmed').map(
      ({ year, document }) => `- ${year} 年：${document}`,
    ),
    '',
    '### 没有核对原文的条文',
    '',
    ...titlesMarked('unconfirmed').map((title) => `- ${title}`),
  ];
}

function ownRules(): readonly string[] {
  return [
    ...DEADLINE_RULES.filter(({ mark }) => mark === 'own_decision').map(({ name }) => `- 期限：${name}`),
    ...THRESHOLDS.filter(({ mark }) => mark === 'own_decision').map(
      (row) => `- 数额：${row.name} ${thresholdValue(row)}（${periodText(row)}）`,
    ),
    ...GUARD_IDS.filter((id) => markOf(GUARD_LAW[id].basis) === 'own_decision').map(
      (id) => `- 条件：${GUARD_LABEL[id]}`,
    ),
  ];
}

/** The same place may stand under several ids. */
function titlesMarked(mark: LawMark): readonly string[] {
  return [...new Set(Object.values(ARTICLES).flatMap((article) => (article.mark === mark ? [article.title] : [])))];
}
