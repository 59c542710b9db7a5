/** Why the application does not start, in one sentence for the person at the terminal. No stack is printed for it. */
export class BootFailure extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'BootFailure';
  }
}
