import { isApiError } from '@anjuan/api-client';
import type { CaseDetail } from '@anjuan/contracts';
import type { Refusal } from '@anjuan/domain';
import { computed, ref, shallowRef, watch } from 'vue';
import { errorWords } from '../../../lib/errors';
import { randomKey } from '../../../lib/random-key';
import { useDraft } from '../../../lib/useDraft';
import type { CaseForm, Checked } from './case-form';

export interface CaseFormPlan<T> {
  readonly draftKey: string;
  readonly initial: CaseForm;
  check(form: CaseForm): Checked<T>;
  send(value: T, idempotencyKey: string): Promise<CaseDetail>;
}

/** The form of a case's file: a draft, what is wrong with it, and the saving of it, once. */
export function useCaseForm<T>(plan: CaseFormPlan<T>) {
  const draft = useDraft(plan.draftKey, plan.initial);
  const tried = ref(false);
  const busy = ref(false);
  const failure = shallowRef<unknown>(null);
  let key = randomKey();

  const checked = computed(() => plan.check(draft.values));
  /** Empty fields are not wrong before somebody wants to save; dates out of order are at once. */
  const found = computed<readonly Refusal[]>(() => {
    const { ok, refusals } = checked.value;
    return tried.value ? refusals : ok ? refusals.filter(({ code }) => code.startsWith('DATE_')) : [];
  });
  const changed = computed(() => isApiError(failure.value) && failure.value.status === 409);

  watch(draft.values, () => {
    if (!changed.value) failure.value = null;
  });

  function messageAt(field: string): string {
    const sent = failure.value === null ? [] : errorWords(failure.value).refusals;
    return [...found.value, ...sent].find((refusal) => refusal.field?.split('.')[0] === field)?.message ?? '';
  }

  async function save(): Promise<CaseDetail | null> {
    tried.value = true;
    const now = checked.value;
    if (busy.value || !now.ok || now.refusals.length > 0) return null;
    busy.value = true;
    failure.value = null;
    try {
      const saved = await plan.send(now.value, key);
      draft.clear();
      return saved;
    } catch (error) {
      failure.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }

  function refreshed(): void {
    failure.value = null;
    key = randomKey();
  }

  return { draft, busy, failure, found, changed, messageAt, save, refreshed };
}
