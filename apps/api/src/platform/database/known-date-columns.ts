/**
 * A business date `x_on` is a DATE, filled only when the day is known, with `x_on_partial` beside it for a date known to the year or
 * month. Everything that reads or writes such a pair asks here; on the wire the pair is one text.
 */
export function knownDateSql(column: string): string {
  return `COALESCE(DATE_FORMAT(${column}, '%Y-%m-%d'), ${column}_partial)`;
}

/** No day is known: not the date at all, or only its year or month. */
export function dayUnknownSql(column: string): string {
  return `${column} IS NULL`;
}

/** The year or month is known, the day is not. */
export function partlyKnownSql(column: string): string {
  return `${column}_partial IS NOT NULL`;
}

/** Something is known of the date. */
export function anythingKnownSql(column: string): string {
  return `(${column} IS NOT NULL OR ${column}_partial IS NOT NULL)`;
}
