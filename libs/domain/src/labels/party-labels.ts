import type { DocumentKind, EnterpriseGrade, LicenceState, LikenessReason } from '../parties/party-codes.js';

export const ENTERPRISE_GRADE_LABEL = {
  a: 'A 级（低风险）',
  b: 'B 级（一般风险）',
  c: 'C 级（较大风险）',
  d: 'D 级（重大风险）',
} satisfies Record<EnterpriseGrade, string>;

export const LICENCE_STATE_LABEL = {
  licensed: '有照',
  unlicensed: '无照经营点',
  unknown: '信用代码未知',
} satisfies Record<LicenceState, string>;

export const DOCUMENT_KIND_LABEL = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreigner_permit: '外国人永久居留身份证',
  other: '其他证件',
} satisfies Record<DocumentKind, string>;

export const LIKENESS_REASON_LABEL = {
  same_code: '统一社会信用代码相同',
  same_name: '名称相同',
  similar_name: '名称相近，所在地相同',
  same_phone: '联系电话相同',
} satisfies Record<LikenessReason, string>;
