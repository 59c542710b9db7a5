import { Injectable } from '@nestjs/common';
import type { CorrectEnterprise, NewEnterprise } from '@anjuan/contracts';
import { enterpriseNameKey, enterpriseRefusals, normaliseUscc, type Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Transactions } from '../platform/database/transactions.js';
import { Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import type { ColumnValues } from '../platform/records/record-writer.js';
import { PartiesRepository } from './parties.repository.js';
import { ENTERPRISE, RegisterWriter } from './register-writer.js';

type EnterpriseFields = NewEnterprise;

/** The one writer of the register of enterprises beside the import of past records. */
@Injectable()
export class EnterpriseCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly register: RegisterWriter,
    private readonly repository: PartiesRepository,
    private readonly unitNames: UnitNames,
  ) {}

  async create(actor: Actor, body: NewEnterprise): Promise<string> {
    const input = tidied(body);
    const refusals = [...enterpriseRefusals(input), ...(await this.placeRefusals(input.placeRegion))];
    return this.withUniqueCode(input.uscc, null, () =>
      this.transactions.run((manager) =>
        this.idempotency.once(manager, actor, { operation: 'enterprise.create', input: body }, async () => {
          const all = [...refusals, ...(await this.codeRefusals(manager, input.uscc, null))];
          if (all.length > 0) throw new Refused(all);
          return this.register.create(manager, actor, ENTERPRISE, columnsOf(input));
        }),
      ),
    );
  }

  async correct(actor: Actor, id: string, body: CorrectEnterprise): Promise<void> {
    const { version, reason, ...fields } = body;
    const input = tidied(fields);
    const ofPlace = await this.placeRefusals(input.placeRegion);
    await this.withUniqueCode(input.uscc, id, () =>
      this.transactions.run((manager) =>
        this.idempotency.once(manager, actor, { operation: `enterprise/${id}/correct`, input: body }, async () => {
          const entry = await this.register.lock(manager, ENTERPRISE, id);
          await this.register.requireVersion(manager, ENTERPRISE, entry, version);
          const { uscc, unlicensed } = entry.values;
          const before = { uscc: typeof uscc === 'string' ? uscc : null, unlicensed: Boolean(unlicensed) };
          const refusals = [
            ...mergedRefusals(entry.values['merged_into_id']),
            ...enterpriseRefusals(input, before),
            ...ofPlace,
            ...(await this.codeRefusals(manager, input.uscc, id)),
          ];
          if (refusals.length > 0) throw new Refused(refusals);
          const columns = columnsOf(input);
          const { name_key, ...told } = columns;
          // The key of comparison follows the name; the history tells the name alone.
          await this.register.change(manager, actor, ENTERPRISE, entry, { kind: 'corrected', reason, columns: told });
          await manager.query('UPDATE enterprise SET name_key = ? WHERE id = ?', [name_key, id]);
        }),
      ),
    );
  }

  /** Two who enter the same code at once: the second is told of the first's entry. */
  private async withUniqueCode<T>(uscc: string | null, ownId: string | null, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (uscc === null || !isDuplicate(error)) throw error;
      const refusals = await this.codeRefusals(undefined, uscc, ownId);
      if (refusals.length === 0) throw error;
      throw new Refused(refusals);
    }
  }

  private async codeRefusals(
    manager: EntityManager | undefined,
    uscc: string | null,
    ownId: string | null,
  ): Promise<readonly Refusal[]> {
    if (uscc === null) return [];
    const found = await this.repository.findByCode(uscc, manager);
    if (found === null || String(found.id) === ownId) return [];
    const [id, name] = [found.merged_into_id ?? found.id, found.merged_into_name ?? found.name];
    const advice = ownId === null ? '请直接使用该企业，不必重复登记' : '同一企业登记了两次的，请将两条合并';
    const message = `统一社会信用代码 ${uscc} 已登记为“${name}”，${advice}`;
    return [{ code: 'ENTERPRISE_EXISTS', field: 'uscc', message, type: 'enterprise', id: String(id) }];
  }

  private async placeRefusals(region: string | null): Promise<readonly Refusal[]> {
    if (region === null || (await this.unitNames.all()).some((unit) => unit.region === region)) return [];
    return [{ code: 'PLACE_UNKNOWN', field: 'placeRegion', message: '没有这个单位，请从列表中选择所在地' }];
  }
}

/** Two codes would meet in one enterprise, or the correction would be seen nowhere. */
function mergedRefusals(intoId: unknown): readonly Refusal[] {
  if (intoId === null) return [];
  const message = '这条登记已并入其他企业，请更正保留的企业，或先撤销合并';
  return [{ code: 'ENTERPRISE_MERGED', message, basis: 'own-party-register', type: 'enterprise', id: String(intoId) }];
}

function tidied(fields: EnterpriseFields): EnterpriseFields {
  const text = (value: string | null): string | null => (value === null || value === '' ? null : value);
  const uscc = text(fields.uscc);
  return {
    ...fields,
    uscc: uscc === null ? null : normaliseUscc(uscc),
    address: text(fields.address),
    grid: text(fields.grid),
    legalRepresentative: text(fields.legalRepresentative),
    contactPhone: text(fields.contactPhone),
  };
}

function columnsOf(input: EnterpriseFields): ColumnValues {
  return {
    name: input.name,
    uscc: input.uscc,
    unlicensed: input.unlicensed,
    place_region: input.placeRegion,
    industry: input.industry,
    address: input.address,
    grid: input.grid,
    grade: input.grade,
    legal_representative: input.legalRepresentative,
    contact_phone: input.contactPhone,
    name_key: enterpriseNameKey(input.name),
  };
}
