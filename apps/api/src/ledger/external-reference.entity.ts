import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'external_reference' })
@Index('ux_external_reference', ['source', 'recordType', 'externalId'], { unique: true })
@Index('ix_external_reference_record', ['recordType', 'recordId'])
export class ExternalReferenceEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 64, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  source!: string;

  @Column({ name: 'record_type', type: 'varchar', length: 30 })
  recordType!: string;

  @Column({ name: 'external_id', type: 'varchar', length: 64, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  externalId!: string;

  @Column({ name: 'record_id', type: 'bigint', unsigned: true })
  recordId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_external_reference_region', ...RESTRICT })
  @Column({ type: 'char', length: 6, nullable: true })
  region!: string | null;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  @Column({ type: 'longtext' })
  content!: string;

  @Column({ name: 'content_hash', type: 'char', length: 64 })
  contentHash!: string;
}
