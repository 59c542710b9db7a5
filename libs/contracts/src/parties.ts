import * as z from 'zod';
import { DOCUMENT_KINDS, ENTERPRISE_GRADES, INDUSTRIES, LIKENESS_REASONS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { PageQuery, pageOf } from './paging.js';
import { LocalDateText, ReasonText, RecordChangeHead, RecordListQuery, RecordRef } from './records.js';
import { IdParam, RegionCode, WireId } from './wire.js';

/** A text that may be unknown; a blank one is the same as null. */
const optionalText = (length: number) => z.string().trim().max(length).nullable().default(null);

export const NamedEntry = z.object({ id: z.string(), name: z.string() });
export type NamedEntry = z.infer<typeof NamedEntry>;

export const EnterpriseItem = z
  .object({
    id: z.string(),
    name: z.string(),
    uscc: z.string().nullable(),
    /** 无照经营点: has no credit code because it has no licence. */
    unlicensed: z.boolean(),
    placeRegion: z.string().nullable(),
    placeName: z.string().nullable(),
    industry: z.enum(INDUSTRIES).nullable(),
    address: z.string().nullable(),
    grid: z.string().nullable(),
    grade: z.enum(ENTERPRISE_GRADES).nullable(),
    legalRepresentative: z.string().nullable(),
    contactPhone: z.string().nullable(),
    version: z.int(),
    /** The entry that this one was merged into: use that one. */
    mergedInto: NamedEntry.nullable(),
  })
  .meta({ id: 'Enterprise' });
export type EnterpriseItem = z.infer<typeof EnterpriseItem>;

export const ResponsiblePerson = z
  .object({
    id: z.string(),
    person: NamedEntry,
    enterprise: NamedEntry,
    post: z.string(),
    since: z.string().nullable(),
    until: z.string().nullable(),
    region: z.string(),
    regionName: z.string(),
  })
  .meta({ id: 'ResponsiblePerson' });
export type ResponsiblePerson = z.infer<typeof ResponsiblePerson>;

export const EnterpriseDetail = EnterpriseItem.extend({
  /** Entries merged into this one. */
  mergedEntries: z.array(NamedEntry.extend({ uscc: z.string().nullable(), version: z.int() })),
  /** Those entered by units of the reader's scope. */
  responsiblePersons: z.array(ResponsiblePerson),
}).meta({ id: 'EnterpriseDetail' });
export type EnterpriseDetail = z.infer<typeof EnterpriseDetail>;

export const EnterpriseQuery = RecordListQuery.omit({ from: true, to: true, incomplete: true }).extend({
  industry: z.enum(INDUSTRIES).optional(),
  grade: z.enum(ENTERPRISE_GRADES).optional(),
  /** `true`: only entries merged into another one, which are hidden otherwise. */
  merged: z.enum(['true', 'false']).optional(),
});
export type EnterpriseQuery = z.infer<typeof EnterpriseQuery>;

const enterpriseShape = {
  name: z.string().trim().max(200),
  uscc: optionalText(40),
  unlicensed: z.boolean().default(false),
  placeRegion: RegionCode.nullable().default(null),
  industry: z.enum(INDUSTRIES).nullable().default(null),
  address: optionalText(300),
  grid: optionalText(100),
  grade: z.enum(ENTERPRISE_GRADES).nullable().default(null),
  legalRepresentative: optionalText(100),
  contactPhone: optionalText(30),
};
export const NewEnterprise = z.object(enterpriseShape).meta({ id: 'NewEnterprise' });
export type NewEnterprise = z.infer<typeof NewEnterprise>;
export const CorrectEnterprise = z
  .object({ ...enterpriseShape, ...RecordChangeHead.shape })
  .meta({ id: 'CorrectEnterprise' });
export type CorrectEnterprise = z.infer<typeof CorrectEnterprise>;

export const DuplicateQuery = z.object({
  name: z.string().trim().max(200).default(''),
  uscc: z.string().trim().max(40).optional(),
  placeRegion: RegionCode.optional(),
  phone: z.string().trim().max(30).optional(),
  /** The entry that is being corrected: not its own duplicate. */
  except: WireId.optional(),
});
export type DuplicateQuery = z.infer<typeof DuplicateQuery>;
export const LikelyDuplicate = z
  .object({ enterprise: EnterpriseItem, score: z.int(), reasons: z.array(z.enum(LIKENESS_REASONS)) })
  .meta({ id: 'LikelyDuplicate' });
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;
export const DuplicateList = z.object({ items: z.array(LikelyDuplicate) });
export type DuplicateList = z.infer<typeof DuplicateList>;

/** `version` is that of the entry that goes under. */
export const MergeEnterprise = z.object({ intoId: WireId, ...RecordChangeHead.shape }).meta({ id: 'MergeEnterprise' });
export type MergeEnterprise = z.infer<typeof MergeEnterprise>;
export const UnmergeEnterprise = RecordChangeHead.meta({ id: 'UnmergeEnterprise' });
export type UnmergeEnterprise = z.infer<typeof UnmergeEnterprise>;

export const PersonItem = z
  .object({
    id: z.string(),
    name: z.string(),
    workplace: z.string().nullable(),
    phone: z.string().nullable(),
    documentKind: z.enum(DOCUMENT_KINDS).nullable(),
    /** Masked; the whole number leaves the server on no route. */
    documentNumber: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonItem = z.infer<typeof PersonItem>;

export const PersonDetail = PersonItem.extend({
  posts: z.array(ResponsiblePerson),
  /** Cases, transfers and disciplinary actions of the reader's scope that name the person, newest first. */
  records: z.array(RecordRef),
}).meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof PersonDetail>;

export const PersonQuery = PageQuery.extend({ q: z.string().trim().max(100).optional() });
export type PersonQuery = z.infer<typeof PersonQuery>;

const personShape = {
  name: z.string().trim().max(200),
  workplace: optionalText(200),
  phone: optionalText(30),
  documentKind: z.enum(DOCUMENT_KINDS).nullable().default(null),
};
export const NewPerson = z.object({ ...personShape, documentNumber: optionalText(40) }).meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;
export const CorrectPerson = z
  .object({
    ...personShape,
    /** Left out: the number stays, which the client has seen only masked. */
    documentNumber: z.string().trim().max(40).nullable().optional(),
    ...RecordChangeHead.shape,
  })
  .meta({ id: 'CorrectPerson' });
export type CorrectPerson = z.infer<typeof CorrectPerson>;

/** In the body, because an address stands in logs. */
export const FindPerson = z
  .object({ documentKind: z.enum(DOCUMENT_KINDS).default('resident_id'), idNumber: z.string().trim().min(1).max(40) })
  .meta({ id: 'FindPerson' });
export type FindPerson = z.infer<typeof FindPerson>;
export const FoundPerson = z
  .object({ found: z.object({ id: z.string(), maskedName: z.string() }).nullable() })
  .meta({ id: 'FoundPerson' });
export type FoundPerson = z.infer<typeof FoundPerson>;

export const NewResponsiblePerson = z
  .object({
    enterpriseId: WireId,
    personId: WireId,
    post: z.string().trim().min(1, '请填写职务').max(50),
    since: LocalDateText.nullable().default(null),
  })
  .meta({ id: 'NewResponsiblePerson' });
export type NewResponsiblePerson = z.infer<typeof NewResponsiblePerson>;
export const EndResponsiblePerson = z
  .object({ until: LocalDateText, reason: ReasonText })
  .meta({ id: 'EndResponsiblePerson' });
export type EndResponsiblePerson = z.infer<typeof EndResponsiblePerson>;

const CHANGE_ERRORS = [404, 409] as const;

export const partiesApi = {
  listEnterprises: endpoint({
    method: 'GET',
    path: '/enterprises',
    summary: 'The register of enterprises, readable by every unit; entries merged into another one are hidden',
    query: EnterpriseQuery,
    response: pageOf(EnterpriseItem),
  }),
  duplicates: endpoint({
    method: 'GET',
    path: '/enterprises/duplicates',
    summary: 'Entries that are likely the enterprise being entered, likeliest first, with the reasons',
    query: DuplicateQuery,
    response: DuplicateList,
  }),
  readEnterprise: endpoint({
    method: 'GET',
    path: '/enterprises/{id}',
    summary: 'One enterprise of the register',
    params: IdParam,
    response: EnterpriseDetail,
  }),
  createEnterprise: endpoint({
    method: 'POST',
    path: '/enterprises',
    summary: 'Enters an enterprise; a credit code that is entered already is refused with ENTERPRISE_EXISTS and the id',
    body: NewEnterprise,
    idempotent: true,
    status: 201,
    response: EnterpriseDetail,
  }),
  correctEnterprise: endpoint({
    method: 'PUT',
    path: '/enterprises/{id}',
    summary: 'Corrects an entry of the common register, with the reason',
    params: IdParam,
    body: CorrectEnterprise,
    response: EnterpriseDetail,
    errors: CHANGE_ERRORS,
  }),
  mergeEnterprise: endpoint({
    method: 'POST',
    path: '/enterprises/{id}/merge',
    summary: 'Makes the entry part of another one; its records stay with it and are counted there. Can be undone',
    params: IdParam,
    body: MergeEnterprise,
    response: EnterpriseDetail,
    errors: CHANGE_ERRORS,
  }),
  unmergeEnterprise: endpoint({
    method: 'POST',
    path: '/enterprises/{id}/unmerge',
    summary: 'Undoes the merge of the entry',
    params: IdParam,
    body: UnmergeEnterprise,
    response: EnterpriseDetail,
    errors: CHANGE_ERRORS,
  }),
  addResponsiblePerson: endpoint({
    method: 'POST',
    path: '/responsible-persons',
    summary: 'Names a person responsible for an enterprise, with the post',
    body: NewResponsiblePerson,
    idempotent: true,
    status: 201,
    response: ResponsiblePerson,
    errors: [404],
  }),
  endResponsiblePerson: endpoint({
    method: 'POST',
    path: '/responsible-persons/{id}/end',
    summary: 'Ends a responsibility from a day on; it stays in the history',
    params: IdParam,
    body: EndResponsiblePerson,
    response: ResponsiblePerson,
    errors: [404],
  }),
  listPersons: endpoint({
    method: 'GET',
    path: '/persons',
    summary: 'Persons entered by units of the scope or named in their records',
    query: PersonQuery,
    response: pageOf(PersonItem),
  }),
  findPerson: endpoint({
    method: 'POST',
    path: '/persons/find',
    summary:
      'The person with exactly this document number, if entered by any unit; from then on the asking unit sees the entry',
    body: FindPerson,
    response: FoundPerson,
  }),
  readPerson: endpoint({
    method: 'GET',
    path: '/persons/{id}',
    summary: 'One person of the scope',
    params: IdParam,
    response: PersonDetail,
    errors: [404],
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/persons',
    summary: 'Enters a person; one that is entered already is refused with PERSON_EXISTS and the id',
    body: NewPerson,
    idempotent: true,
    status: 201,
    response: PersonDetail,
  }),
  correctPerson: endpoint({
    method: 'PUT',
    path: '/persons/{id}',
    summary: 'Corrects a person of the own unit, with the reason',
    params: IdParam,
    body: CorrectPerson,
    response: PersonDetail,
    errors: CHANGE_ERRORS,
  }),
};
