import type { TableDefinition } from '../migration.js';

export const ORGANISATION_TABLES: readonly TableDefinition[] = [
  {
    table: 'unit',
    sql: `CREATE TABLE unit (
      region CHAR(6) NOT NULL,
      kind VARCHAR(20) NOT NULL,
      parent_region CHAR(6) NULL,
      position INT NOT NULL,
      enforces BOOLEAN NOT NULL DEFAULT 1,
      existed_from DATE NOT NULL,
      existed_to DATE NULL,
      CONSTRAINT pk_unit PRIMARY KEY (region),
      CONSTRAINT fk_unit_parent FOREIGN KEY (parent_region) REFERENCES unit (region),
      CONSTRAINT ck_unit_existence CHECK (existed_to IS NULL OR existed_to >= existed_from)
    )`,
  },
  {
    table: 'unit_name',
    sql: `CREATE TABLE unit_name (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      region CHAR(6) NOT NULL,
      name VARCHAR(100) NOT NULL,
      short_name VARCHAR(50) NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE NULL,
      CONSTRAINT pk_unit_name PRIMARY KEY (id),
      CONSTRAINT fk_unit_name_region FOREIGN KEY (region) REFERENCES unit (region),
      UNIQUE INDEX ux_unit_name_from (region, valid_from),
      CONSTRAINT ck_unit_name_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
    )`,
  },
  {
    table: 'document_word',
    sql: `CREATE TABLE document_word (
      region CHAR(6) NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE NULL,
      word VARCHAR(12) NOT NULL,
      template VARCHAR(60) NOT NULL,
      CONSTRAINT pk_document_word PRIMARY KEY (region, valid_from),
      CONSTRAINT fk_document_word_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT ck_document_word_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
    )`,
  },
  {
    table: 'organ',
    sql: `CREATE TABLE organ (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      name VARCHAR(200) NOT NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_organ PRIMARY KEY (id),
      UNIQUE INDEX ux_organ_name (name)
    )`,
  },
  {
    table: 'account',
    sql: `CREATE TABLE account (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      username VARCHAR(64) NOT NULL,
      display_name VARCHAR(64) NOT NULL,
      region CHAR(6) NOT NULL,
      password_hash VARCHAR(255) NOT NULL,
      password_changed_at DATETIME(3) NOT NULL,
      must_change_password BOOLEAN NOT NULL DEFAULT 0,
      demo BOOLEAN NOT NULL DEFAULT 0,
      disabled_at DATETIME(3) NULL,
      last_sign_in_at DATETIME(3) NULL,
      created_by BIGINT UNSIGNED NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_account PRIMARY KEY (id),
      CONSTRAINT fk_account_region FOREIGN KEY (region) REFERENCES unit (region),
      CONSTRAINT fk_account_created_by FOREIGN KEY (created_by) REFERENCES account (id),
      UNIQUE INDEX ux_account_username (username),
      INDEX ix_account_region (region, id)
    )`,
  },
  {
    table: 'account_role',
    sql: `CREATE TABLE account_role (
      account_id BIGINT UNSIGNED NOT NULL,
      role VARCHAR(20) NOT NULL,
      granted_by BIGINT UNSIGNED NULL,
      granted_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_account_role PRIMARY KEY (account_id, role),
      CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id),
      CONSTRAINT fk_account_role_granted_by FOREIGN KEY (granted_by) REFERENCES account (id)
    )`,
  },
  {
    table: 'session',
    sql: `CREATE TABLE session (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      token_hash CHAR(64) NOT NULL,
      account_id BIGINT UNSIGNED NOT NULL,
      created_at DATETIME(3) NOT NULL,
      last_seen_at DATETIME(3) NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      ip VARCHAR(45) NULL,
      CONSTRAINT pk_session PRIMARY KEY (id),
      CONSTRAINT fk_session_account FOREIGN KEY (account_id) REFERENCES account (id),
      UNIQUE INDEX ux_session_token (token_hash),
      INDEX ix_session_account (account_id),
      INDEX ix_session_expiry (expires_at)
    )`,
  },
  {
    table: 'sign_in_failure',
    sql: `CREATE TABLE sign_in_failure (
      username VARCHAR(64) NOT NULL,
      failures INT NOT NULL,
      last_failed_at DATETIME(3) NOT NULL,
      locked_until DATETIME(3) NULL,
      CONSTRAINT pk_sign_in_failure PRIMARY KEY (username),
      INDEX ix_sign_in_failure_age (last_failed_at)
    )`,
  },
  {
    table: 'staff_member',
    sql: `CREATE TABLE staff_member (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      region CHAR(6) NOT NULL,
      name VARCHAR(50) NOT NULL,
      post VARCHAR(50) NOT NULL,
      kind VARCHAR(20) NOT NULL,
      phone VARCHAR(20) NULL,
      account_id BIGINT UNSIGNED NULL,
      joined_on DATE NULL,
      left_on DATE NULL,
      voided_at DATETIME(3) NULL,
      void_reason VARCHAR(500) NULL,
      voided_by BIGINT UNSIGNED NULL,
      version INT NOT NULL DEFAULT 1,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_staff_member PRIMARY KEY (id),
      CONSTRAINT fk_staff_member_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_staff_member_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_staff_member_voided_by FOREIGN KEY (voided_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_staff_member_account (account_id),
      INDEX ix_staff_member_list (region, id),
      CONSTRAINT ck_staff_member_stay CHECK (joined_on IS NULL OR left_on IS NULL OR left_on >= joined_on)
    )`,
  },
  {
    // `number_in_use` is the number while the certificate is not voided: a number entered for the wrong person becomes free again.
    table: 'enforcement_certificate',
    sql: `CREATE TABLE enforcement_certificate (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      staff_id BIGINT UNSIGNED NOT NULL,
      region CHAR(6) NOT NULL,
      number VARCHAR(20) NOT NULL,
      number_in_use VARCHAR(20) NULL,
      valid_from DATE NOT NULL,
      valid_to DATE NOT NULL,
      revoked_on DATE NULL,
      voided_at DATETIME(3) NULL,
      void_reason VARCHAR(500) NULL,
      voided_by BIGINT UNSIGNED NULL,
      version INT NOT NULL DEFAULT 1,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      CONSTRAINT pk_enforcement_certificate PRIMARY KEY (id),
      CONSTRAINT fk_enforcement_certificate_staff FOREIGN KEY (staff_id) REFERENCES staff_member (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_enforcement_certificate_region FOREIGN KEY (region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_enforcement_certificate_voided_by FOREIGN KEY (voided_by) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_enforcement_certificate_number (number_in_use),
      INDEX ix_enforcement_certificate_staff (staff_id, valid_to),
      CONSTRAINT ck_enforcement_certificate_validity CHECK (valid_to >= valid_from)
    )`,
  },
];
