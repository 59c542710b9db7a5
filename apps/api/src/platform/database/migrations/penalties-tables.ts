// Tables of the capability penalties. Dates known only to the year or month stand in the `_partial` column beside the DATE.
export const PENALTIES_TABLES = [
  {
    table: 'penalty_decision',
    sql: `CREATE TABLE penalty_decision (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      region CHAR(6) NOT NULL,
      organ_id BIGINT UNSIGNED NULL,
      case_id BIGINT UNSIGNED NOT NULL,
      document_number VARCHAR(64) NULL,
      state VARCHAR(20) NOT NULL,
      decided_on DATE NULL,
      decided_on_partial VARCHAR(7) NULL,
      ended_on DATE NULL,
      ended_on_partial VARCHAR(7) NULL,
      ended_by VARCHAR(20) NULL,
      end_note VARCHAR(500) NULL,
      voided_at DATETIME(3) NULL,
      void_reason VARCHAR(500) NULL,
      voided_by BIGINT UNSIGNED NULL,
      version INT NOT NULL DEFAULT 1,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_penalty_decision PRIMARY KEY (id),
      CONSTRAINT fk_penalty_decision_region FOREIGN KEY (region) REFERENCES unit (region),
      CONSTRAINT fk_penalty_decision_organ FOREIGN KEY (organ_id) REFERENCES organ (id),
      CONSTRAINT fk_penalty_decision_voided_by FOREIGN KEY (voided_by) REFERENCES account (id),
      CONSTRAINT fk_penalty_decision_case FOREIGN KEY (case_id) REFERENCES case_file (id),
      INDEX ix_penalty_decision_statistics (region, decided_on, state, voided_at, organ_id, case_id),
      INDEX ix_penalty_decision_case (case_id),
      INDEX ix_penalty_decision_list (region, id),
      CONSTRAINT ck_penalty_decision_decided_on CHECK (decided_on IS NULL OR decided_on_partial IS NULL),
      CONSTRAINT ck_penalty_decision_ended_on CHECK (ended_on IS NULL OR ended_on_partial IS NULL)
    )`,
  },
  {
    table: 'decision_party',
    sql: `CREATE TABLE decision_party (
      decision_id BIGINT UNSIGNED NOT NULL,
      case_party_id BIGINT UNSIGNED NOT NULL,
      CONSTRAINT pk_decision_party PRIMARY KEY (decision_id, case_party_id),
      CONSTRAINT fk_decision_party_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id),
      CONSTRAINT fk_decision_party_party FOREIGN KEY (case_party_id) REFERENCES case_party (id),
      INDEX ix_decision_party_party (case_party_id)
    )`,
  },
  {
    table: 'penalty_line',
    sql: `CREATE TABLE penalty_line (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      decision_id BIGINT UNSIGNED NOT NULL,
      kind VARCHAR(20) NOT NULL,
      amount_fen BIGINT NULL,
      licences INT NULL,
      days INT NULL,
      description VARCHAR(500) NULL,
      superseded_at DATETIME(3) NULL,
      CONSTRAINT pk_penalty_line PRIMARY KEY (id),
      CONSTRAINT fk_penalty_line_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id),
      CONSTRAINT ck_penalty_line_amount CHECK (amount_fen IS NULL OR amount_fen > 0),
      CONSTRAINT ck_penalty_line_licences CHECK (licences IS NULL OR licences > 0),
      INDEX ix_penalty_line_statistics (decision_id, kind, superseded_at, amount_fen, licences)
    )`,
  },
  {
    table: 'penalty_line_party',
    sql: `CREATE TABLE penalty_line_party (
      line_id BIGINT UNSIGNED NOT NULL,
      case_party_id BIGINT UNSIGNED NOT NULL,
      CONSTRAINT pk_penalty_line_party PRIMARY KEY (line_id, case_party_id),
      CONSTRAINT fk_penalty_line_party_line FOREIGN KEY (line_id) REFERENCES penalty_line (id),
      CONSTRAINT fk_penalty_line_party_party FOREIGN KEY (case_party_id) REFERENCES case_party (id),
      INDEX ix_penalty_line_party_party (case_party_id)
    )`,
  },
  {
    table: 'penalty_payment',
    sql: `CREATE TABLE penalty_payment (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      decision_id BIGINT UNSIGNED NOT NULL,
      kind VARCHAR(20) NOT NULL,
      amount_fen BIGINT NULL,
      paid_on DATE NULL,
      paid_on_partial VARCHAR(7) NULL,
      note VARCHAR(500) NULL,
      CONSTRAINT pk_penalty_payment PRIMARY KEY (id),
      CONSTRAINT fk_penalty_payment_decision FOREIGN KEY (decision_id) REFERENCES penalty_decision (id),
      CONSTRAINT ck_penalty_payment_amount CHECK (amount_fen IS NULL OR amount_fen > 0),
      INDEX ix_penalty_payment_decision (decision_id)
    )`,
  },
] as const;
