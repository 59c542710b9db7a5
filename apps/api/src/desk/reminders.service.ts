import { Injectable } from '@nestjs/common';
import type { Reminder, ReminderQuery, Reminders, RemindersRead } from '@anjuan/contracts';
import {
  daysLeft,
  deadlineRule,
  isDeadlineRuleId,
  type LocalDate,
  REMINDER_KINDS,
  reminderOccasion,
  ruleBasisText,
} from '@anjuan/domain';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf, type RegionScope } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { caseRef } from '../platform/database/record-references.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';

/** Who is reminded of which limit, and what was read of it. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes what today is an occasion for; doing it again adds nothing. Gives how many occasions there are. */
  async remind(): Promise<number> {
    const today = this.clock.today();
    const due = (await this.reminders.pressing(today)).flatMap((limit) => {
      const rule = isDeadlineRuleId(limit.rule_id) ? deadlineRule(limit.rule_id, limit.start_on) : null;
      const occasion = rule === null ? null : reminderOccasion(rule, daysLeft(limit.due_on, today));
      return occasion === null ? [] : [[limit, occasion] as const];
    });
    await this.transactions.run((manager) => this.reminders.add(manager, due, this.clock.now()));
    return due.length;
  }

  async list(actor: Actor, query: ReminderQuery): Promise<Reminders> {
    const today = this.clock.today();
    const [page, unread] = await Promise.all([this.reminders.list(actor, query), this.reminders.unread(actor)]);
    const scope = scopeOf(actor);
    return { ...page, unread, items: page.items.flatMap((row) => toView(row, scope, today)) };
  }

  /** Without ids: all of them. */
  async read(actor: Actor, ids: readonly string[] | null): Promise<RemindersRead> {
    await this.reminders.read(actor, ids, this.clock.now());
    return { unread: await this.reminders.unread(actor) };
  }
}

/** Nothing of a case that left the reader's scope, nor of a rule that is no more. */
function toView(row: ReminderRow, scope: RegionScope, today: LocalDate): readonly Reminder[] {
  const file = caseRef(row, scope);
  const ruleId = isDeadlineRuleId(row.rule_id) ? row.rule_id : null;
  const rule = ruleId === null ? null : deadlineRule(ruleId, row.start_on);
  const kind = REMINDER_KINDS.find((one) => one === row.kind);
  if (file === null || ruleId === null || rule === null || kind === undefined) return [];
  return [
    {
      id: String(row.id),
      kind,
      ref: file,
      ruleId,
      name: rule.name,
      basis: ruleBasisText(rule),
      effect: rule.effect,
      dueOn: row.due_on,
      daysLeft: daysLeft(row.due_on, today),
      createdAt: row.created_at.toISOString(),
      read: row.read_at !== null,
    },
  ];
}
