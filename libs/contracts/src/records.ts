import * as z from 'zod';
import { isKnownDate, isLocalDate, RECORD_TYPES } from '@anjuan/domain';
import { PageQuery } from './paging.js';

/** A full date `YYYY-MM-DD`. */
export const LocalDateText = z
  .string()
  .refine(isLocalDate, { message: '日期应为真实存在的 YYYY-MM-DD' })
  .meta({ id: 'LocalDate', description: 'YYYY-MM-DD, Asia/Shanghai', examples: ['2021-03-12'] });

/** A date that may be known only to the year or the month: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; null is unknown or not yet. */
export const KnownDateText = z.string().refine(isKnownDate).nullable().meta({ id: 'KnownDate' });

export const RecordType = z.enum(RECORD_TYPES);

/** Another record, named so that a list can show and link it. */
export const RecordRef = z.object({ type: RecordType, id: z.string(), label: z.string() }).meta({ id: 'RecordRef' });
export type RecordRef = z.infer<typeof RecordRef>;

/** What each record of a unit carries: who did it, whether it still counts, and what it lacks. */
export const RecordHead = z.object({
  id: z.string(),
  region: z.string(),
  regionName: z.string(),
  /** Name of the other organ whose act this is; such records count nowhere. */
  organ: z.string().nullable(),
  voided: z.boolean(),
  voidReason: z.string().nullable(),
  /** Fields (wire names) that are unknown or known only in part. */
  missing: z.array(z.string()),
});
export type RecordHead = z.infer<typeof RecordHead>;

/** Filters that every list of records understands; they live in the address bar of the page. */
export const RecordListQuery = PageQuery.extend({
  /** Words to look for: Chinese text, part of a name or number. */
  q: z.string().trim().max(100).optional(),
  region: z.string().length(6).optional(),
  from: LocalDateText.optional(),
  to: LocalDateText.optional(),
  /** `true`: only records that lack a date or an amount. */
  incomplete: z.enum(['true', 'false']).optional(),
});
export type RecordListQuery = z.infer<typeof RecordListQuery>;
