import * as z from 'zod';
import { EXPOSURE_MEDIA } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf } from './paging.js';
import { KnownDateText, RecordHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam } from './wire.js';

const OfEnterprise = RecordHead.extend({ case: RecordRef.nullable(), enterprise: RecordRef });

export const ExposureItem = OfEnterprise.extend({
  medium: z.enum(EXPOSURE_MEDIA),
  mediumName: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: KnownDateText,
}).meta({ id: 'Exposure' });
export type ExposureItem = z.infer<typeof ExposureItem>;

export const BlacklistEntryItem = OfEnterprise.extend({
  basis: z.string().nullable(),
  listedOn: KnownDateText,
  removedOn: KnownDateText,
}).meta({ id: 'BlacklistEntry' });
export type BlacklistEntryItem = z.infer<typeof BlacklistEntryItem>;

export const JointDisciplineItem = OfEnterprise.extend({
  basis: z.string().nullable(),
  startedOn: KnownDateText,
  endedOn: KnownDateText,
}).meta({ id: 'JointDiscipline' });
export type JointDisciplineItem = z.infer<typeof JointDisciplineItem>;

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
};
