import { Injectable } from '@nestjs/common';
import { COUNTING_DECISION_STATES, type LocalDate, type PartyKey, type PriorPenalty } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

/** Whose earlier penalties are asked for. */
export interface PenalisedParties {
  readonly caseId: string;
  readonly enterpriseIds: readonly string[];
  readonly personIds: readonly string[];
  readonly since: LocalDate;
}

interface PriorRow {
  readonly party_id: string;
  readonly decided_on: LocalDate;
  readonly document_number: string | null;
}

const FROM_LINES = `FROM penalty_decision d
  JOIN penalty_line l ON l.decision_id = d.id AND l.superseded_at IS NULL AND l.kind <> 'no_penalty'
  JOIN penalty_line_party lp ON lp.line_id = l.id
  JOIN case_party p ON p.id = lp.case_party_id`;
const IN_FORCE = 'd.voided_at IS NULL AND d.state IN (?) AND d.case_id <> ? AND d.decided_on >= ?';

/**
 * Earlier penalties of the parties of a case, whichever unit imposed them: whether somebody offends for the first time (行政处罚法
 * art. 33) does not end at the border of a county. Nothing of those cases but day and number leaves.
 */
@Injectable()
export class PriorPenalties {
  async of(manager: EntityManager, parties: PenalisedParties): Promise<readonly PriorPenalty[]> {
    const { caseId, since, enterpriseIds, personIds } = parties;
    const inForce = [COUNTING_DECISION_STATES, caseId, since];
    return [
      ...(await priorOf(manager, 'enterprise', enterpriseIds, [OF_ENTERPRISES, [enterpriseIds, ...inForce]])),
      ...(await priorOf(manager, 'person', personIds, [OF_PERSONS, [personIds, ...inForce]])),
    ];
  }
}

/** Entries of the register that were merged are one enterprise. */
const OF_ENTERPRISES = `SELECT DISTINCT own.id AS party_id, d.decided_on, d.document_number
  ${FROM_LINES}
  JOIN enterprise e ON e.id = p.enterprise_id
  JOIN enterprise own ON COALESCE(own.merged_into_id, own.id) = COALESCE(e.merged_into_id, e.id)
  WHERE own.id IN (?) AND ${IN_FORCE} ORDER BY d.decided_on, d.document_number`;
const OF_PERSONS = `SELECT DISTINCT p.person_id AS party_id, d.decided_on, d.document_number
  ${FROM_LINES}
  WHERE p.person_id IN (?) AND ${IN_FORCE} ORDER BY d.decided_on, d.document_number`;

async function priorOf(
  manager: EntityManager,
  type: PartyKey['type'],
  ids: readonly string[],
  [sql, params]: readonly [string, readonly unknown[]],
): Promise<readonly PriorPenalty[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<PriorRow[]>(sql, [...params]);
  return rows.map((row) => ({
    party: { type, id: String(row.party_id) },
    decidedOn: row.decided_on,
    documentNumber: row.document_number,
  }));
}
