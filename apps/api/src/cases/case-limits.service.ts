import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, type CaseLimit, type CaseRow, caseLimits, foldCase, type WorkCalendar } from '@anjuan/domain';
import { EntityManager } from 'typeorm';
import { Calendars } from '../organisation/calendar/calendars.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { CaseEventLog } from './case-event-log.js';
import { CaseFactsRepository } from './case-facts.repository.js';

interface LimitedCase {
  readonly id: string;
  readonly row: CaseRow;
  readonly calendar: WorkCalendar;
}

const COLUMNS = [
  'case_id',
  'rule_id',
  'subject',
  'subject_id',
  'region',
  'start_on',
  'due_on',
  'near_on',
  'complete',
  'paused',
  'binding',
  'bearer',
  'closes',
].join(', ');

/** Past cases came with a ledger, as they were then: nothing runs on them. */
const LIVE = 'c.voided_at IS NULL AND c.organ_id IS NULL AND c.historical = 0';
/** The last day may still move: holidays are not announced, or the clock stands. */
const OPEN_ENDED = '(l.complete = 0 OR l.paused = 1)';

/**
 * The limits that run on each case, as rows that inboxes and reminders read. An act rewrites those of its case; a new calendar and every
 * new day rewrite those that moved without an act. The limits of measures stand with the measures.
 */
@Injectable()
export class CaseLimits implements OnModuleInit {
  constructor(
    private readonly db: EntityManager,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly log: CaseEventLog,
    private readonly facts: CaseFactsRepository,
  ) {}

  onModuleInit(): void {
    this.calendars.onChange((manager, calendar) => this.recount(manager, calendar));
  }

  /** After an act, with the case locked and everything else of the act written. */
  async write(manager: EntityManager, { id, row, calendar }: LimitedCase): Promise<void> {
    await manager.query('DELETE FROM case_limit WHERE case_id = ?', [id]);
    if (row.historical) return;
    const facts = await this.facts.moving(manager, id);
    const limits = caseLimits(row, facts, { today: this.clock.today(), calendar });
    const own = mostPressing(limits.filter(({ subject }) => subject !== 'measure'));
    if (own.length === 0) return;
    await manager.query(`INSERT INTO case_limit (${COLUMNS}) VALUES ?`, [
      own.map((limit) => columnsOf(limit, id, row.region)),
    ]);
  }

  /** With the new day some limits begin, some are over for good, and those of a resting case move on. */
  async followDay(): Promise<void> {
    const found = await this.db.query<{ id: string }[]>(
      `SELECT c.id FROM case_file c
       WHERE ${LIVE} AND (c.stage IN ('served', 'executing')
         OR EXISTS (SELECT 1 FROM case_limit l WHERE l.case_id = c.id AND (${OPEN_ENDED} OR (l.closes = 1 AND l.due_on < ?))))
       ORDER BY c.id`,
      [this.clock.today()],
    );
    for (const { id } of found) {
      await this.transactions.run(async (manager) => {
        await this.rewrite(manager, String(id), await this.calendars.current(manager));
      });
    }
  }

  /** What was counted over days that nobody had announced yet is counted again, within the import's transaction. */
  private async recount(manager: EntityManager, calendar: WorkCalendar): Promise<void> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT c.id FROM case_limit l JOIN case_file c ON c.id = l.case_id
       WHERE ${LIVE} AND ${OPEN_ENDED} ORDER BY c.id`,
    );
    for (const { id } of found) await this.rewrite(manager, String(id), calendar);
  }

  private async rewrite(manager: EntityManager, id: string, calendar: WorkCalendar): Promise<void> {
    await manager.query('SELECT id FROM case_file WHERE id = ? FOR UPDATE', [id]);
    await this.write(manager, { id, row: foldCase(await this.log.of(manager, id)), calendar });
  }
}

/** One row for each rule and subject; the limits come with the most pressing first. */
function mostPressing(limits: readonly CaseLimit[]): readonly CaseLimit[] {
  const byKey = new Map<string, CaseLimit>();
  for (const limit of limits) {
    const key = `${limit.rule.id} ${limit.subject} ${limit.subjectId ?? ''}`;
    if (!byKey.has(key)) byKey.set(key, limit);
  }
  return [...byKey.values()];
}

function columnsOf(
  { rule, subject, subjectId, start, dueOn, complete, paused }: CaseLimit,
  id: string,
  region: string,
): readonly unknown[] {
  const nearOn = addDays(dueOn, -rule.nearDays);
  const { binding, bearer, closes } = rule;
  return [
    id,
    rule.id,
    subject,
    subjectId ?? '',
    region,
    start,
    dueOn,
    nearOn,
    complete,
    paused,
    binding,
    bearer,
    closes,
  ];
}
