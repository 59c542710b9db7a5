import { createHash } from 'node:crypto';
import { deriveKey } from '../secrets/secrets.js';

export interface DatabaseAccount {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface DatabaseAddress {
  readonly admin: DatabaseAccount;
  readonly database: string;
}

const DEFAULT_PORT = 3306;
const MAX_USER_NAME = 32;

export function databaseAddress(databaseUrl: string): DatabaseAddress {
  const url = new URL(databaseUrl);
  const admin = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? DEFAULT_PORT : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  return { admin, database: decodeURIComponent(url.pathname.slice(1)) };
}

/**
 * The account that the application works with: it may not change the audit log. Its name follows from the database, its password from
 * the secret key, so nobody has to configure or keep them.
 */
export function runTimeAccount({ admin, database }: DatabaseAddress, secretKey: string): DatabaseAccount {
  const key = deriveKey(secretKey, `database-account:${database}`);
  // The head satisfies servers that demand every class of characters.
  return { ...admin, user: runTimeUser(database), password: `Aj-1${key.toString('hex')}` };
}

function runTimeUser(database: string): string {
  const name = `${database}_app`;
  if (name.length <= MAX_USER_NAME) return name;
  const digest = createHash('sha256').update(database).digest('hex').slice(0, 8);
  return `${database.slice(0, MAX_USER_NAME - 13)}_${digest}_app`;
}
