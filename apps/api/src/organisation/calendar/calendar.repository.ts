import { Injectable } from '@nestjs/common';
import { addDays, daysOf, type HolidayNotice, type HolidaySpan, type LocalDate } from '@anjuan/domain';
import { EntityManager } from 'typeorm';

export interface ImportedNotice extends Pick<HolidayNotice, 'year' | 'document' | 'off' | 'makeup'> {
  readonly version: number;
  readonly importedAt: Date;
  readonly importedByName: string;
}

interface NoticeRow {
  readonly year: number;
  readonly document: string;
  readonly version: number;
  readonly importedAt: Date;
  readonly importedByName: string;
}

interface DayRow {
  readonly year: number;
  readonly day: LocalDate;
  readonly kind: 'holiday' | 'makeup';
  readonly name: string | null;
}

/** What is to be written; its days were checked. */
export interface CheckedNotice extends Pick<HolidayNotice, 'year' | 'document' | 'off' | 'makeup'> {
  readonly importedAt: Date;
  readonly importedBy: string;
}

@Injectable()
export class CalendarRepository {
  constructor(private readonly db: EntityManager) {}

  /** Grows with every import, in whatever process: whoever knows the calendar of this mark knows it all. */
  async mark(manager: EntityManager = this.db): Promise<number> {
    const [row] = await manager.query<{ mark: string }[]>(
      'SELECT COALESCE(SUM(version), 0) AS mark FROM holiday_notice',
    );
    return Number(row?.mark ?? 0);
  }

  async imported(manager: EntityManager = this.db): Promise<readonly ImportedNotice[]> {
    const notices = await manager.query<NoticeRow[]>(
      `SELECT n.year, n.document, n.version, n.imported_at AS importedAt, a.display_name AS importedByName
       FROM holiday_notice n JOIN account a ON a.id = n.imported_by ORDER BY n.year`,
    );
    if (notices.length === 0) return [];
    const days = await manager.query<DayRow[]>('SELECT year, day, kind, name FROM calendar_day ORDER BY year, day');
    return notices.map((notice) => {
      const own = days.filter(({ year }) => year === notice.year);
      const makeup = own.flatMap(({ kind, day }) => (kind === 'makeup' ? [day] : []));
      return { ...notice, off: spansOf(own), makeup };
    });
  }

  /** Null where no notice of the year was imported yet. */
  async lockedVersion(manager: EntityManager, year: number): Promise<number | null> {
    const [row] = await manager.query<{ version: number }[]>(
      'SELECT version FROM holiday_notice WHERE year = ? FOR UPDATE',
      [year],
    );
    return row?.version ?? null;
  }

  async insert(manager: EntityManager, notice: CheckedNotice): Promise<void> {
    await manager.query('INSERT INTO holiday_notice (year, document, imported_at, imported_by) VALUES (?)', [
      [notice.year, notice.document, notice.importedAt, notice.importedBy],
    ]);
    await this.insertDays(manager, notice);
  }

  async replace(manager: EntityManager, notice: CheckedNotice): Promise<void> {
    await manager.query(
      'UPDATE holiday_notice SET document = ?, imported_at = ?, imported_by = ?, version = version + 1 WHERE year = ?',
      [notice.document, notice.importedAt, notice.importedBy, notice.year],
    );
    await manager.query('DELETE FROM calendar_day WHERE year = ?', [notice.year]);
    await this.insertDays(manager, notice);
  }

  private async insertDays(manager: EntityManager, { year, off, makeup }: CheckedNotice): Promise<void> {
    const holidays = off.flatMap((span) => daysOf(span).map((day) => [year, day, 'holiday', span.name]));
    const worked = makeup.map((day) => [year, day, 'makeup', null]);
    await manager.query('INSERT INTO calendar_day (year, day, kind, name) VALUES ?', [[...holidays, ...worked]]);
  }
}

/** Days off in a row under one name are one holiday. */
function spansOf(days: readonly DayRow[]): readonly HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { kind, day, name } of days) {
    if (kind !== 'holiday') continue;
    const last = spans.at(-1);
    if (last !== undefined && last.name === name && addDays(last.to, 1) === day)
      spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ name: name ?? '', from: day, to: day });
  }
  return spans;
}
