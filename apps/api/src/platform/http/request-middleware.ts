import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { AppConfig } from '../config/app-config.js';
import type { Log } from '../log/log.js';
import { inRequestContext } from './request-context.js';

const FOREIGN_ID = /^[\w-]{8,64}$/;
const MAX_IP = 45;

/** Gives each request its id (a trusted proxy may bring one), answers it in a header, and opens the request's context. */
export function requestIds(config: AppConfig): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const brought = request.headers['x-request-id'];
    const trusted = config.proxies > 0 && typeof brought === 'string' && FOREIGN_ID.test(brought);
    const requestId = trusted ? brought : randomUUID();
    response.setHeader('x-request-id', requestId);
    const idempotencyKey = request.get('idempotency-key') ?? null;
    inRequestContext({ requestId, ip: request.ip?.slice(0, MAX_IP) ?? null, idempotencyKey }, next);
  };
}

/** One line per request, without its query: search words can be names. */
export function requestLog(log: Log): RequestHandler {
  return pinoHttp<Request, Response>({
    logger: log.pino,
    customSuccessMessage: () => 'request.completed',
    customErrorMessage: () => 'request.failed',
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** Answers of the API belong to one session at one moment. */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
