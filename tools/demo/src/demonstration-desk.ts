import { randomUUID } from 'node:crypto';
import { ApiError, createSessionClient, type SessionClient } from '@anjuan/api-client';
import { type EndpointSpec, organisationApi, type ResponseOf } from '@anjuan/contracts';
import type { StoryActor, StoryDesk, StoryInput } from '@anjuan/testing';

export const DEMO_PASSWORD = 'Anjuan-demo-2021';

/** Acts in the story by HTTP, each time as the demonstration account that the unit has for the role. */
export class DemonstrationDesk implements StoryDesk {
  private readonly clients = new Map<string, Promise<SessionClient>>();

  private constructor(
    private readonly baseUrl: string,
    private readonly usernames: ReadonlyMap<string, string>,
  ) {}

  static async open(baseUrl: string): Promise<DemonstrationDesk> {
    return new DemonstrationDesk(baseUrl, await usernamesByPost(baseUrl));
  }

  async call<S extends EndpointSpec>(actor: StoryActor, spec: S, input: StoryInput<S>): Promise<ResponseOf<S>> {
    const client = await this.clientOf(actor);
    try {
      const answer: unknown = await client.call<EndpointSpec>(spec, { ...input, idempotencyKey: randomUUID() });
      return answer as ResponseOf<S>;
    } catch (error) {
      throw error instanceof ApiError ? described(error, spec, actor) : error;
    }
  }

  private clientOf({ region, role }: StoryActor): Promise<SessionClient> {
    const post = postOf(region, role);
    const known = this.clients.get(post);
    if (known !== undefined) return known;
    const client = this.signedIn(post);
    this.clients.set(post, client);
    return client;
  }

  private async signedIn(post: string): Promise<SessionClient> {
    const username = this.usernames.get(post);
    if (username === undefined) throw new Error(`There is no demonstration account for ${post}`);
    const client = createSessionClient({ baseUrl: this.baseUrl });
    await client.signIn(username, DEMO_PASSWORD);
    return client;
  }
}

const postOf = (region: string, role: string): string => `${region} ${role}`;

/** The first account of each unit with each role, as the system administrator sees them. */
async function usernamesByPost(baseUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = createSessionClient({ baseUrl });
  await client.signIn('sysadmin', DEMO_PASSWORD);
  const usernames = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const query = { size: 200, ...(cursor === null ? {} : { cursor }) };
    const page: ResponseOf<typeof organisationApi.accounts> = await client.call(organisationApi.accounts, { query });
    for (const { username, unit, roles, demo } of page.items) {
      const posts = demo ? roles.map((role) => postOf(unit.region, role)) : [];
      for (const post of posts.filter((free) => !usernames.has(free))) usernames.set(post, username);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return usernames;
}

/** Says which step of the story was refused. */
function described(error: ApiError, { method, path }: EndpointSpec, { region, role }: StoryActor): ApiError {
  error.message = `${method} ${path} by ${role} of ${region}: ${error.message}`;
  return error;
}
