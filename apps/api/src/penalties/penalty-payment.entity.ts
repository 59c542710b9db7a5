import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'penalty_payment' })
@Index('ix_penalty_payment_decision', ['decisionId'])
export class PenaltyPaymentEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('penalty_decision', 'id', { name: 'fk_penalty_payment_decision', ...RESTRICT })
  @Column({ name: 'decision_id', type: 'bigint', unsigned: true })
  decisionId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  /** Of the penalty, or of a surcharge, which counts as no fine. */
  @Column({ type: 'varchar', length: 20, default: 'penalty' })
  purpose!: string;

  @Column({ name: 'amount_fen', type: 'bigint', nullable: true })
  amountFen!: string | null;

  @Column({ name: 'paid_on', type: 'date', nullable: true })
  paidOn!: string | null;

  @Column({ name: 'paid_on_partial', type: 'varchar', length: 7, nullable: true })
  paidOnPartial!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  note!: string | null;
}
