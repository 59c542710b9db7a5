import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../database/restrict.js';

@Entity({ name: 'idempotency_key' })
export class IdempotencyKeyEntity {
  @ForeignKey('account', 'id', { name: 'fk_idempotency_key_account', ...RESTRICT })
  @PrimaryColumn({ name: 'account_id', type: 'bigint', unsigned: true })
  accountId!: string;

  @PrimaryColumn({ name: 'request_key', type: 'varchar', length: 80 })
  requestKey!: string;

  @Column({ type: 'char', length: 64 })
  fingerprint!: string;

  @Column({ type: 'longtext', nullable: true })
  result!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
