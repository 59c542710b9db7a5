import * as z from 'zod';
import { HAZARD_STATES, INSPECTION_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { PhotoView } from './photos.js';
import {
  KnownDateText,
  LocalDateText,
  RecordChangeHead,
  RecordHead,
  RecordListQuery,
  RecordRef,
  VoidRecord,
} from './records.js';
import { IdParam, Instant, WireId } from './wire.js';

const text = (max: number) => z.string().trim().max(max);
/** An empty field is nothing, not a text of no letters. */
const optionalText = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => (value === undefined || value === '' ? null : value));
const OfficerIds = z.array(WireId).max(20);

/** An officer as the act names them: with the certificate that was valid on its day. */
export const ActOfficer = z
  .object({ staffId: z.string(), name: z.string(), certificateNumber: z.string().nullable() })
  .meta({ id: 'ActOfficer' });
export type ActOfficer = z.infer<typeof ActOfficer>;

export const InspectionItem = RecordHead.extend({
  enterprise: RecordRef.nullable(),
  kind: z.enum(INSPECTION_KINDS).nullable(),
  place: z.string().nullable(),
  inspectedOn: KnownDateText,
  hazardCount: z.int(),
  rectifiedCount: z.int(),
}).meta({ id: 'Inspection' });
export type InspectionItem = z.infer<typeof InspectionItem>;

export const HazardItem = RecordHead.extend({
  inspection: RecordRef,
  enterprise: RecordRef.nullable(),
  description: z.string(),
  major: z.boolean().nullable(),
  foundOn: KnownDateText,
  /** Last day of the term of the order to rectify, the new one after a failed re-inspection. */
  rectifyDueOn: LocalDateText.nullable(),
  /** The day on which the enterprise reported it as rectified; closes nothing. */
  reportedOn: LocalDateText.nullable(),
  verifiedOn: KnownDateText,
  state: z.enum(HAZARD_STATES),
  /** Not verified, and the term is over. */
  overdue: z.boolean(),
}).meta({ id: 'Hazard' });
export type HazardItem = z.infer<typeof HazardItem>;

export const RecheckView = z
  .object({
    id: z.string(),
    recheckedOn: LocalDateText,
    passed: z.boolean(),
    note: z.string().nullable(),
    newDueOn: LocalDateText.nullable(),
    officers: z.array(ActOfficer),
    recordedBy: z.string(),
    recordedAt: Instant,
    /** Taken back as entered by mistake. */
    voided: z.boolean(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'Recheck' });
export type RecheckView = z.infer<typeof RecheckView>;

export const HazardDetail = HazardItem.extend({
  measure: z.string().nullable(),
  orderNumber: z.string().nullable(),
  /** In the order in which they took place. */
  rechecks: z.array(RecheckView),
  photos: z.array(PhotoView),
}).meta({ id: 'HazardDetail' });
export type HazardDetail = z.infer<typeof HazardDetail>;

export const InspectionDetail = InspectionItem.extend({
  findings: z.string().nullable(),
  /** Who of the enterprise was there. */
  present: z.string().nullable(),
  officers: z.array(ActOfficer),
  hazards: z.array(HazardDetail),
  photos: z.array(PhotoView),
  cases: z.array(RecordRef),
}).meta({ id: 'InspectionDetail' });
export type InspectionDetail = z.infer<typeof InspectionDetail>;

export const InspectionQuery = RecordListQuery.extend({
  kind: z.enum(INSPECTION_KINDS).optional(),
  enterprise: z.string().optional(),
});
export type InspectionQuery = z.infer<typeof InspectionQuery>;

export const HazardQuery = RecordListQuery.extend({
  major: z.enum(['true', 'false']).optional(),
  verified: z.enum(['true', 'false']).optional(),
  overdue: z.enum(['true', 'false']).optional(),
});
export type HazardQuery = z.infer<typeof HazardQuery>;

/** What the order to rectify says of one hazard. */
export const HazardContent = z
  .object({
    description: text(1000),
    major: z.boolean(),
    measure: optionalText(1000),
    rectifyDueOn: LocalDateText.nullable(),
    orderNumber: optionalText(64),
  })
  .meta({ id: 'HazardContent' });
export type HazardContent = z.infer<typeof HazardContent>;

const inspectionContent = {
  enterpriseId: WireId.nullable(),
  place: optionalText(300),
  kind: z.enum(INSPECTION_KINDS),
  officerIds: OfficerIds,
  findings: optionalText(2000),
  present: optionalText(200),
};

export const NewInspection = z
  .object({ ...inspectionContent, inspectedOn: LocalDateText, hazards: z.array(HazardContent).max(100) })
  .meta({ id: 'NewInspection' });
export type NewInspection = z.infer<typeof NewInspection>;

/** The hazards are corrected one by one. The day of a past record may stay as partial as it was. */
export const CorrectInspection = RecordChangeHead.extend({
  ...inspectionContent,
  kind: z.enum(INSPECTION_KINDS).nullable(),
  inspectedOn: KnownDateText,
}).meta({ id: 'CorrectInspection' });
export type CorrectInspection = z.infer<typeof CorrectInspection>;

export const AddHazards = z.object({ hazards: z.array(HazardContent).min(1).max(100) }).meta({ id: 'AddHazards' });
export type AddHazards = z.infer<typeof AddHazards>;

export const CorrectHazard = RecordChangeHead.extend(HazardContent.shape).meta({ id: 'CorrectHazard' });
export type CorrectHazard = z.infer<typeof CorrectHazard>;

const version = z.int().positive();

export const ReportHazard = z.object({ version, reportedOn: LocalDateText }).meta({ id: 'ReportHazard' });
export type ReportHazard = z.infer<typeof ReportHazard>;

const recheckContent = {
  recheckedOn: LocalDateText,
  passed: z.boolean(),
  note: optionalText(1000),
  newDueOn: LocalDateText.nullable(),
  officerIds: OfficerIds,
};

export const RecheckHazard = z.object({ version, ...recheckContent }).meta({ id: 'RecheckHazard' });
export type RecheckHazard = z.infer<typeof RecheckHazard>;

/** One visit on which several hazards of one enterprise were looked at with the same result. */
export const RecheckHazards = z
  .object({
    hazards: z
      .array(z.object({ id: WireId, version }))
      .min(1)
      .max(100),
    ...recheckContent,
  })
  .meta({ id: 'RecheckHazards' });
export type RecheckHazards = z.infer<typeof RecheckHazards>;

export const HazardList = z.object({ items: z.array(HazardDetail) }).meta({ id: 'HazardList' });
export type HazardList = z.infer<typeof HazardList>;

/** Takes back a verification that was entered by mistake. */
export const ReopenHazard = RecordChangeHead.meta({ id: 'ReopenHazard' });
export type ReopenHazard = z.infer<typeof ReopenHazard>;

export const inspectionsApi = {
  list: endpoint({
    method: 'GET',
    path: '/inspections',
    summary: 'On-site inspections',
    query: InspectionQuery,
    response: pageOf(InspectionItem),
  }),
  create: endpoint({
    method: 'POST',
    path: '/inspections',
    summary: 'Record an on-site inspection with the hazards that it found',
    body: NewInspection,
    idempotent: true,
    status: 201,
    response: InspectionDetail,
  }),
  read: endpoint({
    method: 'GET',
    path: '/inspections/{id}',
    summary: 'One inspection with its officers, hazards, photographs and the cases that rest on it',
    params: IdParam,
    response: InspectionDetail,
  }),
  correct: endpoint({
    method: 'PUT',
    path: '/inspections/{id}',
    summary: 'Correct an inspection, with a reason',
    params: IdParam,
    body: CorrectInspection,
    errors: [409],
    response: InspectionDetail,
  }),
  void: endpoint({
    method: 'POST',
    path: '/inspections/{id}/void',
    summary: 'Void an inspection entered by mistake, and its hazards with it; not while a case rests on it',
    params: IdParam,
    body: VoidRecord,
    errors: [409],
    response: InspectionDetail,
  }),
  addHazards: endpoint({
    method: 'POST',
    path: '/inspections/{id}/hazards',
    summary: 'Add hazards that the inspection found',
    params: IdParam,
    body: AddHazards,
    idempotent: true,
    status: 201,
    response: InspectionDetail,
  }),
};

export const hazardsApi = {
  list: endpoint({
    method: 'GET',
    path: '/hazards',
    summary: 'Hazards found by inspections',
    query: HazardQuery,
    response: pageOf(HazardItem),
  }),
  recheckMany: endpoint({
    method: 'POST',
    path: '/hazards/rechecks',
    summary: 'Record one re-inspection of several hazards of one enterprise',
    body: RecheckHazards,
    idempotent: true,
    errors: [409],
    response: HazardList,
  }),
  read: endpoint({
    method: 'GET',
    path: '/hazards/{id}',
    summary: 'One hazard with its re-inspections and photographs',
    params: IdParam,
    response: HazardDetail,
  }),
  correct: endpoint({
    method: 'PUT',
    path: '/hazards/{id}',
    summary: 'Correct a hazard or its order to rectify, with a reason',
    params: IdParam,
    body: CorrectHazard,
    errors: [409],
    response: HazardDetail,
  }),
  void: endpoint({
    method: 'POST',
    path: '/hazards/{id}/void',
    summary: 'Void a hazard entered by mistake',
    params: IdParam,
    body: VoidRecord,
    errors: [409],
    response: HazardDetail,
  }),
  report: endpoint({
    method: 'POST',
    path: '/hazards/{id}/report',
    summary: 'Record that the enterprise reports the hazard as rectified; it stays open until a re-inspection',
    params: IdParam,
    body: ReportHazard,
    idempotent: true,
    errors: [409],
    response: HazardDetail,
  }),
  recheck: endpoint({
    method: 'POST',
    path: '/hazards/{id}/recheck',
    summary: 'Record a re-inspection; a passed one verifies the rectification',
    params: IdParam,
    body: RecheckHazard,
    idempotent: true,
    errors: [409],
    response: HazardDetail,
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/hazards/{id}/reopen',
    summary: 'Take back a verification entered by mistake, with a reason',
    params: IdParam,
    body: ReopenHazard,
    errors: [409],
    response: HazardDetail,
  }),
};
