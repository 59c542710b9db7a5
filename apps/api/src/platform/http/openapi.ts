import { ErrorEnvelope, type EndpointSpec } from '@anjuan/contracts';
import * as z from 'zod';
import type { Access } from '../auth/access.decorators.js';
import type { Route } from './route-registry.js';

type Json = Record<string, unknown>;

const EVERY_ERROR = [401, 403, 422] as const;
const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: 'Not readable',
  401: 'No session',
  403: 'In scope, but not allowed',
  404: 'Absent or out of scope',
  409: 'Somebody else was first',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'Refused, with every reason',
  423: 'Locked for some minutes',
  429: 'Too many requests',
  503: 'The database cannot be reached',
};

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A request repeated with the same key is done once',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,80}$' },
};

/** The OpenAPI 3.1 document, made from the same specs that route, validate and serialise. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const { spec, access } of [...routes].sort(byPath)) {
    const path = `/api${spec.path}`;
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation(spec, access, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Anjuan', version },
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'anjuan_session' } },
    },
  };
}

const byPath = (a: Route, b: Route): number => (a.spec.path < b.spec.path ? -1 : a.spec.path > b.spec.path ? 1 : 0);

function operation(spec: EndpointSpec, access: Access, schemas: Json): Json {
  return {
    summary: spec.summary,
    tags: [spec.path.split('/')[1]],
    ...(access.public
      ? { security: [], 'x-public': true }
      : { security: [{ session: [] }], 'x-permission': access.permission }),
    parameters: [
      ...parametersOf('path', spec.params, schemas),
      ...parametersOf('query', spec.query, schemas),
      ...(spec.idempotent === true ? [IDEMPOTENCY_KEY] : []),
    ],
    ...requestBody(spec, schemas),
    responses: responsesOf(spec, access, schemas),
  };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined, schemas: Json): Json[] {
  if (schema === undefined) return [];
  const described = jsonSchema(schema, 'input', schemas);
  const properties = isJson(described['properties']) ? described['properties'] : {};
  const required: unknown[] = Array.isArray(described['required']) ? described['required'] : [];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function requestBody(spec: EndpointSpec, schemas: Json): Json {
  if (spec.body === undefined && spec.bodyContentType === undefined) return {};
  for (const [name, variant] of Object.entries(spec.bodyVariants ?? {})) {
    schemas[`${variantName(spec)}.${name}`] = jsonSchema(variant, 'input', schemas);
  }
  const schema =
    spec.body === undefined ? { type: 'string', format: 'binary' } : jsonSchema(spec.body, 'input', schemas);
  return { requestBody: { required: true, content: { [spec.bodyContentType ?? 'application/json']: { schema } } } };
}

/** `CaseActionBody` has the variants `CaseActionInput.amend`, …. */
function variantName(spec: EndpointSpec): string {
  const id = spec.body?.meta()?.id;
  return typeof id === 'string' ? id.replace(/Body$/, 'Input') : 'Input';
}

function responsesOf(spec: EndpointSpec, access: Access, schemas: Json): Json {
  const statuses = new Set([...(access.public ? [422] : EVERY_ERROR), ...(spec.errors ?? []), 503]);
  const errors = [...statuses]
    .sort((a, b) => a - b)
    .map((status) => [String(status), errorAnswer(status, schemas)] as const);
  return { [String(spec.status ?? 200)]: success(spec, schemas), ...Object.fromEntries(errors) };
}

function success(spec: EndpointSpec, schemas: Json): Json {
  const description = 'Success';
  if (spec.contentType !== undefined) {
    return { description, content: { [spec.contentType]: { schema: { type: 'string', format: 'binary' } } } };
  }
  if (spec.response === undefined) return { description };
  return { description, content: { 'application/json': { schema: jsonSchema(spec.response, 'output', schemas) } } };
}

function errorAnswer(status: number, schemas: Json): Json {
  const schema = jsonSchema(ErrorEnvelope, 'output', schemas);
  return { description: STATUS_TEXT[status] ?? 'Refused', content: { 'application/json': { schema } } };
}

/** Named schemas move to `components`, where every operation refers to them. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _, $defs, ...root }: Json = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  for (const [name, definition] of Object.entries(isJson($defs) ? $defs : {})) schemas[name] = relocated(definition);
  const relocatedRoot = relocated(root);
  if (!isJson(relocatedRoot)) return {};
  const name = relocatedRoot['id'];
  if (typeof name !== 'string') return relocatedRoot;
  schemas[name] = relocatedRoot;
  return { $ref: `#/components/schemas/${name}` };
}

function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/$defs/', '#/components/schemas/')]
        : [key, relocated(inner)],
    ),
  );
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
