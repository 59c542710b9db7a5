import {
  CorrectInspection,
  type HazardDetail,
  type InspectionDetail,
  NewInspection,
  type OfficerChoice,
  type RefusalView,
} from '@anjuan/contracts';
import {
  addDays,
  type InspectionKind,
  inspectionCorrectionRefusals,
  inspectionRefusals,
  isKnownDate,
  isLocalDate,
  type LocalDate,
  type Officer,
} from '@anjuan/domain';
import { refusalsOfIssues } from '../../lib/form-issues';
import { labelOf } from './messages';

export type Grade = 'ordinary' | 'major';

export interface Picked {
  readonly id: string;
  readonly label: string;
}

/** What stands in the inputs of one hazard: empty text is nothing. */
export interface HazardValues {
  /** Tells the cards of the form apart while they are added and removed. */
  key: string;
  description: string;
  grade: Grade | '';
  measure: string;
  rectifyDueOn: string;
  orderNumber: string;
}

export interface InspectionValues {
  enterprise: Picked | null;
  place: string;
  kind: InspectionKind | '';
  inspectedOn: string;
  officerIds: string[];
  present: string;
  findings: string;
  hazards: HazardValues[];
  reason: string;
}

export type Checked<T> =
  | { readonly body: T; readonly refusals: readonly RefusalView[] }
  | { readonly body: null; readonly refusals: readonly RefusalView[] };

/** Days from the inspection to the end of the term, as officers usually set them. */
export const USUAL_TERMS = [0, 3, 7, 15] as const;

export function newInspection(today: LocalDate): InspectionValues {
  return {
    enterprise: null,
    place: '',
    kind: 'planned',
    inspectedOn: today,
    officerIds: [],
    present: '',
    findings: '',
    hazards: [],
    reason: '',
  };
}

export function valuesOf(detail: InspectionDetail): InspectionValues {
  return {
    enterprise: detail.enterprise === null ? null : { id: detail.enterprise.id, label: detail.enterprise.label },
    place: detail.place ?? '',
    kind: detail.kind ?? '',
    inspectedOn: detail.inspectedOn ?? '',
    officerIds: detail.officers.map(({ staffId }) => staffId),
    present: detail.present ?? '',
    findings: detail.findings ?? '',
    hazards: [],
    reason: '',
  };
}

export function newHazard(key: string, foundOn: string): HazardValues {
  const rectifyDueOn = termAfter(foundOn, USUAL_TERMS[2]);
  return { key, description: '', grade: 'ordinary', measure: '', rectifyDueOn, orderNumber: '' };
}

export function hazardValuesOf(hazard: HazardDetail): HazardValues {
  return {
    key: hazard.id,
    description: hazard.description,
    grade: hazard.major === null ? '' : hazard.major ? 'major' : 'ordinary',
    measure: hazard.measure ?? '',
    rectifyDueOn: hazard.rectifyDueOn ?? '',
    orderNumber: hazard.orderNumber ?? '',
  };
}

/** Empty while the day of the inspection is not known to the day. */
export function termAfter(foundOn: string, days: number): string {
  return isLocalDate(foundOn) ? addDays(foundOn, days) : '';
}

export function hazardContentOf({ description, grade, measure, rectifyDueOn, orderNumber }: HazardValues) {
  return {
    description,
    major: grade === '' ? undefined : grade === 'major',
    measure,
    rectifyDueOn: orNull(rectifyDueOn),
    orderNumber,
  };
}

export function checkedNew(
  values: InspectionValues,
  choices: readonly OfficerChoice[],
  today: LocalDate,
): Checked<NewInspection> {
  const hazards = values.hazards.map(hazardContentOf);
  const parsed = NewInspection.safeParse({ ...contentOf(values), inspectedOn: values.inspectedOn, hazards });
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, labelOf) };
  const body = parsed.data;
  const input = {
    ...body,
    inspectedOn: dayOrNull(body.inspectedOn),
    hazards: body.hazards.map((hazard) => ({ ...hazard, rectifyDueOn: dayOrNull(hazard.rectifyDueOn) })),
  };
  return { body, refusals: inspectionRefusals(input, officersOf(values, choices, today), today) };
}

export function checkedCorrection(
  values: InspectionValues,
  before: InspectionDetail,
  { choices, today }: { readonly choices: readonly OfficerChoice[]; readonly today: LocalDate },
): Checked<CorrectInspection> {
  const { version } = before;
  const parsed = CorrectInspection.safeParse({
    ...contentOf(values),
    kind: values.kind === '' ? null : values.kind,
    inspectedOn: orNull(values.inspectedOn),
    reason: values.reason,
    version,
  });
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, labelOf) };
  const body = parsed.data;
  const inspectedOn = isKnownDate(body.inspectedOn) ? body.inspectedOn : null;
  const onRecord = {
    inspectedOn: isKnownDate(before.inspectedOn) ? before.inspectedOn : null,
    officersKnown: before.officers.length > 0,
    earliestConsequence: earliestConsequence(before),
  };
  const officers = officersOf(values, choices, today);
  return { body, refusals: inspectionCorrectionRefusals(onRecord, { ...body, inspectedOn }, officers, today) };
}

/** The choices of a day tell who held a certificate on it; that is all that the rule asks. */
export function officersOf(
  { officerIds, inspectedOn }: Pick<InspectionValues, 'officerIds' | 'inspectedOn'>,
  choices: readonly OfficerChoice[],
  today: LocalDate,
): readonly Officer[] {
  const day = dayOrNull(inspectedOn) ?? today;
  return officerIds.flatMap((staffId) => {
    const choice = choices.find(({ id }) => id === staffId);
    if (choice === undefined) return [];
    const { name, accountId, kind, certificate, expiredOn } = choice;
    const validTo = dayOrNull(certificate?.validTo ?? expiredOn);
    const certificates =
      validTo === null
        ? []
        : [
            {
              number: certificate?.number ?? '',
              validFrom: certificate === null ? validTo : day,
              validTo,
              revokedOn: null,
            },
          ];
    return [{ staffId, name, accountId, assistant: kind === 'assistant', certificates }];
  });
}

function earliestConsequence({ hazards }: InspectionDetail): LocalDate | null {
  const days = hazards
    .filter(({ voided }) => !voided)
    .flatMap(({ rectifyDueOn, reportedOn, verifiedOn, rechecks }) => [
      rectifyDueOn,
      reportedOn,
      verifiedOn,
      ...rechecks.filter(({ voided }) => !voided).map(({ recheckedOn }) => recheckedOn),
    ])
    .filter(isLocalDate);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

function contentOf({ enterprise, place, kind, officerIds, findings, present }: InspectionValues) {
  return { enterpriseId: enterprise?.id ?? null, place, kind, officerIds, findings, present };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
export const dayOrNull = (text: string | null | undefined): LocalDate | null => (isLocalDate(text) ? text : null);
