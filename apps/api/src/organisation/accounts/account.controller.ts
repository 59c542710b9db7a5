import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  AccountQuery,
  type AccountPage,
  type AccountView,
  type AccountWithPassword,
  CreateAccount,
  GrantRoles,
  IdParam,
  organisationApi,
  type ParamsOf,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { AccountCommands, type AccountWithSecret } from './account-commands.js';
import { AccountQueries } from './account-queries.js';

type Id = ParamsOf<typeof organisationApi.disable>;

@Controller()
export class AccountController {
  constructor(
    private readonly commands: AccountCommands,
    private readonly queries: AccountQueries,
  ) {}

  @Endpoint(organisationApi.accounts)
  @Requires('account:read')
  accounts(@Query({ schema: AccountQuery }) query: AccountQuery, @CurrentActor() actor: Actor): Promise<AccountPage> {
    return this.queries.page(actor, query);
  }

  @Endpoint(organisationApi.createAccount)
  @Requires('account:write')
  async create(
    @Body({ schema: CreateAccount }) body: CreateAccount,
    @CurrentActor() actor: Actor,
  ): Promise<AccountWithPassword> {
    return this.withPassword(await this.commands.create(actor, body));
  }

  @Endpoint(organisationApi.disable)
  @Requires('account:write')
  async disable(@Param({ schema: IdParam }) { id }: Id, @CurrentActor() actor: Actor): Promise<AccountView> {
    return this.queries.view(await this.commands.disable(actor, id));
  }

  @Endpoint(organisationApi.enable)
  @Requires('account:write')
  async enable(@Param({ schema: IdParam }) { id }: Id, @CurrentActor() actor: Actor): Promise<AccountView> {
    return this.queries.view(await this.commands.enable(actor, id));
  }

  @Endpoint(organisationApi.unlock)
  @Requires('account:write')
  async unlock(@Param({ schema: IdParam }) { id }: Id, @CurrentActor() actor: Actor): Promise<AccountView> {
    return this.queries.view(await this.commands.unlock(actor, id));
  }

  @Endpoint(organisationApi.resetPassword)
  @Requires('account:write')
  async resetPassword(
    @Param({ schema: IdParam }) { id }: Id,
    @CurrentActor() actor: Actor,
  ): Promise<AccountWithPassword> {
    return this.withPassword(await this.commands.resetPassword(actor, id));
  }

  @Endpoint(organisationApi.grantRoles)
  @Requires('role:grant')
  async grantRoles(
    @Param({ schema: IdParam }) { id }: Id,
    @Body({ schema: GrantRoles }) body: GrantRoles,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.queries.view(await this.commands.grantRoles(actor, id, body.roles));
  }

  private async withPassword({ account, oneTimePassword }: AccountWithSecret): Promise<AccountWithPassword> {
    return { account: await this.queries.view(account), oneTimePassword };
  }
}
