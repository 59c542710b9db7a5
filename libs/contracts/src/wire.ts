import * as z from 'zod';

/** A database id: decimal digits, kept as text because it may exceed what a JSON number holds. */
export const WireId = z
  .string()
  .regex(/^[1-9]\d{0,19}$/)
  .meta({ id: 'Id' });
export type WireId = z.infer<typeof WireId>;

export const IdParam = z.object({ id: WireId });
export type IdParam = z.infer<typeof IdParam>;

/** A unit's code: six digits or capitals, such as 350582 or 3505TS. */
export const RegionCode = z
  .string()
  .regex(/^[0-9A-Z]{6}$/)
  .meta({ id: 'RegionCode' });
export type RegionCode = z.infer<typeof RegionCode>;

/** A point in time, UTC. */
export const Instant = z.iso.datetime({ offset: false }).meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;
