import * as z from 'zod';
import { type CaseActionInputs, isKnownDate, isLocalDate, PENALTY_GROUNDS, PENALTY_KINDS } from '@anjuan/domain';
import { WireId } from './wire.js';

/** Text that may be left empty: '' is the same as nothing. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));
export const words = (max: number, message: string) => z.string().trim().min(1, message).max(max);

export const Day = z
  .custom<CaseActionInputs['archive']['on']>(isLocalDate, { message: '日期应为真实存在的 YYYY-MM-DD' })
  .meta({
    id: 'ActDay',
    type: 'string',
    description: 'The day of the act, YYYY-MM-DD, Asia/Shanghai',
  });
export const Known = z
  .custom<NonNullable<CaseActionInputs['amend']['leadOn']>>(isKnownDate, {
    message: '日期应为真实存在的 YYYY-MM-DD（历史案件可只写年或年月）',
  })
  .meta({ id: 'ActKnownDate', type: 'string' })
  .nullable()
  .default(null);
export const Reason = words(500, '请写明理由').min(2, '请写明理由');

/** Each named once. */
export const ids = (max: number) =>
  z
    .array(WireId)
    .max(max)
    .default([])
    .transform((list) => [...new Set(list)]);

export const PartyKeyInput = z.object({ type: z.enum(['enterprise', 'person']), id: WireId });

/** One penalty of a proposal, a notice or a decision; money in fen. */
export const PenaltyLineInput = z
  .object({
    kind: z.enum(PENALTY_KINDS),
    amountFen: z.int().nullable().default(null),
    licences: z.int().min(1).max(1000).nullable().default(null),
    days: z.int().min(1).max(3650).nullable().default(null),
    description: text(500),
    ground: z.enum(PENALTY_GROUNDS).nullable().default(null),
    parties: z.array(PartyKeyInput).max(50),
  })
  .meta({ id: 'PenaltyLineInput' });
export const Lines = z.array(PenaltyLineInput).max(50);

export const DecisionInput = z.object({ documentNumber: text(64), lines: Lines });
export const dated = z.object({ on: Day });
export const opinion = dated.extend({ opinion: text(1000) });
export const reasoned = dated.extend({ reason: Reason });
/** A time of day, HH:MM. */
export const TimeOfDayInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 HH:MM');
export const OptionalDay = Day.nullable().default(null);
/** The number of an entry in the case's own list, from 1. */
export const EntryNumber = z.int().min(1).max(1000);
