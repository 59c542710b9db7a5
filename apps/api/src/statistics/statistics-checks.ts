import { Injectable } from '@nestjs/common';
import type { CheckView, StatisticsRow } from '@anjuan/contracts';
import {
  dateParts,
  isWholeMonths,
  localDateOf,
  previousMonth,
  runChecks,
  type CheckResult,
  type Period,
} from '@anjuan/domain';
import { StatisticsRepository } from './statistics.repository.js';
import { StatisticsTableCounter, type CountedTable, type Frame } from './statistics-table.js';

/** 审核关系 of every row and of the total, against the year so far, the month before, and the register. */
@Injectable()
export class StatisticsChecks {
  constructor(
    private readonly tables: StatisticsTableCounter,
    private readonly repository: StatisticsRepository,
  ) {}

  async check(frame: Frame): Promise<CheckView[]> {
    const { period } = frame;
    const now = await this.tables.count(frame);
    const [cumulative, before, knownEnterprises] = await Promise.all([
      this.countedIn(frame, yearSoFar(period)),
      this.countedIn(frame, monthBefore(period)),
      this.repository.knownEnterprises(),
    ]);
    return [...now.rows, now.total].flatMap((row) =>
      runChecks({
        region: row.region,
        figures: row,
        ...(cumulative === null ? {} : { cumulative: rowOf(cumulative, row) }),
        ...(before === null ? {} : { previousMonth: rowOf(before, row) }),
        knownEnterprises,
      }).map((result) => checkView(result, row.regionName)),
    );
  }

  /** For the same rows: a unit that did not exist then has zeros. */
  private async countedIn({ rows, slice }: Frame, period: Period | null): Promise<CountedTable | null> {
    return period === null ? null : this.tables.count({ rows, slice: { ...slice, period } });
  }
}

function yearSoFar({ from, to }: Period): Period | null {
  const { year } = dateParts(from);
  return year === dateParts(to).year ? { from: localDateOf(year, 1, 1), to } : null;
}

function monthBefore(period: Period): Period | null {
  const [from, to] = [dateParts(period.from), dateParts(period.to)];
  const oneMonth = isWholeMonths(period) && from.year === to.year && from.month === to.month;
  return oneMonth ? previousMonth(period.from) : null;
}

function rowOf({ rows, total }: CountedTable, { region }: StatisticsRow): StatisticsRow {
  return rows.find((row) => row.region === region) ?? total;
}

function checkView(result: CheckResult, regionName: string): CheckView {
  const { code, severity, outcome, region, columns, message, note } = result;
  return {
    code,
    severity,
    state: outcome,
    region,
    regionName,
    columns: [...columns],
    message: note === undefined ? message : `${message}。${note}`,
  };
}
