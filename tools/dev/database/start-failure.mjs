import { readdirSync, readFileSync } from 'node:fs';
import { Problem } from '../problem.mjs';
import { lastLines } from '../run-program.mjs';

const PORT_TAKEN = /Address already in use|port: \d+ \? *$|Bind on TCP\/IP port/m;

const FOLDER_IN_USE = /Unable to lock \S*ibdata1|Can't lock aria control file/i;

const SENTENCES = [
  [FOLDER_IN_USE, (dir) => `The database in ${dir} is in use by another database server. Stop that one first.`],
  [
    /No space left on device|errno: 28\b|error 28\b|Disk (is )?full/i,
    (dir) => `The database in ${dir} cannot start because the disk is full. Free some space and start again.`,
  ],
  [
    /unsupported redo log format|unsupported format|Cannot downgrade|Invalid MySQL server downgrade|newer version|is not supported\. (The redo log|Unsupported)/i,
    (dir) =>
      `The database in ${dir} was written by another, probably newer, version of the database server. Use that version, or start with an empty ANJUAN_DATA_DIR and a backup.`,
  ],
  [
    /Permission denied|errno: 13\b|Read-only file system|errno: 30\b/i,
    (dir) => `The database in ${dir} cannot be written: check the owner and the permissions of that folder.`,
  ],
];

export const isPortTaken = (logText) => PORT_TAKEN.test(logText);

/** Reads out of the server's own log, in one sentence, why it did not start. */
export function startFailure(logText, { dir, logFile }) {
  const known = SENTENCES.find(([pattern]) => pattern.test(logText));
  if (known) return new Problem(known[1](dir));
  const errors = logText.split('\n').filter((line) => /\[ERROR\]/.test(line));
  const said = (errors.at(-1) ?? lastLines(logText, 1)).replace(/^.*\[ERROR\]\s*/, '').trim();
  return new Problem(`The private database did not start${said ? `: ${said}` : ''} (see ${logFile}).`);
}

/** A second server would wait half a minute for the first one's locks before it says so; /proc tells at once, where there is one. */
export function refuseFolderInUse(folder) {
  for (const pid of processIds()) {
    if (argumentsOf(pid).includes(`--datadir=${folder}`)) {
      throw new Problem(
        `The database in ${folder} is in use by another database server (process ${pid}). Stop that one first.`,
      );
    }
  }
}

function processIds() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function argumentsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
