import * as z from 'zod';
import {
  APPROVER_POSTS,
  CLEARED_OUTCOMES,
  CLOSURE_GROUNDS,
  DISCIPLINE_KINDS,
  DISCIPLINE_MEASURE_CODES,
  POLICE_ANSWERS,
  TRANSFER_SOURCES,
} from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { caseLink, optionalEntryText, RecordVersion, recordAct, recordWrites } from './entry.js';
import { pageOf } from './paging.js';
import { KnownDateText, LocalDateText, RecordChangeHead, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam, WireId } from './wire.js';

export const ClosureRequestItem = RecordHead.extend({
  imported: z.boolean(),
  case: RecordRef.nullable(),
  otherPartyReason: z.string().nullable(),
  enterprise: RecordRef,
  government: z.string().nullable(),
  ground: z.enum(CLOSURE_GROUNDS).nullable(),
  groundNote: z.string().nullable(),
  documentNumber: z.string().nullable(),
  requestedOn: KnownDateText,
}).meta({ id: 'ClosureRequest' });
export type ClosureRequestItem = z.infer<typeof ClosureRequestItem>;

export const NewClosureRequest = z
  .object({
    ...caseLink,
    enterpriseId: WireId.nullable(),
    government: optionalEntryText(200),
    ground: z.enum(CLOSURE_GROUNDS).nullable(),
    groundNote: optionalEntryText(1000),
    documentNumber: optionalEntryText(64),
    requestedOn: KnownDateText,
  })
  .meta({ id: 'NewClosureRequest' });
export type NewClosureRequest = z.infer<typeof NewClosureRequest>;
export const CorrectClosureRequest = NewClosureRequest.extend(RecordChangeHead.shape).meta({
  id: 'CorrectClosureRequest',
});
export type CorrectClosureRequest = z.infer<typeof CorrectClosureRequest>;

/** The steps of the judicial organs about one person. */
const courseShape = {
  filedOn: LocalDateText.nullable(),
  restrainedOn: LocalDateText.nullable(),
  prosecutedOn: LocalDateText.nullable(),
  convictedOn: LocalDateText.nullable(),
};

export const TransferredPerson = z
  .object({
    id: z.string(),
    personId: z.string(),
    name: z.string(),
    /** First six, eight asterisks, last four; null when no number is on record. */
    idNumberMasked: z.string().nullable(),
    /** False when neither ID number nor name with place of work tell this person from others. */
    comparable: z.boolean(),
    ...courseShape,
    /** The earliest of the steps: what column 14 goes by. */
    liableOn: KnownDateText,
    clearedOn: KnownDateText,
    outcome: z.string().nullable(),
    outcomeNote: z.string().nullable(),
  })
  .meta({ id: 'TransferredPerson' });
export type TransferredPerson = z.infer<typeof TransferredPerson>;

export const CriminalTransferItem = RecordHead.extend({
  imported: z.boolean(),
  source: z.enum(TRANSFER_SOURCES),
  case: RecordRef.nullable(),
  offence: z.string().nullable(),
  remarks: z.string().nullable(),
  reportedOn: LocalDateText.nullable(),
  approvedOn: LocalDateText.nullable(),
  approverName: z.string().nullable(),
  approverPost: z.enum(APPROVER_POSTS).nullable(),
  policeOrgan: z.string().nullable(),
  documentNumber: z.string().nullable(),
  lateReason: z.string().nullable(),
  transferredOn: KnownDateText,
  acceptedOn: LocalDateText.nullable(),
  refusedOn: KnownDateText,
  returnedOn: LocalDateText.nullable(),
  policeDocument: z.string().nullable(),
  policeNote: z.string().nullable(),
  persons: z.array(TransferredPerson),
}).meta({ id: 'CriminalTransfer' });
export type CriminalTransferItem = z.infer<typeof CriminalTransferItem>;

const transferShape = {
  source: z.enum(TRANSFER_SOURCES),
  caseId: WireId.nullable(),
  offence: optionalEntryText(200),
  remarks: optionalEntryText(1000),
  reportedOn: LocalDateText.nullable(),
  approvedOn: LocalDateText.nullable(),
  approverName: optionalEntryText(100),
  approverPost: z.enum(APPROVER_POSTS).nullable(),
  policeOrgan: optionalEntryText(200),
  documentNumber: optionalEntryText(64),
  lateReason: optionalEntryText(500),
  transferredOn: KnownDateText,
};
const PersonIds = z.array(WireId).max(50);

export const NewCriminalTransfer = z
  .object({ ...transferShape, personIds: PersonIds })
  .meta({ id: 'NewCriminalTransfer' });
export type NewCriminalTransfer = z.infer<typeof NewCriminalTransfer>;

/** Persons are corrected one by one. */
export const CorrectCriminalTransfer = RecordChangeHead.extend({
  ...transferShape,
  acceptedOn: LocalDateText.nullable(),
  refusedOn: KnownDateText,
  returnedOn: LocalDateText.nullable(),
  policeDocument: optionalEntryText(64),
  policeNote: optionalEntryText(500),
}).meta({ id: 'CorrectCriminalTransfer' });
export type CorrectCriminalTransfer = z.infer<typeof CorrectCriminalTransfer>;

export const PoliceAnswerInput = z
  .object({
    version: RecordVersion,
    answer: z.enum(POLICE_ANSWERS),
    answeredOn: LocalDateText.nullable(),
    documentNumber: optionalEntryText(64),
    note: optionalEntryText(500),
  })
  .meta({ id: 'PoliceAnswer' });
export type PoliceAnswerInput = z.infer<typeof PoliceAnswerInput>;

export const AddTransferredPersons = z
  .object({ version: RecordVersion, personIds: PersonIds })
  .meta({ id: 'AddTransferredPersons' });
export type AddTransferredPersons = z.infer<typeof AddTransferredPersons>;

/** What is known of one person, as a whole. `version` is that of the transfer; a step on record is changed only with a reason. */
export const PersonCourse = z
  .object({
    version: RecordVersion,
    reason: optionalEntryText(500),
    personId: WireId,
    ...courseShape,
    cleared: z.enum(CLEARED_OUTCOMES).nullable(),
    clearedOn: LocalDateText.nullable(),
    note: optionalEntryText(500),
  })
  .meta({ id: 'PersonCourse' });
export type PersonCourse = z.infer<typeof PersonCourse>;

export const DisciplinaryActionItem = RecordHead.extend({
  imported: z.boolean(),
  case: RecordRef.nullable(),
  kind: z.enum(DISCIPLINE_KINDS),
  measure: z.string(),
  decidingOrgan: z.string().nullable(),
  documentNumber: z.string().nullable(),
  decidedOn: KnownDateText,
  personId: z.string(),
  name: z.string(),
  workplace: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  comparable: z.boolean(),
}).meta({ id: 'DisciplinaryAction' });
export type DisciplinaryActionItem = z.infer<typeof DisciplinaryActionItem>;

export const NewDisciplinaryAction = z
  .object({
    caseId: WireId.nullable(),
    personId: WireId.nullable(),
    kind: z.enum(DISCIPLINE_KINDS),
    measure: z.enum(DISCIPLINE_MEASURE_CODES).nullable(),
    decidingOrgan: optionalEntryText(200),
    documentNumber: optionalEntryText(64),
    decidedOn: KnownDateText,
  })
  .meta({ id: 'NewDisciplinaryAction' });
export type NewDisciplinaryAction = z.infer<typeof NewDisciplinaryAction>;
export const CorrectDisciplinaryAction = NewDisciplinaryAction.extend(RecordChangeHead.shape).meta({
  id: 'CorrectDisciplinaryAction',
});
export type CorrectDisciplinaryAction = z.infer<typeof CorrectDisciplinaryAction>;

export const DisciplinaryActionQuery = RecordListQuery.extend({ kind: z.enum(DISCIPLINE_KINDS).optional() });
export type DisciplinaryActionQuery = z.infer<typeof DisciplinaryActionQuery>;

export const closureRequestsApi = {
  list: endpoint({
    method: 'GET',
    path: '/closure-requests',
    summary: 'Requests to the government to close an enterprise',
    query: RecordListQuery,
    response: pageOf(ClosureRequestItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/closure-requests/{id}',
    summary: 'One closure request',
    params: IdParam,
    response: ClosureRequestItem,
  }),
  ...recordWrites({
    path: '/closure-requests',
    noun: 'a closure request',
    create: NewClosureRequest,
    correct: CorrectClosureRequest,
    detail: ClosureRequestItem,
  }),
};

export const criminalTransfersApi = {
  list: endpoint({
    method: 'GET',
    path: '/criminal-transfers',
    summary: 'Transfers to the police with the persons named',
    query: RecordListQuery,
    response: pageOf(CriminalTransferItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/criminal-transfers/{id}',
    summary: 'One criminal transfer',
    params: IdParam,
    response: CriminalTransferItem,
  }),
  ...recordWrites({
    path: '/criminal-transfers',
    noun: 'a criminal transfer',
    create: NewCriminalTransfer,
    correct: CorrectCriminalTransfer,
    detail: CriminalTransferItem,
  }),
  answer: recordAct({
    path: '/criminal-transfers/{id}/answer',
    summary: 'The police file, do not file, or give the case back',
    body: PoliceAnswerInput,
    detail: CriminalTransferItem,
  }),
  addPersons: recordAct({
    path: '/criminal-transfers/{id}/persons',
    summary: 'Name further persons of a transfer',
    body: AddTransferredPersons,
    detail: CriminalTransferItem,
  }),
  outcome: recordAct({
    path: '/transferred-persons/{id}/outcome',
    summary: 'What the judicial organs did about one person; answers the whole transfer',
    body: PersonCourse,
    detail: CriminalTransferItem,
  }),
};

export const disciplinaryActionsApi = {
  list: endpoint({
    method: 'GET',
    path: '/disciplinary-actions',
    summary: 'Party and administrative disciplinary decisions',
    query: DisciplinaryActionQuery,
    response: pageOf(DisciplinaryActionItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/disciplinary-actions/{id}',
    summary: 'One disciplinary action',
    params: IdParam,
    response: DisciplinaryActionItem,
  }),
  ...recordWrites({
    path: '/disciplinary-actions',
    noun: 'a disciplinary action',
    create: NewDisciplinaryAction,
    correct: CorrectDisciplinaryAction,
    detail: DisciplinaryActionItem,
  }),
};
