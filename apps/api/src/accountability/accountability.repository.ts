import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { DisciplinaryActionQuery, Page, RecordListQuery } from '@anjuan/contracts';
import type {
  ApproverPost,
  ClosureGround,
  DisciplineKind,
  DisciplineMeasure,
  KnownDate,
  LocalDate,
  TransferOutcome,
  TransferSource,
} from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { childrenOf } from '../platform/database/children.js';
import { dayUnknownSql, knownDateSql, partlyKnownSql } from '../platform/database/known-date-columns.js';
import {
  CASE_REF_COLUMNS,
  type CaseRefRow,
  ENTERPRISE_REF_COLUMNS,
  type EnterpriseRefRow,
  JOIN_CASE,
  JOIN_ENTERPRISE,
} from '../platform/database/record-references.js';
import {
  readRecord,
  recordPage,
  type RecordTable,
  recordsWhere,
  type RowOf,
} from '../platform/database/record-table.js';
import { equalTo, LIKE } from '../platform/database/sql-conditions.js';

interface ClosureRequestFields extends CaseRefRow, EnterpriseRefRow {
  readonly imported: number;
  readonly other_party_reason: string | null;
  readonly government: string | null;
  readonly ground: ClosureGround | null;
  readonly ground_note: string | null;
  readonly document_number: string | null;
  readonly requested_on: KnownDate | null;
}

const IMPORTED_SQL = 't.import_id IS NOT NULL';

const CLOSURE_REQUESTS: RecordTable<ClosureRequestFields> = {
  table: 'closure_request',
  joins: [JOIN_CASE, JOIN_ENTERPRISE],
  columns: {
    ...CASE_REF_COLUMNS,
    ...ENTERPRISE_REF_COLUMNS,
    imported: IMPORTED_SQL,
    other_party_reason: 't.other_party_reason',
    government: 't.government',
    ground: 't.ground',
    ground_note: 't.ground_note',
    document_number: 't.document_number',
    requested_on: knownDateSql('t.requested_on'),
  },
  date: 't.requested_on',
  missing: { requestedOn: dayUnknownSql('t.requested_on') },
  search: [`e.name ${LIKE}`, `e.uscc ${LIKE}`],
};
export type ClosureRequestRow = RowOf<typeof CLOSURE_REQUESTS>;

interface CriminalTransferFields extends CaseRefRow {
  readonly imported: number;
  readonly source: TransferSource;
  readonly reported_on: LocalDate | null;
  readonly approved_on: LocalDate | null;
  readonly approver_name: string | null;
  readonly approver_post: ApproverPost | null;
  readonly police_organ: string | null;
  readonly document_number: string | null;
  readonly late_reason: string | null;
  readonly accepted_on: LocalDate | null;
  readonly returned_on: LocalDate | null;
  readonly police_document: string | null;
  readonly police_note: string | null;
  readonly offence: string | null;
  readonly remarks: string | null;
  readonly transferred_on: KnownDate | null;
  readonly refused_on: KnownDate | null;
}

const CRIMINAL_TRANSFERS: RecordTable<CriminalTransferFields> = {
  table: 'criminal_transfer',
  joins: [JOIN_CASE],
  columns: {
    ...CASE_REF_COLUMNS,
    offence: 't.offence',
    remarks: 't.remarks',
    transferred_on: knownDateSql('t.transferred_on'),
    refused_on: knownDateSql('t.refused_on'),
    imported: IMPORTED_SQL,
    source: 't.source',
    reported_on: 't.reported_on',
    approved_on: 't.approved_on',
    approver_name: 't.approver_name',
    approver_post: 't.approver_post',
    police_organ: 't.police_organ',
    document_number: 't.document_number',
    late_reason: 't.late_reason',
    accepted_on: 't.accepted_on',
    returned_on: 't.returned_on',
    police_document: 't.police_document',
    police_note: 't.police_note',
  },
  date: 't.transferred_on',
  // No column goes by the transfer's own date, and a person who is not held liable (yet) lacks nothing.
  missing: {
    'persons.liableOn': `EXISTS (SELECT 1 FROM transferred_person p WHERE p.transfer_id = t.id AND ${partlyKnownSql('p.liable_on')})`,
  },
  search: [
    `t.offence ${LIKE}`,
    `t.remarks ${LIKE}`,
    `EXISTS (SELECT 1 FROM transferred_person p JOIN person n ON n.id = p.person_id
       WHERE p.transfer_id = t.id AND COALESCE(p.stated_name, n.name) ${LIKE})`,
  ],
};
export type CriminalTransferRow = RowOf<typeof CRIMINAL_TRANSFERS>;

interface IdentityColumns {
  /** The name as this record states it. */
  readonly name: string;
  readonly id_number_cipher: string | null;
  readonly comparable: number;
}

export interface TransferredPersonRow extends IdentityColumns {
  readonly id: string;
  readonly person_id: string;
  readonly filed_on: LocalDate | null;
  readonly restrained_on: LocalDate | null;
  readonly prosecuted_on: LocalDate | null;
  readonly convicted_on: LocalDate | null;
  readonly liable_on: KnownDate | null;
  readonly cleared_on: KnownDate | null;
  readonly outcome: TransferOutcome | null;
  readonly outcome_note: string | null;
}

interface DisciplinaryActionFields extends CaseRefRow, IdentityColumns {
  readonly kind: DisciplineKind;
  readonly measure: DisciplineMeasure;
  readonly decided_on: KnownDate | null;
  readonly workplace: string | null;
  readonly imported: number;
  readonly person_id: string;
  readonly deciding_organ: string | null;
  readonly document_number: string | null;
}

const DISCIPLINARY_ACTIONS: RecordTable<DisciplinaryActionFields> = {
  table: 'disciplinary_action',
  joins: [JOIN_CASE, 'JOIN person n ON n.id = t.person_id'],
  columns: {
    ...CASE_REF_COLUMNS,
    kind: 't.kind',
    measure: 't.measure',
    decided_on: knownDateSql('t.decided_on'),
    name: 'COALESCE(t.stated_name, n.name)',
    workplace: 'COALESCE(t.stated_workplace, n.workplace)',
    id_number_cipher: 'n.id_number_cipher',
    comparable: 'n.identity_key IS NOT NULL',
    imported: IMPORTED_SQL,
    person_id: 't.person_id',
    deciding_organ: 't.deciding_organ',
    document_number: 't.document_number',
  },
  date: 't.decided_on',
  missing: { decidedOn: dayUnknownSql('t.decided_on') },
  search: [`COALESCE(t.stated_name, n.name) ${LIKE}`, `COALESCE(t.stated_workplace, n.workplace) ${LIKE}`],
};
export type DisciplinaryActionRow = RowOf<typeof DISCIPLINARY_ACTIONS>;

const ofCase = (caseId: string) => ({ sql: 't.case_id = ?', params: [caseId] });

@Injectable()
export class AccountabilityRepository {
  constructor(private readonly db: EntityManager) {}

  listClosureRequests(scope: RegionScope, query: RecordListQuery): Promise<Page<ClosureRequestRow>> {
    return recordPage(this.db, CLOSURE_REQUESTS, scope, query);
  }

  findClosureRequest(scope: RegionScope, id: string): Promise<ClosureRequestRow> {
    return readRecord(this.db, CLOSURE_REQUESTS, scope, id);
  }

  closureRequestsOf(scope: RegionScope, caseId: string): Promise<ClosureRequestRow[]> {
    return recordsWhere(this.db, CLOSURE_REQUESTS, scope, ofCase(caseId));
  }

  listCriminalTransfers(scope: RegionScope, query: RecordListQuery): Promise<Page<CriminalTransferRow>> {
    return recordPage(this.db, CRIMINAL_TRANSFERS, scope, query);
  }

  findCriminalTransfer(scope: RegionScope, id: string): Promise<CriminalTransferRow> {
    return readRecord(this.db, CRIMINAL_TRANSFERS, scope, id);
  }

  criminalTransfersOf(scope: RegionScope, caseId: string): Promise<CriminalTransferRow[]> {
    return recordsWhere(this.db, CRIMINAL_TRANSFERS, scope, ofCase(caseId));
  }

  /** Persons of transfers that were read within a scope. */
  personsOf(
    _scope: RegionScope,
    transferIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly TransferredPersonRow[]>> {
    return childrenOf<TransferredPersonRow>(
      this.db,
      `SELECT p.transfer_id AS parent_id, p.id, p.person_id, p.filed_on, p.restrained_on, p.prosecuted_on, p.convicted_on,
         COALESCE(p.stated_name, n.name) AS name, n.id_number_cipher,
         n.identity_key IS NOT NULL AS comparable, ${knownDateSql('p.liable_on')} AS liable_on,
         ${knownDateSql('p.cleared_on')} AS cleared_on, p.outcome, p.outcome_note
       FROM transferred_person p JOIN person n ON n.id = p.person_id
       WHERE p.transfer_id IN (?) ORDER BY p.id`,
      transferIds,
    );
  }

  /** The transfer that a person belongs to; null for no such person. */
  async transferOf(manager: EntityManager, personRowId: string): Promise<string | null> {
    const [row] = await manager.query<{ transfer_id: string }[]>(
      'SELECT transfer_id FROM transferred_person WHERE id = ?',
      [personRowId],
    );
    return row === undefined ? null : String(row.transfer_id);
  }

  listDisciplinaryActions(scope: RegionScope, query: DisciplinaryActionQuery): Promise<Page<DisciplinaryActionRow>> {
    return recordPage(this.db, DISCIPLINARY_ACTIONS, scope, query, equalTo('t.kind', query.kind));
  }

  findDisciplinaryAction(scope: RegionScope, id: string): Promise<DisciplinaryActionRow> {
    return readRecord(this.db, DISCIPLINARY_ACTIONS, scope, id);
  }

  disciplinaryActionsOf(scope: RegionScope, caseId: string): Promise<DisciplinaryActionRow[]> {
    return recordsWhere(this.db, DISCIPLINARY_ACTIONS, scope, ofCase(caseId));
  }
}
