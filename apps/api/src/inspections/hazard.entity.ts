import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'hazard' })
@Index('ux_hazard_import', ['importId', 'importRow'], { unique: true })
@Index('ix_hazard_found', ['inspectionId', 'voidedAt', 'organId'])
@Index('ix_hazard_verified', ['region', 'verifiedOn', 'voidedAt', 'organId', 'inspectionId'])
@Index('ix_hazard_verified_partial', ['region', 'verifiedOnPartial'])
@Index('ix_hazard_list', ['region', 'id'])
@Index('ix_hazard_due', ['region', 'rectifyDueOn', 'verifiedOn'])
export class HazardEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_hazard_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_hazard_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('inspection', 'id', { name: 'fk_hazard_inspection', ...RESTRICT })
  @Column({ name: 'inspection_id', type: 'bigint', unsigned: true })
  inspectionId!: string;

  @Column({ type: 'varchar', length: 1000 })
  description!: string;

  @Column({ type: 'boolean', nullable: true })
  major!: boolean | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  measure!: string | null;

  @Column({ name: 'rectify_due_on', type: 'date', nullable: true })
  rectifyDueOn!: string | null;

  @Column({ name: 'order_number', type: 'varchar', length: 64, nullable: true })
  orderNumber!: string | null;

  @Column({ name: 'reported_on', type: 'date', nullable: true })
  reportedOn!: string | null;

  @Column({ name: 'verified_on', type: 'date', nullable: true })
  verifiedOn!: string | null;

  @Column({ name: 'verified_on_partial', type: 'varchar', length: 7, nullable: true })
  verifiedOnPartial!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_hazard_voided_by', ...RESTRICT })
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
