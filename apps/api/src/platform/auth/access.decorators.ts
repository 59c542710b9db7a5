import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '@anjuan/domain';
import type { Request } from 'express';
import type { Actor } from './actor.js';
import { currentActor } from './current-actor.js';

export const ACCESS = Symbol('access');

export type Access = { readonly public: true } | { readonly public: false; readonly permission: Permission };

/** Who may call the route: an account with this permission, asked anew on every request. */
export const Requires = (permission: Permission): MethodDecorator =>
  SetMetadata(ACCESS, { public: false, permission } satisfies Access);

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, { public: true } satisfies Access);

/** The account behind the request: `@CurrentActor() actor: Actor`, on routes with `@Requires`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = currentActor(context.switchToHttp().getRequest<Request>());
  if (actor === undefined) throw new Error('@CurrentActor on a route without @Requires');
  return actor;
});
