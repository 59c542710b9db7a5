import type { TableDefinition } from '../migration.js';

export const DOSSIERS_TABLES: readonly TableDefinition[] = [
  {
    table: 'document_counter',
    sql: `CREATE TABLE document_counter (
      region CHAR(6) NOT NULL,
      series VARCHAR(30) NOT NULL,
      year INT NOT NULL,
      last_seq INT NOT NULL,
      CONSTRAINT pk_document_counter PRIMARY KEY (region, series, year),
      CONSTRAINT fk_document_counter_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT ck_document_counter_last CHECK (last_seq >= 0)
    )`,
  },
  {
    // `seq` is null for a number of another form than that of the unit's series. Nothing leaves the table: a number is given once.
    table: 'document_number',
    sql: `CREATE TABLE document_number (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      region CHAR(6) NOT NULL,
      series VARCHAR(30) NOT NULL,
      year INT NOT NULL,
      seq INT NULL,
      number VARCHAR(64) NOT NULL,
      case_id BIGINT UNSIGNED NOT NULL,
      decision_id BIGINT UNSIGNED NULL,
      given_at DATETIME(3) NOT NULL,
      given_by BIGINT UNSIGNED NOT NULL,
      voided_at DATETIME(3) NULL,
      voided_by BIGINT UNSIGNED NULL,
      void_reason VARCHAR(600) NULL,
      CONSTRAINT pk_document_number PRIMARY KEY (id),
      CONSTRAINT fk_document_number_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_document_number_case FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_document_number_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_document_number_given_by FOREIGN KEY (given_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_document_number_voided_by FOREIGN KEY (voided_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_document_number_seq (region, series, year, seq),
      UNIQUE INDEX ux_document_number_number (region, number),
      INDEX ix_document_number_case (case_id, decision_id),
      INDEX ix_document_number_list (region, id)
    )`,
  },
];
