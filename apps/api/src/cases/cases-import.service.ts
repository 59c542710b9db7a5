import { Injectable } from '@nestjs/common';
import { foldCase, type HistoricalCaseImported, type PastCaseFacts } from '@anjuan/domain';
import { Audit, type AuditEntry } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import type { ImportBatch, SqlValue } from '../platform/database/import-batch.js';
import { caseColumns } from './case-projection.js';

export interface PastParty {
  readonly id: string;
  /** As the file states it; the register may know the party by another name. */
  readonly statedName: string | null;
}

export interface PastCase {
  readonly row: Omit<PastCaseFacts, 'enterpriseIds' | 'personIds'>;
  readonly enterprise: PastParty | null;
  readonly person: PastParty | null;
}

export interface StoredCase {
  readonly id: string;
  /** The party's row within the case. */
  readonly enterprisePartyId: string | null;
  readonly personPartyId: string | null;
}

const PARTY_COLUMNS = ['case_id', 'enterprise_id', 'person_id', 'stated_name'];
const EVENT_COLUMNS = [
  'case_id',
  'seq',
  'type',
  'payload',
  'occurred_on',
  'recorded_at',
  'actor_id',
  'actor_name',
  'region',
];

/** The one writer of cases beside the command runner: past cases, each with the event that folds to its row. */
@Injectable()
export class CasesImportService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async store(batch: ImportBatch, actor: Actor, cases: readonly PastCase[]): Promise<StoredCase[]> {
    const events = cases.map(importedEvent);
    const rows = events.map((event) => caseColumns(foldCase([event])));
    const ids = await batch.insertForIds({
      table: 'case_file',
      columns: Object.keys(rows[0] ?? {}),
      rows: rows.map((row) => Object.values(row)),
    });
    const stored = await this.storeParties(batch, cases, ids);
    await this.storeEvents(
      batch,
      actor,
      events.map((event, index) => [requireId(ids[index]), event]),
    );
    await this.audit.recordMany(
      batch.manager,
      actor,
      events.map(({ payload }, index) => auditEntry(batch, requireId(ids[index]), payload)),
    );
    return stored;
  }

  private async storeParties(
    batch: ImportBatch,
    cases: readonly PastCase[],
    ids: readonly string[],
  ): Promise<StoredCase[]> {
    const rows: SqlValue[][] = [];
    const places = cases.map(({ enterprise, person }, index) => {
      const caseId = requireId(ids[index]);
      const enterpriseAt =
        enterprise === null ? null : rows.push([caseId, enterprise.id, null, enterprise.statedName]) - 1;
      const personAt = person === null ? null : rows.push([caseId, null, person.id, person.statedName]) - 1;
      return { id: caseId, enterpriseAt, personAt };
    });
    const partyIds = await batch.insertForIds({ table: 'case_party', columns: PARTY_COLUMNS, rows });
    const partyAt = (place: number | null): string | null => (place === null ? null : requireId(partyIds[place]));
    return places.map(({ id, enterpriseAt, personAt }) => ({
      id,
      enterprisePartyId: partyAt(enterpriseAt),
      personPartyId: partyAt(personAt),
    }));
  }

  private storeEvents(
    batch: ImportBatch,
    actor: Actor,
    events: readonly (readonly [caseId: string, event: HistoricalCaseImported])[],
  ): Promise<void> {
    const [recordedAt, today] = [this.clock.now(), this.clock.today()];
    const rows = events.map(([caseId, { type, payload }]) => [
      caseId,
      1,
      type,
      JSON.stringify(payload),
      today,
      recordedAt,
      actor.id,
      actor.displayName,
      payload.region,
    ]);
    return batch.insert({ table: 'case_event', columns: EVENT_COLUMNS, rows });
  }
}

function importedEvent({ row, enterprise, person }: PastCase): HistoricalCaseImported {
  return {
    type: 'HistoricalCaseImported',
    payload: {
      ...row,
      enterpriseIds: enterprise === null ? [] : [enterprise.id],
      personIds: person === null ? [] : [person.id],
    },
  };
}

function auditEntry(
  { importId }: ImportBatch,
  caseId: string,
  { region, source, externalId }: PastCaseFacts,
): AuditEntry {
  return {
    action: 'case.imported',
    subject: { type: 'case', id: caseId },
    caseId,
    region,
    detail: { importId, source, externalId },
  };
}

function requireId(id: string | undefined): string {
  if (id === undefined) throw new Error('A case that was just stored has no id');
  return id;
}
