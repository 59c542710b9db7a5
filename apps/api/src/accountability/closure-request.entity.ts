import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'closure_request' })
@Index('ux_closure_request_import', ['importId', 'importRow'], { unique: true })
@Index('ix_closure_request_statistics', ['region', 'requestedOn', 'voidedAt', 'organId', 'enterpriseId'])
@Index('ix_closure_request_case', ['caseId'])
@Index('ix_closure_request_enterprise', ['enterpriseId', 'requestedOn'])
@Index('ix_closure_request_list', ['region', 'id'])
export class ClosureRequestEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_closure_request_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_closure_request_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_closure_request_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true, nullable: true })
  caseId!: string | null;

  @ForeignKey('enterprise', 'id', { name: 'fk_closure_request_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true })
  enterpriseId!: string;

  @Column({ name: 'requested_on', type: 'date', nullable: true })
  requestedOn!: string | null;

  @Column({ name: 'requested_on_partial', type: 'varchar', length: 7, nullable: true })
  requestedOnPartial!: string | null;

  @Column({ name: 'other_party_reason', type: 'varchar', length: 500, nullable: true })
  otherPartyReason!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  government!: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  ground!: string | null;

  @Column({ name: 'ground_note', type: 'varchar', length: 1000, nullable: true })
  groundNote!: string | null;

  @Column({ name: 'document_number', type: 'varchar', length: 64, nullable: true })
  documentNumber!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_closure_request_voided_by', ...RESTRICT })
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
