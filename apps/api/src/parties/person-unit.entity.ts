import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** A unit that knows a person: it entered the person, or named the number of the person's document. */
@Entity({ name: 'person_unit' })
export class PersonUnitEntity {
  @ForeignKey('person', 'id', { name: 'fk_person_unit_person', ...RESTRICT })
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_person_unit_region', ...RESTRICT })
  @PrimaryColumn({ type: 'char', length: 6 })
  region!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
