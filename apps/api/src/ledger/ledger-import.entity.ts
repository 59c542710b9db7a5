import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'ledger_import' })
@Index('ux_ledger_import_key', ['importKey'], { unique: true })
@Index('ix_ledger_import_list', ['region', 'id'])
export class LedgerImportEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'import_key', type: 'varchar', length: 64 })
  importKey!: string;

  @ForeignKey('unit', 'region', { name: 'fk_ledger_import_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('account', 'id', { name: 'fk_ledger_import_account', ...RESTRICT })
  @Column({ name: 'imported_by', type: 'bigint', unsigned: true })
  importedBy!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  source!: string | null;

  @Column({ name: 'file_name', type: 'varchar', length: 200, nullable: true })
  fileName!: string | null;

  @Column({ name: 'file_sha256', type: 'char', length: 64, nullable: true })
  fileSha256!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: string;

  @Column({ type: 'varchar', length: 20 })
  step!: string;

  @Column({ type: 'int', default: 0 })
  total!: number;

  @Column({ type: 'int', default: 0 })
  done!: number;

  @Column({ type: 'int', default: 0 })
  created!: number;

  @Column({ type: 'int', default: 0 })
  unchanged!: number;

  @Column({ type: 'int', default: 0 })
  refused!: number;

  @Column({ type: 'longtext', nullable: true })
  refusals!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  message!: string | null;

  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
