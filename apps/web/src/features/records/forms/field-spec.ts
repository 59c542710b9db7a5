import type { CaseDetail } from '@anjuan/contracts';
import type { LocalDate, Officer } from '@anjuan/domain';
import type { PickedParty } from '../../../ui/picked-party';

/** What stands in one input: an empty text is nothing. */
export type FormValue = string | boolean | string[] | PickedParty | PickedParty[] | null;
export type FormValues = Record<string, FormValue>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a form knows beside what is typed. */
export interface FormContext {
  readonly today: LocalDate;
  /** The record was brought in from a ledger. */
  readonly historical: boolean;
  /** Those chosen, with their certificates on the day of the act. */
  readonly officers: readonly Officer[];
  /** The chosen case; null for none, and until it is read. */
  readonly linked: CaseDetail | null;
}

interface FieldBase {
  /** Its path on the wire, so that a refusal finds its input. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly shown?: (values: FormValues, context: FormContext) => boolean;
}

export type FieldSpec = FieldBase &
  (
    | { readonly as: 'enterprise' | 'person' | 'persons' | 'case' }
    | { readonly as: 'officers'; readonly day: string }
    | { readonly as: 'date' }
    | {
        readonly as: 'text' | 'area';
        readonly max: number;
        readonly example?: string;
        /** Offered while typing; anything else may be typed. */
        readonly suggestions?: readonly string[];
      }
    | { readonly as: 'number'; readonly max: number; readonly unit: string }
    | {
        readonly as: 'choice' | 'select';
        readonly options: readonly Option[] | ((values: FormValues) => readonly Option[]);
      }
    | { readonly as: 'check'; readonly words: string }
  );

export interface FormSection {
  readonly title: string;
  readonly text?: string;
  readonly fields: readonly FieldSpec[];
  readonly shown?: (values: FormValues, context: FormContext) => boolean;
}

export function optionsOfField(
  options: readonly Option[] | ((values: FormValues) => readonly Option[]),
  values: FormValues,
): readonly Option[] {
  return typeof options === 'function' ? options(values) : options;
}

/** The field of each input that is in sight. */
export function shownFields(
  sections: readonly FormSection[],
  values: FormValues,
  context: FormContext,
): readonly FieldSpec[] {
  return sections
    .filter(({ shown }) => shown?.(values, context) ?? true)
    .flatMap(({ fields }) => fields.filter(({ shown }) => shown?.(values, context) ?? true));
}
