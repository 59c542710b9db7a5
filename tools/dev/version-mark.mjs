import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from './data-folder.mjs';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const APPLICATION = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version;

const markOf = (dataDir) => join(dataDir, 'version.json');

/** What last wrote the data folder: `{ app, schema, database: { kind, version } | null }`, or null for a new folder. */
export function readVersionMark(dataDir) {
  let text;
  try {
    text = readFileSync(markOf(dataDir), 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(
      `${markOf(dataDir)} is damaged. Put it back from a backup, or delete it if nothing was updated since.`,
    );
  }
}

export function writeVersionMark(dataDir, { schema, server }) {
  const database = server === null ? null : { kind: server.kind, version: server.version };
  writeWholeFile(markOf(dataDir), `${JSON.stringify({ app: APPLICATION, schema, database })}\n`);
}

/** A newer application or database server may have written what this one would misread: refuse before anything is touched. */
export function refuseNewerFolder(mark, { dataDir, server = null, application = APPLICATION }) {
  if (mark === null) return;
  if (compareVersions(mark.app, application) > 0) {
    throw new Problem(
      `The data folder ${dataDir} was written by Anjuan ${mark.app}, this is ${application}. Update the program, or choose another ANJUAN_DATA_DIR.`,
    );
  }
  if (server === null || !mark.database) return;
  if (mark.database.kind !== server.kind) {
    throw new Problem(
      `The data folder ${dataDir} was written by ${nameOf(mark.database)}, this machine has ${nameOf(server)}. Install the former, or choose another ANJUAN_DATA_DIR.`,
    );
  }
  if (compareVersions(mark.database.version, server.version) > 0) {
    throw new Problem(
      `The data folder ${dataDir} was written by ${nameOf(mark.database)}, this machine has the older ${nameOf(server)}. Update the database server, or choose another ANJUAN_DATA_DIR.`,
    );
  }
}

export const isOlderServer = (mark, server) =>
  mark?.database != null && compareVersions(mark.database.version, server.version) < 0;

const nameOf = ({ kind, version }) => `${kind === 'mariadb' ? 'MariaDB' : 'MySQL'} ${version}`;

export function compareVersions(left, right) {
  const [a, b] = [left, right].map((version) =>
    String(version)
      .split(/[.-]/)
      .map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}
