import { Injectable } from '@nestjs/common';
import type { DocumentTemplate, LocalDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

export interface DocumentWord {
  readonly word: string;
  readonly template: DocumentTemplate;
}

/** The words by which units number their papers; like the names of units, data with dates. */
@Injectable()
export class DocumentWords {
  /** The one valid on a date; before the first known, the first; after the last, the last. Null where the unit has none. */
  async on(manager: EntityManager, region: string, on: LocalDate): Promise<DocumentWord | null> {
    const [found] = await manager.query<DocumentWord[]>(
      `SELECT word, template FROM document_word WHERE region = ?
       ORDER BY valid_from <= ? DESC, CASE WHEN valid_from <= ? THEN valid_from END DESC, valid_from LIMIT 1`,
      [region, on, on],
    );
    return found ?? null;
  }
}
