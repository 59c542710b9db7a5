import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../../platform/database/restrict.js';

@Entity({ name: 'record_photo' })
@Index('ix_record_photo_record', ['recordType', 'recordId', 'id'])
@Index('ix_record_photo_list', ['region', 'id'])
export class RecordPhotoEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('unit', 'region', { name: 'fk_record_photo_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'record_type', type: 'varchar', length: 30 })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint', unsigned: true })
  recordId!: string;

  @ForeignKey('stored_file', 'sha256', { name: 'fk_record_photo_file', ...RESTRICT })
  @Column({ type: 'char', length: 64 })
  sha256!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  caption!: string | null;

  @Column({ name: 'taken_on', type: 'date', nullable: true })
  takenOn!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_record_photo_uploaded_by', ...RESTRICT })
  @Column({ name: 'uploaded_by', type: 'bigint', unsigned: true })
  uploadedBy!: string;

  @Column({ name: 'uploaded_at', type: 'datetime', precision: 3 })
  uploadedAt!: Date;

  @Column({ name: 'voided_at', type: 'datetime', precision: 3, nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 500, nullable: true })
  voidReason!: string | null;

  @ForeignKey('account', 'id', { name: 'fk_record_photo_voided_by', ...RESTRICT })
  @Column({ name: 'voided_by', type: 'bigint', unsigned: true, nullable: true })
  voidedBy!: string | null;
}
