import type { Actor } from './actor.js';

/** Implemented where accounts live; the guard only knows that a token leads to an actor or to nobody. */
export abstract class SessionReader {
  abstract read(token: string): Promise<Actor | null>;
}
