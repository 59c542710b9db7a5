import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_officer' })
@Index('ix_case_officer_staff', ['staffId', 'caseId'])
export class CaseOfficerEntity {
  @ForeignKey('case_file', 'id', { name: 'fk_case_officer_case', ...RESTRICT })
  @PrimaryColumn({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @ForeignKey('staff_member', 'id', { name: 'fk_case_officer_staff', ...RESTRICT })
  @PrimaryColumn({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @Column({ type: 'int' })
  position!: number;
}
