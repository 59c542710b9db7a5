import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'criminal_transfer' })
@Index('ux_criminal_transfer_import', ['importId', 'importRow'], { unique: true })
@Index('ix_criminal_transfer_case', ['caseId'])
@Index('ix_criminal_transfer_list', ['region', 'id'])
export class CriminalTransferEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_criminal_transfer_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_criminal_transfer_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_criminal_transfer_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  offence!: string | null;

  @Column({ name: 'transferred_on', type: 'date', nullable: true })
  transferredOn!: string | null;

  @Column({ name: 'transferred_on_partial', type: 'varchar', length: 7, nullable: true })
  transferredOnPartial!: string | null;

  @Column({ name: 'refused_on', type: 'date', nullable: true })
  refusedOn!: string | null;

  @Column({ name: 'refused_on_partial', type: 'varchar', length: 7, nullable: true })
  refusedOnPartial!: string | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  remarks!: string | null;

  @Column({ type: 'varchar', length: 20, default: 'bureau' })
  source!: string;

  @Column({ name: 'reported_on', type: 'date', nullable: true })
  reportedOn!: string | null;

  @Column({ name: 'approved_on', type: 'date', nullable: true })
  approvedOn!: string | null;

  @Column({ name: 'approver_name', type: 'varchar', length: 100, nullable: true })
  approverName!: string | null;

  @Column({ name: 'approver_post', type: 'varchar', length: 20, nullable: true })
  approverPost!: string | null;

  @Column({ name: 'police_organ', type: 'varchar', length: 200, nullable: true })
  policeOrgan!: string | null;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  @Column({ name: 'late_reason', type: 'varchar', length: 500, nullable: true })
  lateReason!: string | null;

  @Column({ name: 'accepted_on', type: 'date', nullable: true })
  acceptedOn!: string | null;

  @Column({ name: 'returned_on', type: 'date', nullable: true })
  returnedOn!: string | null;

  @Column({ name: 'police_document', type: 'varchar', length: 64, nullable: true })
  policeDocument!: string | null;

  @Column({ name: 'police_note', type: 'varchar', length: 500, nullable: true })
  policeNote!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_criminal_transfer_voided_by', ...RESTRICT })
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
