import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'enterprise_person' })
@Index('ix_enterprise_person_enterprise', ['enterpriseId', 'id'])
@Index('ix_enterprise_person_person', ['personId', 'id'])
export class EnterprisePersonEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('enterprise', 'id', { name: 'fk_enterprise_person_enterprise', ...RESTRICT })
  @Column({ name: 'enterprise_id', type: 'bigint', unsigned: true })
  enterpriseId!: string;

  @ForeignKey('person', 'id', { name: 'fk_enterprise_person_person', ...RESTRICT })
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_enterprise_person_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @Column({ type: 'varchar', length: 50 })
  post!: string;

  @Column({ name: 'since_on', type: 'date', nullable: true })
  sinceOn!: string | null;

  @Column({ name: 'until_on', type: 'date', nullable: true })
  untilOn!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
