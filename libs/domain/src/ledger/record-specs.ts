import { normaliseResidentId } from '../identifiers/resident-id.js';
import { normaliseUscc } from '../identifiers/uscc.js';
import {
  ADMINISTRATIVE_DISCIPLINES,
  CASE_CLASSES,
  CASE_PROCEDURES,
  COERCIVE_MEASURE_KINDS,
  DECISION_PARTIES,
  DISCIPLINE_KINDS,
  EXPOSURE_MEDIA,
  INDUSTRIES,
  INSPECTION_KINDS,
  LEDGER_PENALTY_KINDS,
  PARTY_DISCIPLINES,
  type DisciplineMeasure,
  type LedgerPenaltyKind,
} from '../records/codes.js';
import {
  BAD,
  code,
  date,
  flag,
  isJsonObject,
  joinPath,
  list,
  normalised,
  nullable,
  object,
  optional,
  readFields,
  report,
  text,
  wholeNumber,
  type FieldSpec,
  type FieldSpecs,
} from './field-specs.js';
import type {
  LedgerBlacklisting,
  LedgerCase,
  LedgerClosureRequest,
  LedgerCoerciveMeasure,
  LedgerCriminalTransfer,
  LedgerDecision,
  LedgerDisciplinaryAction,
  LedgerDisciplinedPerson,
  LedgerEnterprise,
  LedgerExposure,
  LedgerHazard,
  LedgerInspection,
  LedgerJointDiscipline,
  LedgerPenalty,
  LedgerPerson,
  LedgerTransferredPerson,
} from './ledger-types.js';

/** Lengths of the columns that hold the texts. */
export const LEDGER_TEXT_LENGTHS = {
  id: 64,
  name: 200,
  description: 1000,
  violation: 2000,
  documentNumber: 64,
} as const;

const MAX_LICENCES = 1_000_000;
/** 100 亿元: far above any penalty, and low enough that a city's sum of them stays an exact integer. */
const MAX_AMOUNT_FEN = 1_000_000_000_000;

const id = text(LEDGER_TEXT_LENGTHS.id);
const name = text(LEDGER_TEXT_LENGTHS.name);
const uscc = nullable(normalised(text(LEDGER_TEXT_LENGTHS.id), normaliseUscc));
const idNumber = nullable(normalised(text(LEDGER_TEXT_LENGTHS.id), normaliseResidentId));
const amountFen = nullable(wholeNumber(MAX_AMOUNT_FEN, '分'));
const documentNumber = optional(nullable(text(LEDGER_TEXT_LENGTHS.documentNumber)), null);

const DISCIPLINES: readonly DisciplineMeasure[] = [...new Set([...PARTY_DISCIPLINES, ...ADMINISTRATIVE_DISCIPLINES])];

const PERSON: FieldSpecs<LedgerPerson> = { name, idNumber };

const kindOf = <K extends LedgerPenaltyKind>(kind: K): FieldSpec<K> => code([kind]);

const PENALTY_BY_KIND: Record<LedgerPenaltyKind, FieldSpec<LedgerPenalty>> = {
  fine: object({ kind: kindOf('fine'), amountFen }),
  warning: object({ kind: kindOf('warning') }),
  confiscation: object({ kind: kindOf('confiscation'), amountFen }),
  suspend_production: object({ kind: kindOf('suspend_production') }),
  suspend_licence: object({ kind: kindOf('suspend_licence'), licences: wholeNumber(MAX_LICENCES, '件') }),
};

/** Which other fields a penalty has depends on its kind. */
const PENALTY: FieldSpec<LedgerPenalty> = {
  read(value, place) {
    if (!isJsonObject(value)) return report(place, 'WRONG_TYPE', '处罚内容应为对象，请改正');
    const at = { ...place, path: joinPath(place.path, 'kind') };
    if (!Object.hasOwn(value, 'kind')) return report(at, 'MISSING_FIELD', '缺少处罚种类，请补填');
    const kind = code(LEDGER_PENALTY_KINDS).read(value.kind, at);
    return kind === BAD ? BAD : PENALTY_BY_KIND[kind].read(value, place);
  },
};

const DECISION: FieldSpecs<LedgerDecision> = {
  decidedOn: date,
  party: code(DECISION_PARTIES),
  penalties: list(PENALTY),
  revokedOn: date,
  documentNumber,
};

const HAZARD_FIELDS: FieldSpecs<LedgerHazard> = {
  id,
  description: text(LEDGER_TEXT_LENGTHS.description),
  major: flag,
  verifiedOn: date,
};

/** A hazard is refused under its own type and id, where it has one. */
const HAZARD: FieldSpec<LedgerHazard> = {
  read(value, place) {
    if (!isJsonObject(value)) return report(place, 'WRONG_TYPE', '隐患应为对象，请改正');
    const own = readableId(value);
    const at = own === null ? place : { ...place, type: 'hazard' as const, id: own, path: '' };
    return readFields(value, HAZARD_FIELDS, at);
  },
};

export const ENTERPRISE: FieldSpecs<LedgerEnterprise> = {
  id,
  name,
  uscc,
  region: id,
  industry: nullable(code(INDUSTRIES)),
};

export const INSPECTION: FieldSpecs<LedgerInspection> = {
  id,
  region: id,
  enterprise: id,
  inspectedOn: date,
  kind: code(INSPECTION_KINDS),
  hazards: list(HAZARD),
};

export const CASE: FieldSpecs<LedgerCase> = {
  id,
  region: id,
  class: code(CASE_CLASSES),
  procedure: optional(code(CASE_PROCEDURES), 'ordinary'),
  enterprise: nullable(id),
  person: nullable(object(PERSON)),
  violation: text(LEDGER_TEXT_LENGTHS.violation),
  filedOn: date,
  decisions: list(object(DECISION)),
  closedOn: date,
};

export const COERCIVE_MEASURE: FieldSpecs<LedgerCoerciveMeasure> = {
  id,
  region: id,
  case: nullable(id),
  enterprise: id,
  kind: code(COERCIVE_MEASURE_KINDS),
  startedOn: date,
  endedOn: date,
  documentNumber,
};

export const CLOSURE_REQUEST: FieldSpecs<LedgerClosureRequest> = {
  id,
  region: id,
  case: nullable(id),
  enterprise: id,
  requestedOn: date,
};

const TRANSFERRED_PERSON: FieldSpecs<LedgerTransferredPerson> = { ...PERSON, liableOn: date };

export const CRIMINAL_TRANSFER: FieldSpecs<LedgerCriminalTransfer> = {
  id,
  region: id,
  case: nullable(id),
  transferredOn: date,
  persons: list(object(TRANSFERRED_PERSON)),
};

const DISCIPLINED_PERSON: FieldSpecs<LedgerDisciplinedPerson> = { ...PERSON, unit: nullable(name) };

export const DISCIPLINARY_ACTION: FieldSpecs<LedgerDisciplinaryAction> = {
  id,
  region: id,
  case: nullable(id),
  kind: code(DISCIPLINE_KINDS),
  measure: code(DISCIPLINES),
  decidedOn: date,
  person: object(DISCIPLINED_PERSON),
};

export const EXPOSURE: FieldSpecs<LedgerExposure> = {
  id,
  region: id,
  case: nullable(id),
  enterprise: id,
  publishedOn: date,
  medium: code(EXPOSURE_MEDIA),
};

export const BLACKLISTING: FieldSpecs<LedgerBlacklisting> = {
  id,
  region: id,
  case: nullable(id),
  enterprise: id,
  listedOn: date,
  removedOn: date,
};

export const JOINT_DISCIPLINE: FieldSpecs<LedgerJointDiscipline> = {
  id,
  region: id,
  case: nullable(id),
  enterprise: id,
  startedOn: date,
};

export function readableId(value: unknown): string | null {
  if (!isJsonObject(value)) return null;
  return typeof value.id === 'string' && value.id.length <= LEDGER_TEXT_LENGTHS.id ? value.id : null;
}
