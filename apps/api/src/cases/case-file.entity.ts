import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_file' })
@Index('ux_case_file_import', ['importId', 'importRow'], { unique: true })
@Index('ux_case_file_number', ['region', 'numberInUse'], { unique: true })
@Index('ix_case_file_case_number', ['region', 'caseNumber'])
@Index('ix_case_file_statistics', [
  'region',
  'filedOn',
  'caseClass',
  'caseProcedure',
  'voidedAt',
  'organId',
  'filingAnnulledOn',
])
@Index('ix_case_file_list', ['region', 'id'])
@Index('ix_case_file_stage', ['region', 'stage', 'voidedAt', 'id'])
@Index('ix_case_file_live', ['region', 'historical', 'stage', 'voidedAt'])
export class CaseFileEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_case_file_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('organ', 'id', { name: 'fk_case_file_organ', ...RESTRICT })
  @Column({ name: 'organ_id', type: 'bigint', unsigned: true, nullable: true })
  organId!: string | null;

  @Column({ name: 'case_number', type: 'varchar', length: 64, nullable: true })
  caseNumber!: string | null;

  /** The number of a case filed here, which it keeps when it is voided; past records may share one. */
  @Column({ name: 'number_in_use', type: 'varchar', length: 64, nullable: true })
  numberInUse!: string | null;

  @Column({ name: 'case_class', type: 'varchar', length: 20 })
  caseClass!: string;

  @Column({ name: 'case_procedure', type: 'varchar', length: 20, nullable: true })
  caseProcedure!: string | null;

  @Column({ type: 'varchar', length: 20 })
  stage!: string;

  @Column({ type: 'varchar', length: 2000 })
  violation!: string;

  @Column({ name: 'violated_article', type: 'varchar', length: 500, nullable: true })
  violatedArticle!: string | null;

  @Column({ name: 'penalty_article', type: 'varchar', length: 500, nullable: true })
  penaltyArticle!: string | null;

  @Column({ name: 'clue_kind', type: 'varchar', length: 20, nullable: true })
  clueKind!: string | null;

  @Column({ name: 'clue_source', type: 'varchar', length: 200, nullable: true })
  clueSource!: string | null;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  remarks!: string | null;

  @Column({ type: 'boolean', default: false })
  historical!: boolean;

  @Column({ name: 'accident_on', type: 'date', nullable: true })
  accidentOn!: string | null;

  @Column({ name: 'accident_on_partial', type: 'varchar', length: 7, nullable: true })
  accidentOnPartial!: string | null;

  @Column({ name: 'violated_on', type: 'date', nullable: true })
  violatedOn!: string | null;

  @Column({ name: 'violated_on_partial', type: 'varchar', length: 7, nullable: true })
  violatedOnPartial!: string | null;

  @Column({ type: 'boolean', default: false })
  harmful!: boolean;

  @Column({ name: 'filed_on', type: 'date', nullable: true })
  filedOn!: string | null;

  @Column({ name: 'filed_on_partial', type: 'varchar', length: 7, nullable: true })
  filedOnPartial!: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ name: 'closed_on_partial', type: 'varchar', length: 7, nullable: true })
  closedOnPartial!: string | null;

  @Column({ name: 'filing_annulled_on', type: 'date', nullable: true })
  filingAnnulledOn!: string | null;

  @Column({ name: 'lead_on', type: 'date', nullable: true })
  leadOn!: string | null;

  @Column({ name: 'lead_on_partial', type: 'varchar', length: 7, nullable: true })
  leadOnPartial!: string | null;

  @Column({ name: 'filing_requested_on', type: 'date', nullable: true })
  filingRequestedOn!: string | null;

  @Column({ name: 'filing_endorsed_on', type: 'date', nullable: true })
  filingEndorsedOn!: string | null;

  @Column({ name: 'concluded_on', type: 'date', nullable: true })
  concludedOn!: string | null;

  @Column({ name: 'review_requested_on', type: 'date', nullable: true })
  reviewRequestedOn!: string | null;

  @Column({ name: 'reviewed_on', type: 'date', nullable: true })
  reviewedOn!: string | null;

  @Column({ name: 'noticed_on', type: 'date', nullable: true })
  noticedOn!: string | null;

  @Column({ name: 'defence_on', type: 'date', nullable: true })
  defenceOn!: string | null;

  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ name: 'served_on', type: 'date', nullable: true })
  servedOn!: string | null;

  @Column({ name: 'execution_ended_on', type: 'date', nullable: true })
  executionEndedOn!: string | null;

  @Column({ name: 'closing_requested_on', type: 'date', nullable: true })
  closingRequestedOn!: string | null;

  @Column({ name: 'archived_on', type: 'date', nullable: true })
  archivedOn!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: string | null;

  /** The step of the procedure that comes next. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  awaits!: string | null;

  @Column({ name: 'preservation_asked_on', type: 'date', nullable: true })
  preservationAskedOn!: string | null;

  @Column({ name: 'recusal_asked_on', type: 'date', nullable: true })
  recusalAskedOn!: string | null;

  @ForeignKey('staff_member', 'id', { name: 'fk_case_file_hearing_host', ...RESTRICT })
  @Column({ name: 'hearing_host_id', type: 'bigint', unsigned: true, nullable: true })
  hearingHostId!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_case_file_filing_endorsed_by', ...RESTRICT })
  @Column({ name: 'filing_endorsed_by', type: 'bigint', unsigned: true, nullable: true })
  filingEndorsedBy!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_case_file_filed_by', ...RESTRICT })
  @Column({ name: 'filed_by', type: 'bigint', unsigned: true, nullable: true })
  filedBy!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_case_file_reviewed_by', ...RESTRICT })
  @Column({ name: 'reviewed_by', type: 'bigint', unsigned: true, nullable: true })
  reviewedBy!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_case_file_decided_by', ...RESTRICT })
  @Column({ name: 'decided_by', type: 'bigint', unsigned: true, nullable: true })
  decidedBy!: string | null;

  @ForeignKey('case_file', 'id', { name: 'fk_case_file_merge_group', ...RESTRICT })
  @Column({ name: 'merge_group_id', type: 'bigint', unsigned: true, nullable: true })
  mergeGroupId!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_case_file_voided_by', ...RESTRICT })
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
