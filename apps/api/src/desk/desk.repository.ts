import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { COUNTING_DECISION_STATES, type KnownDate, type RecordType } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { CASE_LABEL_SQL } from '../platform/database/record-references.js';
import { allOf, anyContains, LIKE, type SqlCondition } from '../platform/database/sql-conditions.js';
import { HISTORY_SOURCES, historyCount, historySelect } from './history-sources.js';

export interface HistoryRow {
  readonly type: RecordType;
  readonly id: string;
  readonly region: string;
  readonly known_on: KnownDate | null;
  readonly voided: number;
  readonly organ: string | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly amount_fen: string | null;
}

export interface FigureRow {
  readonly inspections: string;
  readonly hazards: string;
  readonly hazards_open: string;
  readonly cases: string;
  readonly fine_fen: string;
  readonly coercive_measures: string;
  readonly exposures: string;
  readonly blacklisted: string;
  readonly jointly_disciplined: string;
}

export interface HitRow {
  readonly id: string;
  readonly label: string;
  readonly region: string | null;
}

export const HISTORY_LIMIT = 200;
const HITS_OF_EACH_KIND = 10;
const COUNTS = 't.organ_id IS NULL AND t.voided_at IS NULL';

/** The desk reads what the other capabilities wrote, and writes nothing. */
@Injectable()
export class DeskRepository {
  constructor(private readonly db: EntityManager) {}

  history(scope: RegionScope, enterpriseIds: readonly string[]): Promise<HistoryRow[]> {
    const within = scope.where('t.region');
    const union = HISTORY_SOURCES.map((source) => historySelect(source, within.sql)).join(' UNION ALL ');
    return this.db.query<HistoryRow[]>(
      `SELECT h.type, h.id, h.region, h.known_on, h.voided, h.organ, h.code, h.text, h.amount_fen FROM (${union}) h
       ORDER BY h.sort_on DESC, h.known_on DESC, h.type, h.id DESC LIMIT ${HISTORY_LIMIT}`,
      HISTORY_SOURCES.flatMap(() => [enterpriseIds, ...within.params]),
    );
  }

  async countHistory(scope: RegionScope, enterpriseIds: readonly string[]): Promise<number> {
    const within = scope.where('t.region');
    const union = HISTORY_SOURCES.map((source) => historyCount(source, within.sql)).join(' UNION ALL ');
    const rows = await this.db.query<{ total: string }[]>(
      `SELECT SUM(h.found) AS total FROM (${union}) h`,
      HISTORY_SOURCES.flatMap(() => [enterpriseIds, ...within.params]),
    );
    return Number(rows[0]?.total ?? 0);
  }

  async figures(scope: RegionScope, enterpriseIds: readonly string[]): Promise<FigureRow> {
    const figures = figureQueries(scope, enterpriseIds);
    const selected = Object.entries(figures).map(([name, { sql }]) => `(${sql}) AS ${name}`);
    const params = Object.values(figures).flatMap((query) => query.params);
    const rows = await this.db.query<FigureRow[]>(`SELECT ${selected.join(', ')}`, params);
    const [row] = rows;
    if (row === undefined) throw new Error('A SELECT without FROM gives one row');
    return row;
  }

  /** The register is every unit's to read. A merged entry is found under the one it was merged into. */
  findEnterprises(q: string): Promise<HitRow[]> {
    const where = anyContains([`t.name ${LIKE}`, `t.uscc ${LIKE}`], q);
    return this.db.query<HitRow[]>(
      `SELECT DISTINCT e.id, e.name AS label, e.place_region AS region
       FROM enterprise t JOIN enterprise e ON e.id = COALESCE(t.merged_into_id, t.id)
       WHERE ${where.sql} ORDER BY e.id DESC LIMIT ${HITS_OF_EACH_KIND}`,
      [...where.params],
    );
  }

  findCases(scope: RegionScope, q: string): Promise<HitRow[]> {
    const party = `EXISTS (SELECT 1 FROM case_party p LEFT JOIN enterprise e ON e.id = p.enterprise_id
      LEFT JOIN person n ON n.id = p.person_id
      WHERE p.case_id = c.id AND (p.stated_name ${LIKE} OR e.name ${LIKE} OR n.name ${LIKE}))`;
    const where = allOf([
      scope.where('c.region'),
      anyContains([`c.case_number ${LIKE}`, `c.violation ${LIKE}`, party], q),
    ]);
    return this.db.query<HitRow[]>(
      `SELECT c.id, ${CASE_LABEL_SQL} AS label, c.region FROM case_file c
       WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${HITS_OF_EACH_KIND}`,
      [...where.params],
    );
  }

  findDecisions(scope: RegionScope, q: string): Promise<HitRow[]> {
    const where = allOf([scope.where('t.region'), anyContains([`t.document_number ${LIKE}`], q)]);
    return this.db.query<HitRow[]>(
      `SELECT t.id, t.document_number AS label, t.region FROM penalty_decision t
       WHERE ${where.sql} ORDER BY t.id DESC LIMIT ${HITS_OF_EACH_KIND}`,
      [...where.params],
    );
  }
}

/** Counted like the table: acts of other organs and voided records are seen in the history and counted nowhere. */
function figureQueries(scope: RegionScope, enterpriseIds: readonly string[]): Record<keyof FigureRow, SqlCondition> {
  const within = scope.where('t.region');
  const query = (sql: string, ...params: readonly unknown[]): SqlCondition => ({
    sql: `${sql} AND ${within.sql} AND ${COUNTS}`,
    params: [...params, ...within.params],
  });
  const hazards =
    'SELECT COUNT(*) FROM hazard t JOIN inspection i ON i.id = t.inspection_id WHERE i.enterprise_id IN (?)';
  const own = (table: string, condition = ''): SqlCondition =>
    query(`SELECT COUNT(*) FROM ${table} t WHERE t.enterprise_id IN (?)${condition}`, enterpriseIds);
  return {
    inspections: own('inspection'),
    hazards: query(hazards, enterpriseIds),
    hazards_open: query(`${hazards} AND t.verified_on IS NULL AND t.verified_on_partial IS NULL`, enterpriseIds),
    cases: query(
      'SELECT COUNT(*) FROM case_file t WHERE t.id IN (SELECT p.case_id FROM case_party p WHERE p.enterprise_id IN (?))',
      enterpriseIds,
    ),
    fine_fen: query(
      `SELECT COALESCE(SUM(l.amount_fen), 0) FROM penalty_decision t JOIN penalty_line l ON l.decision_id = t.id
       WHERE l.kind = 'fine' AND l.superseded_at IS NULL AND t.state IN (?) AND ${FALLS_ON_ENTERPRISE}`,
      COUNTING_DECISION_STATES,
      enterpriseIds,
      enterpriseIds,
    ),
    coercive_measures: own('coercive_measure'),
    exposures: own('exposure'),
    blacklisted: own('blacklist_entry', ' AND t.removed_on IS NULL AND t.removed_on_partial IS NULL'),
    jointly_disciplined: own('joint_discipline', ' AND t.ended_on IS NULL AND t.ended_on_partial IS NULL'),
  };
}

/** A line falls on the parties it names; one that names none falls on all parties of its decision. A joint sum counts in full. */
const FALLS_ON_ENTERPRISE = `(
  l.id IN (SELECT lp.line_id FROM case_party p JOIN penalty_line_party lp ON lp.case_party_id = p.id WHERE p.enterprise_id IN (?))
  OR (NOT EXISTS (SELECT 1 FROM penalty_line_party lp WHERE lp.line_id = l.id)
    AND t.id IN (SELECT dp.decision_id FROM case_party p JOIN decision_party dp ON dp.case_party_id = p.id WHERE p.enterprise_id IN (?))))`;
