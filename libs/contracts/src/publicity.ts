import * as z from 'zod';
import { EXPOSURE_MEDIA } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { caseLink, optionalEntryText, RecordVersion, recordAct, recordWrites } from './entry.js';
import { pageOf } from './paging.js';
import { KnownDateText, LocalDateText, RecordChangeHead, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam, WireId } from './wire.js';

const OfEnterprise = RecordHead.extend({
  imported: z.boolean(),
  case: RecordRef.nullable(),
  otherPartyReason: z.string().nullable(),
  enterprise: RecordRef,
});
const ofEnterprise = { ...caseLink, enterpriseId: WireId.nullable() };

export const ExposureItem = OfEnterprise.extend({
  medium: z.enum(EXPOSURE_MEDIA),
  mediumName: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: KnownDateText,
  withdrawnOn: LocalDateText.nullable(),
  withdrawReason: z.string().nullable(),
}).meta({ id: 'Exposure' });
export type ExposureItem = z.infer<typeof ExposureItem>;

export const NewExposure = z
  .object({
    ...ofEnterprise,
    medium: z.enum(EXPOSURE_MEDIA),
    mediumName: optionalEntryText(200),
    url: optionalEntryText(500),
    publishedOn: KnownDateText,
  })
  .meta({ id: 'NewExposure' });
export type NewExposure = z.infer<typeof NewExposure>;
/** The end of a record is corrected with it: null where it has not ended. */
export const CorrectExposure = NewExposure.extend({
  ...RecordChangeHead.shape,
  withdrawnOn: LocalDateText.nullable(),
  withdrawReason: optionalEntryText(500),
}).meta({ id: 'CorrectExposure' });
export type CorrectExposure = z.infer<typeof CorrectExposure>;

export const BlacklistEntryItem = OfEnterprise.extend({
  basis: z.string().nullable(),
  behaviour: z.string().nullable(),
  documentNumber: z.string().nullable(),
  listedOn: KnownDateText,
  expectedEndOn: LocalDateText.nullable(),
  removedOn: KnownDateText,
  removeReason: z.string().nullable(),
}).meta({ id: 'BlacklistEntry' });
export type BlacklistEntryItem = z.infer<typeof BlacklistEntryItem>;

export const NewBlacklistEntry = z
  .object({
    ...ofEnterprise,
    basis: optionalEntryText(500),
    behaviour: optionalEntryText(1000),
    documentNumber: optionalEntryText(64),
    listedOn: KnownDateText,
    expectedEndOn: LocalDateText.nullable(),
  })
  .meta({ id: 'NewBlacklistEntry' });
export type NewBlacklistEntry = z.infer<typeof NewBlacklistEntry>;
export const CorrectBlacklistEntry = NewBlacklistEntry.extend({
  ...RecordChangeHead.shape,
  removedOn: KnownDateText,
  removeReason: optionalEntryText(500),
}).meta({ id: 'CorrectBlacklistEntry' });
export type CorrectBlacklistEntry = z.infer<typeof CorrectBlacklistEntry>;

export const JointDisciplineItem = OfEnterprise.extend({
  basis: z.string().nullable(),
  measures: z.string().nullable(),
  startedOn: KnownDateText,
  endedOn: KnownDateText,
  endReason: z.string().nullable(),
}).meta({ id: 'JointDiscipline' });
export type JointDisciplineItem = z.infer<typeof JointDisciplineItem>;

export const NewJointDiscipline = z
  .object({
    ...ofEnterprise,
    basis: optionalEntryText(500),
    measures: optionalEntryText(1000),
    startedOn: KnownDateText,
  })
  .meta({ id: 'NewJointDiscipline' });
export type NewJointDiscipline = z.infer<typeof NewJointDiscipline>;
export const CorrectJointDiscipline = NewJointDiscipline.extend({
  ...RecordChangeHead.shape,
  endedOn: KnownDateText,
  endReason: optionalEntryText(500),
}).meta({ id: 'CorrectJointDiscipline' });
export type CorrectJointDiscipline = z.infer<typeof CorrectJointDiscipline>;

/** The end of an exposure, a listing or a joint discipline: the reason is part of the act. */
export const EndPublicity = z
  .object({ version: RecordVersion, on: LocalDateText.nullable(), reason: optionalEntryText(500) })
  .meta({ id: 'EndPublicity' });
export type EndPublicity = z.infer<typeof EndPublicity>;

export const ExposureQuery = RecordListQuery.extend({ medium: z.enum(EXPOSURE_MEDIA).optional() });
export type ExposureQuery = z.infer<typeof ExposureQuery>;

export const exposuresApi = {
  list: endpoint({
    method: 'GET',
    path: '/exposures',
    summary: 'Enterprises exposed by name',
    query: ExposureQuery,
    response: pageOf(ExposureItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/exposures/{id}',
    summary: 'One exposure',
    params: IdParam,
    response: ExposureItem,
  }),
  ...recordWrites({
    path: '/exposures',
    noun: 'an exposure',
    create: NewExposure,
    correct: CorrectExposure,
    detail: ExposureItem,
  }),
  withdraw: recordAct({
    path: '/exposures/{id}/withdraw',
    summary: 'Withdraw a publication; it goes on counting where it was published',
    body: EndPublicity,
    detail: ExposureItem,
  }),
};

export const blacklistApi = {
  list: endpoint({
    method: 'GET',
    path: '/blacklist-entries',
    summary: 'Entries of the blacklist',
    query: RecordListQuery,
    response: pageOf(BlacklistEntryItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/blacklist-entries/{id}',
    summary: 'One blacklist entry',
    params: IdParam,
    response: BlacklistEntryItem,
  }),
  ...recordWrites({
    path: '/blacklist-entries',
    noun: 'a blacklist entry',
    create: NewBlacklistEntry,
    correct: CorrectBlacklistEntry,
    detail: BlacklistEntryItem,
  }),
  remove: recordAct({
    path: '/blacklist-entries/{id}/remove',
    summary: 'Remove an enterprise from the blacklist; the listing goes on counting',
    body: EndPublicity,
    detail: BlacklistEntryItem,
  }),
};

export const jointDisciplineApi = {
  list: endpoint({
    method: 'GET',
    path: '/joint-disciplines',
    summary: 'Enterprises under joint discipline',
    query: RecordListQuery,
    response: pageOf(JointDisciplineItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/joint-disciplines/{id}',
    summary: 'One joint discipline',
    params: IdParam,
    response: JointDisciplineItem,
  }),
  ...recordWrites({
    path: '/joint-disciplines',
    noun: 'a joint discipline',
    create: NewJointDiscipline,
    correct: CorrectJointDiscipline,
    detail: JointDisciplineItem,
  }),
  end: recordAct({
    path: '/joint-disciplines/{id}/end',
    summary: 'End a joint discipline; it goes on counting where it began',
    body: EndPublicity,
    detail: JointDisciplineItem,
  }),
};
