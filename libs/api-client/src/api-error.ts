import type { RefusalView } from '@anjuan/contracts';

interface ApiErrorFields {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
  readonly requestId: string;
  readonly refusals: readonly RefusalView[];
}

/** Every answer that is not a success. `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly requestId: string;
  readonly refusals: readonly RefusalView[];

  constructor(fields: ApiErrorFields, options?: { cause: unknown }) {
    super(fields.message, options);
    this.name = 'ApiError';
    this.status = fields.status;
    this.errorCode = fields.errorCode;
    this.requestId = fields.requestId;
    this.refusals = fields.refusals;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}
