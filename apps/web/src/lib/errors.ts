import { isApiError } from '@anjuan/api-client';
import type { RefusalView } from '@anjuan/contracts';

/** An error in words that the user owns; the request id is what the administrator needs to find it in the log. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  readonly requestId: string;
  readonly refusals: readonly RefusalView[];
}

const TITLES: ReadonlyMap<number, string> = new Map([
  [0, '无法连接服务器'],
  [401, '登录已失效'],
  [403, '没有权限'],
  [404, '没有找到'],
  [409, '内容已被他人改动'],
  [422, '内容未被接受'],
  [423, '账号已锁定'],
  [429, '操作过于频繁'],
]);

export function errorWords(error: unknown): ErrorWords {
  if (!isApiError(error)) {
    return { title: '页面出错', text: '页面遇到意外错误，请刷新后重试', requestId: '', refusals: [] };
  }
  const title = TITLES.get(error.status) ?? (error.status >= 500 ? '服务器出错' : '操作未成功');
  return { title, text: error.message, requestId: error.requestId, refusals: error.refusals };
}

/** One line for a notice: the refusals' own words where there are any, each once. */
export function errorLine(error: unknown): string {
  const { text, refusals } = errorWords(error);
  const lines = [...new Set(refusals.map((refusal) => refusal.message))];
  return lines.length > 0 ? lines.join('；') : text;
}

/** What is said at a field; one message per cause. */
export function fieldMessage(error: unknown, field: string): string {
  return errorWords(error).refusals.find((refusal) => refusal.field === field)?.message ?? '';
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
