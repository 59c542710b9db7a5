import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'inspection' })
@Index('ux_inspection_import', ['importId', 'importRow'], { unique: true })
@Index('ix_inspection_statistics', ['region', 'inspectedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_inspection_enterprise', ['enterpriseId', 'inspectedOn'])
@Index('ix_inspection_list', ['region', 'id'])
export class InspectionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_inspection_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_inspection_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_inspection_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true, nullable: true })
  enterpriseId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  kind!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  place!: string | null;

  @Column({ name: 'inspected_on', type: 'date', nullable: true })
  inspectedOn!: string | null;

  @Column({ name: 'inspected_on_partial', type: 'varchar', length: 7, nullable: true })
  inspectedOnPartial!: string | null;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  findings!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  present!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_inspection_voided_by', ...RESTRICT })
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
