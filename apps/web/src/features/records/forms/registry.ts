import { closureForm, disciplineForm, transferForm } from './accountability-forms';
import type { ConsequenceForm } from './consequence-form';
import { measureForm } from './measure-form';
import { blacklistForm, exposureForm, jointDisciplineForm } from './publicity-forms';

const FORMS: readonly ConsequenceForm[] = [
  measureForm,
  closureForm,
  transferForm,
  disciplineForm,
  exposureForm,
  blacklistForm,
  jointDisciplineForm,
];

export function formOf(slug: string): ConsequenceForm {
  const form = FORMS.find((one) => one.slug === slug);
  if (form === undefined) throw new Error(`No form of ${slug}`);
  return form;
}
