/** 执法人员, and 协管人员 who help without power (行政处罚法 art. 42: only those with a certificate enforce). */
export const STAFF_KINDS = ['officer', 'assistant'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

export const CERTIFICATE_STATES = ['valid', 'expiring', 'expired', 'revoked', 'not_yet_valid', 'none'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export function isStaffKind(value: unknown): value is StaffKind {
  return STAFF_KINDS.some((kind) => kind === value);
}
