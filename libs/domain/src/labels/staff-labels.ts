import type { CertificateState, StaffKind } from '../staff/staff-kinds.js';

export const STAFF_KIND_LABEL = {
  officer: '执法人员',
  assistant: '协管人员',
} satisfies Record<StaffKind, string>;

export const CERTIFICATE_STATE_LABEL = {
  valid: '有效',
  expiring: '即将到期',
  expired: '已到期',
  revoked: '已注销',
  not_yet_valid: '尚未生效',
  none: '无执法证',
} satisfies Record<CertificateState, string>;
