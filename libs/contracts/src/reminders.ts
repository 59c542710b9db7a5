import * as z from 'zod';
import { DEADLINE_RULE_IDS, REMINDER_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { PageQuery, pageOf } from './paging.js';
import { LocalDateText, RecordRef } from './records.js';
import { WireId } from './wire.js';

/** A limit of a case of which the reader was reminded. */
export const Reminder = z
  .object({
    id: z.string(),
    kind: z.enum(REMINDER_KINDS),
    /** The case to open. */
    ref: RecordRef,
    ruleId: z.enum(DEADLINE_RULE_IDS),
    /** What has to be done in time. */
    name: z.string(),
    basis: z.string(),
    /** What follows once it is over. */
    effect: z.string(),
    dueOn: LocalDateText,
    /** As of today; negative once it is over. */
    daysLeft: z.int(),
    createdAt: z.string(),
    read: z.boolean(),
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof Reminder>;

export const ReminderQuery = PageQuery;
export type ReminderQuery = z.infer<typeof ReminderQuery>;

/** Newest first. `unread` counts all of the reader's, on this page or not. */
export const Reminders = pageOf(Reminder).extend({ unread: z.int() }).meta({ id: 'Reminders' });
export type Reminders = z.infer<typeof Reminders>;

/** Without ids: all of them. */
export const ReadReminders = z.object({ ids: z.array(WireId).max(200).optional() }).meta({ id: 'ReadReminders' });
export type ReadReminders = z.infer<typeof ReadReminders>;

export const RemindersRead = z.object({ unread: z.int() }).meta({ id: 'RemindersRead' });
export type RemindersRead = z.infer<typeof RemindersRead>;

export const remindersApi = {
  list: endpoint({
    method: 'GET',
    path: '/reminders',
    summary: 'Limits of which the reader was reminded, the newest first',
    query: ReminderQuery,
    response: Reminders,
  }),
  read: endpoint({
    method: 'POST',
    path: '/reminders/read',
    summary: 'Mark the own reminders as read',
    body: ReadReminders,
    response: RemindersRead,
  }),
};
