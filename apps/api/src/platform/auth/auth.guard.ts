import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { EndpointSpec } from '@anjuan/contracts';
import { PERMISSION_LABEL, type Permission } from '@anjuan/domain';
import type { Request } from 'express';
import { AccessRefusals } from '../audit/access-refusals.js';
import { AppConfig } from '../config/app-config.js';
import { ENDPOINT } from '../http/endpoint.decorator.js';
import { Forbidden, Unauthenticated } from '../http/errors.js';
import { ACCESS, type Access } from './access.decorators.js';
import type { Actor } from './actor.js';
import { refuseCrossSite } from './cross-site.js';
import { setCurrentActor } from './current-actor.js';
import { SessionCookie } from './session-cookie.js';
import { SessionReader } from './session-reader.js';

/** Stands before every route. Denies unless the route says who may pass. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: AppConfig,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionReader,
    private readonly accessRefusals: AccessRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, context.getHandler());
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) return false;
    refuseCrossSite(request, spec, this.config.publicOrigins);
    if (access.public) return true;
    const actor = await this.actorOf(request);
    setCurrentActor(request, actor);
    await this.admit(request, actor, access.permission);
    return true;
  }

  private async actorOf(request: Request): Promise<Actor> {
    const token = this.cookie.read(request);
    const actor = token === null ? null : await this.sessions.read(token);
    if (actor === null) throw new Unauthenticated();
    return actor;
  }

  private async admit(request: Request, actor: Actor, permission: Permission): Promise<void> {
    if (actor.mustChangePassword && permission !== 'session:own') {
      throw new Forbidden('PASSWORD_CHANGE_REQUIRED', '请先修改密码，再继续使用');
    }
    if (actor.permissions.has(permission)) return;
    await this.accessRefusals.record(actor, { method: request.method, path: request.path, reason: permission });
    const message = `没有“${PERMISSION_LABEL[permission]}”的权限，如确有需要请联系安全管理员`;
    throw new Forbidden('PERMISSION_MISSING', message, [{ code: 'PERMISSION_MISSING', message, field: permission }]);
  }
}
