import type { KnownDate } from '../calendar/known-date.js';
import type { CaseClass, CaseProcedure, CaseStage } from '../records/codes.js';

/** The business fields of a case as its row holds them. */
export interface CaseRow {
  readonly region: string;
  readonly caseClass: CaseClass;
  readonly procedure: CaseProcedure;
  readonly stage: CaseStage;
  readonly violation: string;
  readonly filedOn: KnownDate | null;
  readonly closedOn: KnownDate | null;
  /** The parties: register entries, in the order of the case. */
  readonly enterpriseIds: readonly string[];
  readonly personIds: readonly string[];
  /** Brought in from past records: has no approvals to click through. */
  readonly historical: boolean;
  /** Where a historical case came from, and its id there. */
  readonly source: string | null;
  readonly externalId: string | null;
}

/** A past case taken over as it was, in whatever stage it had reached. */
export interface HistoricalCaseImported {
  readonly type: 'HistoricalCaseImported';
  readonly payload: CaseRow & { readonly historical: true; readonly source: string; readonly externalId: string };
}

export type CaseEvent = HistoricalCaseImported;

export const CASE_EVENT_TYPES = ['HistoricalCaseImported'] as const satisfies readonly CaseEvent['type'][];
