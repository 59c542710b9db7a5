import * as z from 'zod';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;
/** Lists are counted up to here; beyond it the screen says "more than 10,000". */
export const TOTAL_CAP = 10_001;

/** Keyset paging: the cursor is opaque, made by the server from the last row of a page. */
export const pageQueryShape = {
  cursor: z.string().min(1).max(500).optional(),
  size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
};

export const PageQuery = z.object(pageQueryShape);
export type PageQuery = z.infer<typeof PageQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.number().int().nonnegative(),
    totalCapped: z.boolean(),
  });
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}
