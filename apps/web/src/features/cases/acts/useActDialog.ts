import { isApiError } from '@anjuan/api-client';
import { type CaseDetail, casesApi } from '@anjuan/contracts';
import { type CaseAction, type LocalDate, type Refusal } from '@anjuan/domain';
import { computed, ref, shallowRef, watch } from 'vue';
import { api } from '../../../lib/api';
import { errorWords } from '../../../lib/errors';
import { randomKey } from '../../../lib/random-key';
import { useDraft } from '../../../lib/useDraft';
import { refusalsOnScreen } from '../case-on-screen';
import { beginAct } from './act-begin';
import { readAct, wireInput } from './act-form';

interface ActProps {
  readonly detail: CaseDetail;
  readonly action: CaseAction;
  readonly decisionId: string | null;
}

/** One opening of an act's dialog: what is typed, why it is not accepted, and the sending of it, once. */
export function useActDialog(props: ActProps, today: LocalDate) {
  const { id, version } = props.detail;
  const draft = useDraft(`case/${id}/${version}/${props.action}/${props.decisionId ?? ''}`, beginAct(props, today));
  const tried = ref(false);
  const busy = ref(false);
  const failure = shallowRef<unknown>(null);
  // The same key for the second click and for the retry after a lost answer: the act is done once.
  let key = randomKey();

  const input = computed(() => wireInput(props.action, draft.values));
  const read = computed(() => readAct(props.action, input.value));
  /** What the law says against what is typed; asked again with every key. */
  const lawful = computed<readonly Refusal[]>(() =>
    read.value.ok ? refusalsOnScreen(props.detail, read.value.command, today) : [],
  );
  /** Empty fields are not wrong before somebody wants to go on. */
  const incomplete = computed<readonly Refusal[]>(() => (tried.value && !read.value.ok ? read.value.refusals : []));
  const found = computed<readonly Refusal[]>(() => [...incomplete.value, ...lawful.value]);
  const changed = computed(() => isApiError(failure.value) && failure.value.status === 409);
  const closed = computed(() => !props.detail.offers.some(({ action }) => action === props.action));

  watch(input, () => {
    if (!changed.value) failure.value = null;
  });

  function messageAt(path: string): string {
    const sent = failure.value === null ? [] : errorWords(failure.value).refusals;
    return [...found.value, ...sent].find(({ field }) => field === path)?.message ?? '';
  }

  /** The case after the act, or null when it was not done. */
  async function send(): Promise<CaseDetail | null> {
    tried.value = true;
    if (busy.value || !read.value.ok || lawful.value.length > 0) return null;
    busy.value = true;
    failure.value = null;
    try {
      const answer = await api.call(casesApi.act, {
        params: { id: props.detail.id, action: props.action },
        body: { version: props.detail.version, ...input.value },
        idempotencyKey: key,
      });
      draft.clear();
      return answer;
    } catch (error) {
      failure.value = error;
      return null;
    } finally {
      busy.value = false;
    }
  }

  /** The case was read again: what is typed stays, and is sent as a new act on what the case is now. */
  function refreshed(): void {
    failure.value = null;
    key = randomKey();
  }

  return { draft, busy, failure, found, changed, closed, messageAt, send, refreshed };
}
