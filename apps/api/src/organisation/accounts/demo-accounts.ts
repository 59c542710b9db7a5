import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, SYSTEM_ACTOR } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { type AccountOfMember, DemoStaff } from '../staff/demo-staff.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { AccountRepository } from './account.repository.js';
import { type DemoPost, demoPosts } from './demo-posts.js';
import { hashPassword } from './password-hash.js';

export const DEMO_PASSWORD = 'Anjuan-demo-2021';

/** Accounts whose password stands in the manual; they work only while ANJUAN_DEMO is not `off`. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly units: UnitDirectory,
    private readonly accounts: AccountRepository,
    private readonly staff: DemoStaff,
  ) {}

  async run(): Promise<void> {
    if (this.config.demo === 'off') return;
    const wanted = demoPosts(await this.units.all());
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.transactions.run(async (manager) => {
      const taken = await usernames(manager);
      const missing = wanted.filter(({ username }) => !taken.has(username));
      if (missing.length > 0) await this.staff.register(manager, await this.create(manager, missing, passwordHash));
      await restorePasswords(manager, passwordHash);
    });
  }

  private async create(
    manager: EntityManager,
    posts: readonly DemoPost[],
    passwordHash: string,
  ): Promise<readonly AccountOfMember[]> {
    const at = this.clock.now();
    const fields = { passwordHash, mustChangePassword: false, demo: true, createdBy: null, createdAt: at };
    const accounts = posts.map(({ username, title, region }) => ({ ...fields, username, displayName: title, region }));
    const ids = await this.accounts.insertMany(manager, accounts);
    const created = posts.map((post) => ({ ...post, id: idOf(ids, post.username) }));
    await this.accounts.giveRoles(
      manager,
      created.map(({ id, role }) => ({ accountId: id, role })),
      at,
    );
    await this.audit.recordMany(
      manager,
      SYSTEM_ACTOR,
      created.map(({ id, username, region, role }) => ({
        action: 'account.created',
        subject: { type: 'account', id },
        region,
        detail: { username, demo: true, roles: [role] },
      })),
    );
    return created;
  }
}

function idOf(ids: ReadonlyMap<string, string>, username: string): string {
  const id = ids.get(username);
  if (id === undefined) throw new Error(`The account ${username} was not stored`);
  return id;
}

async function usernames(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ username: string }[]>('SELECT username FROM account');
  return new Set(rows.map(({ username }) => username));
}

/** Somebody may have changed one while trying it out; after a start the manual is right again. */
async function restorePasswords(manager: EntityManager, passwordHash: string): Promise<void> {
  await manager.query(
    `UPDATE account SET password_hash = ?, password_changed_at = created_at, must_change_password = 0
     WHERE demo = 1 AND (password_changed_at <> created_at OR must_change_password = 1)`,
    [passwordHash],
  );
}
