import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'enterprise' })
@Index('ux_enterprise_import', ['importId', 'importRow'], { unique: true })
@Index('ux_enterprise_uscc', ['uscc'], { unique: true })
@Index('ix_enterprise_name', ['name'])
@Index('ix_enterprise_name_key', ['nameKey'])
@Index('ix_enterprise_contact_phone', ['contactPhone'])
@Index('ix_enterprise_merged_into', ['mergedIntoId'])
@Index('ix_enterprise_place', ['placeRegion', 'id'])
export class EnterpriseEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'char', length: 18, nullable: true })
  uscc!: string | null;

  @ForeignKey('unit', 'region', { name: 'fk_enterprise_place_region', ...RESTRICT })
  @Column({ name: 'place_region', type: 'char', length: 6, nullable: true })
  placeRegion!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  industry!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  address!: string | null;

  @Column({ type: 'boolean', default: false })
  unlicensed!: boolean;

  @Column({ type: 'varchar', length: 100, nullable: true })
  grid!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  grade!: string | null;

  @Column({ name: 'legal_representative', type: 'varchar', length: 100, nullable: true })
  legalRepresentative!: string | null;

  @Column({ name: 'contact_phone', type: 'varchar', length: 30, nullable: true })
  contactPhone!: string | null;

  /** What names are compared by. */
  @Column({ name: 'name_key', type: 'varchar', length: 200, default: '' })
  nameKey!: string;

  @ForeignKey('enterprise', 'id', { name: 'fk_enterprise_merged_into', ...RESTRICT })
  @Column({ name: 'merged_into_id', type: 'bigint', unsigned: true, nullable: true })
  mergedIntoId!: string | null;

  @ForeignKey('unit', 'region', { name: 'fk_enterprise_created_by_region', ...RESTRICT })
  @Column({ name: 'created_by_region', type: 'char', length: 6, nullable: true })
  createdByRegion!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
