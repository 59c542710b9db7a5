import { Body, Controller, Ip, Res } from '@nestjs/common';
import { ChangePassword, type PasswordPolicyView, sessionApi, type SessionView, SignIn } from '@anjuan/contracts';
import type { Response } from 'express';
import { CurrentActor, Public, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { SessionCookie } from '../../platform/auth/session-cookie.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { passwordRules } from '../accounts/password-policy.js';
import { OwnSession } from './own-session.js';
import { toSessionView } from './session-view.js';
import { SignInService } from './sign-in.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly own: OwnSession,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  @Endpoint(sessionApi.signIn)
  @Public()
  async signIn(
    @Body({ schema: SignIn }) body: SignIn,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { actor, token } = await this.signIns.signIn(body, ip);
    this.cookie.write(response, token);
    return toSessionView(actor, this.clock.today());
  }

  @Endpoint(sessionApi.read)
  @Requires('session:own')
  read(@CurrentActor() actor: Actor): SessionView {
    return toSessionView(actor, this.clock.today());
  }

  @Endpoint(sessionApi.signOut)
  @Requires('session:own')
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.own.signOut(actor);
    this.cookie.clear(response);
  }

  @Endpoint(sessionApi.signOutEverywhere)
  @Requires('session:own')
  async signOutEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.own.signOutEverywhere(actor);
    this.cookie.clear(response);
  }

  @Endpoint(sessionApi.changePassword)
  @Requires('session:own')
  async changePassword(
    @Body({ schema: ChangePassword }) body: ChangePassword,
    @CurrentActor() actor: Actor,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const opened = await this.own.changePassword(actor, body, ip);
    this.cookie.write(response, opened.token);
    return toSessionView(opened.actor, this.clock.today());
  }

  @Endpoint(sessionApi.passwordPolicy)
  @Requires('session:own')
  passwordPolicy(): PasswordPolicyView {
    const policy = this.config.passwordPolicy;
    return { policy, rules: passwordRules(policy) };
  }
}
