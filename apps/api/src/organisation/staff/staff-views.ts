import type { CertificateView, OfficerChoice, StaffMember } from '@anjuan/contracts';
import {
  certificateOn,
  decisiveCertificate,
  type EnforcementCertificate,
  type LocalDate,
  type Officer,
} from '@anjuan/domain';
import type { CertificateRow, StaffRow } from './staff.repository.js';

export function toStaffMember(
  row: StaffRow,
  certificates: readonly CertificateRow[],
  regionName: (region: string) => string,
): StaffMember {
  return {
    id: String(row.id),
    region: row.region,
    regionName: regionName(row.region),
    name: row.name,
    post: row.post,
    kind: row.kind,
    phone: row.phone,
    account: accountOf(row),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    voided: Number(row.voided) === 1,
    voidReason: row.void_reason,
    version: Number(row.version),
    certificates: certificates.map(toCertificate),
  };
}

function accountOf({ account_id: id, account_username: username, account_name: name }: StaffRow) {
  if (id === null || username === null || name === null) return null;
  return { id: String(id), username, displayName: name };
}

function toCertificate(row: CertificateRow): CertificateView {
  return {
    id: String(row.id),
    ...certificateOf(row),
    version: Number(row.version),
    voided: Number(row.voided) === 1,
    voidReason: row.void_reason,
  };
}

export function toOfficer(row: StaffRow, certificates: readonly CertificateRow[]): Officer {
  return {
    staffId: String(row.id),
    name: row.name,
    accountId: row.account_id === null ? null : String(row.account_id),
    assistant: row.kind === 'assistant',
    certificates: certificates.filter(({ voided }) => Number(voided) === 0).map(certificateOf),
    leftOn: row.left_on,
  };
}

export function toOfficerChoice(row: StaffRow, officer: Officer, day: LocalDate): OfficerChoice {
  const certificate = certificateOn(officer, day);
  const last = decisiveCertificate(officer.certificates, day);
  return {
    id: officer.staffId,
    name: row.name,
    post: row.post,
    kind: row.kind,
    accountId: officer.accountId,
    certificate: certificate === null ? null : { number: certificate.number, validTo: certificate.validTo },
    expiredOn: certificate === null && last !== null && last.validTo < day ? last.validTo : null,
  };
}

export function certificateOf(row: CertificateRow): EnforcementCertificate {
  return { number: row.number, validFrom: row.valid_from, validTo: row.valid_to, revokedOn: row.revoked_on };
}
