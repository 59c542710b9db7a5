import { CASE_ACTION_INPUTS, CaseContentInput } from '@anjuan/contracts';
import {
  CASE_ACTIONS,
  CASE_CLASSES,
  CASE_OUTCOMES,
  CASE_PROCEDURES,
  CASE_STAGES,
  type CaseAction,
  type CaseActionEvent,
  type CaseActionInputs,
  type CaseCommand,
  type CaseEvent,
  type CaseOpened,
  EVENT_OF_ACTION,
  type HistoricalCaseImported,
  isFullDate,
  isKnownDate,
  type KnownDate,
  type LocalDate,
} from '@anjuan/domain';
import * as z from 'zod';
import { validated } from '../platform/http/validation.js';

const INPUTS: { readonly [A in CaseAction]: z.ZodType<CaseActionInputs[A]> } = CASE_ACTION_INPUTS;

/** The body of an action, checked by that action's own schema. What the schema does not name is not read. */
export function caseCommand<A extends CaseAction>(action: A, body: unknown): CaseCommand<A> {
  return { action, input: validated(INPUTS[action], body) };
}

const Ids = z.array(z.string());
const Known = z.custom<KnownDate>(isKnownDate).nullable();

const OpenedPayload: z.ZodType<CaseOpened['payload']> = CaseContentInput.extend({
  region: z.string(),
  by: z.string(),
  procedure: z.enum(CASE_PROCEDURES).default('ordinary'),
});

const ImportedPayload: z.ZodType<HistoricalCaseImported['payload']> = z.object({
  region: z.string(),
  caseClass: z.enum(CASE_CLASSES),
  procedure: z.enum(CASE_PROCEDURES),
  stage: z.enum(CASE_STAGES),
  violation: z.string(),
  filedOn: Known,
  closedOn: Known,
  enterpriseIds: Ids,
  personIds: Ids,
  source: z.string(),
  externalId: z.string(),
});

const Act = z.object({
  act: z.object({
    by: z.string(),
    handlers: z.array(z.string()).default([]),
    stage: z.enum(CASE_STAGES),
    outcome: z.enum(CASE_OUTCOMES).nullable(),
  }),
});

export interface StoredEvent {
  readonly type: string;
  readonly payload: string;
}

/** An event as it was written. One that cannot be read is a fault of the store, never of whoever reads. */
export function storedCaseEvent({ type, payload }: StoredEvent): CaseEvent {
  const content: unknown = JSON.parse(payload);
  if (type === 'HistoricalCaseImported') return { type, payload: ImportedPayload.parse(content) };
  if (type === 'CaseOpened') return { type, payload: OpenedPayload.parse(content) };
  const action = CASE_ACTIONS.find((candidate) => EVENT_OF_ACTION[candidate] === type);
  if (action === undefined) throw new Error(`No case event is called ${type}`);
  return actionEvent(action, content);
}

function actionEvent<A extends CaseAction>(action: A, content: unknown): CaseActionEvent<A> {
  const input = INPUTS[action].parse(content);
  return { type: EVENT_OF_ACTION[action], payload: { ...input, act: Act.parse(content).act } };
}

/** The day of the act. An entry that corrects the file is an act of the day on which it is made. */
export function occurredOn(event: CaseEvent, today: LocalDate): LocalDate {
  if (event.type === 'CaseOpened') return isFullDate(event.payload.leadOn) ? event.payload.leadOn : today;
  return 'on' in event.payload ? event.payload.on : today;
}
