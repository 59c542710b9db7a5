import type { RecordRef } from '@anjuan/contracts';
import type { Tone } from './tones';

/** What stands in one place of a list or a page, told apart by how it is read. */
export type Cell =
  | { readonly as: 'text'; readonly text: string | null }
  | { readonly as: 'number'; readonly value: number | null }
  | { readonly as: 'date'; readonly value: string | null; readonly absent: string | undefined }
  | { readonly as: 'money'; readonly fen: number | null }
  | { readonly as: 'refs'; readonly refs: readonly RecordRef[] }
  | { readonly as: 'tag'; readonly label: string | null; readonly tone: Tone }
  | { readonly as: 'address'; readonly href: string | null };

export const text = (value: string | null): Cell => ({ as: 'text', text: value });
export const number = (value: number | null): Cell => ({ as: 'number', value });
/** `absent` says what no date means: not known, unless it can also mean that it has not happened. */
export const date = (value: string | null, absent?: string): Cell => ({ as: 'date', value, absent });
export const money = (fen: number | null): Cell => ({ as: 'money', fen });
export const refs = (list: readonly RecordRef[]): Cell => ({ as: 'refs', refs: list });
export const ref = (one: RecordRef | null): Cell => ({ as: 'refs', refs: one === null ? [] : [one] });
export const tag = (label: string | null, tone: Tone = 'neutral'): Cell => ({ as: 'tag', label, tone });
export const address = (href: string | null): Cell => ({ as: 'address', href });

/** The word of a code that may be absent. */
export function wordOf<K extends string>(words: Readonly<Record<K, string>>, code: K | null): string | null {
  return code === null ? null : words[code];
}

/** The word of a code that the contract keeps as plain text; a code without a word is shown as it is. */
export function wordOrCode(words: Readonly<Record<string, string>>, code: string | null): string | null {
  return code === null ? null : (words[code] ?? code);
}
