import type * as z from 'zod';

export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** One operation of the API: read by the server (routing, validation, answers), by every client, and by the OpenAPI document. */
export interface EndpointSpec {
  readonly method: HttpMethod;
  /** Below `/api`, parameters in braces: `/cases/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Shapes among which something else in the request chooses; the handler validates with them. */
  readonly bodyVariants?: Readonly<Record<string, z.ZodType>>;
  /** How the body travels when it is not JSON; the handler then reads the request's stream itself. */
  readonly bodyContentType?: string;
  /** Takes an `Idempotency-Key` header: the same key again gives the first answer and does nothing more. */
  readonly idempotent?: true;
  /** Largest body in bytes, 1 MB unless told. */
  readonly maxBodyBytes?: number;
  /** Absent where nothing is answered (204), or where the answer is not JSON (see `contentType`). */
  readonly response?: z.ZodType;
  /** Status of success: 200 unless told. */
  readonly status?: number;
  /** What is answered when it is not JSON, e.g. a workbook. */
  readonly contentType?: string;
  /** Statuses of refusals beyond 401, 403 and 422, which every endpoint may give. */
  readonly errors?: readonly number[];
}

export function endpoint<const S extends EndpointSpec>(spec: S): S {
  return spec;
}

type SchemaAt<S extends EndpointSpec, K extends keyof EndpointSpec> =
  S extends Record<K, infer T extends z.ZodType> ? T : undefined;
type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined;
type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a handler receives, after validation and defaults. */
export type ParamsOf<S extends EndpointSpec> = OutputOf<SchemaAt<S, 'params'>>;
export type QueryOf<S extends EndpointSpec> = OutputOf<SchemaAt<S, 'query'>>;
export type BodyOf<S extends EndpointSpec> = OutputOf<SchemaAt<S, 'body'>>;
/** What a client receives and a handler returns; a non-JSON answer is `Blob`-like for the client and not described here. */
export type ResponseOf<S extends EndpointSpec> = S extends { response: infer R extends z.ZodType } ? z.output<R> : void;

/** What a client sends: defaults may be left out. */
export type ParamsInput<S extends EndpointSpec> = InputOf<SchemaAt<S, 'params'>>;
export type QueryInput<S extends EndpointSpec> = InputOf<SchemaAt<S, 'query'>>;
export type BodyInput<S extends EndpointSpec> = InputOf<SchemaAt<S, 'body'>>;
