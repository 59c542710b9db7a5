import { RESTRICT } from '../database/restrict.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Mirrors the table for the drift test; rows are written by `audit-rows.ts` alone. */
@Entity('audit_log')
@ForeignKey('account', ['actorId'], ['id'], { name: 'fk_audit_log_actor', ...RESTRICT })
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_audit_log_region', ...RESTRICT })
@Index('ux_audit_log_chain', ['chain', 'seq'], { unique: true })
@Index('ix_audit_log_actor', ['actorId', 'id'])
@Index('ix_audit_log_region', ['region', 'id'])
@Index('ix_audit_log_action', ['action', 'id'])
@Index('ix_audit_log_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_audit_log_time', ['occurredAt', 'id'])
export class AuditLogEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_audit_log' })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  chain!: string;

  @Column({ type: 'int', unsigned: true })
  seq!: number;

  @Column({ name: 'occurred_at', type: 'datetime', precision: 3 })
  occurredAt!: Date;

  @Column({ name: 'actor_id', type: 'bigint', unsigned: true, nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_name', type: 'varchar', length: 64 })
  actorName!: string;

  @Column({ type: 'char', length: 6, nullable: true })
  region!: string | null;

  @Column({ type: 'varchar', length: 64 })
  action!: string;

  @Column({ name: 'subject_type', type: 'varchar', length: 40 })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'varchar', length: 64, nullable: true })
  subjectId!: string | null;

  @Column({ type: 'longtext' })
  detail!: string;

  @Column({ name: 'request_id', type: 'varchar', length: 64 })
  requestId!: string;

  @Column({ type: 'varchar', length: 45, nullable: true })
  ip!: string | null;

  @Column({ name: 'prev_hash', type: 'char', length: 64 })
  prevHash!: string;

  @Column({ type: 'char', length: 64 })
  hash!: string;
}

/** The last row of each chain; also what is locked while a chain is continued. */
@Entity('audit_chain')
export class AuditChainEntity {
  @Column({ type: 'varchar', length: 64, primary: true, primaryKeyConstraintName: 'pk_audit_chain' })
  chain!: string;

  @Column({ type: 'int', unsigned: true })
  seq!: number;

  @Column({ type: 'char', length: 64 })
  hash!: string;
}
