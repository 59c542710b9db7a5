import { Injectable } from '@nestjs/common';
import { type AuditEntryView, type AuditQuery, type Page, TOTAL_CAP } from '@anjuan/contracts';
import { addDays, isLocalDate } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { NUMBER_CURSOR } from '../database/cursor.js';
import { likeText } from '../database/like-text.js';
import type { RegionScope } from '../auth/region-scope.js';
import { startOfDay } from '../clock/clock.js';

interface Row {
  readonly id: string;
  readonly chain: string;
  readonly seq: number;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly region: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly detail: string;
  readonly requestId: string;
  readonly ip: string | null;
  readonly hash: string;
}

interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const COLUMNS = `a.id, a.chain, a.seq, a.occurred_at AS occurredAt, a.actor_id AS actorId, a.actor_name AS actorName, a.region,
  a.action, a.subject_type AS subjectType, a.subject_id AS subjectId, a.detail, a.request_id AS requestId, a.ip, a.hash`;

const LAST_DAY = '9999-12-31';

export interface AuditReach {
  readonly scope: RegionScope;
  /** Entries of no unit (a sign-in with an unknown name) concern the city. */
  readonly withoutUnit: boolean;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  async page(reach: AuditReach, query: AuditQuery): Promise<Page<AuditEntryView>> {
    const filter = allOf(conditionsOf(reach, query));
    const after = query.cursor === undefined ? [] : [{ sql: 'a.id < ?', params: [NUMBER_CURSOR.read(query.cursor)] }];
    const { sql, params } = allOf([filter, ...after]);
    const rows = await this.manager.query<Row[]>(
      `SELECT ${COLUMNS} FROM audit_log a WHERE ${sql} ORDER BY a.id DESC LIMIT ?`,
      [...params, query.size + 1],
    );
    const total = await this.count(filter);
    const items = rows.slice(0, query.size);
    const last = items.at(-1);
    return {
      items: items.map(toView),
      nextCursor: rows.length > query.size && last !== undefined ? NUMBER_CURSOR.write(last.id) : null,
      total,
      totalCapped: total >= TOTAL_CAP,
    };
  }

  private async count({ sql, params }: Condition): Promise<number> {
    const [row] = await this.manager.query<{ total: string }[]>(
      `SELECT COUNT(*) AS total FROM (SELECT 1 FROM audit_log a WHERE ${sql} LIMIT ${TOTAL_CAP}) capped`,
      [...params],
    );
    return Number(row?.total ?? 0);
  }
}

function conditionsOf({ scope, withoutUnit }: AuditReach, query: AuditQuery): Condition[] {
  const narrowed = query.region === undefined ? scope : scope.narrowedTo(query.region);
  const own = narrowed.where('a.region');
  const conditions: Condition[] = [
    withoutUnit && query.region === undefined ? { sql: `(${own.sql} OR a.region IS NULL)`, params: own.params } : own,
  ];
  if (query.actor !== undefined)
    conditions.push({ sql: 'a.actor_name LIKE ?', params: [`%${likeText(query.actor)}%`] });
  if (query.action !== undefined) {
    conditions.push({
      sql: '(a.action = ? OR a.action LIKE ?)',
      params: [query.action, `${likeText(query.action)}.%`],
    });
  }
  if (isLocalDate(query.from)) conditions.push({ sql: 'a.occurred_at >= ?', params: [startOfDay(query.from)] });
  // Nothing follows the last day that can be written.
  if (isLocalDate(query.to) && query.to < LAST_DAY) {
    conditions.push({ sql: 'a.occurred_at < ?', params: [startOfDay(addDays(query.to, 1))] });
  }
  return conditions;
}

function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

function toView({ occurredAt, detail, ...row }: Row): AuditEntryView {
  return { ...row, occurredAt: occurredAt.toISOString(), detail: parsedDetail(detail) };
}

/** A row that was tampered with must still be shown; `audit:verify` tells that it is broken. */
function parsedDetail(detail: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(detail);
    return typeof value === 'object' && value !== null ? { ...value } : { value };
  } catch {
    return { unreadable: detail };
  }
}
