import { Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { EndpointSpec, HttpMethod } from '@anjuan/contracts';
import type * as z from 'zod';

export const ENDPOINT = Symbol('endpoint');

const VERBS: Record<HttpMethod, (path: string) => MethodDecorator> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
};

/** A file is answered as `StreamableFile`, Buffer or text; JSON must have the shape that the contract describes. */
type Answer<S extends EndpointSpec> = S extends { contentType: string }
  ? unknown
  : S extends { response: infer R extends z.ZodType }
    ? z.input<R>
    : void;
type Handler<S extends EndpointSpec> = (...args: never[]) => Answer<S> | Promise<Answer<S>>;

/** Verb, path, status, shape of the answer and OpenAPI of a route, all from its contract. */
export function Endpoint<S extends EndpointSpec>(spec: S) {
  const path = spec.path.replace(/\{(\w+)\}/g, ':$1');
  return <T extends Handler<S>>(target: object, key: string, descriptor: TypedPropertyDescriptor<T>): void => {
    VERBS[spec.method](path)(target, key, descriptor);
    HttpCode(spec.status ?? 200)(target, key, descriptor);
    SetMetadata(ENDPOINT, spec)(target, key, descriptor);
  };
}
