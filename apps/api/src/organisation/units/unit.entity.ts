import { RESTRICT } from '../../platform/database/restrict.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('unit')
@ForeignKey('unit', ['parentRegion'], ['region'], { name: 'fk_unit_parent', ...RESTRICT })
export class UnitEntity {
  @PrimaryColumn({ type: 'char', length: 6, primaryKeyConstraintName: 'pk_unit' })
  region!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ name: 'parent_region', type: 'char', length: 6, nullable: true })
  parentRegion!: string | null;

  /** Place in the table and in every list of units. */
  @Column({ type: 'int' })
  position!: number;

  /** Whether the unit enforces, and so has a row in the table. */
  @Column({ type: 'boolean', default: true })
  enforces!: boolean;

  @Column({ name: 'existed_from', type: 'date' })
  existedFrom!: string;

  @Column({ name: 'existed_to', type: 'date', nullable: true })
  existedTo!: string | null;
}

/** Units are renamed by reforms; an old paper keeps the old name. */
@Entity('unit_name')
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_unit_name_region', ...RESTRICT })
@Index('ux_unit_name_from', ['region', 'validFrom'], { unique: true })
export class UnitNameEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_unit_name' })
  id!: string;

  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'short_name', type: 'varchar', length: 50 })
  shortName!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}

/** 机关代字: how the unit numbers its papers, by date, because a reform renames units. */
@Entity('document_word')
@ForeignKey('unit', ['region'], ['region'], { name: 'fk_document_word_region', ...RESTRICT })
export class DocumentWordEntity {
  @PrimaryColumn({ type: 'char', length: 6, primaryKeyConstraintName: 'pk_document_word' })
  region!: string;

  @PrimaryColumn({ name: 'valid_from', type: 'date', primaryKeyConstraintName: 'pk_document_word' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'varchar', length: 12 })
  word!: string;

  @Column({ type: 'varchar', length: 60 })
  template!: string;
}

/** Other organs whose acts are recorded here and count nowhere. */
@Entity('organ')
@Index('ux_organ_name', ['name'], { unique: true })
export class OrganEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true, primaryKeyConstraintName: 'pk_organ' })
  id!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt!: Date;
}
