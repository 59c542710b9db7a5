import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { EndpointSpec } from '@anjuan/contracts';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Observable } from 'rxjs';
import { ENDPOINT } from './endpoint.decorator.js';
import { ApiFailure, Malformed, TooLarge, UnsupportedMediaType } from './errors.js';

const DEFAULT_MAX_BYTES = 1024 * 1024;

/**
 * Reads a JSON body only after the guards have let the request through, so that nobody without an account makes us read 100 MB, and
 * each route has its own limit. Routes with a `bodyContentType` read the stream themselves.
 */
@Injectable()
export class BodyInterceptor implements NestInterceptor<unknown, unknown> {
  private readonly parsers = new Map<number, RequestHandler>();

  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    if (spec?.body !== undefined && spec.bodyContentType === undefined) {
      const http = context.switchToHttp();
      await this.parse(
        http.getRequest<Request>(),
        http.getResponse<Response>(),
        spec.maxBodyBytes ?? DEFAULT_MAX_BYTES,
      );
    }
    return next.handle();
  }

  private parse(request: Request, response: Response, limit: number): Promise<void> {
    const parser = this.parsers.get(limit) ?? express.json({ limit, strict: false });
    this.parsers.set(limit, parser);
    return new Promise((resolve, reject) => {
      parser(request, response, (error: unknown) =>
        error === undefined ? resolve() : reject(bodyFailure(error, limit)),
      );
    });
  }
}

function bodyFailure(error: unknown, limit: number): ApiFailure {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return new TooLarge(limit);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new UnsupportedMediaType('application/json; charset=utf-8');
    default:
      return new Malformed('MALFORMED_JSON', '内容不是有效的 JSON');
  }
}
