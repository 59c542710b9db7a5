import { isAbsolute } from 'node:path';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const DEMO_MODES = ['full', 'accounts', 'off'];

/** Reads the environment once; every wrong value is one sentence that says how it should look. */
export function readSettings(env = process.env) {
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL);
  return {
    port: readPort(env.PORT),
    dataDir: readDataDir(env.ANJUAN_DATA_DIR),
    databaseUrl,
    demo: readDemo(env.ANJUAN_DEMO, databaseUrl === null ? 'full' : 'off'),
    secretKey: databaseUrl === null ? null : readSecretKey(env.ANJUAN_SECRET_KEY),
  };
}

function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Problem(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function readDataDir(text) {
  if (!text) return inRoot('.data');
  return isAbsolute(text) ? text : inRoot(text);
}

function readDatabaseUrl(text) {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const wellFormed =
    url !== null && ['mysql:', 'mariadb:'].includes(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
  if (!wellFormed) {
    throw new Problem('DATABASE_URL must look like mysql://user:password@host:3306/database.');
  }
  return text;
}

function readDemo(text, fallback) {
  if (!text) return fallback;
  if (!DEMO_MODES.includes(text)) {
    throw new Problem(`ANJUAN_DEMO must be full, accounts or off, not "${text}".`);
  }
  return text;
}

function readSecretKey(text) {
  if (!/^[0-9a-f]{64}$/i.test(text ?? '')) {
    throw new Problem(
      'With DATABASE_URL, ANJUAN_SECRET_KEY must be set to 64 hexadecimal digits (make one with: openssl rand -hex 32).',
    );
  }
  return text;
}
