import { Injectable } from '@nestjs/common';
import { DOCUMENT_SERIES_SPEC, type DocumentSeries, parseDocumentNumber } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { likeText } from '../platform/database/like-text.js';

/** A series of a unit in a year. */
export interface SeriesYear {
  readonly region: string;
  readonly series: DocumentSeries;
  readonly year: number;
  readonly word: string;
}

/** Counts each series of each unit and year, within the transaction of the act that takes the number. */
@Injectable()
export class DocumentCounters {
  /** The number whose turn it is. Nobody else learns it until the transaction of the caller ends. */
  async next(manager: EntityManager, of: SeriesYear): Promise<number> {
    const last = await this.lock(manager, of);
    const recorded = await this.recordedSeqs(manager, of);
    const taken = new Set([...recorded, ...(await this.seqsBeyond(manager, of, last))]);
    // A unit that brought this year's papers in begins after them.
    let seq = last === 0 ? Math.max(0, ...recorded) + 1 : last + 1;
    while (taken.has(seq)) seq += 1;
    return seq;
  }

  async advance(
    manager: EntityManager,
    { region, series, year }: Pick<SeriesYear, 'region' | 'series' | 'year'>,
    to: number,
  ): Promise<void> {
    await manager.query('UPDATE document_counter SET last_seq = ? WHERE region = ? AND series = ? AND year = ?', [
      to,
      region,
      series,
      year,
    ]);
  }

  /** The row is made where there is none; made so, two who come first wait for each other instead of failing. */
  async lock(
    manager: EntityManager,
    { region, series, year }: Pick<SeriesYear, 'region' | 'series' | 'year'>,
  ): Promise<number> {
    await manager.query(
      `INSERT INTO document_counter (region, series, year, last_seq) VALUES (?, ?, ?, 0)
       ON DUPLICATE KEY UPDATE last_seq = last_seq`,
      [region, series, year],
    );
    const [row] = await manager.query<{ last_seq: number }[]>(
      'SELECT last_seq FROM document_counter WHERE region = ? AND series = ? AND year = ? FOR UPDATE',
      [region, series, year],
    );
    return row?.last_seq ?? 0;
  }

  /** Numbers of forms that came printed are not taken in order. */
  private async seqsBeyond(
    manager: EntityManager,
    { region, series, year }: SeriesYear,
    last: number,
  ): Promise<readonly number[]> {
    const rows = await manager.query<{ seq: number }[]>(
      'SELECT seq FROM document_number WHERE region = ? AND series = ? AND year = ? AND seq > ?',
      [region, series, year, last],
    );
    return rows.map(({ seq }) => seq);
  }

  /** Numbers of the series on records, those brought in from the past among them. */
  private async recordedSeqs(
    manager: EntityManager,
    { region, series, year, word }: SeriesYear,
  ): Promise<readonly number[]> {
    const pattern = `${likeText(`${word}${DOCUMENT_SERIES_SPEC[series].mark}`)}%〔${year}〕%`;
    const rows = await manager.query<{ number: string }[]>(
      `SELECT document_number AS number FROM penalty_decision
       WHERE region = ? AND document_number LIKE ? AND organ_id IS NULL
       UNION ALL
       SELECT case_number FROM case_file
       WHERE region = ? AND case_number LIKE ? AND organ_id IS NULL`,
      [region, pattern, region, pattern],
    );
    return rows.flatMap(({ number }) => {
      const own = parseDocumentNumber(number, word);
      return own !== null && own.series === series && own.year === year ? [own.seq] : [];
    });
  }
}
