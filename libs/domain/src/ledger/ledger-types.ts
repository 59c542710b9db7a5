import type { KnownDate } from '../calendar/known-date.js';
import type { Refusal } from '../refusal.js';
import type {
  CaseClass,
  CaseProcedure,
  CoerciveMeasureKind,
  DecisionParty,
  DisciplineKind,
  DisciplineMeasure,
  ExposureMedium,
  Industry,
  InspectionKind,
  RecordType,
} from '../records/codes.js';

/** The neutral format for past records, as read: defaults filled in, codes and numbers in upper case. */
export const LEDGER_FORMAT = 'enforcement-ledger';
export const LEDGER_VERSION = 1;

export interface LedgerEnterprise {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  /** Where the enterprise is registered; it counts in the rows of the units that act. */
  readonly region: string;
  readonly industry: Industry | null;
}

export interface LedgerHazard {
  readonly id: string;
  readonly description: string;
  readonly major: boolean;
  readonly verifiedOn: KnownDate | null;
}

export interface LedgerInspection {
  readonly id: string;
  readonly region: string;
  readonly enterprise: string;
  readonly inspectedOn: KnownDate | null;
  readonly kind: InspectionKind;
  readonly hazards: readonly LedgerHazard[];
}

export interface LedgerPerson {
  readonly name: string;
  readonly idNumber: string | null;
}

export type LedgerPenalty =
  | { readonly kind: 'fine'; readonly amountFen: number | null }
  | { readonly kind: 'warning' }
  | { readonly kind: 'confiscation'; readonly amountFen: number | null }
  | { readonly kind: 'suspend_production' }
  | { readonly kind: 'suspend_licence'; readonly licences: number };

export interface LedgerDecision {
  readonly decidedOn: KnownDate | null;
  readonly party: DecisionParty;
  readonly penalties: readonly LedgerPenalty[];
  readonly revokedOn: KnownDate | null;
  readonly documentNumber: string | null;
}

export interface LedgerCase {
  readonly id: string;
  readonly region: string;
  readonly class: CaseClass;
  readonly procedure: CaseProcedure;
  readonly enterprise: string | null;
  readonly person: LedgerPerson | null;
  readonly violation: string;
  readonly filedOn: KnownDate | null;
  readonly decisions: readonly LedgerDecision[];
  readonly closedOn: KnownDate | null;
}

export interface LedgerCoerciveMeasure {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly enterprise: string;
  readonly kind: CoerciveMeasureKind;
  readonly startedOn: KnownDate | null;
  readonly endedOn: KnownDate | null;
  readonly documentNumber: string | null;
}

export interface LedgerClosureRequest {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly enterprise: string;
  readonly requestedOn: KnownDate | null;
}

export interface LedgerTransferredPerson extends LedgerPerson {
  readonly liableOn: KnownDate | null;
}

export interface LedgerCriminalTransfer {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly transferredOn: KnownDate | null;
  readonly persons: readonly LedgerTransferredPerson[];
}

export interface LedgerDisciplinedPerson extends LedgerPerson {
  readonly unit: string | null;
}

export interface LedgerDisciplinaryAction {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly kind: DisciplineKind;
  readonly measure: DisciplineMeasure;
  readonly decidedOn: KnownDate | null;
  readonly person: LedgerDisciplinedPerson;
}

export interface LedgerExposure {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly enterprise: string;
  readonly publishedOn: KnownDate | null;
  readonly medium: ExposureMedium;
}

export interface LedgerBlacklisting {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly enterprise: string;
  readonly listedOn: KnownDate | null;
  readonly removedOn: KnownDate | null;
}

export interface LedgerJointDiscipline {
  readonly id: string;
  readonly region: string;
  readonly case: string | null;
  readonly enterprise: string;
  readonly startedOn: KnownDate | null;
}

export interface LedgerCollections {
  readonly enterprises: readonly LedgerEnterprise[];
  readonly inspections: readonly LedgerInspection[];
  readonly cases: readonly LedgerCase[];
  readonly coerciveMeasures: readonly LedgerCoerciveMeasure[];
  readonly closureRequests: readonly LedgerClosureRequest[];
  readonly criminalTransfers: readonly LedgerCriminalTransfer[];
  readonly disciplinaryActions: readonly LedgerDisciplinaryAction[];
  readonly exposures: readonly LedgerExposure[];
  readonly blacklistings: readonly LedgerBlacklisting[];
  readonly jointDisciplines: readonly LedgerJointDiscipline[];
}

export interface Ledger extends LedgerCollections {
  readonly format: typeof LEDGER_FORMAT;
  readonly version: typeof LEDGER_VERSION;
  /** Null: the importing unit's code. */
  readonly source: string | null;
}

/** The wire code of the records that each collection holds. */
export const LEDGER_COLLECTION_TYPE = {
  enterprises: 'enterprise',
  inspections: 'inspection',
  cases: 'case',
  coerciveMeasures: 'coercive_measure',
  closureRequests: 'closure_request',
  criminalTransfers: 'criminal_transfer',
  disciplinaryActions: 'disciplinary_action',
  exposures: 'exposure',
  blacklistings: 'blacklist_entry',
  jointDisciplines: 'joint_discipline',
} as const satisfies Record<keyof LedgerCollections, RecordType>;

export const LEDGER_REFUSAL_CODES = [
  'UNKNOWN_FORMAT',
  'UNKNOWN_VERSION',
  'MISSING_FIELD',
  'UNKNOWN_FIELD',
  'WRONG_TYPE',
  'TEXT_TOO_LONG',
  'UNKNOWN_KIND',
  'BAD_AMOUNT',
  'IMPOSSIBLE_DATE',
  'FUTURE_DATE',
  'BAD_CREDIT_CODE',
  'BAD_ID_NUMBER',
  'DUPLICATE_ID',
  'DUPLICATE_CREDIT_CODE',
  'UNKNOWN_REGION',
  'OTHER_UNIT',
  'UNKNOWN_ENTERPRISE',
  'UNKNOWN_CASE',
  'NO_PARTY',
  'NO_SUCH_PARTY',
  'SUSPENSION_OF_PERSON',
  'VERIFIED_BEFORE_INSPECTION',
  'DECIDED_BEFORE_FILING',
  'REVOKED_BEFORE_DECISION',
  'CLOSED_BEFORE_DECISION',
  'ENDED_BEFORE_START',
  'REMOVED_BEFORE_LISTING',
  'ALREADY_IMPORTED_DIFFERENT',
] as const;
export type LedgerRefusalCode = (typeof LEDGER_REFUSAL_CODES)[number];

/** Type `ledger` is the file itself. A record whose id cannot be read has the id '' and its position as field. */
export interface LedgerRefusal extends Refusal {
  readonly type: RecordType | 'ledger';
  readonly id: string;
  readonly field: string;
  readonly code: LedgerRefusalCode;
}
