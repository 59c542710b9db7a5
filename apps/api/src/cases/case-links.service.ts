import { Injectable } from '@nestjs/common';
import {
  type CaseStage,
  COUNTING_DECISION_STATES,
  type ExposedCase,
  isKnownDate,
  type LinkedCase,
  linkedCaseRefusals,
  type MeasuredCase,
  type Refusal,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { PartyReferences } from '../parties/party-references.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import type { FieldChanges } from '../platform/records/record-changes.js';
import { type StoredRecord, textAt } from '../platform/records/stored-record.js';

/** Whom a consequence names; a kind that knows no enterprise or person leaves it out. */
export interface ConsequenceLinks {
  readonly caseId: string | null;
  readonly enterpriseId?: string | null;
  readonly personId?: string | null;
  readonly otherPartyReason?: string | null;
}

interface LinkRow {
  readonly region: string;
  readonly voided: number;
  readonly stage: CaseStage;
  readonly served_on: string | null;
  readonly historical: number;
}

const LINKS = [
  {
    key: 'caseId',
    column: 'case_id',
    field: 'case',
    sql: 'SELECT COALESCE(case_number, LEFT(violation, 80)) AS name FROM case_file',
  },
  { key: 'enterpriseId', column: 'enterprise_id', field: 'enterprise', sql: 'SELECT name FROM enterprise' },
  { key: 'personId', column: 'person_id', field: 'person', sql: 'SELECT name FROM person' },
] as const;

/** Whether a consequence may name this case, this enterprise and this person. What a record already names it may go on naming. */
@Injectable()
export class CaseLinksService {
  constructor(private readonly parties: PartyReferences) {}

  async refusals(
    manager: EntityManager,
    actor: Actor,
    links: ConsequenceLinks,
    record: StoredRecord | null = null,
  ): Promise<readonly Refusal[]> {
    const { enterpriseId = null, personId = null, caseId } = links;
    const stands = (column: string, id: string): boolean => record !== null && textAt(record, column) === id;
    const sameCase = caseId !== null && stands('case_id', caseId);
    const sameParties =
      record !== null && textAt(record, 'enterprise_id') === enterpriseId && textAt(record, 'person_id') === personId;
    return [
      ...(enterpriseId === null || stands('enterprise_id', enterpriseId)
        ? []
        : await this.parties.enterpriseRefusals(enterpriseId, 'enterpriseId')),
      ...(personId === null || stands('person_id', personId)
        ? []
        : await this.parties.personRefusals(scopeOf(actor), personId, 'personId')),
      ...(caseId === null || (sameCase && sameParties) ? [] : await caseRefusals(manager, actor, { ...links, caseId })),
    ];
  }

  /**
   * As far as taking a measure in it depends on the case; null for no case, for one that may not be named at all, and for the one that
   * the record names already.
   */
  async measured(
    manager: EntityManager,
    actor: Actor,
    caseId: string | null,
    record: StoredRecord | null = null,
  ): Promise<MeasuredCase | null> {
    if (caseId === null || (record !== null && textAt(record, 'case_id') === caseId)) return null;
    const row = await linkRow(manager, caseId);
    if (row === null || row.region !== actor.region || Number(row.voided) === 1) return null;
    return { stage: row.stage, historical: Number(row.historical) === 1 };
  }

  /** As far as naming its party in public depends on it; null for no case, and for one that may not be named at all. */
  async exposed(
    manager: EntityManager,
    actor: Actor,
    caseId: string | null,
    record: StoredRecord | null = null,
  ): Promise<ExposedCase | null> {
    if (caseId === null) return null;
    const row = await linkRow(manager, caseId);
    if (row === null) return null;
    const named = record !== null && textAt(record, 'case_id') === caseId;
    if (!named && (row.region !== actor.region || Number(row.voided) === 1)) return null;
    return {
      stage: row.stage,
      servedOn: isKnownDate(row.served_on) ? row.served_on : null,
      historical: Number(row.historical) === 1,
      decisionInForce: named ? null : await hasDecisionInForce(manager, caseId),
    };
  }

  /** The history names what was named: numbers say nothing to a reader. */
  async changes(manager: EntityManager, record: StoredRecord, links: ConsequenceLinks): Promise<FieldChanges> {
    const changes: Record<string, readonly [string | null, string | null]> = {};
    for (const { key, column, field, sql } of LINKS) {
      const [before, after] = [textAt(record, column), links[key] ?? null];
      if (links[key] === undefined || before === after) continue;
      changes[field] = [await nameOf(manager, sql, before), await nameOf(manager, sql, after)];
    }
    return changes;
  }
}

async function caseRefusals(
  manager: EntityManager,
  actor: Actor,
  { caseId, enterpriseId, personId, otherPartyReason }: ConsequenceLinks & { readonly caseId: string },
): Promise<readonly Refusal[]> {
  const row = await linkRow(manager, caseId);
  if (row === null) return linkedCaseRefusals(null, null);
  const parties = await manager.query<{ enterprise_id: string | null; person_id: string | null }[]>(
    'SELECT enterprise_id, person_id FROM case_party WHERE case_id = ?',
    [caseId],
  );
  const linked: LinkedCase = {
    ownUnit: row.region === actor.region,
    voided: Number(row.voided) === 1,
    enterpriseIds: parties.flatMap(({ enterprise_id }) => (enterprise_id === null ? [] : [String(enterprise_id)])),
    personIds: parties.flatMap(({ person_id }) => (person_id === null ? [] : [String(person_id)])),
  };
  // A transfer or a sanction falls on persons who need not be parties.
  const namesParty = enterpriseId !== undefined;
  return linkedCaseRefusals(
    linked,
    namesParty ? { enterpriseId, personId: personId ?? null, otherPartyReason: otherPartyReason ?? null } : null,
  );
}

/** Locked: a case that is being closed or voided in the same moment decides first. */
async function linkRow(manager: EntityManager, caseId: string): Promise<LinkRow | null> {
  const [row] = await manager.query<LinkRow[]>(
    'SELECT region, voided_at IS NOT NULL AS voided, stage, served_on, historical FROM case_file WHERE id = ? FOR UPDATE',
    [caseId],
  );
  return row ?? null;
}

async function hasDecisionInForce(manager: EntityManager, caseId: string): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT 1 FROM penalty_decision
     WHERE case_id = ? AND organ_id IS NULL AND voided_at IS NULL AND served_on IS NOT NULL AND state IN (?) LIMIT 1`,
    [caseId, COUNTING_DECISION_STATES],
  );
  return rows.length > 0;
}

async function nameOf(manager: EntityManager, sql: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await manager.query<{ name: string }[]>(`${sql} WHERE id = ?`, [id]);
  return row?.name ?? null;
}
