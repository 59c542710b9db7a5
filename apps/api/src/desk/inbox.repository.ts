import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { INBOX_SIZE } from '@anjuan/contracts';
import {
  addDays,
  deadlineRule,
  HANDLING_EVENTS,
  type InboxKind,
  latestStart,
  type LocalDate,
  NEAR_DAYS,
} from '@anjuan/domain';
import type { Actor } from '../platform/auth/actor.js';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { CASE_LABEL_SQL } from '../platform/database/record-references.js';
import type { SqlCondition } from '../platform/database/sql-conditions.js';
import {
  CASE_OFFICERS,
  HANDLES,
  HOSTS,
  LIMIT_COMPLETE,
  LIMIT_DUE,
  LIVE_CASE,
  NEVER_HANDLED,
  PARTIES,
  stillPressing,
} from './inbox-case-columns.js';
import { CASE_SOURCES, type CaseSource, LIMIT_START, UNPAID_FEN } from './inbox-case-sources.js';
import { limitSelects } from './inbox-limit-sources.js';
import { type ThingSource, THING_SOURCES } from './inbox-thing-sources.js';

export interface InboxRow {
  readonly kind: InboxKind;
  readonly type: 'case' | 'hazard' | 'coercive_measure';
  readonly id: string;
  readonly label: string | null;
  readonly parties: string | null;
  readonly subject: string | null;
  readonly since: LocalDate | null;
  /** The day that sets the limit going, and the rule of the limit; both may be absent. */
  readonly limit_start: LocalDate | null;
  readonly limit_rule: string | null;
  /** The last day, where it is written down and not counted; 0 where the holidays on its way are not announced. */
  readonly due_on: LocalDate | null;
  readonly complete: number | null;
  readonly unpaid_fen: string | null;
  readonly officers: string | null;
  /** How many of its kind and rule there are, shown or not. */
  readonly total: string;
}

/** Whose inbox it is, and of which day. */
export interface InboxReading {
  readonly actor: Actor;
  readonly kinds: readonly InboxKind[];
  readonly today: LocalDate;
}

/** The desk reads what the other capabilities wrote; each kind of waiting is one SELECT of one statement. */
@Injectable()
export class InboxRepository {
  constructor(private readonly db: EntityManager) {}

  async cases(scope: RegionScope, reading: InboxReading): Promise<InboxRow[]> {
    const parts = CASE_SOURCES.filter(({ kind }) => reading.kinds.includes(kind)).flatMap((source) =>
      caseSelect(source, scope, reading),
    );
    if (parts.length === 0) return [];
    return this.db.query<InboxRow[]>(
      `SELECT w.kind, 'case' AS type, c.id, ${CASE_LABEL_SQL} AS label, c.violation AS subject, ${PARTIES} AS parties,
        w.since, w.limit_start, w.limit_rule, ${LIMIT_DUE} AS due_on, ${LIMIT_COMPLETE} AS complete, w.total,
        CASE WHEN w.limit_rule = 'pay_fine' THEN ${UNPAID_FEN} END AS unpaid_fen,
        CASE WHEN w.kind = 'unit_overdue' THEN ${CASE_OFFICERS} END AS officers
       FROM (${parts.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}) w JOIN case_file c ON c.id = w.id`,
      parts.flatMap(({ params }) => params),
    );
  }

  /** Limits of cases, near or over, that no step of somebody ends. */
  async limits(scope: RegionScope, reading: InboxReading): Promise<InboxRow[]> {
    const parts = limitSelects(scope, reading);
    if (parts.length === 0) return [];
    return this.db.query<InboxRow[]>(
      parts.map(({ sql }) => `(${sql})`).join(' UNION ALL '),
      parts.flatMap(({ params }) => params),
    );
  }

  async things(scope: RegionScope, reading: InboxReading): Promise<InboxRow[]> {
    const parts = THING_SOURCES.filter(({ kind }) => reading.kinds.includes(kind)).map((source) =>
      thingSelect(source, scope, reading),
    );
    if (parts.length === 0) return [];
    return this.db.query<InboxRow[]>(
      parts.map(({ sql }) => `(${sql})`).join(' UNION ALL '),
      parts.flatMap(({ params }) => params),
    );
  }
}

function caseSelect(source: CaseSource, scope: RegionScope, { actor, today }: InboxReading): readonly SqlCondition[] {
  const pressing = pressingStart(source, today);
  if (pressing === 'none') return [];
  const start = source.limit === null ? null : (LIMIT_STARTS[source.limit] ?? null);
  const within = scope.where('c.region');
  const conditions: readonly SqlCondition[] = [
    within,
    { sql: 'c.stage IN (?)', params: [source.stages] },
    { sql: LIVE_CASE, params: [] },
    ...(source.condition === undefined ? [] : [{ sql: source.condition, params: [] }]),
    ...(source.reader === 'host' ? [{ sql: HOSTS, params: [actor.id] }] : []),
    ...(source.reader === 'handler' ? [{ sql: HANDLES, params: [actor.id] }] : []),
    ...(source.reader === 'others' ? [{ sql: NEVER_HANDLED, params: [actor.id, actor.id, HANDLING_EVENTS] }] : []),
    ...(source.notBy ?? []).map((column) => ({ sql: `COALESCE(${column}, 0) <> ?`, params: [actor.id] })),
    ...(pressing === null || start === null ? [] : [{ sql: `${start} <= ?`, params: [pressing] }]),
    ...(source.limit === null || source.within === undefined
      ? []
      : [{ sql: stillPressing(source.limit, source.within), params: [today] }]),
  ];
  const order = start ?? source.since;
  return [
    {
      sql: `SELECT '${source.kind}' AS kind, c.id AS id, ${source.since} AS since, ${start ?? 'NULL'} AS limit_start,
          ${source.limit === null ? 'NULL' : `'${source.limit}'`} AS limit_rule, COUNT(*) OVER () AS total
        FROM case_file c WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
        ORDER BY ${order} IS NULL, ${order}, c.id LIMIT ${INBOX_SIZE}`,
      params: conditions.flatMap(({ params }) => [...params]),
    },
  ];
}

const LIMIT_STARTS: Readonly<Partial<Record<string, string>>> = LIMIT_START;

function thingSelect(source: ThingSource, scope: RegionScope, { actor, today }: InboxReading): SqlCondition {
  const within = scope.where('t.region');
  const last = addDays(today, source.within === 'overdue' ? -1 : NEAR_DAYS);
  return {
    sql: `SELECT '${source.kind}' AS kind, '${source.type}' AS type, t.id AS id, ${source.label} AS label,
        ${source.subject} AS subject, ${source.parties} AS parties, ${source.since} AS since,
        ${source.start} AS limit_start, ${source.due} AS due_on, 1 AS complete, ${source.limit} AS limit_rule, COUNT(*) OVER () AS total,
        NULL AS unpaid_fen, ${source.kind === 'unit_overdue' ? source.officers : 'NULL'} AS officers
      FROM ${source.from}
      WHERE ${within.sql} AND t.voided_at IS NULL AND t.organ_id IS NULL AND ${source.condition} AND ${source.due} <= ?
        ${source.own === null ? '' : `AND ${source.own}`}
      ORDER BY ${source.due}, t.id LIMIT ${INBOX_SIZE}`,
    params: [...within.params, last, ...(source.own === null ? [] : [actor.id])],
  };
}

/** The latest start that is found; null when every one is, 'none' when not even the earliest is pressing. */
function pressingStart(
  { limit, within }: Pick<CaseSource, 'limit' | 'within'>,
  today: LocalDate,
): LocalDate | 'none' | null {
  if (limit === null || within === undefined) return null;
  const left = within === 'overdue' ? -1 : (deadlineRule(limit, today)?.nearDays ?? 0);
  return latestStart(limit, today, left) ?? 'none';
}
