import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_inspection' })
@Index('ix_case_inspection_inspection', ['inspectionId'])
export class CaseInspectionEntity {
  @ForeignKey('case_file', 'id', { name: 'fk_case_inspection_case', ...RESTRICT })
  @PrimaryColumn({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @ForeignKey('inspection', 'id', { name: 'fk_case_inspection_inspection', ...RESTRICT })
  @PrimaryColumn({ name: 'inspection_id', type: 'bigint', unsigned: true })
  inspectionId!: string;
}
