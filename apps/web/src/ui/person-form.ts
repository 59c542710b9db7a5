import { CorrectPerson, NewPerson, type PersonItem } from '@anjuan/contracts';
import { DOCUMENT_KINDS, type LocalDate, personInputRefusals } from '@anjuan/domain';
import { refusalsOfIssues } from '../lib/form-issues';
import type { Checked } from './enterprise-form';
import { personLabel } from './party-words';

export interface PersonForm {
  name: string;
  workplace: string;
  phone: string;
  /** Empty: unknown. */
  documentKind: string;
  documentNumber: string;
  reason: string;
}

export function personForm(person: PersonItem | null): PersonForm {
  return {
    name: person?.name ?? '',
    workplace: person?.workplace ?? '',
    phone: person?.phone ?? '',
    documentKind: person === null ? 'resident_id' : (person.documentKind ?? ''),
    // The whole number never comes back to the screen.
    documentNumber: '',
    reason: '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const kindOf = (text: string) => DOCUMENT_KINDS.find((one) => one === text) ?? null;

export function checkedNewPerson(form: PersonForm, today: LocalDate): Checked<NewPerson> {
  const number = orNull(form.documentNumber);
  const sent = {
    name: form.name,
    workplace: orNull(form.workplace),
    phone: orNull(form.phone),
    // Nobody is asked to clear the kind of a document that is not at hand.
    documentKind: number === null ? null : kindOf(form.documentKind),
    documentNumber: number,
  };
  const parsed = NewPerson.safeParse(sent);
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, personLabel) };
  return { body: parsed.data, refusals: personInputRefusals(parsed.data, today) };
}

/** An empty number keeps the one that is stored, as long as the kind of document stays. */
export function checkedPersonCorrection(
  form: PersonForm,
  before: PersonItem,
  today: LocalDate,
): Checked<CorrectPerson> {
  const number = orNull(form.documentNumber);
  const documentKind = kindOf(form.documentKind);
  const keeps = number === null && documentKind === before.documentKind;
  const sent = {
    name: form.name,
    workplace: orNull(form.workplace),
    phone: orNull(form.phone),
    documentKind,
    ...(keeps ? {} : { documentNumber: number }),
    version: before.version,
    reason: form.reason,
  };
  const parsed = CorrectPerson.safeParse(sent);
  if (!parsed.success) return { body: null, refusals: refusalsOfIssues(parsed.error, personLabel) };
  const { name, phone } = parsed.data;
  const checked = keeps
    ? { name, phone, documentKind: null, documentNumber: null }
    : { name, phone, documentKind, documentNumber: number };
  return { body: parsed.data, refusals: personInputRefusals(checked, today) };
}
