import { Injectable } from '@nestjs/common';
import { calendarOf, HOLIDAY_NOTICES, type HolidayNotice, type WorkCalendar } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { CalendarRepository, type ImportedNotice } from './calendar.repository.js';

/** Called within the transaction of an import, with the calendar as it then is: what fails there undoes the import. */
export type CalendarListener = (manager: EntityManager, calendar: WorkCalendar) => Promise<void>;

/**
 * The work calendar that holds now: the notices that came with the product, and over them those that were imported. Injectable everywhere.
 *
 * A capability that has stored days counted over the calendar says so once, when its module starts:
 * `onModuleInit() { this.calendars.onChange((manager, calendar) => this.recompute(manager, calendar)); }`.
 * Limits that are over, or that met only announced years, keep what they were.
 */
@Injectable()
export class Calendars {
  private known: { readonly mark: number; readonly calendar: WorkCalendar } | null = null;
  private readonly listeners: CalendarListener[] = [];

  constructor(private readonly repository: CalendarRepository) {}

  /** Asked anew by every act, because another process may have imported; read anew only when one has. */
  async current(manager?: EntityManager): Promise<WorkCalendar> {
    const mark = await this.repository.mark(manager);
    if (this.known === null || this.known.mark !== mark) {
      this.known = { mark, calendar: calendarOf(noticesInForce(await this.repository.imported(manager))) };
    }
    return this.known.calendar;
  }

  onChange(listener: CalendarListener): void {
    this.listeners.push(listener);
  }

  /** By the import alone, in its transaction. The calendar is not kept: the transaction may still fail. */
  async changed(manager: EntityManager): Promise<void> {
    const calendar = calendarOf(noticesInForce(await this.repository.imported(manager)));
    for (const listener of this.listeners) await listener(manager, calendar);
  }
}

/** In the order of their years. Of two for one year the imported one holds. */
export function noticesInForce(imported: readonly ImportedNotice[]): readonly HolidayNotice[] {
  const later = imported.map(({ year, document, off, makeup }): HolidayNotice => ({
    year,
    document,
    mark: 'unconfirmed',
    documentMark: 'unconfirmed',
    off,
    makeup,
    workdays: 0,
  }));
  const replaced = new Set(later.map(({ year }) => year));
  return [...HOLIDAY_NOTICES.filter(({ year }) => !replaced.has(year)), ...later].toSorted((a, b) => a.year - b.year);
}
