import type { TableFigures } from '@anjuan/domain';

/** The ledger as it stands in a file, before the system has read it. */
export interface LedgerJson {
  format: 'enforcement-ledger';
  version: 1;
  source?: string;
  enterprises?: EnterpriseJson[];
  inspections?: InspectionJson[];
  cases?: CaseJson[];
  coerciveMeasures?: CoerciveMeasureJson[];
  closureRequests?: ClosureRequestJson[];
  criminalTransfers?: CriminalTransferJson[];
  disciplinaryActions?: DisciplinaryActionJson[];
  exposures?: ExposureJson[];
  blacklistings?: BlacklistingJson[];
  jointDisciplines?: JointDisciplineJson[];
}

export interface EnterpriseJson {
  id: string;
  name: string;
  uscc: string | null;
  region: string;
  industry: string | null;
}

export interface HazardJson {
  id: string;
  description: string;
  major: boolean;
  verifiedOn: string | null;
}

export interface InspectionJson {
  id: string;
  region: string;
  enterprise: string;
  inspectedOn: string | null;
  kind: string;
  hazards: HazardJson[];
}

export interface PersonJson {
  name: string;
  idNumber: string | null;
}

export interface PenaltyJson {
  kind: string;
  amountFen?: number | null;
  licences?: number;
}

export interface DecisionJson {
  decidedOn: string | null;
  party: string;
  penalties: PenaltyJson[];
  revokedOn: string | null;
  documentNumber?: string | null;
}

export interface CaseJson {
  id: string;
  region: string;
  class: string;
  procedure?: string;
  enterprise: string | null;
  person: PersonJson | null;
  violation: string;
  filedOn: string | null;
  decisions: DecisionJson[];
  closedOn: string | null;
}

interface ActJson {
  id: string;
  region: string;
  case: string | null;
}

interface EnterpriseActJson extends ActJson {
  enterprise: string;
}

export interface CoerciveMeasureJson extends EnterpriseActJson {
  kind: string;
  startedOn: string | null;
  endedOn: string | null;
  documentNumber?: string | null;
}

export interface ClosureRequestJson extends EnterpriseActJson {
  requestedOn: string | null;
}

export interface CriminalTransferJson extends ActJson {
  transferredOn: string | null;
  persons: (PersonJson & { liableOn: string | null })[];
}

export interface DisciplinaryActionJson extends ActJson {
  kind: string;
  measure: string;
  decidedOn: string | null;
  person: PersonJson & { unit: string | null };
}

export interface ExposureJson extends EnterpriseActJson {
  publishedOn: string | null;
  medium: string;
}

export interface BlacklistingJson extends EnterpriseActJson {
  listedOn: string | null;
  removedOn: string | null;
}

export interface JointDisciplineJson extends EnterpriseActJson {
  startedOn: string | null;
}

/** One row of a table, as the golden tables and the API write it. */
export type TableRowJson = { region: string } & TableFigures;
