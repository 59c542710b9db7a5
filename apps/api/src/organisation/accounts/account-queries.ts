import { Injectable } from '@nestjs/common';
import type { AccountPage, AccountQuery, AccountView, UnitView } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { scopeOf } from '../../platform/auth/region-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { type AccountRecord, AccountRepository } from './account.repository.js';

@Injectable()
export class AccountQueries {
  constructor(
    private readonly manager: EntityManager,
    private readonly accounts: AccountRepository,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: AccountQuery): Promise<AccountPage> {
    const page = await this.accounts.page(this.manager, scopeOf(actor), query);
    return { ...page, items: await this.views(page.items) };
  }

  async view(account: AccountRecord): Promise<AccountView> {
    const [view] = await this.views([account]);
    if (view === undefined) throw new Error('One account gives one view');
    return view;
  }

  private async views(accounts: readonly AccountRecord[]): Promise<AccountView[]> {
    const units = await this.units.views(this.clock.today());
    return accounts.map((account) => toView(account, units, this.clock.now()));
  }
}

function toView(
  { region, disabledAt, lockedUntil, createdAt, lastSignInAt, ...account }: AccountRecord,
  units: readonly UnitView[],
  now: Date,
): AccountView {
  const unit = units.find((candidate) => candidate.region === region);
  const locked = lockedUntil !== null && lockedUntil > now;
  return {
    ...account,
    roles: [...account.roles],
    unit: { region, name: unit?.name ?? region, shortName: unit?.shortName ?? region },
    state: disabledAt !== null ? 'disabled' : locked ? 'locked' : 'active',
    lockedUntil: locked ? lockedUntil.toISOString() : null,
    createdAt: createdAt.toISOString(),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
