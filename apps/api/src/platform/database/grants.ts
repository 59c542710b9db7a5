import { type Connection, createConnection, escape, escapeId, type RowDataPacket } from 'mysql2/promise';
import { BootFailure } from '../config/boot-failure.js';
import type { DatabaseAccount } from './database-address.js';
import type { TableRights } from './migration.js';

export type TableGrants = ReadonlyMap<string, TableRights>;

const PRIVILEGES = {
  append_only: ['SELECT', 'INSERT'],
  editable: ['SELECT', 'INSERT', 'UPDATE'],
  deletable: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
} as const satisfies Record<TableRights, readonly string[]>;

interface PrivilegeRow extends RowDataPacket {
  readonly tableName: string;
  readonly privilege: string;
}

interface GrantTask {
  readonly database: string;
  readonly account: DatabaseAccount;
  readonly grants: TableGrants;
}

/** Makes the run-time account and gives it exactly what the tables' definitions say, no more and no less. */
export async function grantRunTimeAccount(connection: Connection, task: GrantTask): Promise<void> {
  try {
    if (!(await canSignIn(task.account))) await makeAccount(connection, task.account);
    await adjustPrivileges(connection, task);
  } catch (error) {
    throw new BootFailure(
      `The account of DATABASE_URL could not make the run-time account ${task.account.user}: it needs CREATE USER and, on the database ${task.database}, ALL PRIVILEGES WITH GRANT OPTION.`,
      { cause: error },
    );
  }
}

async function canSignIn(account: DatabaseAccount): Promise<boolean> {
  try {
    await (await createConnection({ ...account })).end();
    return true;
  } catch {
    return false;
  }
}

async function makeAccount(connection: Connection, account: DatabaseAccount): Promise<void> {
  const password = escape(account.password);
  await connection.query(`CREATE USER IF NOT EXISTS ${nameOf(account)} IDENTIFIED BY ${password}`);
  await connection.query(`ALTER USER ${nameOf(account)} IDENTIFIED BY ${password}`);
}

async function adjustPrivileges(connection: Connection, { database, account, grants }: GrantTask): Promise<void> {
  const held = await privilegesHeld(connection, database, account);
  for (const [table, rights] of grants) {
    const wanted: readonly string[] = PRIVILEGES[rights];
    const present = held.get(table) ?? [];
    const missing = wanted.filter((privilege) => !present.includes(privilege));
    const excess = present.filter((privilege) => !wanted.includes(privilege));
    const target = `${escapeId(database)}.${escapeId(table)}`;
    if (missing.length > 0) await connection.query(`GRANT ${missing.join(', ')} ON ${target} TO ${nameOf(account)}`);
    if (excess.length > 0) await connection.query(`REVOKE ${excess.join(', ')} ON ${target} FROM ${nameOf(account)}`);
  }
}

async function privilegesHeld(
  connection: Connection,
  database: string,
  account: DatabaseAccount,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [rows] = await connection.query<PrivilegeRow[]>(
    `SELECT table_name AS tableName, privilege_type AS privilege FROM information_schema.table_privileges
     WHERE table_schema = ? AND grantee = ?`,
    [database, nameOf(account)],
  );
  return rows.reduce((held, { tableName, privilege }) => {
    return held.set(tableName, [...(held.get(tableName) ?? []), privilege]);
  }, new Map<string, string[]>());
}

const nameOf = (account: DatabaseAccount): string => `${escape(account.user)}@'%'`;
