import { RESTRICT } from '../../platform/database/restrict.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('account')
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_account_region', ...RESTRICT })
@ForeignKey('account', ['createdBy'], ['id'], { name: 'fk_account_created_by', ...RESTRICT })
@Index('ux_account_username', ['username'], { unique: true })
@Index('ix_account_region', ['region', 'id'])
export class AccountEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_account' })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  username!: string;

  @Column({ name: 'display_name', type: 'varchar', length: 64 })
  displayName!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'password_hash', type: 'varchar', length: 255 })
  passwordHash!: string;

  @Column({ name: 'password_changed_at', type: 'datetime', precision: 3 })
  passwordChangedAt!: Date;

  @Column({ name: 'must_change_password', type: 'boolean', default: false })
  mustChangePassword!: boolean;

  /** Exempt from expiry and first change, and useless once the demonstration is off. */
  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'disabled_at', type: 'datetime', precision: 3, nullable: true })
  disabledAt!: Date | null;

  @Column({ name: 'last_sign_in_at', type: 'datetime', precision: 3, nullable: true })
  lastSignInAt!: Date | null;

  @Column({ name: 'created_by', type: 'bigint', unsigned: true, nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;
}

@Entity('account_role')
@ForeignKey('account', ['accountId'], ['id'], { name: 'fk_account_role_account', ...RESTRICT })
@ForeignKey('account', ['grantedBy'], ['id'], { name: 'fk_account_role_granted_by', ...RESTRICT })
export class AccountRoleEntity {
  @PrimaryColumn({ name: 'account_id', type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_account_role' })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20, primaryKeyConstraintName: 'pk_account_role' })
  role!: string;

  @Column({ name: 'granted_by', type: 'bigint', unsigned: true, nullable: true })
  grantedBy!: string | null;

  @Column({ name: 'granted_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  grantedAt!: Date;
}
