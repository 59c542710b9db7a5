import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileProblem, Problem } from './problem.mjs';

const MEGABYTE = 1024 * 1024;
/** A fresh database takes about 150 MB before the first record. */
const FIRST_START_MB = 400;
const LATER_START_MB = 60;

/** Makes the folder and proves, by writing to it, that it can be used. */
export function prepareDataFolder(dir, { firstStart }) {
  const probe = join(dir, `.write-test-${process.pid}`);
  try {
    makeFolder(dir);
    writeDurably(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  } catch (error) {
    removeQuietly(probe);
    throw fileProblem(error, dir);
  }
  const needed = firstStart ? FIRST_START_MB : LATER_START_MB;
  const free = freeMegabytes(dir);
  if (free < needed) {
    throw new Problem(
      `The disk that holds ${dir} is almost full: ${free} MB are free, ${needed} MB are needed. Free some space and start again.`,
    );
  }
}

/** Node's own recursive mkdir never returns where a file system refuses new folders as "not found", as /proc does. */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

export function freeMegabytes(dir) {
  const { bavail, bsize } = statfsSync(dir);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** The file has its whole new content or its old one, also after a power cut. */
export function writeWholeFile(path, text, mode = 0o600) {
  const draft = `${path}.new`;
  try {
    rmSync(draft, { force: true });
    writeDurably(draft, Buffer.from(text), mode);
    renameSync(draft, path);
  } catch (error) {
    removeQuietly(draft);
    throw fileProblem(error, dirname(path));
  }
}

/** For the way out of a failure: the first error is the one to tell. */
function removeQuietly(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

function writeDurably(path, content, mode = 0o600) {
  const file = openSync(path, 'w', mode);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
