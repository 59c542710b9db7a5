import type { FieldSpec } from './field-spec';
import { isStranger } from './consequence-form';

export const CASE: FieldSpec = {
  as: 'case',
  key: 'caseId',
  label: '关联案件',
  hint: '没有案件的可以不填',
};

export const ENTERPRISE: FieldSpec = { as: 'enterprise', key: 'enterpriseId', label: '企业' };

/** Asked only where the party is none of the case. */
export const OTHER_PARTY: FieldSpec = {
  as: 'text',
  key: 'otherPartyReason',
  label: '与案件的关系',
  max: 500,
  wide: true,
  hint: '所选当事人不是该案件的当事人，请写明关系',
  shown: isStranger,
};
