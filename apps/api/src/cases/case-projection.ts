import { awaitedStep, type CaseRow, type KnownDate, type SideProcedures } from '@anjuan/domain';
import { knownDateColumns } from '../platform/database/import-batch.js';
import type { ColumnValues } from '../platform/records/record-writer.js';

/** What of a case stands in rows of their own. */
export const CASE_CHILD_TABLES = {
  enterpriseIds: 'case_party',
  personIds: 'case_party',
  inspectionIds: 'case_inspection',
  officerIds: 'case_officer',
} as const satisfies Partial<Record<keyof CaseRow, string>>;

/** What runs beside the main line. */
const SIDE_PROCEDURES = [
  'verificationExtendedOn',
  'jurisdictionDisputes',
  'recusals',
  'interviews',
  'evidence',
  'preservations',
  'appraisals',
  'suspensions',
  'extensions',
  'reviewAdvice',
  'hearingOffered',
  'defence',
  'hearing',
  'hearingRefusals',
  'discussions',
  'onSpot',
  'instalmentPlans',
  'surcharges',
  'urgings',
  'courtApplications',
  'executionPauses',
  'remedies',
] as const satisfies readonly (keyof SideProcedures)[];

/** What is read from the events alone, because no list asks for it. The origin of a past case has its own table, `external_reference`. */
export const EVENT_ONLY_FIELDS = [
  'proposal',
  ...SIDE_PROCEDURES,
  'noticed',
  'handledBy',
  'source',
  'externalId',
] as const satisfies readonly (keyof CaseRow)[];

/** Written by the act that voids, with who did it and why. */
export const VOIDING_FIELD = 'voided' satisfies keyof CaseRow;

/** The row of `case_file` that the events of a case fold to. */
export function caseColumns(row: CaseRow): ColumnValues {
  return {
    region: row.region,
    case_number: row.caseNumber,
    case_class: row.caseClass,
    case_procedure: row.procedure,
    stage: row.stage,
    violation: row.violation,
    violated_article: row.violatedArticle,
    penalty_article: row.penaltyArticle,
    clue_kind: row.clueKind,
    clue_source: row.clueSource,
    remarks: row.remarks,
    historical: row.historical,
    ...dateColumns('lead_on', row.leadOn),
    ...dateColumns('accident_on', row.accidentOn),
    ...dateColumns('violated_on', row.violatedOn),
    harmful: row.harmful,
    filing_requested_on: row.filingRequestedOn,
    filing_endorsed_on: row.filingEndorsedOn,
    filing_endorsed_by: row.filingEndorsedBy,
    ...dateColumns('filed_on', row.filedOn),
    filed_by: row.filedBy,
    filing_annulled_on: row.filingAnnulledOn,
    concluded_on: row.concludedOn,
    review_requested_on: row.reviewRequestedOn,
    reviewed_on: row.reviewedOn,
    reviewed_by: row.reviewedBy,
    noticed_on: row.noticedOn,
    defence_on: row.defenceOn,
    decided_on: row.decidedOn,
    decided_by: row.decidedBy,
    served_on: row.servedOn,
    execution_ended_on: row.executionEndedOn,
    closing_requested_on: row.closingRequestedOn,
    ...dateColumns('closed_on', row.closedOn),
    outcome: row.outcome,
    archived_on: row.archivedOn,
  };
}

/** What the case waits for, by which inboxes find it. */
export function waitingColumns(row: CaseRow): ColumnValues {
  const preservation = row.preservations.find(({ approvedOn, handledOn }) => approvedOn === null && handledOn === null);
  const recusal = row.recusals.find(({ decidedOn }) => decidedOn === null);
  return {
    awaits: awaitedStep(row)?.action ?? null,
    preservation_asked_on: preservation?.requestedOn ?? null,
    recusal_asked_on: recusal?.requestedOn ?? null,
    hearing_host_id: row.hearing?.hostId ?? null,
  };
}

function dateColumns(name: string, date: KnownDate | null): ColumnValues {
  const [day, partial] = knownDateColumns(date);
  return { [name]: day, [`${name}_partial`]: partial };
}
