import mysql2, { type PoolOptions } from 'mysql2';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { DatabaseAccess } from './prepare-database.js';

const SESSION_SETTINGS = `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 20, sql_mode =
  'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'`;
/** Writers lock the rows they read with FOR UPDATE; anything stricter only adds gap locks and deadlocks. */
const ISOLATION = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

export type Entities = readonly (EntityTarget<ObjectLiteral> & (abstract new (...args: never[]) => object))[];

export interface DataSourceOptions {
  readonly access: DatabaseAccess;
  readonly entities: Entities;
  readonly poolSize: number;
}

export function createDataSource({ access, entities, poolSize }: DataSourceOptions): DataSource {
  const { host, port, user, password } = access.account;
  return new DataSource({
    type: access.type,
    host,
    port,
    username: user,
    password,
    database: access.database,
    driver: { ...mysql2, createPool: poolWithSessionSettings },
    entities: [...entities],
    synchronize: false,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    // Business dates stay text; BIGINT (ids, fen, counts) arrives as text and is converted where its range is known.
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: 5000,
    poolSize,
    extra: { enableKeepAlive: true, maxIdle: poolSize },
  });
}

function poolWithSessionSettings(options: PoolOptions) {
  const pool = mysql2.createPool(options);
  pool.on('connection', (connection) => {
    connection.query(SESSION_SETTINGS);
    connection.query(ISOLATION);
  });
  return pool;
}
