import * as z from 'zod';
import { endpoint } from './endpoint.js';
import { Instant } from './wire.js';

/** Days off, both inclusive. New Year's holiday may begin in the last days of the year before. */
const HolidaySpan = z.object({ name: z.string(), from: z.iso.date(), to: z.iso.date() });

export const CALENDAR_SOURCES = ['built_in', 'imported'] as const;

export const CalendarYear = z
  .object({
    year: z.int(),
    /** Null for a year whose notice is not known yet: limits that reach into it are provisional. */
    notice: z
      .object({
        document: z.string(),
        source: z.enum(CALENDAR_SOURCES),
        off: z.array(HolidaySpan),
        /** 调休: days of a weekend on which work goes on. */
        makeup: z.array(z.iso.date()),
        workdays: z.int(),
        importedAt: Instant.nullable(),
        importedByName: z.string().nullable(),
      })
      .nullable(),
    /** Sent back with a notice; 0 where none was imported. */
    version: z.int().nonnegative(),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYear = z.infer<typeof CalendarYear>;

export const CalendarYears = z.object({ items: z.array(CalendarYear) });
export type CalendarYears = z.infer<typeof CalendarYears>;

/** The whole notice of a year as it is handed in; what is wrong with its days, the domain says. */
export const NoticeContent = z.object({
  document: z.string().trim().max(200, '文号或名称最多 200 个字'),
  off: z.array(z.object({ name: z.string().trim().max(50), from: z.string().max(10), to: z.string().max(10) })).max(40),
  makeup: z.array(z.string().max(10)).max(60),
  /** As counted by whoever hands it in, to check the days. */
  workdays: z.int().nullable().default(null),
});

export const ImportNotice = NoticeContent.extend({ version: z.int().nonnegative() }).meta({ id: 'ImportNotice' });
export type ImportNotice = z.infer<typeof ImportNotice>;

export const CalendarYearParam = z.object({ year: z.coerce.number().int() });
export type CalendarYearParam = z.infer<typeof CalendarYearParam>;

export const calendarApi = {
  years: endpoint({
    method: 'GET',
    path: '/calendar',
    summary: 'The work calendar: the notices of the years, and which year still lacks one',
    response: CalendarYears,
  }),
  importNotice: endpoint({
    method: 'PUT',
    path: '/calendar/years/{year}',
    summary: 'Take the whole holiday notice of a year into the calendar; a later notice replaces an earlier one',
    params: CalendarYearParam,
    body: ImportNotice,
    errors: [409],
    response: CalendarYears,
  }),
};
