import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { RESTRICT } from '../database/restrict.js';

@Entity({ name: 'record_change' })
@Index('ux_record_change_version', ['recordType', 'recordId', 'version'], { unique: true })
export class RecordChangeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'record_type', type: 'varchar', length: 30 })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint', unsigned: true })
  recordId!: string;

  @Column({ type: 'int' })
  version!: number;

  @ForeignKey('unit', 'region', { name: 'fk_record_change_region', ...RESTRICT })
  @Column({ type: 'char', length: 6, nullable: true })
  region!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column({ type: 'longtext' })
  changes!: string;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;

  @ForeignKey('account', 'id', { name: 'fk_record_change_actor', ...RESTRICT })
  @Column({ name: 'actor_id', type: 'bigint', unsigned: true })
  actorId!: string;

  @Column({ name: 'actor_name', type: 'varchar', length: 100 })
  actorName!: string;
}
