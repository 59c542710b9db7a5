import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from './data-folder.mjs';
import { Problem } from './problem.mjs';

/** The key that encrypts ID numbers, made once with the data folder. Without it they cannot be read again, so a lost key is told. */
export function secretKeyOf(dataDir, { databaseExists }) {
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) {
    if (databaseExists) {
      throw new Problem(
        `${path} is missing, though the folder holds a database whose ID numbers it encrypts. Put it back from a backup.`,
      );
    }
    writeWholeFile(path, `${randomBytes(32).toString('hex')}\n`);
  }
  const key = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(key)) {
    throw new Problem(`${path} is damaged: it must hold 64 hexadecimal digits. Put it back from a backup.`);
  }
  return key;
}
