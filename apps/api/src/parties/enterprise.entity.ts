import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'enterprise' })
@Index('ux_enterprise_import', ['importId', 'importRow'], { unique: true })
@Index('ux_enterprise_uscc', ['uscc'], { unique: true })
@Index('ix_enterprise_name', ['name'])
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

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
