import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** Somebody was reminded of a limit. */
@Entity('reminder')
@Index('ux_reminder_once', ['accountId', 'caseId', 'ruleId', 'subject', 'subjectId', 'dueOn', 'mark'], { unique: true })
@Index('ix_reminder_list', ['accountId', 'id'])
@Index('ix_reminder_unread', ['accountId', 'readAt'])
@Index('ix_reminder_case', ['caseId'])
@ForeignKey('account', ['accountId'], ['id'], { name: 'fk_reminder_account', ...RESTRICT })
@ForeignKey('case_file', ['caseId'], ['id'], { name: 'fk_reminder_case', ...RESTRICT })
export class ReminderEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_reminder' })
  id!: string;

  @Column({ name: 'account_id', type: 'bigint', unsigned: true })
  accountId!: string;

  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @Column({ name: 'rule_id', type: 'varchar', length: 40 })
  ruleId!: string;

  @Column({ type: 'varchar', length: 20 })
  subject!: string;

  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;

  @Column({ name: 'start_on', type: 'date' })
  startOn!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ type: 'int' })
  mark!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readAt!: Date | null;
}
