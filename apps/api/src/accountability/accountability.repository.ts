import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { DisciplinaryActionQuery, Page, RecordListQuery } from '@anjuan/contracts';
import type { DisciplineKind, DisciplineMeasure, KnownDate, TransferOutcome } from '@anjuan/domain';
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
  readonly requested_on: KnownDate | null;
}

const CLOSURE_REQUESTS: RecordTable<ClosureRequestFields> = {
  table: 'closure_request',
  joins: [JOIN_CASE, JOIN_ENTERPRISE],
  columns: { ...CASE_REF_COLUMNS, ...ENTERPRISE_REF_COLUMNS, requested_on: knownDateSql('t.requested_on') },
  date: 't.requested_on',
  missing: { requestedOn: dayUnknownSql('t.requested_on') },
  search: [`e.name ${LIKE}`, `e.uscc ${LIKE}`],
};
export type ClosureRequestRow = RowOf<typeof CLOSURE_REQUESTS>;

interface CriminalTransferFields extends CaseRefRow {
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
      `SELECT p.transfer_id AS parent_id, p.id, COALESCE(p.stated_name, n.name) AS name, n.id_number_cipher,
         n.identity_key IS NOT NULL AS comparable, ${knownDateSql('p.liable_on')} AS liable_on,
         ${knownDateSql('p.cleared_on')} AS cleared_on, p.outcome, p.outcome_note
       FROM transferred_person p JOIN person n ON n.id = p.person_id
       WHERE p.transfer_id IN (?) ORDER BY p.id`,
      transferIds,
    );
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
