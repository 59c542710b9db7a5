import type { KnownDate } from '../calendar/known-date.js';
import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { CoerciveMeasureKind } from '../records/codes.js';

/** 行政强制法 art. 25: thirty natural days, and as many again where the case is complex. */
export const MEASURE_TERM_DAYS = 30;
export const MEASURE_EXTENSION_DAYS = 30;

export interface MeasureDays {
  readonly kind: CoerciveMeasureKind;
  readonly startedOn: LocalDate;
  /** As written in the decision; null where a record does not tell: the statutory term. */
  readonly termDays: number | null;
  readonly extensionDays: number | null;
  /** 检测、检验、鉴定: told to the party in writing, not counted (art. 25 para 3). */
  readonly appraisalDays: number | null;
}

/** A measure that is not lifted; its days as the decision and the extension wrote them. */
export interface MeasureTerm extends Omit<MeasureDays, 'startedOn'> {
  readonly id: string;
  readonly startedOn: KnownDate | null;
}

/**
 * The last day of the term. A period that limits the agency never rolls over a holiday. A power cut has none: it lasts until the hazard
 * is removed (安全生产法 art. 70).
 */
export function measureDueOn({
  kind,
  startedOn,
  termDays,
  extensionDays,
  appraisalDays,
}: MeasureDays): LocalDate | null {
  if (kind === 'power_cut') return null;
  return addDays(startedOn, (termDays ?? MEASURE_TERM_DAYS) + (extensionDays ?? 0) + (appraisalDays ?? 0));
}

/** The term is over and nothing was decided. */
export function isMeasureOverdue(term: MeasureDays & { readonly endedOn: string | null }, today: LocalDate): boolean {
  const due = measureDueOn(term);
  return term.endedOn === null && due !== null && due < today;
}
