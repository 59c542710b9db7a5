import type { RecordType } from '@anjuan/domain';
import { knownDateSql } from '../platform/database/known-date-columns.js';

/** One kind of record in the history of an enterprise. The record's table has the alias `t`. */
interface HistorySource {
  readonly type: RecordType;
  readonly from: string;
  /** Which records concern the enterprise; its one `?` is the ids of its entry and of those merged into it. */
  readonly concerns: string;
  /** The DATE column that places it. */
  readonly date: string;
  /** A code that the view puts into words, and a text that it shows as it stands. */
  readonly code: string;
  readonly text: string;
  readonly amountFen?: string;
}

const OWN = 't.enterprise_id IN (?)';
const THROUGH_CASE = 't.case_id IN (SELECT p.case_id FROM case_party p WHERE p.enterprise_id IN (?))';
const FINES = "SUM(CASE WHEN l.kind = 'fine' THEN l.amount_fen END)";
const ofDecision = (expression: string): string =>
  `(SELECT ${expression} FROM penalty_line l WHERE l.decision_id = t.id AND l.superseded_at IS NULL)`;

export const HISTORY_SOURCES: readonly HistorySource[] = [
  { type: 'inspection', from: 'inspection t', concerns: OWN, date: 't.inspected_on', code: 't.kind', text: 't.place' },
  {
    type: 'hazard',
    from: 'hazard t JOIN inspection i ON i.id = t.inspection_id',
    concerns: 'i.enterprise_id IN (?)',
    date: 'i.inspected_on',
    code: "CASE WHEN t.verified_on IS NOT NULL OR t.verified_on_partial IS NOT NULL THEN 'verified' ELSE 'open' END",
    text: 't.description',
  },
  {
    type: 'case',
    from: 'case_file t',
    concerns: 't.id IN (SELECT p.case_id FROM case_party p WHERE p.enterprise_id IN (?))',
    date: 't.filed_on',
    code: 't.case_class',
    text: "CONCAT_WS(' ', t.case_number, t.violation)",
  },
  {
    type: 'decision',
    from: 'penalty_decision t',
    concerns: `t.id IN (SELECT dp.decision_id FROM case_party p JOIN decision_party dp ON dp.case_party_id = p.id
      WHERE p.enterprise_id IN (?))`,
    date: 't.decided_on',
    code: `CONCAT(t.state, ',', COALESCE(${ofDecision('GROUP_CONCAT(l.kind ORDER BY l.id)')}, ''))`,
    text: 't.document_number',
    amountFen: ofDecision(FINES),
  },
  {
    type: 'coercive_measure',
    from: 'coercive_measure t',
    concerns: OWN,
    date: 't.started_on',
    code: 't.kind',
    text: "CONCAT_WS(' ', t.document_number, t.objects)",
  },
  {
    type: 'closure_request',
    from: 'closure_request t',
    concerns: OWN,
    date: 't.requested_on',
    code: 'NULL',
    text: 'NULL',
  },
  {
    type: 'criminal_transfer',
    from: 'criminal_transfer t',
    concerns: THROUGH_CASE,
    date: 't.transferred_on',
    code: 'NULL',
    text: 't.offence',
  },
  {
    type: 'disciplinary_action',
    from: 'disciplinary_action t JOIN person n ON n.id = t.person_id',
    concerns: THROUGH_CASE,
    date: 't.decided_on',
    code: 't.measure',
    text: 'COALESCE(t.stated_name, n.name)',
  },
  {
    type: 'exposure',
    from: 'exposure t',
    concerns: OWN,
    date: 't.published_on',
    code: 't.medium',
    text: 't.medium_name',
  },
  {
    type: 'blacklist_entry',
    from: 'blacklist_entry t',
    concerns: OWN,
    date: 't.listed_on',
    code: 'NULL',
    text: 't.basis',
  },
  {
    type: 'joint_discipline',
    from: 'joint_discipline t',
    concerns: OWN,
    date: 't.started_on',
    code: 'NULL',
    text: 't.basis',
  },
];

/** Each source has two parameters groups: the enterprise's ids, then those of the scope. */
export function historySelect(source: HistorySource, scopeSql: string): string {
  return `SELECT '${source.type}' AS type, t.id AS id, t.region AS region, ${source.date} AS sort_on,
      ${knownDateSql(source.date)} AS known_on, t.voided_at IS NOT NULL AS voided, o.name AS organ,
      ${source.code} AS code, ${source.text} AS text, ${source.amountFen ?? 'NULL'} AS amount_fen
    FROM ${source.from} LEFT JOIN organ o ON o.id = t.organ_id
    WHERE ${source.concerns} AND ${scopeSql}`;
}

export function historyCount(source: HistorySource, scopeSql: string): string {
  return `SELECT COUNT(*) AS found FROM ${source.from} WHERE ${source.concerns} AND ${scopeSql}`;
}
