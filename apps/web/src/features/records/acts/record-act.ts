import type { LocalDate, Refusal } from '@anjuan/domain';
import type { FieldSpec, FormValues } from '../forms/field-spec';

/** A later act about a record, filled in beside its page. */
export interface ActPlan {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  readonly done: string;
  readonly danger?: boolean;
  readonly fields: readonly FieldSpec[];
  readonly initial: FormValues;
  check(values: FormValues, today: LocalDate): readonly Refusal[];
  send(values: FormValues, key: string): Promise<unknown>;
}

export interface RecordAct {
  readonly key: string;
  readonly label: string;
  readonly tone?: 'primary';
  /** Why it is not possible now; null when it is. */
  readonly blocked: string | null;
  /** A dialog, or a page of its own. */
  readonly plan: ActPlan | string;
}

/** The reasons of the rules on one line, for a button. */
export function reasonOf(refusals: readonly Refusal[]): string | null {
  return refusals.length === 0 ? null : refusals.map(({ message }) => message).join('；');
}
