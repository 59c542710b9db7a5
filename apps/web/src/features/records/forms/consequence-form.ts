import type { CaseDetail, RecordHead } from '@anjuan/contracts';
import { isKnownDate, type LinkedCase, linkedCaseRefusals, precisionOf, type Refusal } from '@anjuan/domain';
import type * as z from 'zod';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { type FieldSpec, type FormContext, type FormSection, type FormValues, shownFields } from './field-spec';
import { emptyValues, pickedOf, textOf, valuesFrom, wireOf } from './form-values';

export interface FormWords {
  readonly create: string;
  readonly edit: string;
  readonly save: string;
  readonly created: string;
  readonly hint: string;
}

/** A record opened for correction. */
export interface OpenedRecord {
  readonly values: FormValues;
  readonly version: number;
  readonly title: string;
  readonly imported: boolean;
  readonly voided: boolean;
  /** The corrected fields are those of the form and the end of the record. */
  readonly sections: readonly FormSection[];
}

/** The form of one kind of record: what it asks, what is wrong with it, how it is saved. */
export interface ConsequenceForm {
  readonly slug: string;
  readonly words: FormWords;
  readonly sections: readonly FormSection[];
  beginning(linked: CaseDetail | null, today: string): FormValues;
  checkNew(values: FormValues, context: FormContext): readonly Refusal[];
  create(values: FormValues, context: FormContext, key: string): Promise<{ readonly id: string }>;
  open(id: string, signal: AbortSignal): Promise<OpenedRecord>;
  checkCorrection(values: FormValues, opened: OpenedRecord, context: FormContext): readonly Refusal[];
  correct(id: string, values: FormValues, save: CorrectionSave): Promise<unknown>;
}

export interface CorrectionSave {
  readonly opened: OpenedRecord;
  readonly context: FormContext;
  readonly key: string;
}

interface Correctable extends RecordHead {
  readonly imported: boolean;
}

interface FormDefinition<N, C, D extends Correctable> {
  readonly slug: string;
  readonly words: FormWords;
  readonly sections: readonly FormSection[];
  /** What is asked only when a record is corrected: its end, the answer of another organ. */
  readonly endSections?: (detail: D) => readonly FormSection[];
  readonly newSchema: z.ZodType<N>;
  readonly correctSchema: z.ZodType<C>;
  titleOf(detail: D): string;
  /** Values that a new record begins with, from the case where there is one. */
  begin?(linked: CaseDetail | null, today: string): FormValues;
  /** Inputs whose names on the wire differ between reading and writing. */
  fill(detail: D): FormValues;
  refusals(body: N | C, context: FormContext): readonly Refusal[];
  correctionRefusals?(body: C, context: FormContext): readonly Refusal[];
  read(id: string, signal: AbortSignal): Promise<D>;
  create(body: N, key: string): Promise<{ readonly id: string }>;
  correct(id: string, body: C, key: string): Promise<unknown>;
}

const REASON: FormSection = {
  title: '更正原因',
  text: '更正前后的内容和原因都会保留在更改历史中。',
  fields: [{ as: 'area', key: 'reason', label: '原因', max: 500, wide: true, hint: '例如：日期抄录有误' }],
};

export function consequenceForm<N, C, D extends Correctable>(def: FormDefinition<N, C, D>): ConsequenceForm {
  const fields = def.sections.flatMap((section) => section.fields);
  const labelOf = labelsOf(fields);

  function parsedNew(values: FormValues, context: FormContext) {
    return def.newSchema.safeParse(wireOf(fields, shownFields(def.sections, values, context), values));
  }
  function parsedCorrection(values: FormValues, { sections, version }: OpenedRecord, context: FormContext) {
    const all = sections.flatMap((section) => section.fields);
    const wire = wireOf(all, shownFields(sections, values, context), values);
    return def.correctSchema.safeParse({ ...wire, reason: textOf(values, 'reason'), version });
  }

  return {
    slug: def.slug,
    words: def.words,
    sections: def.sections,
    beginning: (linked, today) => ({
      ...emptyValues(fields),
      ...caseValues(linked, fields),
      ...def.begin?.(linked, today),
    }),
    checkNew(values, context) {
      const parsed = parsedNew(values, context);
      if (!parsed.success) return refusalsOfIssues(parsed.error, labelOf);
      return [...linkRefusals(fields, values, context), ...def.refusals(parsed.data, context)];
    },
    create: async (values, context, key) => def.create(sure(parsedNew(values, context)), key),
    async open(id, signal) {
      const detail = await def.read(id, signal);
      const sections = [...def.sections.map(withoutPersons), ...(def.endSections?.(detail) ?? []), REASON];
      const all = sections.flatMap((section) => section.fields);
      return {
        values: valuesFrom(all, detail, { ...def.fill(detail), reason: '' }),
        version: detail.version,
        title: def.titleOf(detail),
        imported: detail.imported,
        voided: detail.voided,
        sections,
      };
    },
    checkCorrection(values, opened, context) {
      const parsed = parsedCorrection(values, opened, context);
      const all = opened.sections.flatMap((section) => section.fields);
      if (!parsed.success) return refusalsOfIssues(parsed.error, labelsOf(all));
      return [
        ...linkRefusals(fields, values, context, opened.values),
        ...def.refusals(parsed.data, context),
        ...(def.correctionRefusals?.(parsed.data, context) ?? []),
      ];
    },
    correct: async (id, values, { opened, context, key }) =>
      def.correct(id, sure(parsedCorrection(values, opened, context)), key),
  };
}

/** The persons of a transfer are corrected one by one, on its page. */
function withoutPersons(section: FormSection): FormSection {
  return { ...section, fields: section.fields.filter(({ as }) => as !== 'persons') };
}

/** Saving comes after checking: what is wrong was told then. */
function sure<T>(parsed: z.ZodSafeParseResult<T>): T {
  if (parsed.success) return parsed.data;
  throw parsed.error;
}

function labelsOf(fields: readonly FieldSpec[]): (path: string) => string {
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  return (path) => labels.get(path) ?? labels.get(path.split('.')[0] ?? '') ?? path;
}

/** What the case tells need not be asked again. */
function caseValues(linked: CaseDetail | null, fields: readonly FieldSpec[]): FormValues {
  if (linked === null) return {};
  const enterprises = linked.parties.filter(({ type }) => type === 'enterprise');
  const persons = linked.parties.filter(({ type }) => type === 'person');
  const [enterprise] = enterprises;
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  return {
    caseId: { id: linked.id, label: linked.caseNumber ?? linked.violation },
    ...(has('enterpriseId') &&
      enterprise !== undefined && { enterpriseId: { id: enterprise.id, label: enterprise.label } }),
    ...(has('officerIds') && { officerIds: linked.officers.map(({ id }) => id) }),
    ...(has('personIds') && { personIds: persons.map(({ id, label }) => ({ id, label })) }),
  };
}

/** Whether the party is none of the case: then the form asks for the connection. */
export function isStranger(values: FormValues, { linked }: FormContext): boolean {
  if (linked === null || pickedOf(values, 'caseId')?.id !== linked.id) return false;
  const named = [pickedOf(values, 'enterpriseId'), pickedOf(values, 'personId')].filter((one) => one !== null);
  return named.some(({ id }) => !linked.parties.some((party) => party.id === id));
}

function linkRefusals(
  fields: readonly FieldSpec[],
  values: FormValues,
  { linked }: FormContext,
  before: FormValues = {},
): readonly Refusal[] {
  const chosen = pickedOf(values, 'caseId');
  if (chosen === null || linked === null || linked.id !== chosen.id) return [];
  const same = (key: string): boolean => pickedOf(values, key)?.id === pickedOf(before, key)?.id;
  if (['caseId', 'enterpriseId', 'personId'].every(same)) return [];
  const file: LinkedCase = {
    ownUnit: true,
    voided: linked.voided,
    enterpriseIds: linked.parties.filter(({ type }) => type === 'enterprise').map(({ id }) => id),
    personIds: linked.parties.filter(({ type }) => type === 'person').map(({ id }) => id),
  };
  if (!fields.some(({ key }) => key === 'enterpriseId')) return linkedCaseRefusals(file, null);
  return linkedCaseRefusals(file, {
    enterpriseId: pickedOf(values, 'enterpriseId')?.id ?? null,
    personId: pickedOf(values, 'personId')?.id ?? null,
    otherPartyReason: textOf(values, 'otherPartyReason'),
  });
}

/** A date that is known only to the year or month is typed, not chosen from a calendar. */
export function isPartial(value: unknown): boolean {
  return isKnownDate(value) && precisionOf(value) !== 'day';
}
