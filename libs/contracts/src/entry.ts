import * as z from 'zod';
import { type EndpointSpec, endpoint } from './endpoint.js';
import { VoidRecord } from './records.js';
import { IdParam, WireId } from './wire.js';

export const entryText = (max: number) => z.string().trim().max(max, `不能超过 ${max} 个字`);
/** A field left empty is nothing, not a text of no letters. */
export const optionalEntryText = (max: number) =>
  entryText(max)
    .nullish()
    .transform((text) => (text === undefined || text === '' ? null : text));

export const RecordVersion = z.int().positive();

/** The case that a consequence belongs to, and why it falls on somebody who is no party of it. */
export const caseLink = { caseId: WireId.nullable(), otherPartyReason: optionalEntryText(500) };

interface WrittenKind<P extends string, C extends z.ZodType, K extends z.ZodType, D extends z.ZodType> {
  readonly path: `/${P}`;
  readonly noun: string;
  readonly create: C;
  readonly correct: K;
  readonly detail: D;
}

/** The three ways in which every kind of record is written. Each answers the record as it then stands. */
export function recordWrites<const P extends string, C extends z.ZodType, K extends z.ZodType, D extends z.ZodType>({
  path,
  noun,
  create,
  correct,
  detail,
}: WrittenKind<P, C, K, D>) {
  return {
    create: endpoint({
      method: 'POST',
      path,
      summary: `Record ${noun}`,
      body: create,
      idempotent: true,
      status: 201,
      response: detail,
    }),
    correct: endpoint({
      method: 'PUT',
      path: `${path}/{id}` as const,
      summary: `Correct ${noun}: the whole content, with a reason`,
      params: IdParam,
      body: correct,
      idempotent: true,
      errors: [404, 409],
      response: detail,
    }),
    void: endpoint({
      method: 'POST',
      path: `${path}/{id}/void` as const,
      summary: `Void ${noun} entered by mistake, with a reason; it stays and counts no more`,
      params: IdParam,
      body: VoidRecord,
      idempotent: true,
      errors: [404, 409],
      response: detail,
    }),
  };
}

interface RecordAct<P extends `/${string}`, B extends z.ZodType, D extends z.ZodType> {
  readonly path: P;
  readonly summary: string;
  readonly body: B;
  readonly detail: D;
}

/** A later act about a record; answers the record as it then stands. */
export function recordAct<const P extends `/${string}`, B extends z.ZodType, D extends z.ZodType>({
  path,
  summary,
  body,
  detail,
}: RecordAct<P, B, D>) {
  return endpoint({
    method: 'POST',
    path,
    summary,
    params: IdParam,
    body,
    idempotent: true,
    errors: [404, 409],
    response: detail,
  } satisfies EndpointSpec);
}
