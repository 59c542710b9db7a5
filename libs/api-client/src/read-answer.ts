import { ErrorEnvelope } from '@anjuan/contracts';
import { ApiError } from './api-error.js';

/** The error of an answer, also when something between us and the server (a proxy) wrote it. */
export async function errorOf(response: Response): Promise<ApiError> {
  const envelope = ErrorEnvelope.safeParse(await jsonOrNull(response));
  if (envelope.success) return new ApiError({ status: response.status, ...envelope.data });
  return new ApiError({
    status: response.status,
    errorCode: 'UNEXPECTED_ANSWER',
    message: `服务器返回了无法识别的内容（状态码 ${response.status}），请稍后重试`,
    requestId: response.headers.get('x-request-id') ?? '',
    refusals: [],
  });
}

async function jsonOrNull(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

export function unreachable(cause: unknown): ApiError {
  const fields = {
    status: 0,
    errorCode: 'UNREACHABLE',
    message: '无法连接服务器，请检查网络后重试',
    requestId: '',
    refusals: [],
  };
  return new ApiError(fields, { cause });
}

/** The name a server gives to a file it sends, RFC 6266. */
export function fileNameOf(response: Response): string | null {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
}
