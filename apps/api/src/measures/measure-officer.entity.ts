import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** Name and certificate as they were on the day of the act, whatever becomes of the staff register. */
@Entity({ name: 'measure_officer' })
@Index('ix_measure_officer_staff', ['staffId', 'measureId'])
export class MeasureOfficerEntity {
  @ForeignKey('coercive_measure', 'id', { name: 'fk_measure_officer_measure', ...RESTRICT })
  @PrimaryColumn({ name: 'measure_id', type: 'bigint', unsigned: true })
  measureId!: string;

  @ForeignKey('staff_member', 'id', { name: 'fk_measure_officer_staff', ...RESTRICT })
  @PrimaryColumn({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'certificate_number', type: 'varchar', length: 40, nullable: true })
  certificateNumber!: string | null;
}
