import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** Name and certificate as they were on the day of the act, whatever becomes of the staff register. */
@Entity({ name: 'hazard_recheck_officer' })
@Index('ix_hazard_recheck_officer_staff', ['staffId', 'recheckId'])
export class HazardRecheckOfficerEntity {
  @ForeignKey('hazard_recheck', 'id', { name: 'fk_hazard_recheck_officer_recheck', ...RESTRICT })
  @PrimaryColumn({ name: 'recheck_id', type: 'bigint', unsigned: true })
  recheckId!: string;

  @ForeignKey('staff_member', 'id', { name: 'fk_hazard_recheck_officer_staff', ...RESTRICT })
  @PrimaryColumn({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'certificate_number', type: 'varchar', length: 40, nullable: true })
  certificateNumber!: string | null;
}
