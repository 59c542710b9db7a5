import { type Connection, createConnection } from 'mysql2/promise';
import { TEST_SECRET_KEY, type TestDatabase, testDatabase } from '../../test/test-database.js';
import { BootFailure } from '../config/boot-failure.js';
import { type DatabaseAccount, databaseAddress, runTimeAccount } from './database-address.js';
import { change, createTable, type Migration } from './migration.js';
import { type DatabaseAccess, prepareDatabase } from './prepare-database.js';

const note = createTable(
  { table: 'note', sql: 'CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(20))' },
  'editable',
);
const log = createTable({ table: 'log', sql: 'CREATE TABLE log (id INT PRIMARY KEY)' }, 'append_only');
const ticket = createTable({ table: 'ticket', sql: 'CREATE TABLE ticket (id INT PRIMARY KEY)' }, 'deletable');
const later = change('note_add_colour', 'ALTER TABLE note ADD COLUMN colour VARCHAR(20) NULL');

describe('preparing a database', () => {
  let database: TestDatabase;
  let connections: Connection[];

  beforeEach(() => {
    database = testDatabase();
    connections = [];
  });
  afterEach(async () => {
    for (const connection of connections) await connection.end();
    await database.drop();
  });

  const prepare = (migrations: readonly Migration[]) =>
    prepareDatabase({ databaseUrl: database.url, secretKey: TEST_SECRET_KEY, migrations });
  const connect = async (account: DatabaseAccount, name: string) => {
    const connection = await createConnection({ ...account, database: name });
    connections.push(connection);
    return connection;
  };
  const asRunTime = ({ account, database: name }: DatabaseAccess) => connect(account, name);
  const asAdmin = () => {
    const address = databaseAddress(database.url);
    return connect(address.admin, address.database);
  };

  it('makes the database and tells MariaDB from MySQL', async () => {
    const access = await prepare([note]);
    expect(access.type).toBe('mariadb');
    expect(access.account.user).toMatch(/_app$/);
  });

  it('runs each migration once, in any number of starts and from any number of processes', async () => {
    await Promise.all([prepare([note]), prepare([note]), prepare([note])]);
    await prepare([note, later]);
    const [rows] = await (await asAdmin()).query('SELECT name, finished FROM migrations ORDER BY id');
    expect(rows).toEqual([
      { name: 'create_note', finished: 1 },
      { name: 'note_add_colour', finished: 1 },
    ]);
  });

  it('refuses data of a newer version and changes nothing', async () => {
    await prepare([note, later]);
    await expect(prepare([note, log])).rejects.toThrow(/newer version of Anjuan.*note_add_colour/);
    const [tables] = await (await asAdmin()).query('SHOW TABLES');
    expect(tables).toHaveLength(2);
  });

  it.each([
    ['before its change', null],
    ['after its change', later.sql],
  ])('goes on after the power went %s', async (_, done) => {
    await prepare([note]);
    const admin = await asAdmin();
    await admin.query("INSERT INTO migrations (name) VALUES ('note_add_colour')");
    if (done !== null) await admin.query(done);
    await prepare([note, later]);
    const [rows] = await admin.query("SELECT finished FROM migrations WHERE name = 'note_add_colour'");
    expect(rows).toEqual([{ finished: 1 }]);
    await admin.query('SELECT colour FROM note');
  });

  it('says which migration the database refused', async () => {
    await expect(prepare([note, change('nonsense', 'ALTER TABLE nowhere ADD x INT')])).rejects.toThrow(
      /refused the migration nonsense/,
    );
  });

  describe('the run-time account', () => {
    it('may add to a log, but neither change nor remove what it holds', async () => {
      const connection = await asRunTime(await prepare([log]));
      await connection.query('INSERT INTO log VALUES (1)');
      await connection.query('SELECT * FROM log');
      await expect(connection.query('UPDATE log SET id = 2')).rejects.toThrow(/denied/);
      await expect(connection.query('DELETE FROM log')).rejects.toThrow(/denied/);
      await expect(connection.query('TRUNCATE log')).rejects.toThrow(/denied/);
    });

    it('changes records, deletes only what is not one, and touches no structure', async () => {
      const connection = await asRunTime(await prepare([note, ticket]));
      await connection.query("INSERT INTO note VALUES (1, 'a')");
      await connection.query("UPDATE note SET words = 'b'");
      await expect(connection.query('DELETE FROM note')).rejects.toThrow(/denied/);
      await connection.query('DELETE FROM ticket');
      for (const sql of [
        'DROP TABLE note',
        'ALTER TABLE note ADD x INT',
        'CREATE TABLE x (id INT)',
        'SELECT * FROM migrations',
      ]) {
        await expect(connection.query(sql)).rejects.toThrow(/denied/);
      }
    });

    it('loses what a later version takes away', async () => {
      const access = await prepare([note]);
      const admin = await asAdmin();
      await admin.query(`GRANT DELETE ON note TO '${access.account.user}'@'%'`);
      await prepare([note]);
      await expect((await asRunTime(access)).query('DELETE FROM note')).rejects.toThrow(/denied/);
    });

    it('gets a new password with a new key', async () => {
      const before = await prepare([note]);
      const after = await prepareDatabase({ databaseUrl: database.url, secretKey: 'f'.repeat(64), migrations: [note] });
      await (await asRunTime(after)).query('SELECT 1');
      await expect(asRunTime(before)).rejects.toThrow(/denied/);
    });

    it('has a name that every server takes', () => {
      const long = databaseAddress(`mysql://root@127.0.0.1/${'x'.repeat(60)}`);
      expect(runTimeAccount(long, TEST_SECRET_KEY).user.length).toBeLessThanOrEqual(32);
    });
  });

  it('a wrong password is one sentence, at once', async () => {
    const url = new URL(database.url);
    url.password = 'wrong';
    const refused = prepareDatabase({ databaseUrl: url.href, secretKey: TEST_SECRET_KEY, migrations: [note] });
    await expect(refused).rejects.toThrow(BootFailure);
    await expect(refused).rejects.toThrow(/refused the account "[^"]+" of DATABASE_URL/);
  });
});
