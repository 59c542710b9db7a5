import { Injectable } from '@nestjs/common';
import { type Role, ROLE_LABEL } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit, SYSTEM_ACTOR } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { AccountRepository } from './account.repository.js';
import { hashPassword } from './password-hash.js';

export const DEMO_PASSWORD = 'Anjuan-demo-2021';

interface Post {
  readonly name: string;
  readonly role: Role;
  readonly title: string;
}

const post = (role: Role): Post => ({ name: role, role, title: ROLE_LABEL[role] });

const POSTS: readonly Post[] = [
  { name: 'officer1', role: 'officer', title: '执法人员一' },
  { name: 'officer2', role: 'officer', title: '执法人员二' },
  ...(['head', 'legal', 'leader', 'principal', 'clerk', 'auditor', 'reviewer'] as const).map(post),
];
const ADMINISTRATORS: readonly Post[] = (['sysadmin', 'secadmin', 'audadmin'] as const).map(post);

const COUNTIES = [
  { suffix: '.jinjiang', region: '350582', place: '晋江' },
  { suffix: '.licheng', region: '350502', place: '鲤城' },
] as const;

interface DemoAccount extends Post {
  readonly username: string;
  readonly region: string;
}

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
  ) {}

  async run(): Promise<void> {
    if (this.config.demo === 'off') return;
    const wanted = await this.wanted();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.transactions.run(async (manager) => {
      const taken = await usernames(manager);
      const missing = wanted.filter(({ username }) => !taken.has(username));
      for (const account of missing) await this.create(manager, account, passwordHash);
      await restorePasswords(manager, passwordHash);
    });
  }

  private async wanted(): Promise<readonly DemoAccount[]> {
    const units = await this.units.all();
    const city = units.find(({ parentRegion }) => parentRegion === null);
    if (city === undefined) return [];
    const inCity = [...POSTS, ...ADMINISTRATORS].map((entry) => ({
      ...entry,
      username: entry.name,
      region: city.region,
    }));
    const inCounties = COUNTIES.filter(({ region }) => units.some((unit) => unit.region === region)).flatMap(
      ({ suffix, region, place }) =>
        POSTS.map((entry) => ({
          ...entry,
          username: `${entry.name}${suffix}`,
          region,
          title: `${entry.title}（${place}）`,
        })),
    );
    return [...inCity, ...inCounties];
  }

  private async create(manager: EntityManager, account: DemoAccount, passwordHash: string): Promise<void> {
    const { username, title, region, role } = account;
    const at = this.clock.now();
    const fields = {
      username,
      displayName: title,
      region,
      passwordHash,
      mustChangePassword: false,
      demo: true,
      createdBy: null,
      createdAt: at,
    };
    const id = await this.accounts.insert(manager, fields);
    await this.accounts.setRoles(manager, id, { roles: [role], by: null, at });
    const detail = { username, demo: true, roles: [role] };
    await this.audit.record(manager, SYSTEM_ACTOR, {
      action: 'account.created',
      subject: { type: 'account', id },
      region,
      detail,
    });
  }
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
