import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'person' })
@Index('ux_person_import', ['importId', 'importRow'], { unique: true })
@Index('ux_person_identity_key', ['identityKey'], { unique: true })
@Index('ix_person_name', ['name'])
export class PersonEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  workplace!: string | null;

  @Column({ name: 'id_number_cipher', type: 'varchar', length: 255, nullable: true })
  idNumberCipher!: string | null;

  @Column({ name: 'identity_key', type: 'char', length: 64, nullable: true })
  identityKey!: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  phone!: string | null;

  @Column({ name: 'document_kind', type: 'varchar', length: 20, nullable: true })
  documentKind!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @ForeignKey('unit', 'region', { name: 'fk_person_created_by_region', ...RESTRICT })
  @Column({ name: 'created_by_region', type: 'char', length: 6, nullable: true })
  createdByRegion!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
