// Tables of the capability parties. Dates known only to the year or month stand in the `_partial` column beside the DATE.
export const PARTIES_TABLES = [
  {
    table: 'enterprise',
    sql: `CREATE TABLE enterprise (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      name VARCHAR(200) NOT NULL,
      uscc CHAR(18) NULL,
      place_region CHAR(6) NULL,
      industry VARCHAR(20) NULL,
      address VARCHAR(300) NULL,
      version INT NOT NULL DEFAULT 1,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      import_id BIGINT UNSIGNED NULL,
      import_row INT UNSIGNED NULL,
      CONSTRAINT pk_enterprise PRIMARY KEY (id),
      CONSTRAINT fk_enterprise_place_region FOREIGN KEY (place_region) REFERENCES unit (region) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_enterprise_import (import_id, import_row),
      UNIQUE INDEX ux_enterprise_uscc (uscc),
      INDEX ix_enterprise_name (name),
      INDEX ix_enterprise_place (place_region, id)
    )`,
  },
  {
    table: 'person',
    sql: `CREATE TABLE person (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      name VARCHAR(200) NOT NULL,
      workplace VARCHAR(200) NULL,
      id_number_cipher VARCHAR(255) NULL,
      identity_key CHAR(64) NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      import_id BIGINT UNSIGNED NULL,
      import_row INT UNSIGNED NULL,
      CONSTRAINT pk_person PRIMARY KEY (id),
      UNIQUE INDEX ux_person_import (import_id, import_row),
      UNIQUE INDEX ux_person_identity_key (identity_key),
      INDEX ix_person_name (name)
    )`,
  },
] as const;
