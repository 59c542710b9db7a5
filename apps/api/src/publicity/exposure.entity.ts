import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'exposure' })
@Index('ux_exposure_import', ['importId', 'importRow'], { unique: true })
@Index('ix_exposure_statistics', ['region', 'publishedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_exposure_case', ['caseId'])
@Index('ix_exposure_enterprise', ['enterpriseId', 'publishedOn'])
@Index('ix_exposure_list', ['region', 'id'])
export class ExposureEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_exposure_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_exposure_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_exposure_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_exposure_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true })
  enterpriseId!: string;

  @Column({ type: 'varchar', length: 20 })
  medium!: string;

  @Column({ name: 'medium_name', type: 'varchar', length: 200, nullable: true })
  mediumName!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  url!: string | null;

  @Column({ name: 'published_on', type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ name: 'published_on_partial', type: 'varchar', length: 7, nullable: true })
  publishedOnPartial!: string | null;

  @Column({ name: 'other_party_reason', type: 'varchar', length: 500, nullable: true })
  otherPartyReason!: string | null;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  withdrawnOn!: string | null;

  @Column({ name: 'withdraw_reason', type: 'varchar', length: 500, nullable: true })
  withdrawReason!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_exposure_voided_by', ...RESTRICT })
  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
