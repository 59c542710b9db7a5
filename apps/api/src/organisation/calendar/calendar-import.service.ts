import { Injectable } from '@nestjs/common';
import type { CalendarYears, ImportNotice } from '@anjuan/contracts';
import {
  type HolidayNoticeInput,
  type HolidaySpan,
  holidayNoticeRefusals,
  isLocalDate,
  type LocalDate,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Conflict, ForbiddenAct, Refused } from '../../platform/http/errors.js';
import { CalendarRepository, type CheckedNotice } from './calendar.repository.js';
import { calendarYears } from './calendar-years.js';
import { Calendars } from './calendars.service.js';

export interface NoticeOfYear extends ImportNotice {
  readonly year: number;
}

/** Takes the notice of a year, usually published in autumn of the year before, into the calendar of the whole city. */
@Injectable()
export class CalendarImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly repository: CalendarRepository,
    private readonly calendars: Calendars,
  ) {}

  async years(): Promise<CalendarYears> {
    return calendarYears(await this.repository.imported(), this.clock.today());
  }

  /** The version to send with a notice of the year. */
  async versionOf(year: number): Promise<number> {
    return (await this.repository.imported()).find((notice) => notice.year === year)?.version ?? 0;
  }

  async import(actor: Actor, notice: NoticeOfYear): Promise<CalendarYears> {
    requireCity(actor);
    const refusals = holidayNoticeRefusals(notice);
    if (refusals.length > 0) throw new Refused(refusals);
    const checked = checkedNotice(notice, { importedAt: this.clock.now(), importedBy: actor.id });
    await this.transactions.run(async (manager) => {
      await this.write(manager, checked, notice.version);
      await this.calendars.changed(manager);
      await this.audit.record(manager, actor, {
        action: 'calendar.imported',
        subject: { type: 'calendar_year', id: String(notice.year) },
        detail: {
          document: checked.document,
          version: notice.version + 1,
          off: checked.off.map(({ name, from, to }) => `${name} ${from}~${to}`),
          makeup: checked.makeup,
        },
      });
    });
    return this.years();
  }

  private async write(manager: EntityManager, notice: CheckedNotice, seen: number): Promise<void> {
    const stored = await this.repository.lockedVersion(manager, notice.year);
    if ((stored ?? 0) !== seen) throw stale(notice.year);
    if (stored !== null) return this.repository.replace(manager, notice);
    try {
      await this.repository.insert(manager, notice);
    } catch (error) {
      if (isDuplicate(error)) throw stale(notice.year);
      throw error;
    }
  }
}

/** One calendar for all units: a county that shifted it would shift the limits of its neighbours. */
function requireCity({ unitKind }: Actor): void {
  if (unitKind === 'city') return;
  const message = '工作日历全市统一，由市本级账号导入。请联系市本级系统管理员或填报人';
  throw new ForbiddenAct('CITY_ONLY', message);
}

function stale(year: number): Conflict {
  return new Conflict('VERSION_CONFLICT', `${year} 年的放假通知刚刚被更新，您的内容没有保存。请刷新核对后重新提交`);
}

function checkedNotice(
  { year, document, off, makeup }: HolidayNoticeInput,
  by: Pick<CheckedNotice, 'importedAt' | 'importedBy'>,
): CheckedNotice {
  const days = (texts: readonly string[]): readonly LocalDate[] => texts.filter((text) => isLocalDate(text));
  const spans = off.flatMap(({ name, from, to }): readonly HolidaySpan[] =>
    isLocalDate(from) && isLocalDate(to) ? [{ name, from, to }] : [],
  );
  return { year, document, off: spans, makeup: days(makeup).toSorted(), ...by };
}
