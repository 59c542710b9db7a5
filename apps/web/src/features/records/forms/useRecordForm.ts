import { isApiError } from '@anjuan/api-client';
import { type CaseDetail, casesApi, staffApi } from '@anjuan/contracts';
import { isLocalDate, type Officer, type Refusal } from '@anjuan/domain';
import { computed, ref, shallowRef, watch } from 'vue';
import { api } from '../../../lib/api';
import { errorWords } from '../../../lib/errors';
import { officersFrom } from '../../../lib/officer-choices';
import { randomKey } from '../../../lib/random-key';
import { today } from '../../../lib/today';
import { useDraft } from '../../../lib/useDraft';
import { useQuery } from '../../../lib/useQuery';
import { type FormContext, type FormSection, type FormValue, type FormValues, shownFields } from './field-spec';
import { idsOf, pickedOf, textOf } from './form-values';

export interface RecordFormPlan<T> {
  readonly draftKey: string;
  readonly initial: FormValues;
  readonly sections: readonly FormSection[];
  /** The case that the form began with, so that it is not read twice. */
  readonly linked: CaseDetail | null;
  readonly historical: boolean;
  check(values: FormValues, context: FormContext): readonly Refusal[];
  send(values: FormValues, context: FormContext, key: string): Promise<T>;
}

/** Empty inputs are not wrong before somebody wants to save; what was typed is wrong at once. */
const ASKS_FOR_MORE = /_REQUIRED$|^INVALID_|^TOO_SMALL$/;

/** The form of a record: a draft, what is wrong with it as it is typed, and the saving of it, once. */
export function useRecordForm<T>(plan: RecordFormPlan<T>) {
  const draft = useDraft(plan.draftKey, plan.initial);
  const values: FormValues = draft.values;
  const tried = ref(false);
  const busy = ref(false);
  const failure = shallowRef<unknown>(null);
  // What the form began with besides defaults can be wrong as well: a case whose party may not be named yet.
  const touched = ref<ReadonlySet<string>>(new Set(['caseId', 'enterpriseId']));
  const key = randomKey();

  const caseQuery = useQuery(
    () => pickedOf(values, 'caseId')?.id ?? null,
    async (id, signal) => {
      if (id === null || id === plan.linked?.id) return id === null ? null : plan.linked;
      return api.call(casesApi.read, { params: { id }, signal });
    },
  );
  const day = computed(() => {
    const field = plan.sections.flatMap(({ fields }) => fields).find(({ as }) => as === 'officers');
    return field?.as === 'officers' ? textOf(values, field.day) : null;
  });
  const choices = useQuery(
    () => day.value,
    async (on, signal) => {
      if (on === null) return [];
      return (await api.call(staffApi.officers, { query: { day: isLocalDate(on) ? on : undefined }, signal })).items;
    },
  );

  const officers = computed<readonly Officer[]>(() => {
    const on = day.value;
    return officersFrom(choices.data ?? [], idsOf(values, 'officerIds'), isLocalDate(on) ? on : today());
  });
  const context = computed<FormContext>(() => ({
    today: today(),
    historical: plan.historical,
    officers: officers.value,
    linked: caseQuery.data,
  }));
  const refusals = computed(() => plan.check(values, context.value));
  const found = computed<readonly Refusal[]>(() => {
    if (tried.value) return refusals.value;
    return refusals.value.filter(
      ({ code, field }) => field !== undefined && touched.value.has(field) && !ASKS_FOR_MORE.test(code),
    );
  });
  const changedElsewhere = computed(() => isApiError(failure.value) && failure.value.status === 409);
  const shown = computed(() => {
    const keys = new Set(shownFields(plan.sections, values, context.value).map((field) => field.key));
    return plan.sections
      .map((section) => ({ ...section, fields: section.fields.filter((field) => keys.has(field.key)) }))
      .filter(({ fields, shown: inSight }) => fields.length > 0 && (inSight?.(values, context.value) ?? true));
  });

  // What the file of the case says is not asked again; who is named already stays.
  watch(
    () => caseQuery.data,
    (linked) => {
      const enterprises = (linked?.parties ?? []).filter(({ type }) => type === 'enterprise');
      const [only] = enterprises;
      const chosenNow = linked !== null && linked.id !== plan.linked?.id;
      const named = ['enterpriseId', 'personId'].some((field) => pickedOf(values, field) !== null);
      const asks = chosenNow && !named && 'enterpriseId' in values;
      if (asks && only !== undefined && enterprises.length === 1)
        change('enterpriseId', { id: only.id, label: only.label });
    },
  );
  watch(values, () => {
    if (!changedElsewhere.value) failure.value = null;
  });

  function change(field: string, value: FormValue): void {
    values[field] = value;
    touched.value = new Set([...touched.value, field]);
  }

  function messageAt(field: string): string {
    const sent = failure.value === null ? [] : errorWords(failure.value).refusals;
    return [...found.value, ...sent].find((refusal) => refusal.field === field)?.message ?? '';
  }

  async function save(): Promise<T | null> {
    tried.value = true;
    if (busy.value || refusals.value.length > 0) return null;
    busy.value = true;
    failure.value = null;
    try {
      const saved = await plan.send(values, context.value, key);
      draft.clear();
      return saved;
    } catch (error) {
      failure.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }

  return { draft, values, busy, failure, tried, found, shown, changedElsewhere, change, messageAt, save };
}
