import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { API_MAIN, ROOT, WEB_DIST } from './paths.mjs';
import { endProcess } from './end-process.mjs';
import { Problem } from './problem.mjs';

const READY_PATIENCE_MS = 180_000;
const STOP_PATIENCE_MS = 30_000;

/** The whole environment of the application and its commands, in one place. */
export const applicationEnvironment = ({ port, dataDir, databaseUrl, demo, secretKey }) => ({
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? 'production',
  ...(port === undefined ? {} : { PORT: String(port) }),
  DATABASE_URL: databaseUrl,
  ANJUAN_DEMO: demo,
  ANJUAN_DATA_DIR: dataDir,
  ANJUAN_SECRET_KEY: secretKey,
  ANJUAN_WEB_DIR: WEB_DIST,
});

/**
 * Starts the compiled API. Its log goes to `logFile`, or to our stdout when that is null; what it says on stderr is always shown.
 * Gives `{ process, exited, said(), stop() }`; `said()` is what it wrote to stderr so far.
 */
export function startApplication({ environment, logFile = null }) {
  const output = logFile === null ? 'inherit' : openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', API_MAIN], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', output, 'pipe'],
    detached: true,
  });
  if (logFile !== null) closeSync(output);
  child.stderr.setEncoding('utf8');
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-10_000);
    process.stderr.write(chunk);
  });
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return { process: child, exited, said: () => said, stop: () => endProcess(child, exited, STOP_PATIENCE_MS) };
}

/** Waits for the first healthy answer; an application that ends instead has told why on stderr. */
export async function untilHealthy(application, port) {
  let end = null;
  void application.exited.then((how) => (end = how));
  for (const until = Date.now() + READY_PATIENCE_MS; Date.now() < until; await sleep(150)) {
    if (end !== null) throw new Problem(`The application did not start (${describeEnd(end)}).`);
    if (await isHealthy(port)) return;
  }
  throw new Problem(`The application did not answer on port ${port} within ${READY_PATIENCE_MS / 1000} seconds.`);
}

async function isHealthy(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(3000) });
    return answer.status === 200;
  } catch {
    return false;
  }
}

export const describeEnd = ({ code, signal }) => (signal ? `signal ${signal}` : `exit code ${code}`);
