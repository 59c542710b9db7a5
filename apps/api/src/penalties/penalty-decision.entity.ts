import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'penalty_decision' })
@Index('ux_penalty_decision_import', ['importId', 'importRow'], { unique: true })
@Index('ux_penalty_decision_number', ['region', 'numberInUse'], { unique: true })
@Index('ix_penalty_decision_statistics', ['region', 'decidedOn', 'state', 'voidedAt', 'organId', 'caseId'])
@Index('ix_penalty_decision_document_number', ['region', 'documentNumber'])
@Index('ix_penalty_decision_case', ['caseId'])
@Index('ix_penalty_decision_list', ['region', 'id'])
export class PenaltyDecisionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_penalty_decision_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_penalty_decision_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_penalty_decision_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  /** The number of a decision made here, which it keeps when it is voided; past records may share one. */
  @Column({ name: 'number_in_use', type: 'varchar', length: 64, nullable: true })
  numberInUse!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: string;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ name: 'decided_on_partial', type: 'varchar', length: 7, nullable: true })
  decidedOnPartial!: string | null;

  @Column({ name: 'served_on', type: 'date', nullable: true })
  servedOn!: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ name: 'ended_on_partial', type: 'varchar', length: 7, nullable: true })
  endedOnPartial!: string | null;

  @Column({ name: 'ended_by', type: 'varchar', length: 20, nullable: true })
  endedBy!: string | null;

  @Column({ name: 'end_note', type: 'varchar', length: 500, nullable: true })
  endNote!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_penalty_decision_voided_by', ...RESTRICT })
  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
