import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { InspectionKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import { type Officer, officerRefusals } from '../staff/officers.js';

/** A hazard as the inspection on site finds it, with the order to rectify it. */
export interface FoundHazard {
  readonly description: string;
  readonly major: boolean;
  /** 整改要求: what is to be done. */
  readonly measure: string | null;
  /** Last day of the term that the order sets; the day of the inspection itself where it must be removed at once. */
  readonly rectifyDueOn: LocalDate | null;
  /** Number of the written order (责令改正通知书). */
  readonly orderNumber: string | null;
}

/** Who was inspected, when and how, without the officers and the hazards. */
export interface InspectionFacts {
  readonly enterpriseId: string | null;
  readonly place: string | null;
  readonly kind: InspectionKind | null;
  readonly inspectedOn: KnownDate | null;
}

export interface InspectionInput extends InspectionFacts {
  readonly hazards: readonly FoundHazard[];
}

/** Why an inspection cannot be recorded; none when it can. `officers` are those it names, as the staff register knows them. */
export function inspectionRefusals(
  input: InspectionInput,
  officers: readonly Officer[],
  today: LocalDate,
): readonly Refusal[] {
  const { inspectedOn } = input;
  return [
    ...subjectRefusals(input),
    ...dayRefusals(inspectedOn, today),
    ...(isFullDate(inspectedOn) ? officerRefusals(officers, inspectedOn) : []),
    ...input.hazards.flatMap((hazard, index) => hazardRefusals(hazard, inspectedOn, `hazards.${index}.`)),
  ];
}

/** What stands in the register before the correction, as far as it decides what may be left as it is. */
export interface InspectionOnRecord {
  readonly inspectedOn: KnownDate | null;
  /** A record of the past was brought in without its officers, and possibly without its day. */
  readonly officersKnown: boolean;
  /** The earliest term, report or re-inspection of its hazards: nothing of them can lie before the inspection. */
  readonly earliestConsequence: LocalDate | null;
}

/**
 * A correction must be as complete as a new record, except for what was never known: the day of a past record may stay as partial as it
 * was, and its officers may stay unnamed.
 */
export function inspectionCorrectionRefusals(
  before: InspectionOnRecord,
  after: InspectionFacts,
  officers: readonly Officer[],
  today: LocalDate,
): readonly Refusal[] {
  const { inspectedOn } = after;
  const asBefore = inspectedOn === before.inspectedOn;
  const unnamed = officers.length === 0 && !before.officersKnown;
  return [
    ...subjectRefusals(after),
    ...(asBefore && !isFullDate(inspectedOn) ? [] : dayRefusals(inspectedOn, today)),
    ...(unnamed || !isFullDate(inspectedOn) ? [] : officerRefusals(officers, inspectedOn)),
    ...orderRefusals(inspectedOn, before.earliestConsequence),
  ];
}

/** 安全生产法 art. 65 item 3: a hazard found on inspection is ordered to be removed, at once or within a term. */
export function hazardRefusals(hazard: FoundHazard, foundOn: KnownDate | null, path = ''): readonly Refusal[] {
  const { description, measure, rectifyDueOn } = hazard;
  const refusals: Refusal[] = [];
  if (description.trim() === '') {
    refusals.push({ code: 'DESCRIPTION_REQUIRED', field: `${path}description`, message: '请写明隐患的部位和情况' });
  }
  if (rectifyDueOn === null) {
    const message = '请填写整改期限；责令当场排除的，填检查当日';
    refusals.push({ code: 'RECTIFY_DUE_REQUIRED', field: `${path}rectifyDueOn`, message, basis: 'work-safety-law-65' });
  } else if (isFullDate(foundOn) && rectifyDueOn < foundOn) {
    const message = `整改期限 ${rectifyDueOn} 早于检查日期 ${foundOn}，请核对`;
    refusals.push({ code: 'DUE_BEFORE_FINDING', field: `${path}rectifyDueOn`, message, basis: 'own-record-order' });
  }
  if (hazard.major && (measure ?? '').trim() === '') {
    const message = '重大隐患须写明整改要求（如撤出人员、停止使用、恢复前审查）';
    refusals.push({ code: 'MEASURE_REQUIRED', field: `${path}measure`, message, basis: 'own-dossier' });
  }
  return refusals;
}

/** A past hazard was brought in without its order: what was never known may stay unknown. */
export function hazardCorrectionRefusals(
  before: Pick<FoundHazard, 'measure' | 'rectifyDueOn'>,
  after: FoundHazard,
  foundOn: KnownDate | null,
): readonly Refusal[] {
  const neverKnown = new Set([
    ...(before.rectifyDueOn === null ? ['RECTIFY_DUE_REQUIRED'] : []),
    ...(before.measure === null ? ['MEASURE_REQUIRED'] : []),
  ]);
  return hazardRefusals(after, foundOn).filter(({ code }) => !neverKnown.has(code));
}

function subjectRefusals({ enterpriseId, place, kind }: InspectionFacts): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (enterpriseId === null && (place ?? '').trim() === '') {
    const message = '请选择被检查企业；没有企业的，写明检查地点';
    refusals.push({ code: 'SUBJECT_REQUIRED', field: 'enterpriseId', message, basis: 'work-safety-law-68' });
  }
  if (kind === null) refusals.push({ code: 'KIND_REQUIRED', field: 'kind', message: '请选择检查类型' });
  return refusals;
}

function dayRefusals(inspectedOn: KnownDate | null, today: LocalDate): readonly Refusal[] {
  if (!isFullDate(inspectedOn)) {
    const message = '请填写检查日期，精确到日';
    return [{ code: 'DATE_REQUIRED', field: 'inspectedOn', message, basis: 'work-safety-law-68' }];
  }
  if (inspectedOn <= today) return [];
  const message = `检查日期 ${inspectedOn} 在今天之后，请填写实际检查的日期`;
  return [{ code: 'DATE_IN_FUTURE', field: 'inspectedOn', message }];
}

function orderRefusals(inspectedOn: KnownDate | null, earliest: LocalDate | null): readonly Refusal[] {
  if (earliest === null || !isFullDate(inspectedOn) || inspectedOn <= earliest) return [];
  const message = `检查日期 ${inspectedOn} 晚于其隐患的整改期限、报告或复查日期 ${earliest}，请先更正隐患的记录`;
  return [{ code: 'AFTER_CONSEQUENCE', field: 'inspectedOn', message, basis: 'own-record-order' }];
}
