import type { CalendarYear } from '@anjuan/contracts';
import {
  calendarOf,
  type DayKind,
  dayKind,
  daysInMonth,
  isLocalDate,
  localDate,
  type LocalDate,
  localDateOf,
  weekday,
  type WorkCalendar,
} from '@anjuan/domain';
import { DAY_WORDS } from './messages';

export interface DayCell {
  readonly date: LocalDate;
  readonly day: number;
  readonly kind: DayKind;
  /** Read by screen readers, and shown when the pointer rests on the day. */
  readonly words: string;
}

export interface MonthGrid {
  readonly month: number;
  /** Weeks from Monday; null where the week belongs to another month. */
  readonly weeks: readonly (readonly (DayCell | null)[])[];
}

/** The calendar by which the server counts, from what it answered. */
export function calendarFrom(years: readonly CalendarYear[]): WorkCalendar {
  return calendarOf(
    years.flatMap(({ year, notice }) => {
      if (notice === null) return [];
      const off = notice.off.map(({ name, from, to }) => ({ name, from: localDate(from), to: localDate(to) }));
      const makeup = notice.makeup.filter((day) => isLocalDate(day));
      const { document, workdays } = notice;
      return [{ year, document, workdays, off, makeup, mark: 'unconfirmed', documentMark: 'unconfirmed' } as const];
    }),
  );
}

export function monthsOf(year: number, calendar: WorkCalendar): readonly MonthGrid[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, calendar));
}

function monthOf(year: number, month: number, calendar: WorkCalendar): MonthGrid {
  const blanks = weekday(localDateOf(year, month, 1)) - 1;
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) =>
    dayOf(localDateOf(year, month, index + 1), calendar),
  );
  const squares: readonly (DayCell | null)[] = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(squares.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => squares[week * 7 + place] ?? null),
  );
  return { month, weeks };
}

function dayOf(date: LocalDate, calendar: WorkCalendar): DayCell {
  const kind = dayKind(date, calendar);
  const name = calendar.holidays.get(date);
  const words = [date, name, DAY_WORDS[kind]].filter((word) => word !== undefined).join(' ');
  return { date, day: Number(date.slice(8)), kind, words };
}
