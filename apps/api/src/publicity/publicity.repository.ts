import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { ExposureQuery, Page, RecordListQuery } from '@anjuan/contracts';
import type { ExposureMedium, KnownDate, LocalDate } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { dayUnknownSql, knownDateSql } from '../platform/database/known-date-columns.js';
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

interface OfEnterprise extends CaseRefRow, EnterpriseRefRow {
  readonly imported: number;
  readonly other_party_reason: string | null;
}

const OF_ENTERPRISE = {
  ...CASE_REF_COLUMNS,
  ...ENTERPRISE_REF_COLUMNS,
  imported: 't.import_id IS NOT NULL',
  other_party_reason: 't.other_party_reason',
} satisfies Record<keyof OfEnterprise, string>;
const ENTERPRISE_SEARCH = [`e.name ${LIKE}`, `e.uscc ${LIKE}`];

interface ExposureFields extends OfEnterprise {
  readonly medium: ExposureMedium;
  readonly medium_name: string | null;
  readonly url: string | null;
  readonly published_on: KnownDate | null;
  readonly withdrawn_on: LocalDate | null;
  readonly withdraw_reason: string | null;
}

const EXPOSURES: RecordTable<ExposureFields> = {
  table: 'exposure',
  joins: [JOIN_CASE, JOIN_ENTERPRISE],
  columns: {
    ...OF_ENTERPRISE,
    medium: 't.medium',
    medium_name: 't.medium_name',
    url: 't.url',
    published_on: knownDateSql('t.published_on'),
    withdrawn_on: 't.withdrawn_on',
    withdraw_reason: 't.withdraw_reason',
  },
  date: 't.published_on',
  missing: { publishedOn: dayUnknownSql('t.published_on') },
  search: [...ENTERPRISE_SEARCH, `t.medium_name ${LIKE}`],
};
export type ExposureRow = RowOf<typeof EXPOSURES>;

interface BlacklistEntryFields extends OfEnterprise {
  readonly basis: string | null;
  readonly listed_on: KnownDate | null;
  readonly removed_on: KnownDate | null;
  readonly behaviour: string | null;
  readonly document_number: string | null;
  readonly expected_end_on: LocalDate | null;
  readonly remove_reason: string | null;
}

const BLACKLIST_ENTRIES: RecordTable<BlacklistEntryFields> = {
  table: 'blacklist_entry',
  joins: [JOIN_CASE, JOIN_ENTERPRISE],
  columns: {
    ...OF_ENTERPRISE,
    basis: 't.basis',
    listed_on: knownDateSql('t.listed_on'),
    removed_on: knownDateSql('t.removed_on'),
    behaviour: 't.behaviour',
    document_number: 't.document_number',
    expected_end_on: 't.expected_end_on',
    remove_reason: 't.remove_reason',
  },
  date: 't.listed_on',
  missing: { listedOn: dayUnknownSql('t.listed_on') },
  search: [...ENTERPRISE_SEARCH, `t.basis ${LIKE}`],
};
export type BlacklistEntryRow = RowOf<typeof BLACKLIST_ENTRIES>;

interface JointDisciplineFields extends OfEnterprise {
  readonly basis: string | null;
  readonly started_on: KnownDate | null;
  readonly ended_on: KnownDate | null;
  readonly measures: string | null;
  readonly end_reason: string | null;
}

const JOINT_DISCIPLINES: RecordTable<JointDisciplineFields> = {
  table: 'joint_discipline',
  joins: [JOIN_CASE, JOIN_ENTERPRISE],
  columns: {
    ...OF_ENTERPRISE,
    basis: 't.basis',
    started_on: knownDateSql('t.started_on'),
    ended_on: knownDateSql('t.ended_on'),
    measures: 't.measures',
    end_reason: 't.end_reason',
  },
  date: 't.started_on',
  missing: { startedOn: dayUnknownSql('t.started_on') },
  search: [...ENTERPRISE_SEARCH, `t.basis ${LIKE}`],
};
export type JointDisciplineRow = RowOf<typeof JOINT_DISCIPLINES>;

const ofCase = (caseId: string) => ({ sql: 't.case_id = ?', params: [caseId] });

@Injectable()
export class PublicityRepository {
  constructor(private readonly db: EntityManager) {}

  listExposures(scope: RegionScope, query: ExposureQuery): Promise<Page<ExposureRow>> {
    return recordPage(this.db, EXPOSURES, scope, query, equalTo('t.medium', query.medium));
  }

  findExposure(scope: RegionScope, id: string): Promise<ExposureRow> {
    return readRecord(this.db, EXPOSURES, scope, id);
  }

  exposuresOf(scope: RegionScope, caseId: string): Promise<ExposureRow[]> {
    return recordsWhere(this.db, EXPOSURES, scope, ofCase(caseId));
  }

  listBlacklistEntries(scope: RegionScope, query: RecordListQuery): Promise<Page<BlacklistEntryRow>> {
    return recordPage(this.db, BLACKLIST_ENTRIES, scope, query);
  }

  findBlacklistEntry(scope: RegionScope, id: string): Promise<BlacklistEntryRow> {
    return readRecord(this.db, BLACKLIST_ENTRIES, scope, id);
  }

  blacklistEntriesOf(scope: RegionScope, caseId: string): Promise<BlacklistEntryRow[]> {
    return recordsWhere(this.db, BLACKLIST_ENTRIES, scope, ofCase(caseId));
  }

  listJointDisciplines(scope: RegionScope, query: RecordListQuery): Promise<Page<JointDisciplineRow>> {
    return recordPage(this.db, JOINT_DISCIPLINES, scope, query);
  }

  findJointDiscipline(scope: RegionScope, id: string): Promise<JointDisciplineRow> {
    return readRecord(this.db, JOINT_DISCIPLINES, scope, id);
  }

  jointDisciplinesOf(scope: RegionScope, caseId: string): Promise<JointDisciplineRow[]> {
    return recordsWhere(this.db, JOINT_DISCIPLINES, scope, ofCase(caseId));
  }
}
