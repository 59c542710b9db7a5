import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createConnection } from 'mysql2/promise';
import { DataSource, type EntityManager } from 'typeorm';
import { createApplication } from '../application.js';
import { readConfig } from '../platform/config/env.schema.js';

const DEMO_PASSWORD = 'Anjuan-demo-2021';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The whole application over a database of its own, with the demonstration accounts, spoken to by HTTP. */
export class ApiUnderTest {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly app: NestExpressApplication,
    private readonly serverUrl: string,
    private readonly database: string,
    private readonly origin: string,
  ) {}

  static async start(): Promise<ApiUnderTest> {
    const serverUrl = process.env['ANJUAN_TEST_DATABASE_URL'];
    if (serverUrl === undefined)
      throw new Error('Set ANJUAN_TEST_DATABASE_URL to a server where tests may make databases');
    const database = `anjuan_test_${randomBytes(6).toString('hex')}`;
    const config = readConfig({
      DATABASE_URL: `${serverUrl.replace(/\/$/, '')}/${database}`,
      ANJUAN_SECRET_KEY: randomBytes(32).toString('hex'),
      ANJUAN_DEMO: 'accounts',
      ANJUAN_DATABASE_POOL: '4',
      LOG_LEVEL: 'error',
    });
    const app = await createApplication({ config });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new ApiUnderTest(app, serverUrl, database, `http://127.0.0.1:${port}`);
  }

  get db(): EntityManager {
    return this.app.get(DataSource).manager;
  }

  /** `path` as in the contracts, without `/api`; `username` null is nobody. */
  async get(username: string | null, path: string): Promise<Answer> {
    return this.send(username, 'GET', path);
  }

  /** The answer of a request that must succeed. */
  async read<T>(username: string, path: string): Promise<T> {
    const { status, body } = await this.get(username, path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  async send(username: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
    const cookie: Record<string, string> = username === null ? {} : { cookie: await this.cookieOf(username) };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.origin}/api${path}`, { method, headers: { ...cookie, ...type }, ...content });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('application/json') === true;
    return { status: response.status, body: json ? JSON.parse(text) : text };
  }

  async stop(): Promise<void> {
    await this.app.close();
    const connection = await createConnection(this.serverUrl);
    await connection.query(`DROP DATABASE IF EXISTS ${this.database}`);
    await connection.query(`DROP USER IF EXISTS '${this.database}_app'@'%'`);
    await connection.end();
  }

  private async cookieOf(username: string): Promise<string> {
    const known = this.cookies.get(username);
    if (known !== undefined) return known;
    const response = await fetch(`${this.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: DEMO_PASSWORD }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined)
      throw new Error(`${username} could not sign in: ${response.status} ${await response.text()}`);
    this.cookies.set(username, cookie);
    return cookie;
  }
}
