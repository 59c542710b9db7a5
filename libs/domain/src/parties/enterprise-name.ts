/** What says the legal form and not who it is; longest first. */
const LEGAL_FORMS = /股份有限公司|有限责任公司|有限公司|公司|个体工商户|个体户|个体/g;
const BRACKETS_AND_SIGNS = /[\s()[\]{}<>《》【】〔〕「」"'“”‘’·.,、，。:;：；_-]/g;

/**
 * By what two names are compared: full and half width are one, brackets, blanks and the legal form say nothing. A name that
 * consists of nothing else is compared as it stands.
 */
export function enterpriseNameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(BRACKETS_AND_SIGNS, '');
  const bare = plain.replace(LEGAL_FORMS, '');
  return bare === '' ? plain : bare;
}
