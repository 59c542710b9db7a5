import type { TableDefinition } from '../migration.js';

/** Stored files, named by the SHA-256 of their content, and the photographs of records that show them. */
export const FILES_TABLES: readonly TableDefinition[] = [
  {
    table: 'stored_file',
    sql: `CREATE TABLE stored_file (
      sha256 CHAR(64) NOT NULL,
      size INT UNSIGNED NOT NULL,
      media_type VARCHAR(40) NOT NULL,
      width INT UNSIGNED NULL,
      height INT UNSIGNED NULL,
      created_at DATETIME(3) NOT NULL,
      CONSTRAINT pk_stored_file PRIMARY KEY (sha256)
    )`,
  },
  {
    table: 'record_photo',
    sql: `CREATE TABLE record_photo (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      region CHAR(6) NOT NULL,
      record_type VARCHAR(30) NOT NULL,
      record_id BIGINT UNSIGNED NOT NULL,
      sha256 CHAR(64) NOT NULL,
      caption VARCHAR(200) NULL,
      taken_on DATE NULL,
      uploaded_by BIGINT UNSIGNED NOT NULL,
      uploaded_at DATETIME(3) NOT NULL,
      voided_at DATETIME(3) NULL,
      void_reason VARCHAR(500) NULL,
      voided_by BIGINT UNSIGNED NULL,
      CONSTRAINT pk_record_photo PRIMARY KEY (id),
      CONSTRAINT fk_record_photo_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_record_photo_file FOREIGN KEY (sha256) REFERENCES stored_file (sha256) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_record_photo_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_record_photo_voided_by FOREIGN KEY (voided_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      INDEX ix_record_photo_record (record_type, record_id, id),
      INDEX ix_record_photo_list (region, id)
    )`,
  },
];
