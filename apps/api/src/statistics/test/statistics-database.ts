import { randomBytes } from 'node:crypto';
import { QUANZHOU_REGIONS } from '@anjuan/testing';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../platform/database/data-source.js';
import { MIGRATIONS } from '../../platform/database/migrations/index.js';
import { prepareDatabase } from '../../platform/database/prepare-database.js';

/** Children first. */
export const RECORD_TABLES = [
  'penalty_line_party',
  'penalty_line',
  'penalty_decision',
  'case_party',
  'hazard',
  'inspection',
  'coercive_measure',
  'closure_request',
  'exposure',
  'blacklist_entry',
  'joint_discipline',
  'transferred_person',
  'criminal_transfer',
  'disciplinary_action',
  'case_file',
  'enterprise',
  'person',
] as const;

export interface StatisticsDatabase {
  readonly dataSource: DataSource;
  /** Removes all rows of these tables, children first: the run-time account may not. */
  readonly empty: (tables: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A schema of its own with all tables and the units of the city, at ANJUAN_TEST_DATABASE_URL. */
export async function statisticsDatabase(): Promise<StatisticsDatabase> {
  const server = process.env['ANJUAN_TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('ANJUAN_TEST_DATABASE_URL must name a database server for tests');
  const databaseUrl = new URL(server);
  databaseUrl.pathname = `/test_statistics_${randomBytes(6).toString('hex')}`;
  const secretKey = randomBytes(32).toString('hex');
  const access = await prepareDatabase({ databaseUrl: databaseUrl.href, secretKey, migrations: MIGRATIONS });
  const dataSource = await createDataSource({ access, entities: [], poolSize: 8 }).initialize();
  const admin = await createConnection(databaseUrl.href);
  for (const [position, region] of QUANZHOU_REGIONS.entries()) await storeUnit(dataSource, region, position);
  const empty = async (tables: readonly string[]): Promise<void> => {
    // Merged cases refer to one another.
    await admin.query(`UPDATE \`${access.database}\`.case_file SET merge_group_id = NULL`);
    for (const table of tables) await admin.query(`DELETE FROM \`${access.database}\`.${table}`);
  };
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await admin.query(`DROP DATABASE \`${access.database}\``);
    await admin.query(`DROP USER IF EXISTS \`${access.account.user}\`@'%'`);
    await admin.end();
  };
  return { dataSource, empty, close };
}

async function storeUnit(dataSource: DataSource, region: string, position: number): Promise<void> {
  await dataSource.query(
    `INSERT INTO unit (region, kind, parent_region, position, existed_from) VALUES (?, ?, ?, ?, '2000-01-01')`,
    [region, position === 0 ? 'city' : 'county', position === 0 ? null : '350500', position],
  );
  await dataSource.query(
    `INSERT INTO unit_name (region, name, short_name, valid_from) VALUES (?, ?, ?, '2000-01-01')`,
    [region, `单位${region}`, region],
  );
}
