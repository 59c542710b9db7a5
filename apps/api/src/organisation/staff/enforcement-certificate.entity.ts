import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../../platform/database/restrict.js';

@Entity({ name: 'enforcement_certificate' })
@Index('ux_enforcement_certificate_number', ['numberInUse'], { unique: true })
@Index('ix_enforcement_certificate_staff', ['staffId', 'validTo'])
export class EnforcementCertificateEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('staff_member', 'id', { name: 'fk_enforcement_certificate_staff', ...RESTRICT })
  @Column({ name: 'staff_id', type: 'bigint', unsigned: true })
  staffId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_enforcement_certificate_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ type: 'varchar', length: 20 })
  number!: string;

  /** Null once voided: the number may then be registered again. */
  @Column({ name: 'number_in_use', type: 'varchar', length: 20, nullable: true })
  numberInUse!: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date' })
  validTo!: string;

  @Column({ name: 'revoked_on', type: 'date', nullable: true })
  revokedOn!: string | null;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_enforcement_certificate_voided_by', ...RESTRICT })
  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;
}
