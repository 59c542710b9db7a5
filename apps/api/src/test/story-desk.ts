import type { EndpointSpec, ResponseOf } from '@anjuan/contracts';
import type { StoryActor, StoryDesk, StoryInput } from '@anjuan/testing';
import type { ApiUnderTest } from './api-under-test.js';

/** The story played in the application under test, by the demonstration accounts. */
export class StoryDeskUnderTest implements StoryDesk {
  private constructor(
    private readonly api: ApiUnderTest,
    private readonly usernames: ReadonlyMap<string, string>,
  ) {}

  static async open(api: ApiUnderTest): Promise<StoryDeskUnderTest> {
    const rows = await api.db.query<{ username: string; region: string; role: string }[]>(
      'SELECT a.username, a.region, r.role FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.demo = 1 ORDER BY a.id DESC',
    );
    return new StoryDeskUnderTest(api, new Map(rows.map((row) => [`${row.region} ${row.role}`, row.username])));
  }

  async call<S extends EndpointSpec>(actor: StoryActor, spec: S, input: StoryInput<S>): Promise<ResponseOf<S>> {
    const username = this.usernames.get(`${actor.region} ${actor.role}`) ?? '';
    const {
      params = {},
      query = {},
      body,
    } = input as Record<'params' | 'query', Record<string, string> | undefined> & {
      readonly body?: unknown;
    };
    const path = Object.entries(params).reduce(
      (filled, [name, value]) => filled.replace(`{${name}}`, value),
      spec.path as string,
    );
    const search = new URLSearchParams(query).toString();
    const answer = await this.api.send(username, spec.method, search === '' ? path : `${path}?${search}`, body);
    if (answer.status >= 300) {
      throw new Error(
        `${spec.method} ${path} by ${username}: ${answer.status} ${JSON.stringify(answer.body)} ${JSON.stringify(body)}`,
      );
    }
    return answer.body as ResponseOf<S>;
  }
}
