import type { PickedParty } from '../../../ui/picked-party';
import type { FieldSpec, FormValue, FormValues } from './field-spec';

export function textOf(values: FormValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

export const flagOf = (values: FormValues, key: string): boolean => values[key] === true;

export function idsOf(values: FormValues, key: string): string[] {
  const value = values[key];
  return Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' ? [one] : [])) : [];
}

export function pickedOf(values: FormValues, key: string): PickedParty | null {
  const value = values[key];
  return isPicked(value) ? value : null;
}

export function pickedListOf(values: FormValues, key: string): PickedParty[] {
  const value = values[key];
  return Array.isArray(value) ? value.filter(isPicked) : [];
}

function isPicked(value: unknown): value is PickedParty {
  return typeof value === 'object' && value !== null && 'id' in value && 'label' in value;
}

export function emptyValue(field: FieldSpec): FormValue {
  switch (field.as) {
    case 'enterprise':
    case 'person':
    case 'case':
      return null;
    case 'persons':
    case 'officers':
      return [];
    case 'check':
      return false;
    default:
      return '';
  }
}

export function emptyValues(fields: readonly FieldSpec[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, emptyValue(field)]));
}

/** What is on the wire, by the key of the input; `more` says what a record keeps otherwise. */
export function valuesFrom(fields: readonly FieldSpec[], record: object, more: FormValues): FormValues {
  const known = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(
    fields.map((field) => [field.key, more[field.key] ?? scalarOf(field, known.get(field.key)) ?? emptyValue(field)]),
  );
}

function scalarOf(field: FieldSpec, value: unknown): FormValue {
  if (field.as === 'check') return value === true;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** The body of the request: an input that is not in sight is sent empty. Keys with a dot are parts of an object. */
export function wireOf(
  fields: readonly FieldSpec[],
  shown: readonly FieldSpec[],
  values: FormValues,
): Readonly<Record<string, unknown>> {
  const visible = new Set(shown.map(({ key }) => key));
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = wireValue(field, visible.has(field.key) ? values : {});
    const [head = '', part] = field.key.split('.');
    if (part === undefined) body[head] = value;
    else if (visible.has(field.key)) body[head] = { ...objectOf(body[head]), [part]: value };
    else body[head] ??= null;
  }
  return body;
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function wireValue(field: FieldSpec, values: FormValues): unknown {
  switch (field.as) {
    case 'enterprise':
    case 'person':
    case 'case':
      return pickedOf(values, field.key)?.id ?? null;
    case 'persons':
      return pickedListOf(values, field.key).map(({ id }) => id);
    case 'officers':
      return idsOf(values, field.key);
    case 'check':
      return flagOf(values, field.key);
    case 'number': {
      const text = textOf(values, field.key).trim();
      return text === '' ? null : Number(text);
    }
    default: {
      const text = textOf(values, field.key).trim();
      return text === '' ? null : text;
    }
  }
}
