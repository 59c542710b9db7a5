import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'blacklist_entry' })
@Index('ux_blacklist_entry_import', ['importId', 'importRow'], { unique: true })
@Index('ix_blacklist_entry_statistics', ['region', 'listedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_blacklist_entry_case', ['caseId'])
@Index('ix_blacklist_entry_enterprise', ['enterpriseId', 'listedOn'])
@Index('ix_blacklist_entry_list', ['region', 'id'])
export class BlacklistEntryEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_blacklist_entry_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_blacklist_entry_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_blacklist_entry_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_blacklist_entry_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true })
  enterpriseId!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  basis!: string | null;

  @Column({ name: 'listed_on', type: 'date', nullable: true })
  listedOn!: string | null;

  @Column({ name: 'listed_on_partial', type: 'varchar', length: 7, nullable: true })
  listedOnPartial!: string | null;

  @Column({ name: 'removed_on', type: 'date', nullable: true })
  removedOn!: string | null;

  @Column({ name: 'removed_on_partial', type: 'varchar', length: 7, nullable: true })
  removedOnPartial!: string | null;

  @Column({ name: 'other_party_reason', type: 'varchar', length: 500, nullable: true })
  otherPartyReason!: string | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  behaviour!: string | null;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  @Column({ name: 'expected_end_on', type: 'date', nullable: true })
  expectedEndOn!: string | null;

  @Column({ name: 'remove_reason', type: 'varchar', length: 500, nullable: true })
  removeReason!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_blacklist_entry_voided_by', ...RESTRICT })
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
