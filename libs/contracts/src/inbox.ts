import * as z from 'zod';
import { CASE_ACTIONS, INBOX_KINDS, URGENCIES } from '@anjuan/domain';
import { LocalDateText, RecordRef } from './records.js';

export const INBOX_SIZE = 200;

/** The limit behind an item, with the articles it rests on. */
export const LimitRule = z
  .object({
    name: z.string(),
    basisText: z.string(),
    /** False for a warning without legal effect. */
    binding: z.boolean(),
    /** False when the last day may still move: the holidays of its year are not announced. */
    complete: z.boolean(),
  })
  .meta({ id: 'LimitRule' });
export type LimitRule = z.infer<typeof LimitRule>;

export const InboxItem = z
  .object({
    kind: z.enum(INBOX_KINDS),
    /** The record to open. */
    ref: RecordRef,
    title: z.string(),
    /** What is to be done, and by whom where it is not the reader's. */
    why: z.string(),
    /** The step of the case that ends the waiting. */
    action: z.enum(CASE_ACTIONS).nullable(),
    /** Since when it waits. */
    since: LocalDateText.nullable(),
    dueOn: LocalDateText.nullable(),
    /** Calendar days until the last day: 0 on it, negative after it. */
    daysLeft: z.int().nullable(),
    /** The same in working days, where the rule counts in them. */
    workdaysLeft: z.int().nullable(),
    urgency: z.enum(URGENCIES),
    rule: LimitRule.nullable(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

export const InboxQuery = z.object({ kind: z.enum(INBOX_KINDS).optional(), urgency: z.enum(URGENCIES).optional() });
export type InboxQuery = z.infer<typeof InboxQuery>;

export const Inbox = z
  .object({
    /** Overdue first, then by the last day; at most 200. */
    items: z.array(InboxItem),
    /** How many the filter finds. */
    total: z.int(),
    /**
     * Whatever the filter: the kinds that wait for the reader, in the order of the procedure. How many are overdue or near is counted
     * among the 200 most pressing of each kind.
     */
    counts: z.array(z.object({ kind: z.enum(INBOX_KINDS), total: z.int(), overdue: z.int(), near: z.int() })),
    /** The reader's roles have no steps of their own. */
    nothingExpected: z.boolean(),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
