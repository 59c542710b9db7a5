import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Connection, createConnection } from 'mysql2/promise';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { EntityManager } from 'typeorm';
import { createApplication } from '../application.js';
import { DEMO_PASSWORD } from '../organisation/accounts/demo-accounts.js';
import { Actors } from '../organisation/accounts/actors.js';
import type { Actor } from '../platform/auth/actor.js';
import type { AppConfig } from '../platform/config/app-config.js';
import { readConfig } from '../platform/config/env.schema.js';
import { FakeClock } from './fake-clock.js';
import { TEST_SECRET_KEY, type TestDatabase, testDatabase } from './test-database.js';

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly config: AppConfig;
  readonly clock: FakeClock;
  /** With the rights of the run-time account. */
  readonly manager: EntityManager;
  get<T>(token: Type<T>): T;
  /** Nobody: no cookie. */
  anonymous(): TestAgent;
  /** A demonstration account, signed in by its password or the given one. */
  signIn(username: string, password?: string): Promise<TestAgent>;
  actor(username: string): Promise<Actor>;
  /** The powerful account, for what no route and no run-time account can do. Closed by `stop`. */
  admin(): Promise<Connection>;
  stop(): Promise<void>;
}

/** The real application over a database of its own, with the demonstration accounts and a clock that tests can set. */
export async function startTestApp(overrides: Partial<AppConfig> = {}): Promise<TestApp> {
  const database = testDatabase();
  try {
    return await start(database, overrides);
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function start(database: TestDatabase, overrides: Partial<AppConfig>): Promise<TestApp> {
  const clock = new FakeClock();
  const config = { ...testConfig(database), ...overrides };
  const app = await createApplication({ config, clock });
  const connections: Connection[] = [];
  const agent = (): TestAgent => request.agent(app.getHttpServer());
  return {
    app,
    config,
    clock,
    manager: app.get(EntityManager),
    get: (token) => app.get(token, { strict: false }),
    anonymous: agent,
    signIn: async (username, password = DEMO_PASSWORD) => {
      const signedIn = agent();
      await signedIn.post('/api/session').send({ username, password }).expect(200);
      return signedIn;
    },
    actor: async (username) => {
      const actor = await app.get(Actors, { strict: false }).byUsername(username);
      if (actor === null) throw new Error(`There is no account ${username}`);
      return actor;
    },
    admin: async () => {
      const connection = await createConnection(database.url);
      connections.push(connection);
      return connection;
    },
    stop: async () => {
      await app.close();
      for (const connection of connections) await connection.end();
      await database.drop();
    },
  };
}

function testConfig({ url }: TestDatabase): AppConfig {
  return readConfig({
    DATABASE_URL: url,
    ANJUAN_SECRET_KEY: TEST_SECRET_KEY,
    ANJUAN_DEMO: 'accounts',
    ANJUAN_DATABASE_POOL: '8',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });
}
