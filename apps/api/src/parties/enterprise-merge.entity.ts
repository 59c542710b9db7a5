import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** Every merge that was made; undoing one closes its row. */
@Entity({ name: 'enterprise_merge' })
export class EnterpriseMergeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('enterprise', 'id', { name: 'fk_enterprise_merge_survivor', ...RESTRICT })
  @Column({ name: 'survivor_id', type: 'bigint', unsigned: true })
  survivorId!: string;

  @ForeignKey('enterprise', 'id', { name: 'fk_enterprise_merge_merged', ...RESTRICT })
  @Column({ name: 'merged_id', type: 'bigint', unsigned: true })
  mergedId!: string;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @Column({ name: 'merged_at', type: 'datetime', precision: 3 })
  mergedAt!: Date;

  @ForeignKey('account', 'id', { name: 'fk_enterprise_merge_merged_by', ...RESTRICT })
  @Column({ name: 'merged_by', type: 'bigint', unsigned: true })
  mergedBy!: string;

  @Column({ name: 'undone_at', type: 'datetime', precision: 3, nullable: true })
  undoneAt!: Date | null;

  @ForeignKey('account', 'id', { name: 'fk_enterprise_merge_undone_by', ...RESTRICT })
  @Column({ name: 'undone_by', type: 'bigint', unsigned: true, nullable: true })
  undoneBy!: string | null;

  @Column({ name: 'undo_reason', type: 'varchar', length: 500, nullable: true })
  undoReason!: string | null;
}
