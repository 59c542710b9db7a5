import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Lets the framework speak through our log; its start-up chatter is of interest to nobody but a debugger. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.target.pino.debug({ rest }, `framework: ${String(message)}`);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.target.pino.warn({ rest }, `framework: ${String(message)}`);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.target.pino.error({ rest }, `framework: ${String(message)}`);
  }
}
