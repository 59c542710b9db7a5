import type { CalendarYear, CalendarYears } from '@anjuan/contracts';
import {
  calendarOf,
  dateParts,
  type HolidayNotice,
  type LocalDate,
  localDateOf,
  workdaysBetween,
} from '@anjuan/domain';
import type { ImportedNotice } from './calendar.repository.js';
import { noticesInForce } from './calendars.service.js';

/** The years with a notice, and this year and the next also without one: their limits are the ones that run. */
export function calendarYears(imported: readonly ImportedNotice[], today: LocalDate): CalendarYears {
  const notices = noticesInForce(imported);
  const thisYear = dateParts(today).year;
  const missing = [thisYear, thisYear + 1].filter((year) => notices.every((notice) => notice.year !== year));
  const items = [
    ...notices.map((notice) => announced(notice, notices, imported)),
    ...missing.map((year): CalendarYear => ({ year, notice: null, version: 0 })),
  ];
  return { items: items.toSorted((a, b) => b.year - a.year) };
}

function announced(
  { year, document, off, makeup }: HolidayNotice,
  notices: readonly HolidayNotice[],
  imported: readonly ImportedNotice[],
): CalendarYear {
  const own = imported.find((notice) => notice.year === year);
  // New Year's holiday of the next year may take days of December.
  const { days } = workdaysBetween(localDateOf(year - 1, 12, 31), localDateOf(year, 12, 31), calendarOf(notices));
  return {
    year,
    notice: {
      document,
      source: own === undefined ? 'built_in' : 'imported',
      off: [...off],
      makeup: [...makeup],
      workdays: days,
      importedAt: own?.importedAt.toISOString() ?? null,
      importedByName: own?.importedByName ?? null,
    },
    version: own?.version ?? 0,
  };
}
