import { Injectable } from '@nestjs/common';
import type { CaseEvent, Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Refused } from '../platform/http/errors.js';
import type { ColumnValues } from '../platform/records/record-writer.js';

/** A case has its number alone within its unit; a voided case gives it back. */
@Injectable()
export class CaseNumbers {
  async refusals(
    manager: EntityManager,
    event: CaseEvent,
    { id, region }: { readonly id: string; readonly region: string },
  ): Promise<readonly Refusal[]> {
    const number = numberOf(event);
    if (number === null) return [];
    const others = await manager.query<object[]>(
      'SELECT 1 FROM case_file WHERE region = ? AND case_number = ? AND id <> ? AND organ_id IS NULL AND voided_at IS NULL LIMIT 1',
      [region, number, id],
    );
    return others.length === 0 ? [] : [numberTaken(number)];
  }

  columns(event: CaseEvent): ColumnValues {
    if (event.type === 'CaseVoided') return { number_in_use: null };
    const number = numberOf(event);
    return number === null ? {} : { number_in_use: number };
  }

  /** Two approvals at the same moment can both find the number free; the index lets one of them have it. */
  async free(event: CaseEvent, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const number = numberOf(event);
      if (number !== null && isDuplicate(error)) throw new Refused([numberTaken(number)]);
      throw error;
    }
  }
}

function numberOf(event: CaseEvent): string | null {
  return event.type === 'FilingApproved' ? event.payload.caseNumber : null;
}

function numberTaken(number: string): Refusal {
  return { code: 'NUMBER_TAKEN', field: 'caseNumber', message: `案号“${number}”已用于本单位另一案件，请核对案号` };
}
