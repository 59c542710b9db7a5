import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { ErrorEnvelope } from '@anjuan/contracts';
import type { Request, Response } from 'express';
import { AccessRefusals } from '../audit/access-refusals.js';
import { currentActor } from '../auth/current-actor.js';
import { isDatabaseUnavailable, isDiskFull } from '../database/database-errors.js';
import { Log } from '../log/log.js';
import { ApiFailure, DatabaseUnavailable, DiskFull, ForbiddenAct, NotSaved, OutOfScope } from './errors.js';
import { requestContext } from './request-context.js';

interface Failure {
  readonly status: number;
  readonly envelope: Omit<ErrorEnvelope, 'requestId'>;
}

const BUG: Failure = failure(500, 'INTERNAL_ERROR', '系统内部错误，请把编号告诉管理员');
const FRAMEWORK_FAILURES: ReadonlyMap<number, Failure> = new Map(
  [
    failure(400, 'BAD_REQUEST', '请求格式不正确'),
    failure(404, 'ROUTE_NOT_FOUND', '没有这个接口'),
    failure(405, 'METHOD_NOT_ALLOWED', '接口不支持此方法'),
  ].map((entry) => [entry.status, entry]),
);

/** The one place where anything thrown becomes an answer: words and a request id, never a stack, SQL or a path. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly accessRefusals: AccessRefusals,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const { status, envelope } = this.describe(error);
    const refusedAccess = refusedAccessOf(error);
    if (refusedAccess !== null) await this.recordRefusedAccess(http.getRequest<Request>(), refusedAccess);
    // The head is out: only a broken transfer can still tell the client that the file is not whole.
    if (response.headersSent) response.destroy();
    else
      response
        .status(status)
        .json({ ...envelope, requestId: requestContext()?.requestId ?? '' } satisfies ErrorEnvelope);
  }

  private describe(error: unknown): Failure {
    if (isDatabaseUnavailable(error)) {
      this.log.error('database.unavailable', error);
      return ofApiFailure(new DatabaseUnavailable(error));
    }
    if (isDiskFull(error)) {
      this.log.error('disk.full', error);
      return ofApiFailure(new DiskFull(error));
    }
    if (error instanceof ApiFailure) {
      if (error instanceof NotSaved) this.log.error('audit.not_written', error);
      return ofApiFailure(error);
    }
    const known = error instanceof HttpException ? FRAMEWORK_FAILURES.get(error.getStatus()) : undefined;
    if (known !== undefined) return known;
    this.log.error('request.failed', error);
    return BUG;
  }

  private async recordRefusedAccess(request: Request, reason: string): Promise<void> {
    const actor = currentActor(request);
    if (actor === undefined) return;
    await this.accessRefusals.record(actor, { method: request.method, path: request.path, reason });
  }
}

/** Why somebody with the route's permission was turned away all the same; null for every other failure. */
function refusedAccessOf(error: unknown): string | null {
  if (error instanceof OutOfScope) return 'out_of_scope';
  return error instanceof ForbiddenAct ? error.errorCode.toLowerCase() : null;
}

function failure(status: number, errorCode: string, message: string): Failure {
  return { status, envelope: { errorCode, message, refusals: [] } };
}

function ofApiFailure({ status, errorCode, message, refusals }: ApiFailure): Failure {
  return { status, envelope: { errorCode, message, refusals: [...refusals] } };
}
