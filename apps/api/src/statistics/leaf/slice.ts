import type { Period } from '@anjuan/domain';
import type { RegionScope } from '../../platform/auth/region-scope.js';

declare const scoped: unique symbol;

/** Rows of the table and the days it counts. Made only from a scope, so that no query can reach beyond it. */
export interface Slice {
  readonly regions: readonly string[];
  readonly period: Period;
  readonly [scoped]?: true;
}

export function sliceOf(scope: RegionScope, rows: readonly { readonly region: string }[], period: Period): Slice {
  return { regions: rows.map(({ region }) => region).filter((region) => scope.covers(region)), period };
}
