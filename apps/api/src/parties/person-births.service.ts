import { Injectable } from '@nestjs/common';
import { birthOfResidentId, type LocalDate } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { PersonIdentities } from './person-identities.js';

export interface PersonBirth {
  readonly personId: string;
  readonly birthOn: LocalDate;
}

/** Days of birth, for what the law says of minors. The number that tells them stays here. */
@Injectable()
export class PersonBirths {
  constructor(private readonly identities: PersonIdentities) {}

  /** Of those whose document is a resident identity card. The caller answers for the scope. */
  async of(manager: EntityManager, personIds: readonly string[]): Promise<readonly PersonBirth[]> {
    if (personIds.length === 0) return [];
    const rows = await manager.query<{ id: string; id_number_cipher: string }[]>(
      `SELECT id, id_number_cipher FROM person
       WHERE id IN (?) AND id_number_cipher IS NOT NULL AND COALESCE(document_kind, 'resident_id') = 'resident_id'
       ORDER BY id`,
      [personIds],
    );
    return rows.flatMap((row) => {
      const number = this.identities.open(row.id_number_cipher);
      const birthOn = number === null ? null : birthOfResidentId(number);
      return birthOn === null ? [] : [{ personId: String(row.id), birthOn }];
    });
  }
}
