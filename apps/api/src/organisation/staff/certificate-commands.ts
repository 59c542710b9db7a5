import { Injectable } from '@nestjs/common';
import type { CorrectCertificate, NewCertificate, RevokeCertificate, VoidRecord } from '@anjuan/contracts';
import { certificateRefusals, type EnforcementCertificate, type Refusal, revocationRefusals } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/http/errors.js';
import { Idempotency } from '../../platform/records/idempotency.js';
import { RecordWriter, type WritableKind } from '../../platform/records/record-writer.js';
import { lockOwnRecord, type StoredRecord } from '../../platform/records/stored-record.js';
import { type CertificateHolder, holderFrom, storedCertificate } from './stored-staff.js';

const CERTIFICATE: WritableKind = { type: 'enforcement_certificate', table: 'enforcement_certificate' };
const MEMBER: WritableKind = { type: 'staff_member', table: 'staff_member' };

interface Holding {
  readonly holder: CertificateHolder;
  readonly within?: string;
  /** The certificate that is corrected: its own number is not taken by another. */
  readonly except?: string;
}

interface FirstCertificate {
  readonly staffId: string;
  readonly holder: CertificateHolder;
  readonly certificate: NewCertificate;
}

@Injectable()
export class CertificateCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly writer: RecordWriter,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, staffId: string, certificate: NewCertificate): Promise<string> {
    const operation = `staff_member/${staffId}/certificate`;
    return whenNumberIsFree(
      this.transactions.run((manager) =>
        this.idempotency.once(manager, actor, { operation, input: certificate }, async () => {
          const member = await lockOwnRecord(manager, actor, MEMBER, staffId);
          if (member.voided)
            throw new Refused([{ code: 'RECORD_VOIDED', message: '该人员的登记已作废，不能再登记执法证' }]);
          return this.addWithin(manager, actor, { staffId, holder: holderFrom(member), certificate });
        }),
      ),
    );
  }

  /** Within the transaction that registers or has locked the holder. */
  addWithin(manager: EntityManager, actor: Actor, { staffId, holder, certificate }: FirstCertificate): Promise<string> {
    const { number, validFrom, validTo } = certificate;
    return this.writer.createWithin(manager, actor, CERTIFICATE, {
      columns: { staff_id: staffId, number, number_in_use: number, valid_from: validFrom, valid_to: validTo },
      input: certificate,
      check: () => this.refusals(manager, actor, certificate, { holder }),
    });
  }

  correct(actor: Actor, id: string, { version, reason, ...certificate }: CorrectCertificate): Promise<void> {
    const { number, validFrom, validTo, revokedOn } = certificate;
    return whenNumberIsFree(
      this.writer.correct(actor, CERTIFICATE, {
        id,
        version,
        reason,
        columns: { number, valid_from: validFrom, valid_to: validTo, revoked_on: revokedOn },
        check: async (manager, record) => {
          const holder = holderFrom(await this.holderOf(manager, actor, record));
          return this.refusals(manager, actor, certificate, { holder, except: id });
        },
        children: async (manager) => {
          await manager.query('UPDATE enforcement_certificate SET number_in_use = ? WHERE id = ?', [number, id]);
        },
      }),
    );
  }

  revoke(actor: Actor, id: string, { version, revokedOn, reason }: RevokeCertificate): Promise<void> {
    return this.writer.correct(actor, CERTIFICATE, {
      id,
      version,
      reason,
      kind: 'ended',
      columns: { revoked_on: revokedOn },
      check: (_, record) => {
        const certificate = storedCertificate(record);
        if (certificate.revokedOn === null) {
          return Promise.resolve(revocationRefusals({ ...certificate, revokedOn }, this.clock.today()));
        }
        const message = `该执法证已登记于 ${certificate.revokedOn} 注销；日期有误的，请用“更正”改正`;
        return Promise.resolve([{ code: 'ALREADY_REVOKED', field: 'revokedOn', message }]);
      },
    });
  }

  void(actor: Actor, id: string, { version, reason }: VoidRecord): Promise<void> {
    return this.writer.void(actor, CERTIFICATE, {
      id,
      version,
      reason,
      children: async (manager) => {
        await manager.query('UPDATE enforcement_certificate SET number_in_use = NULL WHERE id = ?', [id]);
      },
    });
  }

  async refusals(
    manager: EntityManager,
    actor: Actor,
    certificate: NewCertificate & Partial<Pick<EnforcementCertificate, 'revokedOn'>>,
    { holder, within = '', except = '0' }: Holding,
  ): Promise<readonly Refusal[]> {
    const { number, validFrom, validTo, revokedOn = null } = certificate;
    const circumstances = { today: this.clock.today(), holder, within };
    const [taken] = await manager.query<{ name: string; region: string }[]>(
      `SELECT t.name, t.region FROM enforcement_certificate c JOIN staff_member t ON t.id = c.staff_id
       WHERE c.number_in_use = ? AND c.id <> ?`,
      [number, except],
    );
    return [
      ...certificateRefusals({ number, validFrom, validTo, revokedOn }, circumstances),
      ...(taken === undefined ? [] : [numberTaken(within, taken.region === actor.region ? taken.name : null)]),
    ];
  }

  /** Locked, so that the holder does not become a helper meanwhile. */
  private holderOf(manager: EntityManager, actor: Actor, { values }: StoredRecord): Promise<StoredRecord> {
    return lockOwnRecord(manager, actor, MEMBER, String(values['staff_id']));
  }
}

/** People of other units are not named. */
function numberTaken(within: string, name: string | null): Refusal {
  const whose = name === null ? '由其他单位登记' : `登记在${name}名下；换发后沿用原号的，请更正原证的有效期`;
  return {
    code: 'CERTIFICATE_NUMBER_TAKEN',
    field: `${within}number`,
    message: `这个执法证号已${whose}，请核对执法证`,
  };
}

/** Two registrations of one number at the same moment: the index lets one of them through. */
export async function whenNumberIsFree<T>(write: Promise<T>, within = ''): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Refused([numberTaken(within, null)]);
  }
}
