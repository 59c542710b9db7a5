import { createTable, type Migration, type TableDefinition, type TableRights } from '../migration.js';
import { ACCOUNTABILITY_TABLES } from './accountability-tables.js';
import { AUDIT_TABLES } from './audit-tables.js';
import { CALENDAR_TABLES } from './calendar-tables.js';
import { CASES_TABLES } from './cases-tables.js';
import { DESK_TABLES } from './desk-tables.js';
import { DOSSIERS_TABLES } from './dossiers-tables.js';
import { FILES_TABLES } from './files-tables.js';
import { INSPECTIONS_TABLES } from './inspections-tables.js';
import { LEDGER_TABLES } from './ledger-tables.js';
import { MEASURES_TABLES } from './measures-tables.js';
import { ORGANISATION_TABLES } from './organisation-tables.js';
import { PARTIES_TABLES } from './parties-tables.js';
import { PENALTIES_TABLES } from './penalties-tables.js';
import { PUBLICITY_TABLES } from './publicity-tables.js';
import { RECORDS_TABLES } from './records-tables.js';

const FIRST_TABLES: readonly TableDefinition[] = [
  ...ORGANISATION_TABLES,
  ...CALENDAR_TABLES,
  ...AUDIT_TABLES,
  ...RECORDS_TABLES,
  ...PARTIES_TABLES,
  ...INSPECTIONS_TABLES,
  ...FILES_TABLES,
  ...CASES_TABLES,
  ...PENALTIES_TABLES,
  ...DOSSIERS_TABLES,
  ...MEASURES_TABLES,
  ...ACCOUNTABILITY_TABLES,
  ...PUBLICITY_TABLES,
  ...LEDGER_TABLES,
  ...DESK_TABLES,
];

/** Every other table: SELECT, INSERT and UPDATE. */
const RIGHTS: ReadonlyMap<string, TableRights> = new Map([
  ['audit_log', 'append_only'],
  ['case_event', 'append_only'],
  ['record_change', 'append_only'],
  // What the events of a case say of its parties, officers and inspections now; the events themselves stay.
  ['case_party', 'deletable'],
  ['case_officer', 'deletable'],
  ['case_inspection', 'deletable'],
  // Rewritten by every act of the case.
  ['case_limit', 'deletable'],
  ['officer_interview', 'append_only'],
  ['stored_file', 'append_only'],
  ['account_role', 'deletable'],
  // A later notice of a year replaces the days of the earlier one; the audit log keeps both.
  ['calendar_day', 'deletable'],
  ['inspection_officer', 'deletable'],
  ['measure_officer', 'deletable'],
  ['hazard_recheck_officer', 'append_only'],
  ['session', 'deletable'],
  ['sign_in_failure', 'deletable'],
]);

/** In the order in which they run. Never edit or remove one that was released: append a `change(…)`. */
export const MIGRATIONS: readonly Migration[] = [
  ...FIRST_TABLES.map((definition) => createTable(definition, RIGHTS.get(definition.table) ?? 'editable')),
];
