import type { CaseDetail, RefusalView } from '@anjuan/contracts';

/** Where on the screen the reason of a refusal can be removed. */
export interface FixPlace {
  readonly to: string;
  readonly words: string;
}

/** Fields of the case's own form, by the code of the refusal that asks for them. */
const FORM_FIELDS: Readonly<Record<string, { readonly field: string; readonly words: string }>> = {
  PARTY_REQUIRED: { field: 'enterpriseIds', words: '去登记当事人' },
  CLUE_REQUIRED: { field: 'clueKind', words: '去选择案源' },
  ARTICLES_REQUIRED: { field: 'violatedArticle', words: '去填写条款' },
  ACCIDENT_DATE_REQUIRED: { field: 'accidentOn', words: '去填写事故日期' },
  TWO_OFFICERS_REQUIRED: { field: 'officerIds', words: '去选择执法人员' },
  ASSISTANT_HAS_NO_POWER: { field: 'officerIds', words: '去更换执法人员' },
  COMPETENCE: { field: 'penaltyArticle', words: '去核对处罚依据' },
  ARTICLE_NOT_IN_FORCE: { field: 'penaltyArticle', words: '去核对处罚依据' },
  LIMITATION_OVER: { field: 'violatedOn', words: '去核对违法行为日期' },
  OFFICER_RECUSED: { field: 'officerIds', words: '去更换执法人员' },
  CERTIFICATE_NOT_VALID: { field: 'officerIds', words: '去更换执法人员' },
};

const SECTIONS: Readonly<Record<string, FixPlace>> = {
  NOT_PAID: { to: '#decisions', words: '看处罚决定' },
  DECISION_IN_FORCE: { to: '#decisions', words: '看处罚决定' },
  PRESERVATION_OPEN: { to: '#side-procedures', words: '看先行登记保存' },
  APPRAISAL_OPEN: { to: '#side-procedures', words: '看鉴定、检测' },
  REMEDY_OPEN: { to: '#side-procedures', words: '看复议、诉讼' },
  ON_SPOT_NOT_REPORTED: { to: '#side-procedures', words: '看当场处罚' },
  MEASURE_OPEN: { to: '#consequences', words: '看强制措施' },
  HAZARD_OPEN: { to: '#inspections', words: '看依据的检查' },
};

/** Null where nothing on this reader's screen helps: somebody else has to act first. */
export function fixPlace(refusal: RefusalView, found: Pick<CaseDetail, 'id' | 'offers'>): FixPlace | null {
  const section = SECTIONS[refusal.code];
  if (section !== undefined) return section;
  const form = FORM_FIELDS[refusal.code];
  const mayAmend = found.offers.some(({ action }) => action === 'amend');
  if (form === undefined || !mayAmend) return null;
  return { to: `/cases/${found.id}/edit?field=${form.field}`, words: form.words };
}
