import type { RecordType } from '@anjuan/domain';

/** What one fact adds: a thing counted once (facts), an enterprise or person counted once a row (distinct), an amount (sum). */
export type Counted =
  | { readonly kind: 'facts' }
  | { readonly kind: 'distinct'; readonly key: string; readonly type: RecordType }
  | {
      readonly kind: 'sum';
      readonly amount: string;
      /** `from` once more, where another order of reading suits the few facts whose amount is unknown. */
      readonly unknownFrom: string;
    };

export interface FactSource {
  readonly type: RecordType;
  readonly id: string;
}

/**
 * One column of the table, said once: the number, its city-wide distinct number, its list of records and its list of
 * left-out records are all derived from this, so they cannot disagree. The texts are SQL over fixed names; nothing a
 * user enters ever becomes part of them.
 */
export interface LeafDefinition {
  readonly from: string;
  readonly region: string;
  /** The DATE column that places a fact; `<column>_partial` beside it holds what is known only to the year or month. */
  readonly on: string;
  readonly where: readonly string[];
  readonly counted: Counted;
  /** Identifies the fact. */
  readonly fact: string;
  /** Whether an unknown date means that the fact is left out, or that it has not happened. */
  readonly unknownDate: 'left_out' | 'not_happened';
  /** Which of the facts with an unknown date have happened at all; asked of those only, so that counting needs no more than its index. */
  readonly happened?: string;
  /** The records behind a fact; the first stands for the fact where facts are listed one by one. */
  readonly sources: readonly [FactSource, ...FactSource[]];
}
