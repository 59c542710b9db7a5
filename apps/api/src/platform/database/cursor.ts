import * as z from 'zod';
import { Refused } from '../http/errors.js';

/** Opaque place in a list sorted by some keys: base64url of the last row's keys, checked when it comes back. */
export class Cursor<T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  write(place: T): string {
    return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
  }

  read(text: string): T {
    const parsed = this.schema.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')));
    if (parsed.success) return parsed.data;
    throw new Refused([{ code: 'INVALID_CURSOR', message: '翻页位置无效，请从第一页重新打开', field: 'cursor' }]);
  }
}

/** For lists sorted by id alone. */
export const NUMBER_CURSOR = new Cursor(z.string().regex(/^\d{1,20}$/));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
