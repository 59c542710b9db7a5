import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import type { AppConfig } from './platform/config/app-config.js';
import { MIGRATIONS } from './platform/database/migrations/index.js';
import { prepareDatabase } from './platform/database/prepare-database.js';
import { noStore, requestIds, requestLog } from './platform/http/request-middleware.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { outsideApi } from './platform/http/web-application.js';
import { Log } from './platform/log/log.js';
import { NestLog } from './platform/log/nest-log.js';

export interface ApplicationOptions {
  readonly config: AppConfig;
  readonly clock?: Clock;
}

/** The whole application over a prepared database, not listening yet. */
export async function createApplication({
  config,
  clock = new Clock(),
}: ApplicationOptions): Promise<NestExpressApplication> {
  const access = await prepareDatabase({ ...config, migrations: MIGRATIONS });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ config, access, clock }), {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLog(new Log(config)),
  });
  app.set('trust proxy', config.proxies);
  app.disable('x-powered-by');
  app.use(requestIds(config), requestLog(app.get(Log)), securityHeaders(config), compression());
  app.use('/api', noStore);
  app.use(outsideApi(config.webDir));
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  try {
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** The same without HTTP, for commands. */
export async function createCommandContext({
  config,
  clock = new Clock(),
}: ApplicationOptions): Promise<INestApplicationContext> {
  const access = await prepareDatabase({ ...config, migrations: MIGRATIONS });
  return NestFactory.createApplicationContext(AppModule.with({ config, access, clock }), {
    abortOnError: false,
    logger: new NestLog(new Log(config)),
  });
}
