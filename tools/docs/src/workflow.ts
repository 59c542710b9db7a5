import {
  basisText,
  CASE_ACTION_LABEL,
  CASE_DOCUMENT_LABEL,
  CASE_STAGE_LABEL,
  CASE_STAGES,
  CASE_TRANSITIONS,
  type CaseStage,
  type CaseTransition,
  DEADLINE_RULES,
  DEADLINE_START_LABEL,
  DEADLINE_UNIT_LABEL,
  type DeadlineRule,
  EVENT_OF_ACTION,
  GUARD_LABEL,
  ROLE_LABEL,
  ruleBasisText,
} from '@anjuan/domain';
import { MARK_LABEL, periodText } from './law/wording.js';
import { lines, table } from './markdown.js';

/** `docs/workflow.md`, made of the very rows that the server asks. */
export function workflowDocument(): string {
  return [
    '# 案件办理流程',
    '',
    '本页由 `npm run docs` 从 `libs/domain/src/case/transitions.ts` 和 `libs/domain/src/deadlines/rules.ts` 生成，不要手工修改：',
    '服务器、页面上的按钮和本页读的是同一份数据，改动规则后重新生成。',
    '',
    '## 状态图',
    '',
    '```mermaid',
    ...diagram(),
    '```',
    '',
    '图中只画改变阶段的步骤；不改变阶段的步骤见下表。',
    '',
    '## 各阶段可以办理的步骤',
    '',
    '条件须全部满足，否则页面逐条说明原因，服务器同样拒绝。事件是步骤办成后写入案件记录的名称，只增不改。',
    '',
    ...CASE_STAGES.flatMap(stageSection),
    '## 办理期限',
    '',
    '起算之日不计算在内。期限按起算日适用当时有效的一行。',
    '',
    table(['期限', '起算', '长度', '末日遇休息日', '依据', '适用于起算日', '性质'], DEADLINE_RULES.map(limitRow)),
    '',
  ].join('\n');
}

function diagram(): readonly string[] {
  const moves = CASE_TRANSITIONS.filter(({ from, to }) => from !== to);
  return [
    'stateDiagram-v2',
    ...CASE_STAGES.map((stage) => `  state "${CASE_STAGE_LABEL[stage]}" as ${stage}`),
    '  [*] --> lead: 登记线索',
    ...moves.map(({ from, action, to }) => `  ${from} --> ${to}: ${CASE_ACTION_LABEL[action]}`),
    '  archived --> [*]',
  ];
}

function stageSection(stage: CaseStage): readonly string[] {
  const transitions = CASE_TRANSITIONS.filter(({ from }) => from === stage);
  return [
    `### ${CASE_STAGE_LABEL[stage]}（\`${stage}\`）`,
    '',
    table(['步骤', '转到', '由谁办理', '条件', '文书', '事件', '依据'], transitions.map(transitionRow)),
    '',
  ];
}

function transitionRow({ from, action, to, roles, guards, documents, basis }: CaseTransition): readonly string[] {
  return [
    `${CASE_ACTION_LABEL[action]}<br>\`${action}\``,
    from === to ? '（不变）' : CASE_STAGE_LABEL[to],
    lines(roles.map((role) => ROLE_LABEL[role])),
    lines(guards.map((guard) => GUARD_LABEL[guard])),
    lines(documents.map((document) => CASE_DOCUMENT_LABEL[document])),
    `\`${EVENT_OF_ACTION[action]}\``,
    basisText(basis),
  ];
}

function limitRow(rule: DeadlineRule): readonly string[] {
  return [
    rule.name,
    DEADLINE_START_LABEL[rule.start],
    rule.amount === 0 ? '当日' : `${rule.amount} ${DEADLINE_UNIT_LABEL[rule.unit]}`,
    rule.rolls ? '顺延至下一个工作日' : '不顺延',
    ruleBasisText(rule),
    periodText(rule),
    rule.binding ? MARK_LABEL[rule.mark] : `${MARK_LABEL[rule.mark]}，仅提醒`,
  ];
}
