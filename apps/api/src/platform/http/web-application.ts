import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { BootFailure } from '../config/boot-failure.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Serves the built web: hashed assets for ever, index.html never from a cache, and index.html for every page address. */
export function webApplication(dir: string): RequestHandler[] {
  const index = join(dir, 'index.html');
  if (!existsSync(index)) {
    throw new BootFailure(
      `ANJUAN_WEB_DIR names ${dir}, where there is no index.html. Build the web first, or leave it unset.`,
    );
  }
  return [
    outsideApi(express.static(join(dir, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }), '/assets'),
    outsideApi(
      express.static(dir, { index: false, setHeaders: (response) => response.setHeader('cache-control', 'no-cache') }),
    ),
    outsideApi(pageFallback(index)),
  ];
}

function outsideApi(handler: RequestHandler, prefix = ''): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/api' || request.path.startsWith('/api/')) return next();
    if (prefix === '') return handler(request, response, next);
    if (!request.path.startsWith(`${prefix}/`)) return next();
    const whole = request.url;
    request.url = whole.slice(prefix.length);
    return handler(request, response, (error?: unknown) => {
      request.url = whole;
      next(error);
    });
  };
}

function pageFallback(index: string): RequestHandler {
  return (request, response, next) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && request.accepts(['html', 'json']) === 'html';
    // A missing script must be a 404, or the browser would read the page as one.
    if (!isPage || /\.\w{1,8}$/.test(request.path)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(index);
  };
}
