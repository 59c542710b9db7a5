import type { BodyInput, EndpointSpec, ParamsInput, QueryInput, ResponseOf } from '@anjuan/contracts';
import { errorOf, fileNameOf, unreachable } from './read-answer.js';
import { requestUrl } from './request-url.js';

export interface ClientOptions {
  /** Where the application is served, without `/api`; empty for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
}

// `query: {}` may be left out when nothing in it is required.
type Part<K extends string, V> = [V] extends [undefined]
  ? unknown
  : Record<never, never> extends V
    ? { readonly [P in K]?: V }
    : { readonly [P in K]: V };

type RawBody<S extends EndpointSpec> = S extends { bodyContentType: string } ? { readonly content: BodyInit } : unknown;

/** The key makes a repeated request happen once; only endpoints that are `idempotent` look at it. */
export type CallInput<S extends EndpointSpec> = {
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
} & Part<'params', ParamsInput<S>> &
  Part<'query', QueryInput<S>> &
  Part<'body', BodyInput<S>> &
  RawBody<S>;

type InputArgument<S extends EndpointSpec> =
  Record<never, never> extends CallInput<S> ? [input?: CallInput<S>] : [input: CallInput<S>];

export interface Download {
  readonly blob: Blob;
  readonly fileName: string | null;
}

export interface Client {
  /** Resolves with the answer's JSON, rejects with an `ApiError`. */
  call<S extends EndpointSpec>(spec: S, ...input: InputArgument<S>): Promise<ResponseOf<S>>;
  /** For endpoints that answer with a file. */
  download<S extends EndpointSpec>(spec: S, ...input: InputArgument<S>): Promise<Download>;
  /** The address of a GET, for links that the browser itself follows. */
  url<S extends EndpointSpec>(spec: S, ...input: InputArgument<S>): string;
}

interface LooseInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly content?: BodyInit;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

export function createClient({ baseUrl, fetch: send = (...args) => fetch(...args) }: ClientOptions): Client {
  async function request(spec: EndpointSpec, input: LooseInput): Promise<Response> {
    const response = await answer(send, requestUrl(baseUrl, spec, input), requestInit(spec, input));
    if (!response.ok) throw await errorOf(response);
    return response;
  }
  return {
    async call<S extends EndpointSpec>(spec: S, ...[input]: InputArgument<S>): Promise<ResponseOf<S>> {
      const response = await request(spec, input ?? {});
      const json: unknown = response.status === 204 ? undefined : await response.json();
      return json as ResponseOf<S>;
    },
    async download(spec, ...[input]) {
      const response = await request(spec, input ?? {});
      return { blob: await response.blob(), fileName: fileNameOf(response) };
    },
    url: (spec, ...[input]) => requestUrl(baseUrl, spec, looseInput(input)),
  };
}

const looseInput = (input: LooseInput | undefined): LooseInput => input ?? {};

function requestInit(spec: EndpointSpec, input: LooseInput): RequestInit {
  const init: RequestInit = { method: spec.method, credentials: 'same-origin' };
  if (input.signal !== undefined) init.signal = input.signal;
  const key: Record<string, string> =
    input.idempotencyKey === undefined ? {} : { 'idempotency-key': input.idempotencyKey };
  if (spec.bodyContentType !== undefined && input.content !== undefined) {
    return { ...init, body: input.content, headers: { ...key, 'content-type': spec.bodyContentType } };
  }
  if (input.body === undefined) return { ...init, headers: key };
  return { ...init, body: JSON.stringify(input.body), headers: { ...key, 'content-type': 'application/json' } };
}

async function answer(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init);
  } catch (error) {
    // A call that its own caller gave up is not a network failure.
    if (init.signal?.aborted) throw error;
    throw unreachable(error);
  }
}
