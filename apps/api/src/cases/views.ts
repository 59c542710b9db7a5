import type { CaseDetail, CaseItem, RecordRef } from '@anjuan/contracts';
import type { CaseEvent } from '@anjuan/domain';
import { ref, required } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import { noteOf } from './event-notes.js';
import type { CaseEventRow, CaseFileRow, CasePartyRow } from './cases.repository.js';

export interface CaseReading {
  readonly parties: ReadonlyMap<string, readonly CasePartyRow[]>;
  /** Null where an amount is unknown; a case without fines in force is absent. */
  readonly fines: ReadonlyMap<string, number | null>;
  readonly regionName: (region: string) => string;
}

export function toCase(row: CaseFileRow, { parties, fines, regionName }: CaseReading): CaseItem {
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

export function toCaseFacts(row: CaseFileRow) {
  return {
    violatedArticle: row.violated_article,
    penaltyArticle: row.penalty_article,
    clueKind: row.clue_kind,
    clueSource: row.clue_source,
    outcome: row.outcome,
    remarks: row.remarks,
    accidentOn: row.accident_on,
    violatedOn: row.violated_on,
    harmful: Number(row.harmful) === 1,
  };
}

/** The events as they are stored beside what they say. */
export function toCaseEvents(rows: readonly CaseEventRow[], history: readonly CaseEvent[]): CaseDetail['events'] {
  return rows.flatMap((row, index) => {
    const event = history[index];
    return event === undefined ? [] : [toCaseEvent(row, event)];
  });
}

function toCaseEvent(row: CaseEventRow, event: CaseEvent): CaseDetail['events'][number] {
  return {
    seq: row.seq,
    type: row.type,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    actorName: row.actor_name,
    note: noteOf(event),
  };
}

function partyRef(row: CasePartyRow): RecordRef {
  return row.enterprise_id === null
    ? ref('person', required(row.person_id), row.label)
    : ref('enterprise', row.enterprise_id, row.label);
}
