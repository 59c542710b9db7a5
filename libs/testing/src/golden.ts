import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerJson, TableRowJson } from './ledger-json.js';

export interface GoldenTable {
  readonly from: string;
  readonly to: string;
  /** Regions for which nothing counts are left out. */
  readonly rows: readonly TableRowJson[];
}

/** A published case, reduced to facts; what the notice does not say is null. */
export type RealCase = { readonly id: string } & Readonly<Record<string, unknown>>;

const FIXTURES = join('libs', 'testing', 'fixtures');

export function goldenLedger(): LedgerJson {
  return readFixture<LedgerJson>('ledger-a.json');
}

export function goldenTables(): readonly GoldenTable[] {
  return readFixture<readonly GoldenTable[]>('tables-a.json');
}

export function realCases(): readonly RealCase[] {
  return readFixture<readonly RealCase[]>('real-cases.json');
}

export function realCase(id: string): RealCase {
  const found = realCases().find((item) => item.id === id);
  if (!found) throw new Error(`No real case ${id}`);
  return found;
}

export function fixturePath(name: string): string {
  return join(fixturesFolder(process.cwd()), name);
}

/** Tests load this module as CommonJS, tools as ES module: neither's own path is known to both, so the tree is searched upwards. */
function fixturesFolder(start: string): string {
  const folder = join(start, FIXTURES);
  if (existsSync(folder)) return folder;
  const parent = dirname(start);
  if (parent === start) throw new Error(`No ${FIXTURES} above the working directory: run inside the workspace`);
  return fixturesFolder(parent);
}

function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(fixturePath(name), 'utf8'));
}
