import { Injectable } from '@nestjs/common';
import type { Role, StaffKind } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit, SYSTEM_ACTOR } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { fictionalName } from './fictional-names.js';

export interface AccountOfMember {
  readonly id: string;
  readonly region: string;
  readonly role: Role;
}

interface Member {
  readonly region: string;
  readonly name: string;
  readonly post: string;
  readonly kind: StaffKind;
  readonly accountId: string | null;
  /** Last day of the certificate; null for somebody without one. */
  readonly certifiedTo: string | null;
}

interface StoredMember {
  readonly id: string;
  readonly region: string;
  readonly name: string;
}

/** Administrators of the system are no members of the staff. */
const POST_OF_ROLE: Partial<Record<Role, string>> = {
  officer: '执法队员',
  head: '执法大队大队长',
  legal: '法制科科长',
  leader: '副局长',
  principal: '局长',
  clerk: '统计员',
  auditor: '办公室主任',
  reviewer: '案卷评查员',
};
const CERTIFIED: readonly Role[] = ['officer', 'head'];
const JOINED_ON = '2019-07-01';
const VALID_FROM = '2020-01-01';
const VALID_TO = '2029-12-31';
const EXPIRED_ON = '2026-06-30';
/** Here also somebody whose certificate has ended, and a helper: to see that neither may be named as an officer. */
const WITH_OTHERS: readonly string[] = ['350500', '350582'];

/** Fictional people behind the demonstration accounts. */
@Injectable()
export class DemoStaff {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async register(manager: EntityManager, accounts: readonly AccountOfMember[]): Promise<void> {
    const members = membersFor(accounts);
    if (members.length === 0) return;
    const at = this.clock.now();
    await manager.query(
      'INSERT INTO staff_member (region, name, post, kind, account_id, joined_on, created_at) VALUES ?',
      [members.map(({ region, name, post, kind, accountId }) => [region, name, post, kind, accountId, JOINED_ON, at])],
    );
    const stored = await manager.query<StoredMember[]>(
      'SELECT id, region, name FROM staff_member WHERE created_at = ? AND name IN (?)',
      [at, members.map(({ name }) => name)],
    );
    const certificates = certificatesFor(members, stored);
    await manager.query(
      `INSERT INTO enforcement_certificate (staff_id, region, number, number_in_use, valid_from, valid_to, created_at) VALUES ?`,
      [
        certificates.map(({ staffId, region, number, validTo }) => {
          return [staffId, region, number, number, VALID_FROM, validTo, at];
        }),
      ],
    );
    await this.audit.recordMany(
      manager,
      SYSTEM_ACTOR,
      stored.map(({ id, region }) => ({
        action: 'staff_member.created',
        subject: { type: 'staff_member', id: String(id) },
        region,
        detail: { demo: true },
      })),
    );
  }
}

function membersFor(accounts: readonly AccountOfMember[]): readonly Member[] {
  const withAccount = accounts.flatMap(({ id, region, role }) => {
    const post = POST_OF_ROLE[role];
    if (post === undefined) return [];
    const certifiedTo = CERTIFIED.includes(role) ? VALID_TO : null;
    return [{ region, post, kind: 'officer' as const, accountId: id, certifiedTo }];
  });
  const regions = WITH_OTHERS.filter((region) => accounts.some((account) => account.region === region));
  const others = regions.flatMap((region) => [
    { region, post: '执法队员', kind: 'officer' as const, accountId: null, certifiedTo: EXPIRED_ON },
    { region, post: '协管员', kind: 'assistant' as const, accountId: null, certifiedTo: null },
  ]);
  return [...withAccount, ...others].map((member, index) => ({ ...member, name: fictionalName(index) }));
}

function certificatesFor(members: readonly Member[], stored: readonly StoredMember[]) {
  const ids = new Map(stored.map(({ id, region, name }) => [`${region} ${name}`, String(id)]));
  return members.flatMap(({ region, name, certifiedTo }, index) => {
    const staffId = ids.get(`${region} ${name}`);
    if (staffId === undefined || certifiedTo === null) return [];
    return [{ staffId, region, number: `${region}-${String(index + 1).padStart(4, '0')}`, validTo: certifiedTo }];
  });
}
