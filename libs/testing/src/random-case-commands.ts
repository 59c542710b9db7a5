import { CASE_ACTIONS, CASE_TRANSITIONS, type CaseAction, type CaseCommand, type Role } from '@anjuan/domain';
import { RANDOM_EXECUTION_INPUTS } from './random-acts/execution.js';
import { RANDOM_HEARING_INPUTS } from './random-acts/hearing.js';
import { RANDOM_INVESTIGATION_INPUTS } from './random-acts/investigation.js';
import { MAIN_INPUTS } from './random-acts/main-line.js';
import type { CaseSituation, InputMaker } from './random-acts/situation.js';
import type { RandomSource } from './random-source.js';

export interface RandomStep {
  readonly command: CaseCommand;
  /** Whose step it is, or somebody who should not. */
  readonly role: Role;
}

const ACTING: readonly Role[] = ['officer', 'head', 'legal', 'leader', 'principal'];
const RARE: readonly CaseAction[] = [
  'void_case',
  'annul_filing',
  'withdraw_case',
  'transfer_out',
  'drop_lead',
  'reopen_investigation',
  'return_filing',
  'return_review',
  'return_hearing_review',
  'refuse_filing',
  'suspend_case',
  'pause_execution',
  'end_execution',
  'refer_jurisdiction',
  'void_decision',
];

/** A step that the stage mostly allows, on a day that mostly fits, by somebody who mostly may: lawful often enough to come far. */
export function randomCaseStep(random: RandomSource, situation: CaseSituation): RandomStep {
  const { row } = situation;
  const open = CASE_TRANSITIONS.filter(({ from }) => from === row.stage);
  const usual = open.filter(({ action }) => !RARE.includes(action) || random.chance(0.15));
  const chosen = random.chance(0.06) || usual.length === 0 ? null : random.pick(usual);
  const action = chosen?.action ?? random.pick(CASE_ACTIONS);
  const role = chosen === null || random.chance(0.08) ? random.pick(ACTING) : random.pick(chosen.roles);
  return { command: randomCommand(random, situation, action), role };
}

function randomCommand<A extends CaseAction>(
  random: RandomSource,
  situation: CaseSituation,
  action: A,
): CaseCommand<A> {
  return { action, input: INPUTS[action](random, situation) };
}

const INPUTS: { readonly [A in CaseAction]: InputMaker<A> } = {
  ...MAIN_INPUTS,
  ...RANDOM_INVESTIGATION_INPUTS,
  ...RANDOM_HEARING_INPUTS,
  ...RANDOM_EXECUTION_INPUTS,
};
