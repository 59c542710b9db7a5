import type { RefusalView } from '@anjuan/contracts';

type Refusals = readonly RefusalView[];

interface FailureFields {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
  readonly refusals?: Refusals;
}

/** An answer other than success, in words for the user. Everything else that is thrown is a bug and answers 500. */
export abstract class ApiFailure extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly refusals: Refusals;

  protected constructor(fields: FailureFields, options?: { cause: unknown }) {
    super(fields.message, options);
    this.name = new.target.name;
    this.status = fields.status;
    this.errorCode = fields.errorCode;
    this.refusals = fields.refusals ?? [];
  }
}

/** 422: the input or the state of the record does not allow it, with every reason at once. */
export class Refused extends ApiFailure {
  constructor(refusals: Refusals, message = summaryOf(refusals), errorCode = 'REFUSED') {
    super({ status: 422, errorCode, message, refusals });
  }
}

function summaryOf(refusals: Refusals): string {
  const [first] = refusals;
  if (first === undefined) return '请求未被接受';
  return refusals.length === 1 ? first.message : `有 ${refusals.length} 处问题，请逐项更正`;
}

/** 401 */
export class Unauthenticated extends ApiFailure {
  constructor(errorCode = 'NO_SESSION', message = '尚未登录或登录已过期，请重新登录') {
    super({ status: 401, errorCode, message });
  }
}

/** 403: the record is in scope, the act is not this account's to do. */
export class Forbidden extends ApiFailure {
  constructor(errorCode: string, message: string, refusals: Refusals = []) {
    super({ status: 403, errorCode, message, refusals });
  }
}

/** A 403 that only the record itself could tell, after the route's permission was there: audited. */
export class ForbiddenAct extends Forbidden {}

/** 404: absent or out of scope; the answer does not tell which. */
export class NotFound extends ApiFailure {
  constructor(message = '没有找到，或不在您的查看范围内') {
    super({ status: 404, errorCode: 'NOT_FOUND', message });
  }
}

/** A 404 known to be somebody's reach beyond the own units: audited. */
export class OutOfScope extends NotFound {}

/** 409: somebody else was first. */
export class Conflict extends ApiFailure {
  constructor(errorCode: string, message: string, refusals: Refusals = []) {
    super({ status: 409, errorCode, message, refusals });
  }
}

/** 423 */
export class Locked extends ApiFailure {
  constructor(errorCode: string, message: string) {
    super({ status: 423, errorCode, message });
  }
}

/** 429 */
export class TooManyRequests extends ApiFailure {
  constructor(message: string) {
    super({ status: 429, errorCode: 'TOO_MANY_REQUESTS', message });
  }
}

/** 400: not even readable. */
export class Malformed extends ApiFailure {
  constructor(errorCode: string, message: string) {
    super({ status: 400, errorCode, message });
  }
}

/** 413 */
export class TooLarge extends ApiFailure {
  constructor(maxBytes: number) {
    const megabytes = Math.floor(maxBytes / 1024 / 1024);
    super({ status: 413, errorCode: 'TOO_LARGE', message: `内容过大，最多 ${megabytes} MB` });
  }
}

/** 415 */
export class UnsupportedMediaType extends ApiFailure {
  constructor(expected: string) {
    super({ status: 415, errorCode: 'UNSUPPORTED_MEDIA_TYPE', message: `内容类型应为 ${expected}` });
  }
}

/** 500: nothing was stored, because the log of what happened could not be. */
export class NotSaved extends ApiFailure {
  constructor(cause: unknown) {
    super(
      { status: 500, errorCode: 'NOT_SAVED', message: '未保存：审计日志无法写入，请稍后重试，或联系管理员' },
      { cause },
    );
  }
}

/** 503 */
export class DatabaseUnavailable extends ApiFailure {
  constructor(cause: unknown) {
    const message = '数据库暂时无法访问，本次操作没有确认保存，请稍后刷新核对';
    super({ status: 503, errorCode: 'DATABASE_UNAVAILABLE', message }, { cause });
  }
}

/** 507 */
export class DiskFull extends ApiFailure {
  constructor(cause: unknown) {
    const message = '未保存：服务器磁盘空间不足，请联系管理员清理后重试';
    super({ status: 507, errorCode: 'DISK_FULL', message }, { cause });
  }
}
