import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'case_party' })
@Index('ux_case_party_import', ['importId', 'importRow'], { unique: true })
@Index('ix_case_party_case', ['caseId'])
@Index('ix_case_party_enterprise', ['enterpriseId'])
@Index('ix_case_party_person', ['personId'])
export class CasePartyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('case_file', 'id', { name: 'fk_case_party_case', ...RESTRICT })
  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @ForeignKey('enterprise', 'id', { name: 'fk_case_party_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true, nullable: true })
  enterpriseId!: string | null;

  @ForeignKey('person', 'id', { name: 'fk_case_party_person', ...RESTRICT })
  @Column({ name: 'person_id', type: 'bigint', unsigned: true, nullable: true })
  personId!: string | null;

  @Column({ name: 'stated_name', type: 'varchar', length: 200, nullable: true })
  statedName!: string | null;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  @Column({ name: 'import_row', type: 'int', unsigned: true, nullable: true })
  importRow!: number | null;
}
