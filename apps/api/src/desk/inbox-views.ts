import { type Inbox, INBOX_SIZE, type InboxItem, type InboxQuery, type LimitRule } from '@anjuan/contracts';
import {
  DEADLINE_RULE_IDS,
  deadlineRule,
  type DeadlineRuleId,
  INBOX_KIND_RULES,
  INBOX_KINDS,
  INBOX_WHY,
  type InboxKind,
  isFullDate,
  type Limit,
  limitOf,
  limitUntil,
  type LocalDate,
  ruleBasisText,
  URGENCIES,
  wanYuan,
  type WorkCalendar,
} from '@anjuan/domain';
import { ref } from '../platform/database/record-references.js';
import type { InboxRow } from './inbox.repository.js';

export interface InboxMoment {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
}

export function toInbox(
  rows: readonly InboxRow[],
  query: InboxQuery,
  moment: InboxMoment,
): Omit<Inbox, 'nothingExpected'> {
  const found = withoutRepeats(rows.map((row) => ({ row, item: toItem(row, moment) })));
  const all = found.map(({ item }) => item).sort(byPressure);
  const wanted = all.filter(
    ({ kind, urgency }) => kind === (query.kind ?? kind) && urgency === (query.urgency ?? urgency),
  );
  const beyond = query.urgency === undefined ? beyondShown(rows, query.kind) : 0;
  return { items: wanted.slice(0, INBOX_SIZE), total: wanted.length + beyond, counts: countsOf(rows, all) };
}

function toItem(row: InboxRow, moment: InboxMoment): InboxItem {
  const limit = limitOfRow(row, moment);
  return {
    kind: row.kind,
    ref: ref(row.type, row.id, row.label),
    title: [row.parties, row.subject].filter((part) => part !== null && part !== '').join(' · ') || (row.label ?? ''),
    why: whyOf(row, limit),
    action: INBOX_KIND_RULES[row.kind].action,
    since: isFullDate(row.since) ? row.since : null,
    dueOn: limit?.dueOn ?? null,
    daysLeft: limit?.daysLeft ?? null,
    workdaysLeft: limit?.workdaysLeft ?? null,
    urgency: limit?.urgency ?? 'normal',
    rule: limit === null ? null : toRule(limit),
  };
}

/** The limit as the wire names it; also for the page of a case. */
export function toRule({ rule, complete }: Pick<Limit, 'rule' | 'complete'>): LimitRule {
  return { name: rule.name, basisText: ruleBasisText(rule), binding: rule.binding, complete };
}

function limitOfRow(
  { limit_rule, limit_start, due_on, complete }: InboxRow,
  { today, calendar }: InboxMoment,
): Limit | null {
  if (limit_rule === null || !isRule(limit_rule) || !isFullDate(limit_start)) return null;
  const rule = due_on === null ? null : deadlineRule(limit_rule, limit_start);
  if (due_on === null || rule === null) return limitOf(limit_rule, limit_start, today, { calendar });
  const deadline = { rule, dueOn: due_on, complete: Number(complete) !== 0 };
  return limitUntil(deadline, limit_start, today, calendar);
}

function isRule(code: string): code is DeadlineRuleId {
  const ids: readonly string[] = DEADLINE_RULE_IDS;
  return ids.includes(code);
}

function whyOf({ kind, unpaid_fen, officers }: InboxRow, limit: Limit | null): string {
  // Several limits run on one case: this one is told by its name.
  const why = kind === 'limit_runs' && limit !== null ? `${limit.rule.name}。${INBOX_WHY[kind]}` : INBOX_WHY[kind];
  const amount = unpaid_fen === null ? [] : [`尚欠 ${wanYuan(Number(unpaid_fen))} 万元`];
  const names = officers === null ? [] : [`承办人：${officers}`];
  const more = [...amount, ...names].join('，');
  return more === '' ? why : `${why}（${more}）`;
}

interface Found {
  readonly row: InboxRow;
  readonly item: InboxItem;
}

/** Kinds that tell of a limit and not of a step: the first that tells of it is enough. */
const WATCHING: readonly InboxKind[] = ['limit_runs', 'unit_overdue'];

/** Who has a step to take on a record need not also be told that its limit runs, or that it is late in the unit. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const keysOf = (kinds: (kind: InboxKind) => boolean): ReadonlySet<string> =>
    new Set(found.filter(({ row }) => kinds(row.kind)).map(({ row }) => limitKey(row)));
  const steps = keysOf((kind) => !WATCHING.includes(kind));
  const told = keysOf((kind) => kind !== 'unit_overdue');
  return found.filter(({ row }) => {
    if (row.kind === 'limit_runs') return !steps.has(limitKey(row));
    return row.kind !== 'unit_overdue' || !told.has(limitKey(row));
  });
}

const limitKey = ({ type, id, limit_rule }: InboxRow): string => `${type} ${id} ${limit_rule ?? ''}`;

/** Own work first; overdue, near, the rest; among them by the last day, then by how long it waits. */
function byPressure(a: InboxItem, b: InboxItem): number {
  // What a head only watches comes after what the head must do.
  const watched = Number(a.kind === 'unit_overdue') - Number(b.kind === 'unit_overdue');
  if (watched !== 0) return watched;
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    compare(a.dueOn, b.dueOn) ||
    compare(a.since, b.since) ||
    INBOX_KINDS.indexOf(a.kind) - INBOX_KINDS.indexOf(b.kind) ||
    Number(a.ref.id) - Number(b.ref.id)
  );
}

/** What has no date comes last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function countsOf(rows: readonly InboxRow[], items: readonly InboxItem[]): Inbox['counts'] {
  return INBOX_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const of = (urgency: InboxItem['urgency']): number => own.filter((item) => item.urgency === urgency).length;
    return [{ kind, total: own.length + beyondShown(rows, kind), overdue: of('overdue'), near: of('near') }];
  });
}

/** Each kind was read up to its limit and counted in full: how many were not read. */
function beyondShown(rows: readonly InboxRow[], kind: string | undefined): number {
  const parts = new Map<string, { readonly total: number; readonly read: number }>();
  for (const row of rows.filter((one) => one.kind === (kind ?? one.kind))) {
    const key = `${row.kind} ${row.type === 'case' ? (row.limit_rule ?? '') : row.type}`;
    parts.set(key, { total: Number(row.total), read: (parts.get(key)?.read ?? 0) + 1 });
  }
  return [...parts.values()].reduce((sum, { total, read }) => sum + total - read, 0);
}
