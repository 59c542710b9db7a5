import type { TableDefinition } from '../migration.js';

export const DESK_TABLES: readonly TableDefinition[] = [
  {
    // One row for an account, a limit and an occasion, however often the job runs.
    table: 'reminder',
    sql: `CREATE TABLE reminder (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
      account_id BIGINT UNSIGNED NOT NULL,
      case_id BIGINT UNSIGNED NOT NULL,
      rule_id VARCHAR(40) NOT NULL,
      subject VARCHAR(20) NOT NULL,
      subject_id VARCHAR(40) NOT NULL,
      start_on DATE NOT NULL,
      due_on DATE NOT NULL,
      kind VARCHAR(20) NOT NULL,
      mark INT NOT NULL,
      created_at DATETIME(3) NOT NULL,
      read_at DATETIME(3) NULL,
      CONSTRAINT pk_reminder PRIMARY KEY (id),
      CONSTRAINT fk_reminder_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      CONSTRAINT fk_reminder_case FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
      UNIQUE INDEX ux_reminder_once (account_id, case_id, rule_id, subject, subject_id, due_on, mark),
      INDEX ix_reminder_list (account_id, id),
      INDEX ix_reminder_unread (account_id, read_at),
      INDEX ix_reminder_case (case_id)
    )`,
  },
];
