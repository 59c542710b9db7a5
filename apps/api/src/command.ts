import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createCommandContext } from './application.js';
import { CommandFailure } from './platform/command/command.decorator.js';
import { CommandRegistry } from './platform/command/command-registry.js';
import { BootFailure } from './platform/config/boot-failure.js';
import { readConfig } from './platform/config/env.schema.js';
import { inRequestContext } from './platform/http/request-context.js';

const [name, ...args] = process.argv.slice(2);

try {
  process.exitCode = await runCommand();
} catch (error) {
  if (error instanceof BootFailure || error instanceof CommandFailure) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}

/** Opens the application without HTTP, runs the one command that a capability registered under this name, and closes again. */
async function runCommand(): Promise<number> {
  // Standard output belongs to the command: it may be read by a program.
  const config = { ...readConfig(), logLevel: 'silent' as const };
  const context = await createCommandContext({ config });
  try {
    const commands = context.get(CommandRegistry).commands();
    const command = commands.get(name ?? '');
    if (command === undefined) {
      throw new CommandFailure(
        `There is no command "${name ?? ''}". Known: ${[...commands.keys()].sort().join(', ')}.`,
      );
    }
    return await inRequestContext(
      { requestId: `command-${randomUUID()}`.slice(0, 64), ip: null, idempotencyKey: null },
      () => command.run(args, (line) => console.log(line)),
    );
  } finally {
    await context.close();
  }
}
