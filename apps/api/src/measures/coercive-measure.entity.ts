import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'coercive_measure' })
@Index('ux_coercive_measure_import', ['importId', 'importRow'], { unique: true })
@Index('ux_coercive_measure_number', ['region', 'numberInUse'], { unique: true })
@Index('ix_coercive_measure_statistics', ['region', 'startedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_coercive_measure_case', ['caseId'])
@Index('ix_coercive_measure_enterprise', ['enterpriseId', 'startedOn'])
@Index('ix_coercive_measure_list', ['region', 'id'])
@Index('ix_coercive_measure_person', ['personId'])
@Index('ix_coercive_measure_open', ['region', 'endedOn', 'voidedAt', 'startedOn'])
export class CoerciveMeasureEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_coercive_measure_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_coercive_measure_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_coercive_measure_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_coercive_measure_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true, nullable: true })
  enterpriseId!: string | null;

  @ForeignKey('person', 'id', { name: 'fk_coercive_measure_person', ...RESTRICT })
  @Column({ name: 'person_id', type: 'bigint', unsigned: true, nullable: true })
  personId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  /** The number while a measure entered here has it; past records may share one. */
  @Column({ name: 'number_in_use', type: 'varchar', length: 64, nullable: true })
  numberInUse!: string | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  objects!: string | null;

  @Column({ name: 'started_on', type: 'date', nullable: true })
  startedOn!: string | null;

  @Column({ name: 'started_on_partial', type: 'varchar', length: 7, nullable: true })
  startedOnPartial!: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ name: 'ended_on_partial', type: 'varchar', length: 7, nullable: true })
  endedOnPartial!: string | null;

  @Column({ name: 'other_party_reason', type: 'varchar', length: 500, nullable: true })
  otherPartyReason!: string | null;

  @Column({ name: 'term_days', type: 'int', nullable: true })
  termDays!: number | null;

  @Column({ name: 'appraisal_days', type: 'int', nullable: true })
  appraisalDays!: number | null;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  approvedOn!: string | null;

  @Column({ name: 'approver_name', type: 'varchar', length: 100, nullable: true })
  approverName!: string | null;

  @Column({ name: 'approver_post', type: 'varchar', length: 20, nullable: true })
  approverPost!: string | null;

  @Column({ type: 'boolean', default: false })
  emergency!: boolean;

  @Column({ name: 'emergency_reason', type: 'varchar', length: 500, nullable: true })
  emergencyReason!: string | null;

  @Column({ name: 'power_cut_ground', type: 'varchar', length: 1000, nullable: true })
  powerCutGround!: string | null;

  @Column({ name: 'power_supplier', type: 'varchar', length: 200, nullable: true })
  powerSupplier!: string | null;

  @Column({ name: 'noticed_on', type: 'date', nullable: true })
  noticedOn!: string | null;

  @Column({ name: 'not_residential', type: 'boolean', default: false })
  notResidential!: boolean;

  @Column({ name: 'extension_days', type: 'int', nullable: true })
  extensionDays!: number | null;

  @Column({ name: 'extension_reason', type: 'varchar', length: 500, nullable: true })
  extensionReason!: string | null;

  @Column({ name: 'extension_approved_on', type: 'date', nullable: true })
  extensionApprovedOn!: string | null;

  @Column({ name: 'extension_approver', type: 'varchar', length: 100, nullable: true })
  extensionApprover!: string | null;

  @Column({ name: 'extension_told_on', type: 'date', nullable: true })
  extensionToldOn!: string | null;

  @Column({ name: 'lift_ground', type: 'varchar', length: 20, nullable: true })
  liftGround!: string | null;

  @Column({ name: 'lift_note', type: 'varchar', length: 500, nullable: true })
  liftNote!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_coercive_measure_voided_by', ...RESTRICT })
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
