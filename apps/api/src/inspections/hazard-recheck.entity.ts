import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** One look at one hazard after the finding; the passed one that is not voided verifies it. */
@Entity({ name: 'hazard_recheck' })
@Index('ix_hazard_recheck_hazard', ['hazardId', 'recheckedOn'])
export class HazardRecheckEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('hazard', 'id', { name: 'fk_hazard_recheck_hazard', ...RESTRICT })
  @Column({ name: 'hazard_id', type: 'bigint', unsigned: true })
  hazardId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_hazard_recheck_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'rechecked_on', type: 'date' })
  recheckedOn!: string;

  @Column({ type: 'boolean' })
  passed!: boolean;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note!: string | null;

  @Column({ name: 'new_due_on', type: 'date', nullable: true })
  newDueOn!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_hazard_recheck_recorded_by', ...RESTRICT })
  @Column({ name: 'recorded_by', type: 'bigint', unsigned: true })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_hazard_recheck_voided_by', ...RESTRICT })
  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;
}
