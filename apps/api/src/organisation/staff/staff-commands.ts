import { Injectable } from '@nestjs/common';
import type { CorrectStaffMember, CreateStaffMember, LeaveUnit, VoidRecord } from '@anjuan/contracts';
import { leavingRefusals, type LocalDate, type Refusal, staffRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Idempotency } from '../../platform/records/idempotency.js';
import { type ColumnValues, RecordWriter, type WritableKind } from '../../platform/records/record-writer.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { CertificateCommands, whenNumberIsFree } from './certificate-commands.js';
import { dayOf } from './stored-staff.js';

export const STAFF_MEMBER: WritableKind = { type: 'staff_member', table: 'staff_member' };

/** Registers people of the own unit: nobody writes for another unit, and nobody is deleted. */
@Injectable()
export class StaffCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly writer: RecordWriter,
    private readonly certificates: CertificateCommands,
    private readonly clock: Clock,
  ) {}

  /** The member and the first certificate stand or fall together. */
  create(actor: Actor, { certificate, ...member }: CreateStaffMember): Promise<string> {
    const input = { ...member, certificate };
    const registered = this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'staff_member.create', input }, async () => {
        const holder = { name: member.name, kind: member.kind, leftOn: null };
        const id = await this.writer.createWithin(manager, actor, STAFF_MEMBER, {
          columns: columnsOf(member),
          input,
          check: async () => [
            ...staffRefusals({ ...member, leftOn: null }, { today: this.clock.today() }),
            ...(await accountRefusals(manager, actor, member.accountId, null)),
            ...(certificate === null
              ? []
              : await this.certificates.refusals(manager, actor, certificate, { holder, within: 'certificate.' })),
          ],
        });
        if (certificate !== null)
          await this.certificates.addWithin(manager, actor, { staffId: id, holder, certificate });
        return id;
      }),
    );
    return whenNumberIsFree(registered, 'certificate.');
  }

  correct(actor: Actor, id: string, { version, reason, ...member }: CorrectStaffMember): Promise<void> {
    return this.writer.correct(actor, STAFF_MEMBER, {
      id,
      version,
      reason,
      columns: { ...columnsOf(member), left_on: member.leftOn },
      check: async (manager) => [
        ...staffRefusals(member, { today: this.clock.today(), certificates: await certificatesOf(manager, id) }),
        ...(await accountRefusals(manager, actor, member.accountId, id)),
      ],
    });
  }

  leave(actor: Actor, id: string, { version, leftOn }: LeaveUnit): Promise<void> {
    return this.writer.correct(actor, STAFF_MEMBER, {
      id,
      version,
      reason: null,
      kind: 'ended',
      columns: { left_on: leftOn },
      check: (_, record) => Promise.resolve(leaveRefusals(record, leftOn, this.clock.today())),
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, STAFF_MEMBER, {
      id,
      version,
      reason,
      check: async (manager) => voidRefusals(await certificatesOf(manager, id)),
      // The account belongs to a person, and may now be linked to the right one.
      children: async (manager) => {
        await manager.query('UPDATE staff_member SET account_id = NULL WHERE id = ?', [id]);
      },
    });
  }
}

type MemberContent = Omit<CreateStaffMember, 'certificate'>;

function columnsOf({ name, post, kind, phone, accountId, joinedOn }: MemberContent): ColumnValues {
  return { name, post, kind, phone, account_id: accountId, joined_on: joinedOn };
}

function leaveRefusals({ values }: StoredRecord, leftOn: LocalDate, today: LocalDate): readonly Refusal[] {
  if (values['left_on'] !== null) {
    return [{ code: 'ALREADY_LEFT', field: 'leftOn', message: '该人员已登记离岗；日期有误的，请用“更正”改正' }];
  }
  return leavingRefusals({ joinedOn: dayOf(values['joined_on']), leftOn }, today);
}

function voidRefusals(certificates: number): readonly Refusal[] {
  if (certificates === 0) return [];
  const message = `该人员名下还有 ${certificates} 个执法证，请先作废这些执法证；人员离岗的，请登记离岗`;
  return [{ code: 'MEMBER_HAS_CERTIFICATES', message }];
}

async function certificatesOf(manager: EntityManager, staffId: string): Promise<number> {
  const [row] = await manager.query<{ held: string }[]>(
    'SELECT COUNT(*) AS held FROM enforcement_certificate WHERE staff_id = ? AND voided_at IS NULL',
    [staffId],
  );
  return Number(row?.held ?? 0);
}

/** The account's row is locked: two members cannot take one account at the same moment. */
async function accountRefusals(
  manager: EntityManager,
  { region }: Actor,
  accountId: string | null,
  staffId: string | null,
): Promise<readonly Refusal[]> {
  if (accountId === null) return [];
  const field = 'accountId';
  const accounts = await manager.query<object[]>('SELECT id FROM account WHERE id = ? AND region = ? FOR UPDATE', [
    accountId,
    region,
  ]);
  if (accounts.length === 0) {
    return [{ code: 'ACCOUNT_NOT_OF_UNIT', field, message: '只能关联本单位的账号，请重新选择' }];
  }
  const [holder] = await manager.query<{ name: string }[]>(
    'SELECT name FROM staff_member WHERE account_id = ? AND id <> ?',
    [accountId, staffId ?? 0],
  );
  if (holder === undefined) return [];
  return [{ code: 'ACCOUNT_TAKEN', field, message: `该账号已关联${holder.name}，一个账号只能属于一个人` }];
}
