import type { TableDefinition } from '../migration.js';

export const CALENDAR_TABLES: readonly TableDefinition[] = [
  {
    table: 'holiday_notice',
    sql: `CREATE TABLE holiday_notice (
      year INT NOT NULL,
      document VARCHAR(200) NOT NULL,
      imported_at DATETIME(3) NOT NULL,
      imported_by BIGINT UNSIGNED NOT NULL,
      version INT NOT NULL DEFAULT 1,
      CONSTRAINT pk_holiday_notice PRIMARY KEY (year),
      CONSTRAINT fk_holiday_notice_imported_by FOREIGN KEY (imported_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT
    )`,
  },
  {
    table: 'calendar_day',
    sql: `CREATE TABLE calendar_day (
      year INT NOT NULL,
      day DATE NOT NULL,
      kind VARCHAR(10) NOT NULL,
      name VARCHAR(50) NULL,
      CONSTRAINT pk_calendar_day PRIMARY KEY (year, day),
      CONSTRAINT fk_calendar_day_notice FOREIGN KEY (year) REFERENCES holiday_notice (year) ON DELETE RESTRICT ON UPDATE RESTRICT
    )`,
  },
];
