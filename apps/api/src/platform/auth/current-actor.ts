import type { Request } from 'express';
import type { Actor } from './actor.js';

const actors = new WeakMap<Request, Actor>();

export function currentActor(request: Request): Actor | undefined {
  return actors.get(request);
}

export function setCurrentActor(request: Request, actor: Actor): void {
  actors.set(request, actor);
}
