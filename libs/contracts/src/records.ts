import * as z from 'zod';
import { isKnownDate, isLocalDate, RECORD_CHANGE_KINDS, RECORD_TYPES } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { PageQuery } from './paging.js';
import { WireId } from './wire.js';

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
  /** Sent back with every change, so that nobody overwrites what they have not seen. */
  version: z.int(),
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

/** Why a record is corrected or voided: kept for ever, shown on its page. */
export const ReasonText = z.string().trim().min(2, '请写明原因').max(500);
/** What every change of an existing record says. */
export const RecordChangeHead = z.object({ version: z.int().positive(), reason: ReasonText });

export const VoidRecord = RecordChangeHead.meta({ id: 'VoidRecord' });
export type VoidRecord = z.infer<typeof VoidRecord>;

export const RecordChangeView = z
  .object({
    version: z.int(),
    kind: z.enum(RECORD_CHANGE_KINDS),
    reason: z.string().nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    recordedAt: z.string(),
    actorName: z.string(),
  })
  .meta({ id: 'RecordChange' });
export type RecordChangeView = z.infer<typeof RecordChangeView>;

export const RecordChangesParams = z.object({ type: RecordType, id: WireId });
export type RecordChangesParams = z.infer<typeof RecordChangesParams>;
export const RecordChangeList = z.object({ items: z.array(RecordChangeView) });
export type RecordChangeList = z.infer<typeof RecordChangeList>;

export const recordsApi = {
  changes: endpoint({
    method: 'GET',
    path: '/records/{type}/{id}/changes',
    summary: 'Who made, corrected or voided a record, when and why; newest first',
    params: RecordChangesParams,
    response: RecordChangeList,
  }),
};
