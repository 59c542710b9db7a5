import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'joint_discipline' })
@Index('ux_joint_discipline_import', ['importId', 'importRow'], { unique: true })
@Index('ix_joint_discipline_statistics', ['region', 'startedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_joint_discipline_case', ['caseId'])
@Index('ix_joint_discipline_enterprise', ['enterpriseId', 'startedOn'])
@Index('ix_joint_discipline_list', ['region', 'id'])
export class JointDisciplineEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_joint_discipline_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_joint_discipline_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_joint_discipline_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_joint_discipline_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true })
  enterpriseId!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  basis!: string | null;

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

  @Column({ type: 'varchar', length: 1000, nullable: true })
  measures!: string | null;

  @Column({ name: 'end_reason', type: 'varchar', length: 500, nullable: true })
  endReason!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_joint_discipline_voided_by', ...RESTRICT })
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
