import type { Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

interface Wanted {
  readonly region: string;
  readonly number: string;
  readonly field: string;
}

/** Why a number is not free: given to a paper, voided, or on a record brought in from the past. */
export async function numberTakenRefusal(
  manager: EntityManager,
  { region, number, field }: Wanted,
): Promise<Refusal | null> {
  const [given] = await manager.query<{ void_reason: string | null; voided: number }[]>(
    'SELECT void_reason, voided_at IS NOT NULL AS voided FROM document_number WHERE region = ? AND number = ?',
    [region, number],
  );
  if (given !== undefined) {
    return {
      code: 'NUMBER_TAKEN',
      field,
      message:
        Number(given.voided) === 1
          ? `文号“${number}”已作废（${given.void_reason ?? ''}），作废的文号不再使用，请另取文号`
          : `文号“${number}”已用于本单位另一份文书，请核对文号`,
    };
  }
  const past = await manager.query<object[]>(
    `SELECT 1 FROM penalty_decision WHERE region = ? AND document_number = ? AND organ_id IS NULL
     UNION ALL SELECT 1 FROM case_file WHERE region = ? AND case_number = ? AND organ_id IS NULL LIMIT 1`,
    [region, number, region, number],
  );
  if (past.length === 0) return null;
  return { code: 'NUMBER_TAKEN', field, message: `文号“${number}”已用于本单位历史台账中的文书，请核对文号` };
}
