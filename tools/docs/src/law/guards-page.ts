import {
  basisText,
  CASE_ACTION_LABEL,
  CASE_TRANSITIONS,
  GUARD_IDS,
  GUARD_LABEL,
  GUARD_LAW,
  type GuardId,
} from '@anjuan/domain';
import { table } from '../markdown.js';
import { functionLink, MARK_LABEL, markOf, page } from './wording.js';

export function guardsPage(): string {
  return page(
    '程序条件',
    ['libs/domain/src/case/guard-law.ts', 'libs/domain/src/case/transitions.ts'],
    [
      '每个步骤须满足全部条件，否则页面逐条说明原因，服务器同样拒绝。各步骤的条件按阶段列在[办案流程](../workflow.md)。',
      '条件的标记是所引条文的标记；日期、数额另见[期限](期限.md)和[数额与条件](数额与条件.md)。',
      '',
      table(['条件', '要求', '依据', '标记', '要求这一条件的步骤', '适用的函数'], GUARD_IDS.map(guardRow)),
    ],
  );
}

/** Names of the steps that ask for the guard, each once. */
export function stepsAsking(guard: GuardId): readonly string[] {
  const actions = CASE_TRANSITIONS.filter(({ guards }) => guards.includes(guard)).map(({ action }) => action);
  return [...new Set(actions)].map((action) => CASE_ACTION_LABEL[action]);
}

function guardRow(guard: GuardId): readonly string[] {
  const { demands, basis, appliedBy } = GUARD_LAW[guard];
  const steps = stepsAsking(guard);
  return [
    `${GUARD_LABEL[guard]}<br>\`${guard}\``,
    demands,
    basisText(basis),
    MARK_LABEL[markOf(basis)],
    steps.length === 0 ? '—' : steps.join('、'),
    functionLink(appliedBy),
  ];
}
