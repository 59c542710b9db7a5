import { isUscc, normaliseUscc } from '../identifiers/uscc.js';
import { enterpriseNameKey } from './enterprise-name.js';
import type { LikenessReason } from './party-codes.js';

/** What is known of an enterprise that may be entered already, or of the entry that it may be. */
export interface ComparedEnterprise {
  readonly name: string;
  readonly uscc: string | null;
  readonly placeRegion: string | null;
  readonly contactPhone: string | null;
}

export interface Likeness<T extends ComparedEnterprise> {
  readonly entry: T;
  /** 100: the same beyond doubt. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

export const CERTAIN = 100;
export const DUPLICATES_OFFERED = 5;

const SAME_NAME = 80;
const SAME_PLACE_TOO = 10;
const SIMILAR_NAME = 60;
const SAME_PHONE = 40;
/** A shorter name is contained in half the register. */
const SHORTEST_CONTAINED = 2;

/** The entries that are likely the enterprise at hand, likeliest first. Own decision: no statute says when two names are one. */
export function likelyDuplicates<T extends ComparedEnterprise>(
  enterprise: ComparedEnterprise,
  entries: readonly T[],
): readonly Likeness<T>[] {
  return entries
    .map((entry) => ({ entry, ...likeness(enterprise, entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, DUPLICATES_OFFERED);
}

function likeness(
  one: ComparedEnterprise,
  other: ComparedEnterprise,
): { readonly score: number; readonly reasons: readonly LikenessReason[] } {
  const codes = [codeOf(one), codeOf(other)];
  if (codes[0] !== null && codes[1] !== null) {
    // Two codes are two enterprises, whatever they are called: branches share name and telephone.
    return codes[0] === codes[1] ? { score: CERTAIN, reasons: ['same_code'] } : { score: 0, reasons: [] };
  }
  const name = nameLikeness(one, other);
  const samePhone = phoneOf(one) !== null && phoneOf(one) === phoneOf(other);
  const reasons: LikenessReason[] = [
    ...(name === null ? [] : [name.reason]),
    ...(samePhone ? (['same_phone'] as const) : []),
  ];
  const score = Math.max(name?.score ?? 0, samePhone ? SAME_PHONE : 0) + (name !== null && samePhone ? 5 : 0);
  return { score, reasons };
}

function nameLikeness(
  one: ComparedEnterprise,
  other: ComparedEnterprise,
): { readonly score: number; readonly reason: LikenessReason } | null {
  const [a, b] = [enterpriseNameKey(one.name), enterpriseNameKey(other.name)];
  if (a === '' || b === '') return null;
  const samePlace = one.placeRegion !== null && one.placeRegion === other.placeRegion;
  if (a === b) return { score: SAME_NAME + (samePlace ? SAME_PLACE_TOO : 0), reason: 'same_name' };
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const contained = shorter.length >= SHORTEST_CONTAINED && longer.includes(shorter);
  return contained && samePlace ? { score: SIMILAR_NAME, reason: 'similar_name' } : null;
}

/** A code that is mistyped tells nothing: it must not hide the very entry that it was copied from. */
function codeOf({ uscc }: ComparedEnterprise): string | null {
  return uscc === null || !isUscc(uscc) ? null : normaliseUscc(uscc);
}

function phoneOf({ contactPhone }: ComparedEnterprise): string | null {
  const digits = (contactPhone ?? '').replace(/\D/g, '').replace(/^0595/, '');
  return digits === '' ? null : digits;
}
