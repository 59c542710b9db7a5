import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'officer_interview' })
@Index('ix_officer_interview_day', ['staffId', 'heldOn', 'region'])
export class OfficerInterviewEntity {
  @ForeignKey('case_file', 'id', { name: 'fk_officer_interview_case', ...RESTRICT })
  @PrimaryColumn({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  /** Of the event. */
  @PrimaryColumn({ type: 'int' })
  seq!: number;

  @ForeignKey('staff_member', 'id', { name: 'fk_officer_interview_staff', ...RESTRICT })
  @PrimaryColumn({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;

  @Column({ name: 'start_at', type: 'char', length: 5 })
  startAt!: string;

  @Column({ name: 'end_at', type: 'char', length: 5 })
  endAt!: string;
}
