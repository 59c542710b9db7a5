import { realCase as published } from '@anjuan/testing';

export interface RealPenalty {
  readonly kind: string;
  readonly amount_yuan?: number | null;
  readonly days?: number | null;
  readonly what?: string | null;
}

/** The facts of a published case that the tables hold; null is what the notice does not say. */
export interface RealCase {
  readonly id: string;
  readonly case_class: string;
  readonly procedure: string | null;
  readonly clue_source: string | null;
  readonly inspected_on: string | null;
  readonly found_hazards: readonly string[];
  readonly major_hazard: boolean | null;
  readonly filed_on: string | null;
  readonly violation: string | null;
  readonly violated_article: string | null;
  readonly penalty_article: string | null;
  readonly decided_on: string | null;
  readonly document_no: string | null;
  readonly penalties: readonly RealPenalty[];
  readonly coercive_measures: readonly {
    readonly kind: string;
    readonly on: string | null;
    readonly what: string | null;
  }[];
  readonly criminal_transfer: { readonly transferred_on: string | null; readonly crime: string | null } | null;
  readonly exposure: { readonly on: string | null; readonly media: string | null } | null;
  readonly blacklist: string | null;
  readonly joint_discipline: string | null;
  readonly accident_on: string | null;
  readonly notes: string | null;
}

export function realCase(id: string): RealCase {
  return published(id) as unknown as RealCase;
}
