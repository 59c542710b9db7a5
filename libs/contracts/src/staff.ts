import * as z from 'zod';
import { STAFF_KINDS } from '@anjuan/domain';
import { endpoint } from './endpoint.js';
import { pageOf, pageQueryShape } from './paging.js';
import { LocalDateText, ReasonText, RecordChangeHead, RecordChangeView, VoidRecord } from './records.js';
import { IdParam, RegionCode, WireId } from './wire.js';

export const CertificateView = z
  .object({
    id: z.string(),
    number: z.string(),
    validFrom: LocalDateText,
    validTo: LocalDateText,
    revokedOn: LocalDateText.nullable(),
    version: z.int(),
    voided: z.boolean(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'EnforcementCertificate' });
export type CertificateView = z.infer<typeof CertificateView>;

export const StaffAccount = z.object({ id: WireId, username: z.string(), displayName: z.string() });
export type StaffAccount = z.infer<typeof StaffAccount>;

export const StaffMember = z
  .object({
    id: z.string(),
    region: z.string(),
    regionName: z.string(),
    name: z.string(),
    post: z.string(),
    kind: z.enum(STAFF_KINDS),
    phone: z.string().nullable(),
    account: StaffAccount.nullable(),
    joinedOn: LocalDateText.nullable(),
    /** The last day in the unit. */
    leftOn: LocalDateText.nullable(),
    voided: z.boolean(),
    voidReason: z.string().nullable(),
    version: z.int(),
    /** All of them, the latest validity first. */
    certificates: z.array(CertificateView),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;

export const StaffQuery = z.object({
  ...pageQueryShape,
  /** Part of a name, post, phone or certificate number. */
  q: z.string().trim().max(100).optional(),
  region: RegionCode.optional(),
  kind: z.enum(STAFF_KINDS).optional(),
  /** `true`: only who has not left. */
  present: z.enum(['true', 'false']).optional(),
});
export type StaffQuery = z.infer<typeof StaffQuery>;

export const StaffPage = pageOf(StaffMember);
export type StaffPage = z.infer<typeof StaffPage>;

/** As it is written on the certificate; capitals, because the same number in small letters is the same certificate. */
const CertificateNumber = z.string().trim().toUpperCase().min(1, '请填写执法证号').max(20);

export const NewCertificate = z
  .object({ number: CertificateNumber, validFrom: LocalDateText, validTo: LocalDateText })
  .meta({ id: 'NewCertificate' });
export type NewCertificate = z.infer<typeof NewCertificate>;

const content = {
  name: z.string().trim().min(1, '请填写姓名').max(50),
  post: z.string().trim().min(1, '请填写职务').max(50),
  kind: z.enum(STAFF_KINDS),
  phone: z.string().trim().min(1).max(20).nullable(),
  /** The account the member signs in with: one of the same unit. */
  accountId: WireId.nullable(),
  joinedOn: LocalDateText.nullable(),
};

export const CreateStaffMember = z
  .object({ ...content, certificate: NewCertificate.nullable().default(null) })
  .meta({ id: 'CreateStaffMember' });
export type CreateStaffMember = z.infer<typeof CreateStaffMember>;

export const CorrectStaffMember = RecordChangeHead.extend({ ...content, leftOn: LocalDateText.nullable() }).meta({
  id: 'CorrectStaffMember',
});
export type CorrectStaffMember = z.infer<typeof CorrectStaffMember>;

export const LeaveUnit = z.object({ version: z.int().positive(), leftOn: LocalDateText }).meta({ id: 'LeaveUnit' });
export type LeaveUnit = z.infer<typeof LeaveUnit>;

export const CorrectCertificate = RecordChangeHead.extend({
  ...NewCertificate.shape,
  revokedOn: LocalDateText.nullable(),
}).meta({ id: 'CorrectCertificate' });
export type CorrectCertificate = z.infer<typeof CorrectCertificate>;

export const RevokeCertificate = z
  .object({ version: z.int().positive(), revokedOn: LocalDateText, reason: ReasonText })
  .meta({ id: 'RevokeCertificate' });
export type RevokeCertificate = z.infer<typeof RevokeCertificate>;

export const LinkableAccounts = z.object({ items: z.array(StaffAccount) });
export type LinkableAccounts = z.infer<typeof LinkableAccounts>;

/** Somebody who can be named as an officer of an act on the day asked for. */
export const OfficerChoice = z
  .object({
    id: z.string(),
    name: z.string(),
    post: z.string(),
    kind: z.enum(STAFF_KINDS),
    accountId: z.string().nullable(),
    /** The one valid on that day. */
    certificate: z.object({ number: z.string(), validTo: LocalDateText }).nullable(),
    /** End of the last certificate, for somebody who has none on that day. */
    expiredOn: LocalDateText.nullable(),
  })
  .meta({ id: 'OfficerChoice' });
export type OfficerChoice = z.infer<typeof OfficerChoice>;

export const OfficersQuery = z.object({ day: LocalDateText.optional() });
export type OfficersQuery = z.infer<typeof OfficersQuery>;

export const OfficerChoices = z.object({ day: LocalDateText, items: z.array(OfficerChoice) });
export type OfficerChoices = z.infer<typeof OfficerChoices>;

export const StaffChanges = z.object({
  items: z.array(RecordChangeView.extend({ certificateNumber: z.string().nullable() })),
});
export type StaffChanges = z.infer<typeof StaffChanges>;

export const staffApi = {
  list: endpoint({
    method: 'GET',
    path: '/staff',
    summary: 'People of the units with their enforcement certificates',
    query: StaffQuery,
    response: StaffPage,
  }),
  officers: endpoint({
    method: 'GET',
    path: '/staff/officers',
    summary: 'Who of the own unit may be named as an officer, with the certificate valid on a day (today unless told)',
    query: OfficersQuery,
    response: OfficerChoices,
  }),
  linkableAccounts: endpoint({
    method: 'GET',
    path: '/staff/linkable-accounts',
    summary: 'Accounts of the own unit that belong to no member of the staff yet',
    response: LinkableAccounts,
  }),
  read: endpoint({
    method: 'GET',
    path: '/staff/{id}',
    summary: 'One member of the staff',
    params: IdParam,
    response: StaffMember,
    errors: [404],
  }),
  changes: endpoint({
    method: 'GET',
    path: '/staff/{id}/changes',
    summary: 'Who registered or corrected a member and the certificates, when and why; newest first',
    params: IdParam,
    response: StaffChanges,
    errors: [404],
  }),
  create: endpoint({
    method: 'POST',
    path: '/staff',
    summary: 'Register a member of the own unit, with a certificate or without',
    body: CreateStaffMember,
    idempotent: true,
    response: StaffMember,
    status: 201,
    errors: [409],
  }),
  correct: endpoint({
    method: 'PUT',
    path: '/staff/{id}',
    summary: 'Correct what is registered of a member',
    params: IdParam,
    body: CorrectStaffMember,
    response: StaffMember,
    errors: [404, 409],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/staff/{id}/leave',
    summary: 'Enter the day on which a member left the unit',
    params: IdParam,
    body: LeaveUnit,
    response: StaffMember,
    errors: [404, 409],
  }),
  void: endpoint({
    method: 'POST',
    path: '/staff/{id}/void',
    summary: 'Void a member registered by mistake, with the certificates',
    params: IdParam,
    body: VoidRecord,
    response: StaffMember,
    errors: [404, 409],
  }),
  addCertificate: endpoint({
    method: 'POST',
    path: '/staff/{id}/certificates',
    summary: 'Register a certificate, the first or a renewed one',
    params: IdParam,
    body: NewCertificate,
    idempotent: true,
    response: StaffMember,
    status: 201,
    errors: [404, 409],
  }),
  correctCertificate: endpoint({
    method: 'PUT',
    path: '/certificates/{id}',
    summary: 'Correct a certificate',
    params: IdParam,
    body: CorrectCertificate,
    response: StaffMember,
    errors: [404, 409],
  }),
  revokeCertificate: endpoint({
    method: 'POST',
    path: '/certificates/{id}/revoke',
    summary: 'Enter that a certificate was revoked',
    params: IdParam,
    body: RevokeCertificate,
    response: StaffMember,
    errors: [404, 409],
  }),
  voidCertificate: endpoint({
    method: 'POST',
    path: '/certificates/{id}/void',
    summary: 'Void a certificate registered by mistake; its number can be used again',
    params: IdParam,
    body: VoidRecord,
    response: StaffMember,
    errors: [404, 409],
  }),
};
