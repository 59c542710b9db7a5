import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication } from './application.js';
import { BootFailure } from './platform/config/boot-failure.js';
import { readConfig } from './platform/config/env.schema.js';
import { Log } from './platform/log/log.js';

try {
  const config = readConfig();
  const app = await createApplication({ config });
  await listen(app, config.port);
  app.get(Log).info('application.started', { port: config.port, demo: config.demo });
} catch (error) {
  tell(error);
  process.exit(1);
}

async function listen(app: NestExpressApplication, port: number): Promise<void> {
  try {
    await app.listen(port);
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new BootFailure(`Port ${port} is taken by another program. Stop it, or set PORT to a free one.`, {
        cause: error,
      });
    }
    throw error;
  }
}

function tell(error: unknown): void {
  if (!(error instanceof BootFailure)) console.error(error);
  else {
    console.error(error.message);
    // The sentence is for the person; what the database or the system said helps whoever is asked.
    if (error.cause instanceof Error) console.error(`  (${error.cause.message})`);
  }
}
