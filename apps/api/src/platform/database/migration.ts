/**
 * What the run-time account may do with a table: `editable` is SELECT, INSERT, UPDATE; `append_only` has no UPDATE; `deletable` adds
 * DELETE, for rows that are not records (sessions).
 */
export type TableRights = 'append_only' | 'editable' | 'deletable';

export interface TableDefinition {
  readonly table: string;
  readonly sql: string;
}

export interface Migration {
  /** Unique for ever; the database remembers it. */
  readonly name: string;
  /** One statement: such a migration is done or not done, whenever the power goes. */
  readonly sql: string;
  /** The table that it creates. */
  readonly creates?: { readonly table: string; readonly rights: TableRights };
}

const STORAGE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export function createTable({ table, sql }: TableDefinition, rights: TableRights): Migration {
  return { name: `create_${table}`, sql: `${sql.trim()} ${STORAGE}`, creates: { table, rights } };
}

/** Any later change: `change('case_file_add_grade', 'ALTER TABLE …')`. */
export function change(name: string, sql: string): Migration {
  return { name, sql };
}
