import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { EndpointSpec } from '@anjuan/contracts';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { ENDPOINT } from './endpoint.decorator.js';

/** Lets out only what the contract describes: an unknown key is stripped, a wrong shape is a bug and stays inside. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<unknown, unknown> {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    return next.handle().pipe(
      map((answer) => {
        // Only now: a refusal of the same route is JSON. A kind with several types (`image/*`) is named by the handler.
        if (spec?.contentType !== undefined && !spec.contentType.endsWith('/*'))
          context.switchToHttp().getResponse<Response>().type(spec.contentType);
        return shaped(spec, answer);
      }),
    );
  }
}

function shaped(spec: EndpointSpec | undefined, answer: unknown): unknown {
  if (spec?.response === undefined) return answer;
  const parsed = spec.response.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new Error(`The answer of ${spec.method} ${spec.path} is not what its contract describes`, {
    cause: parsed.error,
  });
}
