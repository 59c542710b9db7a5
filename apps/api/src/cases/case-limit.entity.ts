import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_limit' })
@Index('ix_case_limit_due', ['region', 'dueOn'])
@Index('ix_case_limit_near', ['nearOn'])
export class CaseLimitEntity {
  @ForeignKey('case_file', 'id', { name: 'fk_case_limit_case', ...RESTRICT })
  @PrimaryColumn({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @PrimaryColumn({ name: 'rule_id', type: 'varchar', length: 40 })
  ruleId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  subject!: string;

  /** Empty for the case itself. */
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 40, default: '' })
  subjectId!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'start_on', type: 'date' })
  startOn!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  /** From this day on it is near. */
  @Column({ name: 'near_on', type: 'date' })
  nearOn!: string;

  @Column({ type: 'boolean' })
  complete!: boolean;

  @Column({ type: 'boolean' })
  paused!: boolean;

  @Column({ type: 'boolean' })
  binding!: boolean;

  @Column({ type: 'varchar', length: 20 })
  bearer!: string;

  /** It just ends: nothing is overdue after it. */
  @Column({ type: 'boolean' })
  closes!: boolean;
}
