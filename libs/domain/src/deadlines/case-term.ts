import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { CaseRow } from '../case/case-row.js';
import type { DueContext, ExcludedSpan } from './due.js';
import { ORDER_55 } from './rules/rule-terms.js';

/** What stops the ninety days, and what was granted on top. */
export type CaseTerm = Pick<CaseRow, 'suspensions' | 'appraisals' | 'hearing' | 'extensions'>;

/**
 * The context of `decide_case`: suspensions, appraisals and the hearing do not count (住房和城乡建设行政处罚程序规定, not confirmed), and
 * only from the day on which that order came into force; the law before knew no such days.
 */
export function caseTermContext(term: CaseTerm, calendar?: WorkCalendar): DueContext {
  return {
    ...(calendar === undefined ? {} : { calendar }),
    excluded: excludedSpans(term),
    extraDays: term.extensions.reduce((sum, { days }) => sum + days, 0),
  };
}

function excludedSpans({ suspensions, appraisals, hearing }: CaseTerm): readonly ExcludedSpan[] {
  return [
    // The day on which the investigation goes on counts again.
    ...suspensions.map(({ from, resumedOn }) => span(from, resumedOn === null ? null : addDays(resumedOn, -1))),
    ...appraisals.map(({ commissionedOn, receivedOn }) => span(commissionedOn, receivedOn)),
    // From the day on which the party asked to the day of the hearing.
    ...(hearing === null ? [] : [span(hearing.requestedOn, hearing.heldOn ?? hearing.waivedOn)]),
  ].filter(({ from, to }) => to === null || from <= to);
}

function span(from: LocalDate, to: LocalDate | null): ExcludedSpan {
  return { from: from < ORDER_55 ? ORDER_55 : from, to };
}
