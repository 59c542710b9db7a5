/** Codes as they stand on the wire and in the database; their Chinese names are in `labels`. */

export const RECORD_TYPES = [
  'enterprise',
  'person',
  'inspection',
  'hazard',
  'case',
  'decision',
  'coercive_measure',
  'closure_request',
  'criminal_transfer',
  'transferred_person',
  'disciplinary_action',
  'exposure',
  'blacklist_entry',
  'joint_discipline',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** What keeps a history of its changes: the records, and the people and certificates behind them. */
export const HISTORY_TYPES = [...RECORD_TYPES, 'staff_member', 'enforcement_certificate'] as const;
export type HistoryType = (typeof HISTORY_TYPES)[number];

export const UNIT_KINDS = ['city', 'county', 'zone'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const INDUSTRIES = ['gas', 'municipal', 'sanitation', 'landscape', 'other'] as const;
export type Industry = (typeof INDUSTRIES)[number];

export const INSPECTION_KINDS = ['planned', 'random', 'special', 'joint', 'follow_up'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const CASE_CLASSES = ['pre_accident', 'accident'] as const;
export type CaseClass = (typeof CASE_CLASSES)[number];

export const CASE_PROCEDURES = ['ordinary', 'simplified'] as const;
export type CaseProcedure = (typeof CASE_PROCEDURES)[number];

export const CASE_STAGES = [
  'lead',
  'filing_review',
  'investigating',
  'concluded',
  'legal_review',
  'noticed',
  'decided',
  'served',
  'executing',
  'closed',
  'archived',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const PARTY_ROLES = ['enterprise', 'responsible_person', 'other'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Detention is decided by the police alone: it is recorded with that organ's name. */
export const PENALTY_KINDS = [
  'warning',
  'fine',
  'confiscation',
  'suspend_production',
  'suspend_licence',
  'revoke_licence',
  'detention',
  'no_penalty',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** The kinds that the ledger format knows. */
export const LEDGER_PENALTY_KINDS = [
  'fine',
  'warning',
  'confiscation',
  'suspend_production',
  'suspend_licence',
] as const satisfies readonly PenaltyKind[];
export type LedgerPenaltyKind = (typeof LEDGER_PENALTY_KINDS)[number];

/** A decision in force or kept although unlawful counts; a proposed, revoked or void one does not. */
export const DECISION_STATES = ['proposed', 'in_force', 'revoked', 'void', 'unlawful_kept'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const COUNTING_DECISION_STATES = ['in_force', 'unlawful_kept'] as const satisfies readonly DecisionState[];

export const DECISION_PARTIES = ['enterprise', 'person'] as const;
export type DecisionParty = (typeof DECISION_PARTIES)[number];

export const COERCIVE_MEASURE_KINDS = ['seal', 'seize', 'seal_and_seize', 'power_cut'] as const;
export type CoerciveMeasureKind = (typeof COERCIVE_MEASURE_KINDS)[number];

export const EXPOSURE_MEDIA = ['website', 'newspaper', 'tv', 'radio', 'wechat', 'other'] as const;
export type ExposureMedium = (typeof EXPOSURE_MEDIA)[number];

export const DISCIPLINE_KINDS = ['party', 'administrative'] as const;
export type DisciplineKind = (typeof DISCIPLINE_KINDS)[number];

export const PARTY_DISCIPLINES = [
  'warning',
  'serious_warning',
  'removal_from_party_posts',
  'probation',
  'expulsion',
] as const;
export type PartyDiscipline = (typeof PARTY_DISCIPLINES)[number];

export const ADMINISTRATIVE_DISCIPLINES = [
  'warning',
  'demerit',
  'major_demerit',
  'demotion',
  'removal',
  'dismissal',
] as const;
export type AdministrativeDiscipline = (typeof ADMINISTRATIVE_DISCIPLINES)[number];

/** Both kinds know a warning. */
export const DISCIPLINE_MEASURE_CODES = [
  'warning',
  'serious_warning',
  'removal_from_party_posts',
  'probation',
  'expulsion',
  'demerit',
  'major_demerit',
  'demotion',
  'removal',
  'dismissal',
] as const satisfies readonly (PartyDiscipline | AdministrativeDiscipline)[];
export type DisciplineMeasure = PartyDiscipline | AdministrativeDiscipline;

/** Which measures each kind of discipline knows. */
export const DISCIPLINE_MEASURES = {
  party: PARTY_DISCIPLINES,
  administrative: ADMINISTRATIVE_DISCIPLINES,
} as const satisfies Record<DisciplineKind, readonly DisciplineMeasure[]>;

/** What became of a person after the transfer; the last four end the person's counting in column 14. */
export const TRANSFER_OUTCOMES = [
  'pending',
  'accepted',
  'prosecuted',
  'convicted',
  'refused',
  'withdrawn',
  'not_prosecuted',
  'acquitted',
] as const;
export type TransferOutcome = (typeof TRANSFER_OUTCOMES)[number];

export const ENDING_TRANSFER_OUTCOMES = [
  'refused',
  'withdrawn',
  'not_prosecuted',
  'acquitted',
] as const satisfies readonly TransferOutcome[];

/** What may happen to a record that is no case; the history of each names it. */
export const RECORD_CHANGE_KINDS = [
  'created',
  'corrected',
  'supplemented',
  'ended',
  'voided',
  'merged',
  'unmerged',
  'reported',
  'rechecked',
  'reopened',
] as const;
export type RecordChangeKind = (typeof RECORD_CHANGE_KINDS)[number];
