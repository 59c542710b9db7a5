import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { COMMAND, type CommandHandler } from './command.decorator.js';

@Injectable()
export class CommandRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  commands(): ReadonlyMap<string, CommandHandler> {
    return new Map(
      this.discovery.getProviders().flatMap(({ instance, metatype }) => {
        if (typeof metatype !== 'function' || !isHandler(instance)) return [];
        const name: unknown = Reflect.getMetadata(COMMAND, metatype);
        return typeof name === 'string' ? [[name, instance] as const] : [];
      }),
    );
  }
}

function isHandler(instance: unknown): instance is CommandHandler {
  return typeof instance === 'object' && instance !== null && 'run' in instance && typeof instance.run === 'function';
}
