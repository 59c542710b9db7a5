import { Injectable } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { AppConfig } from '../config/app-config.js';
import { requestContext } from '../http/request-context.js';

type Fields = Readonly<Record<string, unknown>>;

const REDACTED = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  'password',
  'currentPassword',
  'newPassword',
  'oneTimePassword',
];

/** Structured log: a fixed event name and fields, without personal data. */
@Injectable()
export class Log {
  readonly pino: Logger;

  constructor(config: AppConfig) {
    this.pino = pino({
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED, censor: '[redacted]' },
      mixin: () => {
        const context = requestContext();
        return context === undefined ? {} : { requestId: context.requestId };
      },
    });
  }

  info(event: string, fields: Fields = {}): void {
    this.pino.info(fields, event);
  }

  warn(event: string, fields: Fields = {}): void {
    this.pino.warn(fields, event);
  }

  error(event: string, error: unknown, fields: Fields = {}): void {
    this.pino.error({ ...fields, err: error }, event);
  }
}
