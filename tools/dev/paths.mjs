import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const inRoot = (...parts) => join(ROOT, ...parts);

export const API_MAIN = inRoot('apps/api/dist/main.js');
export const API_COMMAND = inRoot('apps/api/dist/command.js');
export const WEB_DIST = inRoot('apps/web/dist');
export const DEMO_LOADER = inRoot('tools/demo/dist/load.js');
