import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';

const STILL_RUNNING_MS = 15_000;
const running = new Set();
let interrupted = false;

/** Ends the programs that `runProgram` is waiting for (Ctrl-C during installation or build) and lets no other begin. */
export async function stopRunningPrograms() {
  interrupted = true;
  const closings = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) endGroup(child);
  await Promise.all(closings);
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill('SIGTERM');
  }
}

/**
 * Runs a program to its end and gives `{ code, output }`. Output is kept, not shown, unless `show` is true (or names
 * the one stream to show); a long run says that it is still alive. A program that is not installed is a `Problem`.
 */
export function runProgram(command, args, { env = process.env, log, what, show = false, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    if (interrupted) throw new Problem('Interrupted.');
    const begun = Date.now();
    // Own process group: Ctrl-C reaches this script alone, which then decides the order in which things end.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (chunk) => {
        output += chunk;
        if (show === true || show === stream) process[stream].write(chunk);
      });
    }
    const ticking = setInterval(() => log?.(`  … ${what}: ${seconds(begun)} so far`), STILL_RUNNING_MS);
    const ended = () => {
      clearInterval(ticking);
      running.delete(child);
    };
    child.on('error', (error) => {
      ended();
      reject(error.code === 'ENOENT' ? new Problem(`The program "${command}" was not found on the PATH.`) : error);
    });
    child.on('close', (code, signal) => {
      ended();
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** Like `runProgram`, but a failing program is a `Problem` that ends with the program's own last lines. */
export async function mustRun(command, args, options) {
  const result = await runProgram(command, args, options);
  if (result.code === 0) return result;
  if (/ENOSPC|No space left on device/.test(result.output)) {
    throw new Problem(`${options.what} failed because the disk is full. Free some space and start again.`);
  }
  throw new Problem(`${options.what} failed (exit code ${result.code}):\n${lastLines(result.output, 40)}`);
}

export const seconds = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
