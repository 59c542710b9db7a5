import { Injectable } from '@nestjs/common';
import type { EnterpriseItem, EnterpriseQuery, Page } from '@anjuan/contracts';
import { maskResidentId } from '@anjuan/domain';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { NotFound } from '../platform/http/errors.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { ID_NUMBER } from './parties-import.service.js';
import { PartiesRepository } from './parties.repository.js';
import { toEnterprise } from './views.js';

@Injectable()
export class PartiesService {
  constructor(
    private readonly repository: PartiesRepository,
    private readonly unitNames: UnitNames,
    private readonly secrets: Secrets,
  ) {}

  async listEnterprises(query: EnterpriseQuery): Promise<Page<EnterpriseItem>> {
    const [page, regionName] = await Promise.all([this.repository.listEnterprises(query), this.unitNames.current()]);
    return { ...page, items: page.items.map((row) => toEnterprise(row, regionName)) };
  }

  async readEnterprise(id: string): Promise<EnterpriseItem> {
    const [row, regionName] = await Promise.all([this.repository.findEnterprise(id), this.unitNames.current()]);
    if (row === null) throw new NotFound();
    return toEnterprise(row, regionName);
  }

  /** What the bureau sees of an ID number without asking for the whole of it. */
  maskedIdNumber(cipher: string | null): string | null {
    return cipher === null ? null : maskResidentId(this.secrets.decrypt(ID_NUMBER, cipher));
  }
}
