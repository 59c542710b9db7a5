import { Injectable } from '@nestjs/common';
import { isKnownDate, type KnownDate, type RecordType } from '@anjuan/domain';
import { groupedBy } from './grouped.js';
import { RECORD_DESCRIPTIONS } from './leaf/record-descriptions.js';
import { StatisticsRepository } from './statistics.repository.js';

export interface Reference {
  readonly type: RecordType;
  readonly id: string;
}

export interface Description {
  readonly label: string;
  readonly date: KnownDate | null;
  /** Of persons: whether they can be told from others. */
  readonly comparable?: boolean;
}

export interface Descriptions {
  of(reference: Reference): Description;
}

/** Names the records of a page: one query for each type of record that stands on it. */
@Injectable()
export class RecordReferences {
  constructor(private readonly repository: StatisticsRepository) {}

  async describe(references: readonly Reference[]): Promise<Descriptions> {
    const byType = groupedBy(references, ({ type }) => type);
    const found = new Map<string, Description>();
    await Promise.all(
      [...byType].map(async ([type, members]) => {
        const rows = await this.repository.describe(type, [...new Set(members.map(({ id }) => id))]);
        for (const row of rows) {
          const { label } = RECORD_DESCRIPTIONS[type];
          const comparable = row.comparable === null ? {} : { comparable: Number(row.comparable) === 1 };
          found.set(keyOf({ type, id: row.id }), {
            label: label(row),
            date: isKnownDate(row.known_on) ? row.known_on : null,
            ...comparable,
          });
        }
      }),
    );
    return { of: (reference) => found.get(keyOf(reference)) ?? { label: reference.id, date: null } };
  }
}

function keyOf({ type, id }: Reference): string {
  return `${type}/${String(id)}`;
}
