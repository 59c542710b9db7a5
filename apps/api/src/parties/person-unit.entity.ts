import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

/** A unit that knows a person: it entered the person, named the number of the document, or only name and place of work. */
@Entity({ name: 'person_unit' })
export class PersonUnitEntity {
  @ForeignKey('person', 'id', { name: 'fk_person_unit_person', ...RESTRICT })
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_person_unit_region', ...RESTRICT })
  @PrimaryColumn({ type: 'char', length: 6 })
  region!: string;

  /** Enough to name the person in records, not to read telephone and document. */
  @Column({ name: 'by_name_only', type: 'boolean', default: false })
  byNameOnly!: boolean;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
