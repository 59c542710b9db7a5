import type { BodyInput, EndpointSpec, ParamsInput, QueryInput, ResponseOf } from '@anjuan/contracts';
import type { Role } from '@anjuan/domain';

/** Who acts in the story: somebody of a unit in one of its roles. `officer` is the one who keeps the files. */
export interface StoryActor {
  readonly region: string;
  readonly role: Extract<Role, 'officer' | 'head' | 'legal' | 'leader' | 'principal'>;
}

export interface StoryInput<S extends EndpointSpec> {
  readonly params?: ParamsInput<S>;
  readonly query?: QueryInput<S>;
  readonly body?: BodyInput<S>;
}

/** How a story reaches the application: by HTTP in the demonstration, by the application under test in tests. Rejects what is refused. */
export interface StoryDesk {
  call<S extends EndpointSpec>(actor: StoryActor, spec: S, input: StoryInput<S>): Promise<ResponseOf<S>>;
}
