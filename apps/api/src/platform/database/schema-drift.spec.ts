import { DataSource } from 'typeorm';
import { ENTITIES } from '../../entities.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { createDataSource } from './data-source.js';
import { databaseAddress } from './database-address.js';

describe('entities and migrations', () => {
  let t: TestApp;
  let powerful: DataSource;

  beforeAll(async () => {
    t = await startTestApp({ demo: 'off' });
    // The run-time account sees no foreign keys in the catalogue.
    const { admin, database } = databaseAddress(t.config.databaseUrl);
    const { type } = t.app.get(DataSource).options;
    const access = { type: type === 'mariadb' ? type : 'mysql', account: admin, database } as const;
    powerful = await createDataSource({ access, entities: ENTITIES, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await powerful.destroy();
    await t.stop();
  });

  it('describe the same tables', async () => {
    const { upQueries } = await powerful.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has an entity for every table', async () => {
    const rows = await powerful.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(
      powerful.entityMetadatas.map(({ tableName }) => tableName).sort(),
    );
  });
});
