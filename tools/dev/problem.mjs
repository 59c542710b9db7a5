/** Something the person at the terminal can act on: shown as one sentence, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

const DISK_CODES = new Set(['ENOSPC', 'EDQUOT']);
const ACCESS_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENAMETOOLONG']);

/** Turns a file-system error on `path` into a sentence; any other error is returned as it came. */
export function fileProblem(error, path) {
  if (DISK_CODES.has(error?.code)) {
    return new Problem(`The disk that holds ${path} is full. Free some space and start again.`);
  }
  if (ACCESS_CODES.has(error?.code)) {
    return new Problem(
      `The data folder ${path} cannot be written (${error.code}). Make it a writable folder or set ANJUAN_DATA_DIR.`,
    );
  }
  return error;
}

/** Last line of defence of every script: prints the sentence (or, for a bug, the stack) to stderr. */
export function report(error) {
  process.stderr.write(error instanceof Problem ? `\n✖ ${error.message}\n` : `\n✖ ${error?.stack ?? error}\n`);
}
