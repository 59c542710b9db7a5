import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

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

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
