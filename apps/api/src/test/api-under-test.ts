import type TestAgent from 'supertest/lib/agent.js';
import type { EntityManager } from 'typeorm';
import { startTestApp, type TestApp } from './test-app.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The answer as it came. */
  readonly bytes: Buffer;
}

/** The application asked by many accounts in turn: each signs in once. `path` is as in the contracts, without `/api`. */
export class ApiUnderTest {
  private readonly agents = new Map<string | null, TestAgent>();

  private constructor(readonly test: TestApp) {}

  static async start(): Promise<ApiUnderTest> {
    return new ApiUnderTest(await startTestApp());
  }

  get db(): EntityManager {
    return this.test.manager;
  }

  /** `username` null is nobody. */
  get(username: string | null, path: string): Promise<Answer> {
    return this.send(username, 'GET', path);
  }

  /** The answer of a request that must succeed. */
  async read<T>(username: string, path: string): Promise<T> {
    const { status, body } = await this.get(username, path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  async send(username: string | null, method: string, path: string, content?: unknown): Promise<Answer> {
    const agent = await this.agentOf(username);
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const request = agent[verb](`/api${path}`)
      .buffer(true)
      .parse((incoming, done) => wholeBody(incoming as unknown as NodeJS.ReadableStream, done));
    const response = await (content === undefined
      ? request
      : request.set('Content-Type', 'application/json').send(JSON.stringify(content)));
    const bytes = Buffer.isBuffer(response.body) ? response.body : Buffer.alloc(0);
    const isJson = response.headers['content-type']?.includes('application/json') === true;
    return { status: response.status, body: isJson ? JSON.parse(bytes.toString('utf8')) : undefined, bytes };
  }

  /** For accounts that have another password than the demonstration ones. */
  async signIn(username: string, password: string): Promise<void> {
    this.agents.set(username, await this.test.signIn(username, password));
  }

  stop(): Promise<void> {
    return this.test.stop();
  }

  private async agentOf(username: string | null): Promise<TestAgent> {
    const known = this.agents.get(username);
    if (known !== undefined) return known;
    const agent = username === null ? this.test.anonymous() : await this.test.signIn(username);
    this.agents.set(username, agent);
    return agent;
  }
}

function wholeBody(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => done(null, Buffer.concat(chunks)));
  response.on('error', (error: Error) => done(error, Buffer.alloc(0)));
}
