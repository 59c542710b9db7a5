import type { LocalDate } from '../calendar/local-date.js';
import { maskResidentId, normaliseResidentId, residentIdRefusal } from '../identifiers/resident-id.js';
import type { Refusal } from '../refusal.js';
import { phoneRefusals } from './enterprise-rules.js';
import type { DocumentKind } from './party-codes.js';

export interface PersonInput {
  readonly name: string;
  readonly phone: string | null;
  readonly documentKind: DocumentKind | null;
  readonly documentNumber: string | null;
}

const DOCUMENT_SHAPE = /^[0-9A-Z()/-]{4,30}$/;

/** Why a person cannot be entered like this. A person without papers may be entered by name. */
export function personInputRefusals(input: PersonInput, today: LocalDate): readonly Refusal[] {
  const name: readonly Refusal[] =
    input.name.trim() === '' ? [{ code: 'NAME_MISSING', field: 'name', message: '请填写姓名' }] : [];
  return [...name, ...documentRefusals(input, today), ...phoneRefusals(input.phone, 'phone')];
}

function documentRefusals({ documentKind, documentNumber }: PersonInput, today: LocalDate): readonly Refusal[] {
  const field = 'documentNumber';
  if (documentNumber === null || documentNumber.trim() === '') {
    if (documentKind === null) return [];
    return [{ code: 'DOCUMENT_NUMBER_MISSING', field, message: '请填写证件号码，或将证件类型改为“不详”' }];
  }
  if (documentKind === null) {
    return [{ code: 'DOCUMENT_KIND_MISSING', field: 'documentKind', message: '请选择证件类型' }];
  }
  if (documentKind === 'resident_id') {
    const wrong = residentIdRefusal(documentNumber, today);
    return wrong === null ? [] : [{ ...wrong, field }];
  }
  if (DOCUMENT_SHAPE.test(normaliseDocumentNumber(documentNumber))) return [];
  return [{ code: 'BAD_DOCUMENT_NUMBER', field, message: '证件号码应为 4 至 30 位字母、数字，请核对证件后改正' }];
}

export function normaliseDocumentNumber(text: string): string {
  return normaliseResidentId(text.normalize('NFKC'));
}

/** What the bureau sees of a document's number. */
export function maskDocumentNumber(kind: DocumentKind, number: string): string {
  if (kind === 'resident_id') return maskResidentId(number);
  const shown = number.length > 6 ? number.slice(-4) : '';
  return `${'*'.repeat(number.length - shown.length)}${shown}`;
}

/** Enough to recognise whom one already knows, for somebody who has named the document's number. */
export function maskPersonName(name: string): string {
  const letters = [...name.trim()];
  return letters.map((letter, index) => (index === 0 ? letter : '*')).join('');
}
