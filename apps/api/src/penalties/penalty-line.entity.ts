import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'penalty_line' })
@Index('ux_penalty_line_import', ['importId', 'importRow'], { unique: true })
@Index('ix_penalty_line_statistics', ['decisionId', 'kind', 'supersededAt', 'amountFen', 'licences'])
@Index('ix_penalty_line_kind', ['kind', 'amountFen', 'supersededAt', 'decisionId', 'licences'])
export class PenaltyLineEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('penalty_decision', 'id', { name: 'fk_penalty_line_decision', ...RESTRICT })
  @Column({ name: 'decision_id', type: 'bigint', unsigned: true })
  decisionId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ name: 'amount_fen', type: 'bigint', nullable: true })
  amountFen!: string | null;

  @Column({ type: 'int', nullable: true })
  licences!: number | null;

  @Column({ type: 'int', nullable: true })
  days!: number | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  description!: string | null;

  /** Why there is no penalty, or a lighter one. */
  @Column({ type: 'varchar', length: 30, nullable: true })
  ground!: string | null;

  @Column({ name: 'superseded_at', type: 'datetime', precision: 3, nullable: true })
  supersededAt!: Date | null;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
