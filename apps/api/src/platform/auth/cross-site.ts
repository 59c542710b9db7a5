import type { EndpointSpec } from '@anjuan/contracts';
import type { Request } from 'express';
import { Forbidden, UnsupportedMediaType } from '../http/errors.js';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const SAME_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * Refuses what another site's page could make a browser send with our cookie. Browsers tell `Origin` and `Sec-Fetch-Site`; a program
 * with only the cookie sends neither and may work. The content type keeps forms out of older browsers.
 */
export function refuseCrossSite(
  request: Request,
  spec: EndpointSpec | undefined,
  trustedOrigins: readonly string[],
): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (!isOwnOrigin(request, trustedOrigins)) {
    throw new Forbidden('CROSS_SITE', '请求来自其他网站，已拒绝。请从本系统页面操作');
  }
  const expected = spec?.bodyContentType ?? 'application/json';
  if (carriesContent(request) && !hasType(request, expected)) throw new UnsupportedMediaType(expected);
}

function isOwnOrigin(request: Request, trustedOrigins: readonly string[]): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined && trustedOrigins.includes(origin)) return true;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !SAME_SITE.has(site)) return false;
  return origin === undefined || hostOf(origin) === request.headers.host?.toLowerCase();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function carriesContent(request: Request): boolean {
  const { headers } = request;
  return (
    headers['content-type'] !== undefined ||
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

function hasType(request: Request, expected: string): boolean {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() === expected;
}
