import type { KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CaseProcedure, CaseStage } from '../records/codes.js';
import type { CaseContent, CaseOutcome } from './actions.js';
import type { PenaltyLineDraft } from './acts/penalty-drafts.js';
import { NO_SIDE_PROCEDURES, type SideProcedures } from './side-procedures.js';

/** A case as its events leave it. Dates are the days of the acts; accounts are ids. */
export interface CaseRow extends CaseContent, SideProcedures {
  readonly region: string;
  readonly procedure: CaseProcedure;
  readonly stage: CaseStage;
  readonly caseNumber: string | null;
  readonly filingRequestedOn: LocalDate | null;
  /** 机构负责人 agreed. */
  readonly filingEndorsedOn: LocalDate | null;
  readonly filingEndorsedBy: string | null;
  readonly filedOn: KnownDate | null;
  readonly filedBy: string | null;
  readonly filingAnnulledOn: LocalDate | null;
  readonly concludedOn: LocalDate | null;
  readonly proposal: readonly PenaltyLineDraft[];
  readonly reviewRequestedOn: LocalDate | null;
  /** The day of a passed review; a returned one leaves none. */
  readonly reviewedOn: LocalDate | null;
  readonly reviewedBy: string | null;
  readonly noticedOn: LocalDate | null;
  readonly noticed: readonly PenaltyLineDraft[];
  readonly defenceOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedBy: string | null;
  readonly servedOn: LocalDate | null;
  readonly executionEndedOn: LocalDate | null;
  readonly closingRequestedOn: LocalDate | null;
  readonly closedOn: KnownDate | null;
  readonly outcome: CaseOutcome | null;
  readonly archivedOn: LocalDate | null;
  readonly voided: boolean;
  /** Accounts that handled the case: none of them reviews or approves it. */
  readonly handledBy: readonly string[];
  /** Brought in from past records: has no approvals to click through. */
  readonly historical: boolean;
  readonly source: string | null;
  readonly externalId: string | null;
}

/** A case of which nothing is known but what `known` says. */
export function caseRow(known: Pick<CaseRow, 'region' | 'caseClass' | 'violation'> & Partial<CaseRow>): CaseRow {
  return {
    ...NO_SIDE_PROCEDURES,
    procedure: 'ordinary',
    stage: 'lead',
    violatedArticle: null,
    penaltyArticle: null,
    clueKind: null,
    clueSource: null,
    remarks: null,
    leadOn: null,
    accidentOn: null,
    violatedOn: null,
    harmful: false,
    enterpriseIds: [],
    personIds: [],
    inspectionIds: [],
    officerIds: [],
    caseNumber: null,
    filingRequestedOn: null,
    filingEndorsedOn: null,
    filingEndorsedBy: null,
    filedOn: null,
    filedBy: null,
    filingAnnulledOn: null,
    concludedOn: null,
    proposal: [],
    reviewRequestedOn: null,
    reviewedOn: null,
    reviewedBy: null,
    noticedOn: null,
    noticed: [],
    defenceOn: null,
    decidedOn: null,
    decidedBy: null,
    servedOn: null,
    executionEndedOn: null,
    closingRequestedOn: null,
    closedOn: null,
    outcome: null,
    archivedOn: null,
    voided: false,
    handledBy: [],
    historical: false,
    source: null,
    externalId: null,
    ...known,
  };
}
