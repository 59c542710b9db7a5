import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** The last number of a series and year; locked while the next one is given. */
@Entity('document_counter')
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_document_counter_region', ...RESTRICT })
export class DocumentCounterEntity {
  @PrimaryColumn({ type: 'char', length: 6, primaryKeyConstraintName: 'pk_document_counter' })
  region!: string;

  @PrimaryColumn({ type: 'varchar', length: 30, primaryKeyConstraintName: 'pk_document_counter' })
  series!: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_document_counter' })
  year!: number;

  @Column({ name: 'last_seq', type: 'int' })
  lastSeq!: number;
}

/** A number that a paper of a case was given, once and for all. */
@Entity('document_number')
@Index('ux_document_number_seq', ['region', 'series', 'year', 'seq'], { unique: true })
@Index('ux_document_number_number', ['region', 'number'], { unique: true })
@Index('ix_document_number_case', ['caseId', 'decisionId'])
@Index('ix_document_number_list', ['region', 'id'])
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_document_number_region', ...RESTRICT })
@ForeignKey('case_file', ['caseId'], ['id'], { name: 'fk_document_number_case', ...RESTRICT })
@ForeignKey('penalty_decision', ['decisionId'], ['id'], { name: 'fk_document_number_decision', ...RESTRICT })
@ForeignKey('account', ['givenBy'], ['id'], { name: 'fk_document_number_given_by', ...RESTRICT })
@ForeignKey('account', ['voidedBy'], ['id'], { name: 'fk_document_number_voided_by', ...RESTRICT })
export class DocumentNumberEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_document_number' })
  id!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ type: 'varchar', length: 30 })
  series!: string;

  /** The year that the number names: that of signing. */
  @Column({ type: 'int' })
  year!: number;

  /** Null for a number of another form than that of the unit's series. */
  @Column({ type: 'int', nullable: true })
  seq!: number | null;

  @Column({ type: 'varchar', length: 64 })
  number!: string;

  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @Column({ name: 'decision_id', type: 'bigint', unsigned: true, nullable: true })
  decisionId!: string | null;

  @Column({ name: 'given_at', type: 'datetime', precision: 3 })
  givenAt!: Date;

  @Column({ name: 'given_by', type: 'bigint', unsigned: true })
  givenBy!: string;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 600, nullable: true })
  voidReason!: string | null;
}
