import { EXCLUSIVE_ROLES, type ExclusiveRole, ROLE_LABEL } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditActor } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Command, CommandFailure, type CommandHandler } from '../../platform/command/command.decorator.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { AccountRepository } from './account.repository.js';
import { oneTimePassword } from './one-time-password.js';
import { hashPassword } from './password-hash.js';

const COMMAND_ACTOR: AuditActor = { id: null, displayName: '命令行 admin:create', region: null };
const USERNAME = /^[a-z][a-z0-9._-]{1,31}$/;

interface FirstAccount {
  readonly role: ExclusiveRole;
  readonly username: string;
  readonly secret: string;
}

/**
 * `npm run admin:create [-- --sysadmin NAME --secadmin NAME --audadmin NAME]` makes one account for each of the three administrators that
 * does not exist yet and prints its one-time password, once. Everybody else is made by them in the browser.
 */
@Command('admin:create')
export class FirstAdministratorsCommand implements CommandHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly units: UnitDirectory,
    private readonly accounts: AccountRepository,
  ) {}

  async run(args: readonly string[], print: (line: string) => void): Promise<number> {
    const chosen = chosenNames(args);
    const region = await this.cityRegion();
    const made = await this.transactions.run((manager) => this.createMissing(manager, chosen, region));
    if (made.length === 0) {
      print('所需的三个管理员账号都已存在，没有新建。');
      return 0;
    }
    print('已建立管理员账号。一次性密码只显示这一次，首次登录须修改：');
    made.forEach(({ role, username, secret }) => print(`  ${ROLE_LABEL[role]}  用户名 ${username}  密码 ${secret}`));
    return 0;
  }

  private async cityRegion(): Promise<string> {
    const city = (await this.units.all()).find(({ parentRegion }) => parentRegion === null);
    if (city === undefined)
      throw new CommandFailure('There is no unit yet. Start the application once with a units file.');
    return city.region;
  }

  private async createMissing(
    manager: EntityManager,
    chosen: ReadonlyMap<ExclusiveRole, string>,
    region: string,
  ): Promise<FirstAccount[]> {
    const made: FirstAccount[] = [];
    for (const role of EXCLUSIVE_ROLES) {
      if ((await this.accounts.countHolders(manager, role, { demo: false })) > 0) continue;
      const username = chosen.get(role) ?? (await freeName(manager, role));
      made.push(await this.createOne(manager, { role, username, secret: oneTimePassword() }, region));
    }
    return made;
  }

  private async createOne(manager: EntityManager, first: FirstAccount, region: string): Promise<FirstAccount> {
    const { role, username, secret } = first;
    const at = this.clock.now();
    const fields = {
      username,
      displayName: ROLE_LABEL[role],
      region,
      passwordHash: await hashPassword(secret),
      mustChangePassword: true,
      demo: false,
      createdBy: null,
      createdAt: at,
    };
    const id = await refuseTaken(this.accounts.insert(manager, fields), username);
    await this.accounts.setRoles(manager, id, { roles: [role], by: null, at });
    const detail = { username, roles: [role] };
    await this.audit.record(manager, COMMAND_ACTOR, {
      action: 'account.created',
      subject: { type: 'account', id },
      region,
      detail,
    });
    return first;
  }
}

function chosenNames(args: readonly string[]): ReadonlyMap<ExclusiveRole, string> {
  const chosen = new Map<ExclusiveRole, string>();
  for (let place = 0; place < args.length; place += 2) {
    const role = EXCLUSIVE_ROLES.find((candidate) => args[place] === `--${candidate}`);
    const name = args[place + 1]?.toLowerCase();
    if (role === undefined || name === undefined || !USERNAME.test(name)) {
      throw new CommandFailure(
        'Usage: npm run admin:create [-- --sysadmin NAME --secadmin NAME --audadmin NAME]; a name is 2-32 letters, digits, . _ -',
      );
    }
    chosen.set(role, name);
  }
  return chosen;
}

/** The plain name may belong to an account of a past demonstration. */
async function freeName(manager: EntityManager, role: ExclusiveRole): Promise<string> {
  const rows = await manager.query<{ username: string }[]>('SELECT username FROM account WHERE username LIKE ?', [
    `${role}%`,
  ]);
  const taken = new Set(rows.map(({ username }) => username));
  for (let number = 1; ; number++) {
    const name = number === 1 ? role : `${role}${number}`;
    if (!taken.has(name)) return name;
  }
}

async function refuseTaken(insert: Promise<string>, username: string): Promise<string> {
  try {
    return await insert;
  } catch (error) {
    if (isDuplicate(error)) throw new CommandFailure(`The user name ${username} is taken. Choose another one.`);
    throw error;
  }
}
