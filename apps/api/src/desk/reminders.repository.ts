import { Injectable } from '@nestjs/common';
import type { Page, ReminderQuery } from '@anjuan/contracts';
import { addDays, type LocalDate, type ReminderOccasion } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { keysetPage } from '../platform/database/keyset-list.js';
import { CASE_REF_COLUMNS, type CaseRefRow, JOIN_CASE } from '../platform/database/record-references.js';

/** A limit that runs, and an account that should know. */
export interface PressingLimit {
  readonly account_id: string;
  readonly case_id: string;
  readonly rule_id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly start_on: LocalDate;
  readonly due_on: LocalDate;
}

export interface ReminderRow extends CaseRefRow {
  readonly id: string;
  readonly kind: string;
  readonly rule_id: string;
  readonly start_on: LocalDate;
  readonly due_on: LocalDate;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

const COLUMNS = {
  ...CASE_REF_COLUMNS,
  id: 't.id',
  kind: 't.kind',
  rule_id: 't.rule_id',
  start_on: 't.start_on',
  due_on: 't.due_on',
  created_at: 't.created_at',
  read_at: 't.read_at',
} satisfies Record<keyof ReminderRow, string>;

/** The furthest day on which any rule reminds. */
const FURTHEST_DAYS = 30;
const ROWS_A_STATEMENT = 500;

@Injectable()
export class RemindersRepository {
  constructor(private readonly db: EntityManager) {}

  /**
   * Limits with few days left, each for its officers and, when it is over, for the heads of the unit. A clock that stands reminds nobody,
   * nor does a time that just ended.
   */
  async pressing(today: LocalDate): Promise<readonly PressingLimit[]> {
    const limits = `FROM case_limit l JOIN case_file c ON c.id = l.case_id AND c.voided_at IS NULL`;
    const columns = 'l.case_id, l.rule_id, l.subject, l.subject_id, l.start_on, l.due_on';
    return this.db.query<PressingLimit[]>(
      `SELECT s.account_id, ${columns} ${limits}
         JOIN case_officer o ON o.case_id = c.id JOIN staff_member s ON s.id = o.staff_id AND s.account_id IS NOT NULL
       WHERE l.due_on <= ? AND l.paused = 0 AND (l.closes = 0 OR l.due_on >= ?)
       UNION
       SELECT a.id, ${columns} ${limits}
         JOIN account a ON a.region = c.region AND a.disabled_at IS NULL
         JOIN account_role r ON r.account_id = a.id AND r.role = 'head'
       WHERE l.due_on < ? AND l.paused = 0 AND l.closes = 0`,
      [addDays(today, FURTHEST_DAYS), today, today],
    );
  }

  /** Those that are there already stay as they are. */
  async add(
    manager: EntityManager,
    reminders: readonly (readonly [PressingLimit, ReminderOccasion])[],
    now: Date,
  ): Promise<void> {
    for (let from = 0; from < reminders.length; from += ROWS_A_STATEMENT) {
      const rows = reminders
        .slice(from, from + ROWS_A_STATEMENT)
        .map(([limit, { kind, mark }]) => [
          limit.account_id,
          limit.case_id,
          limit.rule_id,
          limit.subject,
          limit.subject_id,
          limit.start_on,
          limit.due_on,
          kind,
          mark,
          now,
        ]);
      await manager.query(
        `INSERT INTO reminder
           (account_id, case_id, rule_id, subject, subject_id, start_on, due_on, kind, mark, created_at) VALUES ?
         ON DUPLICATE KEY UPDATE id = id`,
        [rows],
      );
    }
  }

  list(actor: Actor, query: ReminderQuery): Promise<Page<ReminderRow>> {
    const conditions = [{ sql: 't.account_id = ?', params: [actor.id] }];
    const from = `reminder t ${JOIN_CASE}`;
    return keysetPage<ReminderRow>(this.db, { from, columns: COLUMNS, conditions, id: 't.id', date: null }, query);
  }

  async unread(actor: Actor): Promise<number> {
    const [row] = await this.db.query<{ unread: string }[]>(
      'SELECT COUNT(*) AS unread FROM reminder WHERE account_id = ? AND read_at IS NULL',
      [actor.id],
    );
    return Number(row?.unread ?? 0);
  }

  async read(actor: Actor, ids: readonly string[] | null, now: Date): Promise<void> {
    if (ids !== null && ids.length === 0) return;
    await this.db.query(
      `UPDATE reminder SET read_at = ? WHERE account_id = ? AND read_at IS NULL${ids === null ? '' : ' AND id IN (?)'}`,
      [now, actor.id, ...(ids === null ? [] : [ids])],
    );
  }
}
