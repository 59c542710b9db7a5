import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { BootFailure } from '../config/boot-failure.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Everything outside `/api`. */
export function outsideApi(dir: string | null): RequestHandler {
  const router = express.Router();
  if (dir !== null) serveWeb(router, dir);
  // Express' own answer would repeat the address, and in its error case tell more.
  router.use((_request, response) => void response.status(404).type('text/plain').send('Not found'));
  return (request, response, next) => {
    if (request.path === '/api' || request.path.startsWith('/api/')) return next();
    return router(request, response, () => void response.status(400).type('text/plain').send('Bad request'));
  };
}

/** The built web: hashed assets for ever, index.html never from a cache, and index.html for every page address. */
function serveWeb(router: express.Router, dir: string): void {
  const index = join(dir, 'index.html');
  if (!existsSync(index)) {
    throw new BootFailure(
      `ANJUAN_WEB_DIR names ${dir}, where there is no index.html. Build the web first, or leave it unset.`,
    );
  }
  const assets = { immutable: true, maxAge: YEAR_MS, index: false, redirect: false };
  router.use('/assets', express.static(join(dir, 'assets'), assets));
  const setHeaders = (response: express.Response): void => void response.setHeader('cache-control', 'no-cache');
  router.use(express.static(dir, { index: false, redirect: false, setHeaders }));
  router.use(pageFallback(index));
}

function pageFallback(index: string): RequestHandler {
  return (request, response, next) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && request.accepts(['html', 'json']) === 'html';
    // A missing script must be a 404, or the browser would read the page as one.
    if (!isPage || request.path.startsWith('/assets/') || /\.\w{1,8}$/.test(request.path)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(index);
  };
}
