import type { CaseDetail, CaseItem, RecordRef } from '@anjuan/contracts';
import * as z from 'zod';
import { ref, required } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { CaseEventRow, CasePartyRow, CaseRow } from './cases.repository.js';

export interface CaseReading {
  readonly parties: ReadonlyMap<string, readonly CasePartyRow[]>;
  /** Null where an amount is unknown; a case without fines in force is absent. */
  readonly fines: ReadonlyMap<string, number | null>;
  readonly regionName: (region: string) => string;
}

export function toCase(row: CaseRow, { parties, fines, regionName }: CaseReading): CaseItem {
  const id = String(row.id);
  const fine = fines.get(id);
  return {
    ...recordHead(row, regionName),
    caseNumber: row.case_number,
    caseClass: row.case_class,
    procedure: row.case_procedure,
    stage: row.stage,
    violation: row.violation,
    parties: (parties.get(id) ?? []).map(partyRef),
    filedOn: row.filed_on,
    closedOn: row.closed_on,
    fineFen: fine === undefined ? 0 : fine,
    historical: Number(row.historical) === 1,
  };
}

export function toCaseFacts(row: CaseRow) {
  return {
    violatedArticle: row.violated_article,
    penaltyArticle: row.penalty_article,
    clueSource: row.clue_source,
    remarks: row.remarks,
    accidentOn: row.accident_on,
  };
}

export function toCaseEvent(event: CaseEventRow): CaseDetail['events'][number] {
  return {
    seq: event.seq,
    type: event.type,
    occurredOn: event.occurred_on,
    recordedAt: event.recorded_at.toISOString(),
    actorName: event.actor_name,
  };
}

const ImportPayload = z.object({ source: z.string(), externalId: z.string() });

/** Where a past case was taken from, as its import wrote it down. */
export function sourceOf(events: readonly CaseEventRow[]): CaseDetail['source'] {
  const imported = events.find(({ type }) => type === 'HistoricalCaseImported');
  if (imported === undefined) return null;
  const payload = ImportPayload.safeParse(JSON.parse(imported.payload));
  return payload.success ? payload.data : null;
}

function partyRef(row: CasePartyRow): RecordRef {
  return row.enterprise_id === null
    ? ref('person', required(row.person_id), row.label)
    : ref('enterprise', row.enterprise_id, row.label);
}
