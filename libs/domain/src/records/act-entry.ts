import { certainlyBefore, earliest, isFullDate, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { ArticleId } from '../law/articles.js';
import type { Refusal } from '../refusal.js';

/** What is asked of every act that is entered as a record. */
export interface EntryContext {
  readonly today: LocalDate;
  /** Brought in from a ledger: what is not known stays unknown, what is known must still fit together. */
  readonly historical: boolean;
}

export interface DateOfAct {
  /** Its path on the wire. */
  readonly field: string;
  /** Its name in the form: 实施日期. */
  readonly name: string;
  readonly on: KnownDate | null;
}

/** A date that the act cannot be without: a day that exists and has come. */
export function requiredDate(date: DateOfAct, context: EntryContext, basis?: ArticleId): readonly Refusal[] {
  if (date.on === null && !context.historical) {
    return [refusal('DATE_REQUIRED', date.field, `请填写${date.name}`, basis)];
  }
  return givenDate(date, context);
}

/** A date that may be missing, because the act has not happened or has none. */
export function givenDate({ field, name, on }: DateOfAct, { today, historical }: EntryContext): readonly Refusal[] {
  if (on === null) return [];
  if (!isFullDate(on) && !historical) return [refusal('DATE_NOT_COMPLETE', field, `${name}须填写到日，如 ${today}`)];
  if (earliest(on) > today) {
    return [refusal('DATE_IN_FUTURE', field, `${name} ${on} 晚于今天 ${today}，请填写实际发生的日期`)];
  }
  return [];
}

/** `later` may fall on the same day as `earlier`. Said at the later date. */
export function inOrder(
  earlier: DateOfAct,
  later: DateOfAct,
  basis: ArticleId = 'own-record-order',
): readonly Refusal[] {
  if (earlier.on === null || later.on === null || !certainlyBefore(later.on, earlier.on)) return [];
  const message = `${later.name} ${later.on} 早于${earlier.name} ${earlier.on}，请核对两个日期`;
  return [refusal('DATE_OUT_OF_ORDER', later.field, message, basis)];
}

export interface TextOfAct {
  readonly field: string;
  readonly name: string;
  readonly text: string | null;
  readonly basis?: ArticleId;
}

export function requiredText({ field, name, text, basis }: TextOfAct, context: EntryContext): readonly Refusal[] {
  if (context.historical || !isBlank(text)) return [];
  return [refusal('TEXT_REQUIRED', field, `请填写${name}`, basis)];
}

export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

export function refusal(code: string, field: string, message: string, basis?: ArticleId): Refusal {
  return basis === undefined ? { code, field, message } : { code, field, message, basis };
}
