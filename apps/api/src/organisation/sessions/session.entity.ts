import { RESTRICT } from '../../platform/database/restrict.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('session')
@ForeignKey('account', ['accountId'], ['id'], { name: 'fk_session_account', ...RESTRICT })
@Index('ux_session_token', ['tokenHash'], { unique: true })
@Index('ix_session_account', ['accountId'])
@Index('ix_session_expiry', ['expiresAt'])
export class SessionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_session' })
  id!: string;

  /** SHA-256 of the token: who reads the database cannot take over a session. */
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;

  @Column({ name: 'account_id', type: 'bigint', unsigned: true })
  accountId!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'datetime', precision: 3 })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'varchar', length: 45, nullable: true })
  ip!: string | null;
}

/** Kept by name, not by account: a name nobody has locks like any other, so the lock tells nothing. */
@Entity('sign_in_failure')
@Index('ix_sign_in_failure_age', ['lastFailedAt'])
export class SignInFailureEntity {
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_sign_in_failure' })
  username!: string;

  @Column({ type: 'int' })
  failures!: number;

  @Column({ name: 'last_failed_at', type: 'datetime', precision: 3 })
  lastFailedAt!: Date;

  @Column({ name: 'locked_until', type: 'datetime', precision: 3, nullable: true })
  lockedUntil!: Date | null;
}
