import { earliest, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import { OFFICIAL_CALENDAR, type WorkCalendar } from '../calendar/working-days.js';
import { CASE_ACTION_LABEL } from '../labels/case-act-labels.js';
import { CASE_STAGE_LABEL } from '../labels/case-labels.js';
import { ROLE_LABEL } from '../labels/permission-labels.js';
import type { CaseProcedure, CaseStage } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import type { CaseAction, CaseCommand, CaseContent, CaseOutcome } from './actions.js';
import type { CaseRow } from './case-row.js';
import { isLive } from './decision-guards.js';
import { type ActMark, type CaseActionEvent, type CaseOpened, EVENT_OF_ACTION } from './events.js';
import { type CaseActor, type CaseFacts, type GuardContext, handlersIn } from './guard-context.js';
import type { GuardId } from './guard-ids.js';
import { GUARDS } from './guards.js';
import { CASE_TRANSITIONS, type CaseTransition, transitionOf } from './transitions.js';

export type CaseDecision =
  | { readonly kind: 'event'; readonly event: CaseActionEvent }
  /** The step is not this account's role. */
  | { readonly kind: 'forbidden'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** An action open to the actor, or every reason why it is not open yet. */
export interface CaseOffer {
  readonly action: CaseAction;
  readonly to: CaseStage;
  readonly refusals: readonly Refusal[];
}

export interface CaseMoment {
  readonly actor: CaseActor;
  readonly today: LocalDate;
  /** The announced years, and those that were imported. */
  readonly calendar?: WorkCalendar;
}

/**
 * What the command does to the case: one event, or every reason against it at once. The screen asks `availableActions`, which applies
 * the same table and the same guards.
 */
export function decideCase(row: CaseRow, facts: CaseFacts, command: CaseCommand, moment: CaseMoment): CaseDecision {
  if (row.voided) return refused([VOIDED]);
  const transition = transitionOf(row.stage, command.action);
  if (transition === null) {
    const missing = (REQUIRED_BEFORE[command.action] ?? []).flatMap((guard) =>
      GUARDS[guard](contextOf(row, facts, moment, moment.today, command)),
    );
    return refused([...missing, wrongStage(row.stage, command.action)]);
  }
  if (!holdsRole(transition, moment.actor)) return { kind: 'forbidden', refusal: wrongRole(transition) };
  const on = 'on' in command.input ? command.input.on : moment.today;
  const refusals = refusalsOf(transition, contextOf(row, facts, moment, on, command));
  return refusals.length > 0
    ? refused(refusals)
    : { kind: 'event', event: eventOf(command, actOf(transition, row, facts, moment.actor)) };
}

/** The actions of the actor's roles in the case's stage, in the order of the table, with what is missing for each. */
export function availableActions(row: CaseRow, facts: CaseFacts, moment: CaseMoment): readonly CaseOffer[] {
  if (row.voided) return [];
  return CASE_TRANSITIONS.filter(({ from }) => from === row.stage)
    .filter(({ procedure = row.procedure }) => procedure === row.procedure)
    .filter((transition) => holdsRole(transition, moment.actor))
    .map((transition) => ({
      action: transition.action,
      to: transition.to,
      refusals: refusalsOf(transition, contextOf(row, facts, moment, moment.today, null)),
    }));
}

/** A new case begins as a lead. */
export function openCase(
  content: CaseContent,
  opening: {
    readonly region: string;
    readonly by: string;
    readonly today: LocalDate;
    readonly procedure: CaseProcedure;
  },
): readonly Refusal[] | CaseOpened {
  const { region, by, today, procedure } = opening;
  const refusals = contentRefusals(content, today);
  return refusals.length > 0 ? refusals : { type: 'CaseOpened', payload: { ...content, region, by, procedure } };
}

function contentRefusals(content: CaseContent, today: LocalDate): readonly Refusal[] {
  const future = (field: string, name: string, on: KnownDate | null): readonly Refusal[] =>
    on !== null && earliest(on) > today
      ? [{ code: 'DATE_IN_FUTURE', field, message: `${name} ${on} 晚于今天，请填写实际发生的日期` }]
      : [];
  return [
    ...(content.leadOn === null
      ? [{ code: 'LEAD_DATE_REQUIRED', field: 'leadOn', message: '请填写发现线索日期' }]
      : []),
    ...future('leadOn', '发现线索日期', content.leadOn),
    ...future('accidentOn', '事故日期', content.accidentOn),
    ...future('violatedOn', '违法行为日期', content.violatedOn),
  ];
}

/** What the law demands before a step: named also to somebody who jumps over it. */
const REQUIRED_BEFORE: Partial<Readonly<Record<CaseAction, readonly GuardId[]>>> = {
  serve_notice: ['review-passed'],
  decide: ['notice-served', 'review-passed'],
};

const VOIDED: Refusal = { code: 'CASE_VOIDED', message: '本案已作废，不能再办理' };

function refused(refusals: readonly Refusal[]): CaseDecision {
  return { kind: 'refused', refusals };
}

function holdsRole({ roles }: CaseTransition, { roles: held }: CaseActor): boolean {
  return roles.some((role) => held.includes(role));
}

function contextOf(
  row: CaseRow,
  facts: CaseFacts,
  { actor, today, calendar = OFFICIAL_CALENDAR }: CaseMoment,
  on: LocalDate,
  command: CaseCommand | null,
): GuardContext {
  return { row, facts, actor, today, on, calendar, command };
}

function refusalsOf({ guards }: CaseTransition, context: GuardContext): readonly Refusal[] {
  return guards.flatMap((guard) => GUARDS[guard](context));
}

function wrongStage(stage: CaseStage, action: CaseAction): Refusal {
  const stages = CASE_TRANSITIONS.filter((transition) => transition.action === action).map(
    ({ from }) => CASE_STAGE_LABEL[from],
  );
  const message = `案件现在是“${CASE_STAGE_LABEL[stage]}”，不能“${CASE_ACTION_LABEL[action]}”；这一步只能在“${stages.join('、')}”时办理`;
  return { code: 'STEP_NOT_IN_TABLE', message, basis: 'own-record-order' };
}

function wrongRole({ action, roles }: CaseTransition): Refusal {
  const names = roles.map((role) => ROLE_LABEL[role]).join('或');
  return { code: 'NOT_YOUR_ROLE', message: `“${CASE_ACTION_LABEL[action]}”由${names}办理`, basis: 'own-separation' };
}

function actOf(transition: CaseTransition, row: CaseRow, facts: CaseFacts, actor: CaseActor): ActMark {
  return {
    by: actor.accountId,
    handlers: handlersIn(facts),
    stage: transition.to,
    outcome: outcomeOf(transition.action, row, facts),
  };
}

function outcomeOf(action: CaseAction, row: CaseRow, facts: CaseFacts): CaseOutcome | null {
  switch (action) {
    case 'drop_lead':
    case 'refuse_filing':
      return 'not_filed';
    case 'withdraw_case':
      return 'withdrawn';
    case 'transfer_out':
      return 'transferred';
    case 'annul_filing':
      return 'filing_annulled';
    case 'approve_closing':
      return facts.decisions.some((decision) => isLive(decision) && !decision.onlyNoPenalty)
        ? 'penalised'
        : 'no_penalty';
    default:
      return row.outcome;
  }
}

/** The event carries what the action was told. */
function eventOf<A extends CaseAction>(command: CaseCommand<A>, act: ActMark): CaseActionEvent<A> {
  return { type: EVENT_OF_ACTION[command.action], payload: { ...command.input, act } };
}
