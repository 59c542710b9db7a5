import type { LiftMeasure, NewCoerciveMeasure } from '@anjuan/contracts';
import {
  COERCIVE_MEASURE_KINDS,
  type KnownDate,
  MEASURE_LIFT_GROUNDS,
  type MeasureLift,
  type MeasureOnRecord,
} from '@anjuan/domain';
import { knownDateColumns } from '../platform/database/import-batch.js';
import type { ColumnValues, WritableKind } from '../platform/records/record-writer.js';
import { knownDateAt, numberAt, type StoredRecord, textAt } from '../platform/records/stored-record.js';

export const COERCIVE_MEASURE: WritableKind = { type: 'coercive_measure', table: 'coercive_measure' };

/** What does not belong to the kind of measure is not kept, whatever was typed before the kind was changed. */
export function measureColumns(input: NewCoerciveMeasure): ColumnValues {
  const [startedOn, startedOnPartial] = knownDateColumns(input.startedOn);
  const cut = input.kind === 'power_cut';
  return {
    case_id: input.caseId,
    enterprise_id: input.enterpriseId,
    person_id: input.personId,
    other_party_reason: input.caseId === null ? null : input.otherPartyReason,
    kind: input.kind,
    document_number: input.documentNumber,
    objects: input.objects,
    started_on: startedOn,
    started_on_partial: startedOnPartial,
    term_days: cut ? null : input.termDays,
    appraisal_days: cut ? null : input.appraisalDays,
    approved_on: input.approvedOn,
    approver_name: input.approverName,
    approver_post: input.approverPost,
    emergency: input.emergency,
    emergency_reason: input.emergency ? input.emergencyReason : null,
    power_cut_ground: cut ? input.powerCutGround : null,
    power_supplier: cut ? input.powerSupplier : null,
    noticed_on: cut ? input.noticedOn : null,
    not_residential: cut && input.notResidential,
  };
}

interface Lifting extends Pick<LiftMeasure, 'ground' | 'note'> {
  readonly endedOn: KnownDate | null;
}

export function liftColumns({ endedOn, ground, note }: Lifting): ColumnValues {
  const [day, partial] = knownDateColumns(endedOn);
  return { ended_on: day, ended_on_partial: partial, lift_ground: ground, lift_note: note };
}

export function measureOf(record: StoredRecord): MeasureOnRecord {
  const kind = COERCIVE_MEASURE_KINDS.find((one) => one === textAt(record, 'kind'));
  if (kind === undefined) throw new Error(`Measure ${record.id} is of no known kind`);
  return {
    kind,
    startedOn: knownDateAt(record, 'started_on'),
    termDays: numberAt(record, 'term_days'),
    extensionDays: numberAt(record, 'extension_days'),
    appraisalDays: numberAt(record, 'appraisal_days'),
    endedOn: knownDateAt(record, 'ended_on'),
    emergency: numberAt(record, 'emergency') === 1,
    voided: record.voided,
  };
}

/** How the measure ended; null while it lasts. Past records end without a ground. */
export function liftOf(record: StoredRecord): MeasureLift | null {
  const endedOn = knownDateAt(record, 'ended_on');
  const ground = MEASURE_LIFT_GROUNDS.find((one) => one === textAt(record, 'lift_ground')) ?? 'no_longer_needed';
  return endedOn === null ? null : { endedOn, ground };
}
