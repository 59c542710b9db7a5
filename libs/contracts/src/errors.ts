import * as z from 'zod';

export const RefusalView = z
  .object({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    basis: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
  })
  .meta({ id: 'Refusal' });
export type RefusalView = z.infer<typeof RefusalView>;

/** The one shape of every error answer. */
export const ErrorEnvelope = z
  .object({
    errorCode: z.string(),
    message: z.string(),
    requestId: z.string(),
    refusals: z.array(RefusalView),
  })
  .meta({ id: 'ErrorEnvelope' });
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>;
