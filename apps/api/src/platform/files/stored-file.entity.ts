import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file in the file store, by the SHA-256 of its content: the same picture twice is one file. */
@Entity({ name: 'stored_file' })
export class StoredFileEntity {
  @PrimaryColumn({ type: 'char', length: 64 })
  sha256!: string;

  @Column({ type: 'int', unsigned: true })
  size!: number;

  @Column({ name: 'media_type', type: 'varchar', length: 40 })
  mediaType!: string;

  @Column({ type: 'int', unsigned: true, nullable: true })
  width!: number | null;

  @Column({ type: 'int', unsigned: true, nullable: true })
  height!: number | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
