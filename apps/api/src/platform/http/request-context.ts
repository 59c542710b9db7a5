import { AsyncLocalStorage } from 'node:async_hooks';

/** What is true for everything done on behalf of one request, so that log and audit need not be handed it. */
export interface RequestContext {
  readonly requestId: string;
  readonly ip: string | null;
  /** The header by which a repeated request is recognised; null where the client sent none. */
  readonly idempotencyKey: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

export function inRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
