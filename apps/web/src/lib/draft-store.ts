/** What somebody had typed and not yet saved, kept in this browser for one account. */
export interface StoredDraft {
  /** UTC instant. */
  readonly savedAt: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const PREFIX = 'anjuan.draft';
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export const draftKey = (accountId: string, key: string): string => `${PREFIX}:${accountId}:${key}`;

export function readDraft(storage: DraftStorage, key: string): StoredDraft | null {
  return draftOf(storage.getItem(key));
}

/** A browser that is full or forbids storage keeps no draft; the form goes on working. */
export function writeDraft(storage: DraftStorage, key: string, draft: StoredDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Drafts that nobody came back to, of any account of this browser. */
export function forgetOldDrafts(storage: DraftStorage, now: Date): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key === null || !key.startsWith(`${PREFIX}:`)) continue;
    const draft = draftOf(storage.getItem(key));
    if (draft === null || now.getTime() - Date.parse(draft.savedAt) > KEEP_DAYS * DAY_MS) storage.removeItem(key);
  }
}

/** Only fields that the form has, and only values of the kind that it holds: the form may have changed since. */
export function fittingValues(
  initial: object,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries<unknown>({ ...initial }).flatMap(([name, value]) => {
    const kept = stored[name];
    if (kept === undefined) return [];
    const fits = value === null || kept === null || kindOf(value) === kindOf(kept);
    return fits ? [[name, kept] as const] : [];
  });
  return Object.fromEntries(entries);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function draftOf(text: string | null): StoredDraft | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isDraft(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is StoredDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'string' &&
    'values' in value &&
    typeof value.values === 'object' &&
    value.values !== null
  );
}
