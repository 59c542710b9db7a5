import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** The release, as package.json of the API tells it. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))).version;
