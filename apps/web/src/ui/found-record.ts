/** One line of a search among records. */
export interface FoundRecord {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** Shown, but not to be picked. */
  readonly closed?: boolean;
}

/** How many a search shows. */
export const FOUND_AT_ONCE = 20;

/** An empty search asks for everything. */
export function searchWords(text: string): string | undefined {
  return text === '' ? undefined : text;
}
