import { Injectable, SetMetadata } from '@nestjs/common';

export const COMMAND = Symbol('command');

export interface CommandHandler {
  /** Gives the exit code. `print` writes a line to standard output. */
  run(args: readonly string[], print: (line: string) => void): Promise<number>;
}

/** A provider that answers `npm run NAME -- arguments`: list it among the providers of its capability's module. */
export function Command(name: string): ClassDecorator {
  return (target) => {
    Injectable()(target);
    SetMetadata(COMMAND, name)(target);
  };
}

/** A wrong call; the message is printed without a stack and the exit code is 1. */
export class CommandFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailure';
  }
}
