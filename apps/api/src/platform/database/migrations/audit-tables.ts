import type { TableDefinition } from '../migration.js';

export const AUDIT_TABLES: readonly TableDefinition[] = [
  {
    table: 'audit_log',
    sql: `CREATE TABLE audit_log (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      chain VARCHAR(64) NOT NULL,
      seq INT UNSIGNED NOT NULL,
      occurred_at DATETIME(3) NOT NULL,
      actor_id BIGINT UNSIGNED NULL,
      actor_name VARCHAR(64) NOT NULL,
      region CHAR(6) NULL,
      action VARCHAR(64) NOT NULL,
      subject_type VARCHAR(40) NOT NULL,
      subject_id VARCHAR(64) NULL,
      detail LONGTEXT NOT NULL,
      request_id VARCHAR(64) NOT NULL,
      ip VARCHAR(45) NULL,
      prev_hash CHAR(64) NOT NULL,
      hash CHAR(64) NOT NULL,
      CONSTRAINT pk_audit_log PRIMARY KEY (id),
      CONSTRAINT fk_audit_log_actor FOREIGN KEY (actor_id) REFERENCES account (id),
      CONSTRAINT fk_audit_log_region FOREIGN KEY (region) REFERENCES unit (region),
      UNIQUE INDEX ux_audit_log_chain (chain, seq),
      INDEX ix_audit_log_actor (actor_id, id),
      INDEX ix_audit_log_region (region, id),
      INDEX ix_audit_log_action (action, id),
      INDEX ix_audit_log_subject (subject_type, subject_id, id),
      INDEX ix_audit_log_time (occurred_at, id)
    )`,
  },
  {
    table: 'audit_chain',
    sql: `CREATE TABLE audit_chain (
      chain VARCHAR(64) NOT NULL,
      seq INT UNSIGNED NOT NULL,
      hash CHAR(64) NOT NULL,
      CONSTRAINT pk_audit_chain PRIMARY KEY (chain)
    )`,
  },
];
