import * as z from 'zod';
import { APPROVER_POSTS, COERCIVE_MEASURE_KINDS, MEASURE_LIFT_GROUNDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { caseLink, entryText, optionalEntryText, RecordVersion, recordAct, recordWrites } from './entry.js';
import { ActOfficer } from './inspections.js';
import { pageOf } from './paging.js';
import { KnownDateText, LocalDateText, RecordChangeHead, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam, WireId } from './wire.js';

export const CoerciveMeasureItem = RecordHead.extend({
  kind: z.enum(COERCIVE_MEASURE_KINDS),
  documentNumber: z.string().nullable(),
  objects: z.string().nullable(),
  case: RecordRef.nullable(),
  enterprise: RecordRef.nullable(),
  person: z.string().nullable(),
  personId: z.string().nullable(),
  startedOn: KnownDateText,
  endedOn: KnownDateText,
  /** Last day of the term, with extension and appraisal; null for a power cut and for an unknown beginning. */
  dueOn: LocalDateText.nullable(),
}).meta({ id: 'CoerciveMeasure' });
export type CoerciveMeasureItem = z.infer<typeof CoerciveMeasureItem>;

export const MeasureExtensionView = z
  .object({
    days: z.int(),
    reason: z.string().nullable(),
    approvedOn: LocalDateText.nullable(),
    approverName: z.string().nullable(),
    toldOn: LocalDateText.nullable(),
  })
  .meta({ id: 'MeasureExtension' });

export const CoerciveMeasureDetail = CoerciveMeasureItem.extend({
  /** Brought in from a ledger: may lack what the law asks of a new record. */
  imported: z.boolean(),
  otherPartyReason: z.string().nullable(),
  officers: z.array(ActOfficer),
  termDays: z.int().nullable(),
  appraisalDays: z.int().nullable(),
  approvedOn: LocalDateText.nullable(),
  approverName: z.string().nullable(),
  approverPost: z.enum(APPROVER_POSTS).nullable(),
  emergency: z.boolean(),
  emergencyReason: z.string().nullable(),
  powerCutGround: z.string().nullable(),
  powerSupplier: z.string().nullable(),
  noticedOn: LocalDateText.nullable(),
  notResidential: z.boolean(),
  extension: MeasureExtensionView.nullable(),
  liftGround: z.enum(MEASURE_LIFT_GROUNDS).nullable(),
  liftNote: z.string().nullable(),
}).meta({ id: 'CoerciveMeasureDetail' });
export type CoerciveMeasureDetail = z.infer<typeof CoerciveMeasureDetail>;

export const CoerciveMeasureQuery = RecordListQuery.extend({ kind: z.enum(COERCIVE_MEASURE_KINDS).optional() });
export type CoerciveMeasureQuery = z.infer<typeof CoerciveMeasureQuery>;

export const NewCoerciveMeasure = z
  .object({
    ...caseLink,
    enterpriseId: WireId.nullable(),
    personId: WireId.nullable(),
    kind: z.enum(COERCIVE_MEASURE_KINDS),
    documentNumber: optionalEntryText(64),
    objects: optionalEntryText(1000),
    startedOn: KnownDateText,
    officerIds: z.array(WireId).max(20),
    termDays: z.int().nullable(),
    appraisalDays: z.int().nullable(),
    approvedOn: LocalDateText.nullable(),
    approverName: optionalEntryText(100),
    approverPost: z.enum(APPROVER_POSTS).nullable(),
    emergency: z.boolean(),
    emergencyReason: optionalEntryText(500),
    powerCutGround: optionalEntryText(1000),
    powerSupplier: optionalEntryText(200),
    noticedOn: LocalDateText.nullable(),
    notResidential: z.boolean(),
  })
  .meta({ id: 'NewCoerciveMeasure' });
export type NewCoerciveMeasure = z.infer<typeof NewCoerciveMeasure>;

const lifting = { ground: z.enum(MEASURE_LIFT_GROUNDS), note: optionalEntryText(500) };

export const CorrectCoerciveMeasure = NewCoerciveMeasure.extend({
  ...RecordChangeHead.shape,
  /** Of a measure that was lifted; null leaves it as it stands. */
  lift: z.object({ endedOn: KnownDateText, ...lifting }).nullable(),
}).meta({ id: 'CorrectCoerciveMeasure' });
export type CorrectCoerciveMeasure = z.infer<typeof CorrectCoerciveMeasure>;

export const ExtendMeasure = z
  .object({
    version: RecordVersion,
    days: z.int(),
    reason: entryText(500),
    approvedOn: LocalDateText.nullable(),
    approverName: entryText(100),
    toldOn: LocalDateText.nullable(),
  })
  .meta({ id: 'ExtendMeasure' });
export type ExtendMeasure = z.infer<typeof ExtendMeasure>;

export const LiftMeasure = z
  .object({ version: RecordVersion, endedOn: LocalDateText.nullable(), ...lifting })
  .meta({ id: 'LiftMeasure' });
export type LiftMeasure = z.infer<typeof LiftMeasure>;

export const measuresApi = {
  list: endpoint({
    method: 'GET',
    path: '/coercive-measures',
    summary: 'Sealings, seizures and power cuts',
    query: CoerciveMeasureQuery,
    response: pageOf(CoerciveMeasureItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/coercive-measures/{id}',
    summary: 'One coercive measure with its officers, approval, term and end',
    params: IdParam,
    response: CoerciveMeasureDetail,
  }),
  ...recordWrites({
    path: '/coercive-measures',
    noun: 'a coercive measure',
    create: NewCoerciveMeasure,
    correct: CorrectCoerciveMeasure,
    detail: CoerciveMeasureDetail,
  }),
  extend: recordAct({
    path: '/coercive-measures/{id}/extend',
    summary: 'Extend the term of a sealing or seizure, once',
    body: ExtendMeasure,
    detail: CoerciveMeasureDetail,
  }),
  lift: recordAct({
    path: '/coercive-measures/{id}/lift',
    summary: 'Lift a measure, with its ground',
    body: LiftMeasure,
    detail: CoerciveMeasureDetail,
  }),
};
