import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../platform/database/restrict.js';

@Entity({ name: 'transferred_person' })
@Index('ix_transferred_person_statistics', ['region', 'liableOn', 'transferId', 'personId'])
@Index('ix_transferred_person_transfer', ['transferId'])
@Index('ix_transferred_person_person', ['personId'])
export class TransferredPersonEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @ForeignKey('criminal_transfer', 'id', { name: 'fk_transferred_person_transfer', ...RESTRICT })
  @Column({ name: 'transfer_id', type: 'bigint', unsigned: true })
  transferId!: string;

  @ForeignKey('unit', 'region', { name: 'fk_transferred_person_region', ...RESTRICT })
  @Column({ type: 'char', length: 6 })
  region!: string;

  @ForeignKey('person', 'id', { name: 'fk_transferred_person_person', ...RESTRICT })
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'stated_name', type: 'varchar', length: 200, nullable: true })
  statedName!: string | null;

  @Column({ name: 'liable_on', type: 'date', nullable: true })
  liableOn!: string | null;

  @Column({ name: 'liable_on_partial', type: 'varchar', length: 7, nullable: true })
  liableOnPartial!: string | null;

  @Column({ name: 'cleared_on', type: 'date', nullable: true })
  clearedOn!: string | null;

  @Column({ name: 'cleared_on_partial', type: 'varchar', length: 7, nullable: true })
  clearedOnPartial!: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  outcome!: string | null;

  @Column({ name: 'outcome_note', type: 'varchar', length: 500, nullable: true })
  outcomeNote!: string | null;

  @Column({ name: 'filed_on', type: 'date', nullable: true })
  filedOn!: string | null;

  @Column({ name: 'restrained_on', type: 'date', nullable: true })
  restrainedOn!: string | null;

  @Column({ name: 'prosecuted_on', type: 'date', nullable: true })
  prosecutedOn!: string | null;

  @Column({ name: 'convicted_on', type: 'date', nullable: true })
  convictedOn!: string | null;
}
