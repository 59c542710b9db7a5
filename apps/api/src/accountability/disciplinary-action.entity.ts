import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'disciplinary_action' })
@Index('ux_disciplinary_action_import', ['importId', 'importRow'], { unique: true })
@Index('ix_disciplinary_action_statistics', ['region', 'decidedOn', 'voidedAt', 'organId', 'personId'])
@Index('ix_disciplinary_action_case', ['caseId'])
@Index('ix_disciplinary_action_person', ['personId'])
@Index('ix_disciplinary_action_list', ['region', 'id'])
export class DisciplinaryActionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_disciplinary_action_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_disciplinary_action_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_disciplinary_action_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('person', 'id', { name: 'fk_disciplinary_action_person', ...RESTRICT })
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'stated_name', type: 'varchar', length: 200, nullable: true })
  statedName!: string | null;

  @Column({ name: 'stated_workplace', type: 'varchar', length: 200, nullable: true })
  statedWorkplace!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ type: 'varchar', length: 30 })
  measure!: string;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ name: 'decided_on_partial', type: 'varchar', length: 7, nullable: true })
  decidedOnPartial!: string | null;

  @Column({ name: 'deciding_organ', type: 'varchar', length: 200, nullable: true })
  decidingOrgan!: string | null;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_disciplinary_action_voided_by', ...RESTRICT })
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
