import { Injectable } from '@nestjs/common';
import type { LinkableAccounts, StaffChanges, StaffMember, StaffPage, StaffQuery } from '@anjuan/contracts';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { RegionScope } from '../../platform/auth/region-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { toRecordChange } from '../../platform/records/record-change-view.js';
import { RecordChanges } from '../../platform/records/record-changes.js';
import { UnitNames } from '../units/unit-names.service.js';
import { toStaffMember } from './staff-views.js';
import { StaffRepository } from './staff.repository.js';

@Injectable()
export class StaffService {
  constructor(
    private readonly db: EntityManager,
    private readonly repository: StaffRepository,
    private readonly unitNames: UnitNames,
    private readonly changes: RecordChanges,
    private readonly clock: Clock,
  ) {}

  async list(scope: RegionScope, query: StaffQuery): Promise<StaffPage> {
    const page = await this.repository.page(scope, query, this.clock.today());
    const [certificates, regionName] = await Promise.all([
      this.repository.certificatesOf(
        this.db,
        page.items.map(({ id }) => String(id)),
      ),
      this.unitNames.current(),
    ]);
    const items = page.items.map((row) => toStaffMember(row, certificates.get(String(row.id)) ?? [], regionName));
    return { ...page, items };
  }

  async read(scope: RegionScope, id: string): Promise<StaffMember> {
    const row = await this.repository.find(scope, id);
    const [certificates, regionName] = await Promise.all([
      this.repository.certificatesOf(this.db, [id]),
      this.unitNames.current(),
    ]);
    return toStaffMember(row, certificates.get(id) ?? [], regionName);
  }

  async readHolder(scope: RegionScope, certificateId: string): Promise<StaffMember> {
    return this.read(scope, await this.repository.holderOf(certificateId));
  }

  /** The member's own history and that of the certificates, as one story. */
  async history(scope: RegionScope, id: string): Promise<StaffChanges> {
    await this.repository.find(scope, id);
    const certificates = (await this.repository.certificatesOf(this.db, [id])).get(id) ?? [];
    const numbers = new Map(certificates.map((certificate) => [String(certificate.id), certificate.number]));
    const [ofMember, ofCertificates] = await Promise.all([
      this.changes.ofMany(this.db, 'staff_member', [id]),
      this.changes.ofMany(this.db, 'enforcement_certificate', [...numbers.keys()]),
    ]);
    const items = [
      ...ofMember.map((row) => ({ ...toRecordChange(row), certificateNumber: null })),
      ...ofCertificates.map((row) => {
        return { ...toRecordChange(row), certificateNumber: numbers.get(String(row.record_id)) ?? null };
      }),
    ];
    return { items: items.sort((a, b) => b.recordedAt.localeCompare(a.recordedAt)) };
  }

  async linkableAccounts(actor: Actor): Promise<LinkableAccounts> {
    return { items: await this.repository.linkableAccounts(actor.region) };
  }
}
