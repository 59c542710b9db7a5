import { setTimeout as sleep } from 'node:timers/promises';
import { Controller } from '@nestjs/common';
import { type HealthView, systemApi } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import { Public } from '../auth/access.decorators.js';
import { Endpoint } from './endpoint.decorator.js';
import { DatabaseUnavailable } from './errors.js';
import { openApiDocument } from './openapi.js';
import { RouteRegistry } from './route-registry.js';
import { VERSION } from './version.js';

const PATIENCE_MS = 3000;

@Controller()
export class SystemController {
  constructor(
    private readonly manager: EntityManager,
    private readonly registry: RouteRegistry,
  ) {}

  @Endpoint(systemApi.health)
  @Public()
  async health(): Promise<HealthView> {
    await answerInTime(this.manager.query('SELECT 1'));
    return { status: 'ok', database: 'ok', version: VERSION };
  }

  @Endpoint(systemApi.openapi)
  @Public()
  openapi(): Record<string, unknown> {
    return openApiDocument(this.registry.routes, VERSION);
  }
}

async function answerInTime(answer: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: timer.signal }).then(
    () => Promise.reject(new DatabaseUnavailable(new Error('No answer in time'))),
    () => undefined,
  );
  try {
    await Promise.race([answer, late]);
  } finally {
    timer.abort();
  }
}
