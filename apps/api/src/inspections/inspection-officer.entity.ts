import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** Name and certificate as they were on the day of the act, whatever becomes of the staff register. */
@Entity({ name: 'inspection_officer' })
@Index('ix_inspection_officer_staff', ['staffId', 'inspectionId'])
export class InspectionOfficerEntity {
  @ForeignKey('inspection', 'id', { name: 'fk_inspection_officer_inspection', ...RESTRICT })
  @PrimaryColumn({ name: 'inspection_id', type: 'bigint', unsigned: true })
  inspectionId!: string;

  @ForeignKey('staff_member', 'id', { name: 'fk_inspection_officer_staff', ...RESTRICT })
  @PrimaryColumn({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'certificate_number', type: 'varchar', length: 40, nullable: true })
  certificateNumber!: string | null;
}
