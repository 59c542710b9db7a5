import { INBOX_SIZE } from '@anjuan/contracts';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { CASE_LABEL_SQL } from '../platform/database/record-references.js';
import type { SqlCondition } from '../platform/database/sql-conditions.js';
import { CASE_OFFICERS, HANDLES, LIVE_CASE, PARTIES } from './inbox-case-columns.js';
import { LIMIT_START } from './inbox-case-sources.js';
import type { InboxReading } from './inbox.repository.js';

/** Limits that steps of the procedure show already, together with what is to be done. */
const SHOWN_BY_STEPS = [...Object.keys(LIMIT_START), 'instalment_due'].filter((rule) => rule !== 'archive_case');

/**
 * The limits `l` of the cases `c` as the acts left them. A clock that stands presses nobody, and a time in which only the party or the
 * court may act is not the officer's to keep.
 */
export function limitSelects(scope: RegionScope, { actor, kinds, today }: InboxReading): readonly SqlCondition[] {
  const within = scope.where('l.region');
  const live: readonly SqlCondition[] = [within, { sql: `l.paused = 0 AND ${LIVE_CASE}`, params: [] }];
  const near: SqlCondition = {
    sql: "l.near_on <= ? AND (l.closes = 0 OR (l.due_on >= ? AND l.bearer = 'bureau'))",
    params: [today, today],
  };
  const overdue: SqlCondition = {
    sql: 'l.due_on < ? AND l.closes = 0 AND l.rule_id NOT IN (?)',
    params: [today, SHOWN_BY_STEPS],
  };
  return [
    ...(kinds.includes('limit_runs') ? [select('limit_runs', [...live, near, handled(actor.id)])] : []),
    ...(kinds.includes('unit_overdue') ? [select('unit_overdue', [...live, overdue])] : []),
  ];
}

function handled(account: string): SqlCondition {
  return { sql: HANDLES, params: [account] };
}

function select(kind: 'limit_runs' | 'unit_overdue', conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: `SELECT '${kind}' AS kind, 'case' AS type, c.id AS id, ${CASE_LABEL_SQL} AS label, c.violation AS subject,
        ${PARTIES} AS parties, l.start_on AS since, l.start_on AS limit_start, l.due_on AS due_on, l.complete AS complete,
        l.rule_id AS limit_rule, COUNT(*) OVER () AS total, NULL AS unpaid_fen,
        ${kind === 'unit_overdue' ? CASE_OFFICERS : 'NULL'} AS officers
      FROM case_limit l JOIN case_file c ON c.id = l.case_id
      WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      ORDER BY l.due_on, c.id LIMIT ${INBOX_SIZE}`,
    params: conditions.flatMap(({ params }) => [...params]),
  };
}
