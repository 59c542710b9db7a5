// Tables of the capability ledger. Dates known only to the year or month stand in the `_partial` column beside the DATE.
export const LEDGER_TABLES = [
  {
    table: 'ledger_import',
    sql: `CREATE TABLE ledger_import (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      import_key VARCHAR(64) NOT NULL,
      region CHAR(6) NOT NULL,
      imported_by BIGINT UNSIGNED NOT NULL,
      source VARCHAR(64) NULL,
      file_name VARCHAR(200) NULL,
      file_sha256 CHAR(64) NULL,
      state VARCHAR(20) NOT NULL,
      step VARCHAR(20) NOT NULL,
      total INT NOT NULL DEFAULT 0,
      done INT NOT NULL DEFAULT 0,
      created INT NOT NULL DEFAULT 0,
      unchanged INT NOT NULL DEFAULT 0,
      refused INT NOT NULL DEFAULT 0,
      refusals LONGTEXT NULL,
      message VARCHAR(500) NULL,
      started_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      CONSTRAINT pk_ledger_import PRIMARY KEY (id),
      CONSTRAINT fk_ledger_import_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_ledger_import_account FOREIGN KEY (imported_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_ledger_import_key (import_key),
      INDEX ix_ledger_import_list (region, id)
    )`,
  },
  {
    table: 'external_reference',
    sql: `CREATE TABLE external_reference (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      source VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      record_type VARCHAR(30) NOT NULL,
      external_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      record_id BIGINT UNSIGNED NOT NULL,
      region CHAR(6) NULL,
      import_id BIGINT UNSIGNED NOT NULL,
      content LONGTEXT NOT NULL,
      content_hash CHAR(64) NOT NULL,
      CONSTRAINT pk_external_reference PRIMARY KEY (id),
      CONSTRAINT fk_external_reference_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_external_reference (source, record_type, external_id),
      INDEX ix_external_reference_record (record_type, record_id)
    )`,
  },
] as const;
