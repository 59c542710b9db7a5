import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_event' })
@Index('ux_case_event_seq', ['caseId', 'seq'], { unique: true })
export class CaseEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('case_file', 'id', { name: 'fk_case_event_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'varchar', length: 60 })
  type!: string;

  @Column({ type: 'longtext' })
  payload!: string;

  @Column({ name: 'occurred_on', type: 'date', nullable: true })
  occurredOn!: string | null;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;

  @ForeignKey('account', 'id', { name: 'fk_case_event_actor', ...RESTRICT })
  @Column({ name: 'actor_id', type: 'bigint', unsigned: true })
  actorId!: string;

  @Column({ name: 'actor_name', type: 'varchar', length: 100 })
  actorName!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;
}
