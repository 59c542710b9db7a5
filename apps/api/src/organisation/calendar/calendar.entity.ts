import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RESTRICT } from '../../platform/database/restrict.js';

/** The State Council's notice of a year, where one was imported: it goes before the one that came with the product. */
@Entity('holiday_notice')
@ForeignKey('account', ['importedBy'], ['id'], { name: 'fk_holiday_notice_imported_by', ...RESTRICT })
export class HolidayNoticeEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_holiday_notice' })
  year!: number;

  @Column({ type: 'varchar', length: 200 })
  document!: string;

  @Column({ name: 'imported_at', type: 'datetime', precision: 3 })
  importedAt!: Date;

  @Column({ name: 'imported_by', type: 'bigint', unsigned: true })
  importedBy!: string;

  @Column({ type: 'int', default: 1 })
  version!: number;
}

/** A day of an imported notice that is not what its weekday says. New Year's holiday may begin in the year before. */
@Entity('calendar_day')
@ForeignKey('holiday_notice', ['year'], ['year'], { name: 'fk_calendar_day_notice', ...RESTRICT })
export class CalendarDayEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'pk_calendar_day' })
  year!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_calendar_day' })
  day!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: string;

  /** The holiday; null for a day of work. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  name!: string | null;
}
