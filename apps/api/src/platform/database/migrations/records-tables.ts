import type { TableDefinition } from '../migration.js';

/** What every record that officers write has: its history, and the keys by which a repeated request is recognised. */
export const RECORDS_TABLES: readonly TableDefinition[] = [
  {
    table: 'idempotency_key',
    sql: `CREATE TABLE idempotency_key (
      account_id BIGINT UNSIGNED NOT NULL,
      request_key VARCHAR(80) NOT NULL,
      fingerprint CHAR(64) NOT NULL,
      result LONGTEXT NULL,
      created_at DATETIME(3) NOT NULL,
      CONSTRAINT pk_idempotency_key PRIMARY KEY (account_id, request_key),
      CONSTRAINT fk_idempotency_key_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT
    )`,
  },
  {
    table: 'record_change',
    sql: `CREATE TABLE record_change (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      record_type VARCHAR(30) NOT NULL,
      record_id BIGINT UNSIGNED NOT NULL,
      version INT NOT NULL,
      region CHAR(6) NULL,
      kind VARCHAR(20) NOT NULL,
      reason VARCHAR(500) NULL,
      changes LONGTEXT NOT NULL,
      recorded_at DATETIME(3) NOT NULL,
      actor_id BIGINT UNSIGNED NOT NULL,
      actor_name VARCHAR(100) NOT NULL,
      CONSTRAINT pk_record_change PRIMARY KEY (id),
      CONSTRAINT fk_record_change_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_record_change_actor FOREIGN KEY (actor_id) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_record_change_version (record_type, record_id, version)
    )`,
  },
];
