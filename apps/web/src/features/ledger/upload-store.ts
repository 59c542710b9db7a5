import { isApiError } from '@anjuan/api-client';
import { ledgerApi, type LedgerImportView, type LedgerResult } from '@anjuan/contracts';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { api } from '../../lib/api';
import { errorLine } from '../../lib/errors';
import { countText } from '../../lib/format';
import { randomKey } from '../../lib/random-key';
import { announce } from '../../ui/notices';
import { ledgerMessages as words } from './messages';
import { type RefusalLine, refusalLine } from './refusals';
import { sendLedger } from './send-ledger';

export type UploadPhase = 'idle' | 'uploading' | 'processing' | 'done' | 'refused' | 'failed';

const POLL_MS = 1000;
/** How long a broken connection is waited out before the import counts as lost. */
const LOST_AFTER_POLLS = 5;

/** The upload outlives its page: whoever walks off is told when it has ended. */
export const useLedgerUpload = defineStore('ledger-upload', () => {
  const router = useRouter();
  const phase = ref<UploadPhase>('idle');
  const file = shallowRef<File | null>(null);
  const sentBytes = ref(0);
  const progress = shallowRef<LedgerImportView | null>(null);
  const result = shallowRef<LedgerResult | null>(null);
  const refusals = shallowRef<readonly RefusalLine[]>([]);
  const refusedTotal = ref(0);
  const failure = shallowRef<unknown>(null);

  const running = computed(() => phase.value === 'uploading' || phase.value === 'processing');

  async function start(chosen: File): Promise<void> {
    if (running.value) return;
    reset();
    file.value = chosen;
    phase.value = 'uploading';
    window.addEventListener('beforeunload', warnBeforeUnload);
    const importKey = randomKey();
    const timer = setInterval(() => void follow(importKey), POLL_MS);
    try {
      finish(await sendLedger({ file: chosen, importKey, onProgress: noteSent }));
    } catch (error) {
      await settle(importKey, error);
    } finally {
      clearInterval(timer);
      window.removeEventListener('beforeunload', warnBeforeUnload);
    }
    await follow(importKey);
    announceEnd();
  }

  function noteSent(bytes: number): void {
    sentBytes.value = bytes;
    if (file.value !== null && bytes >= file.value.size) phase.value = 'processing';
  }

  async function follow(importKey: string): Promise<LedgerImportView | null> {
    try {
      const { items } = await api.call(ledgerApi.list, { query: { importKey, size: 1 } });
      progress.value = items[0] ?? progress.value;
    } catch {
      // Only the progress is missing then; the import itself answers for its end.
    }
    return progress.value;
  }

  function finish(answer: LedgerResult): void {
    result.value = answer;
    phase.value = 'done';
  }

  function refuse(lines: readonly RefusalLine[], total: number): void {
    refusals.value = lines;
    refusedTotal.value = total;
    phase.value = 'refused';
  }

  /** A refusal is an answer; a broken connection is not: what became of the import is asked from its record. */
  async function settle(importKey: string, error: unknown): Promise<void> {
    failure.value = error;
    const refused = isApiError(error) && error.status === 422 && error.refusals.length > 0;
    if (refused) return refuse(error.refusals.map(refusalLine), error.refusals.length);
    if (isApiError(error) && error.status === 0) {
      const end = await endOf(importKey);
      if (end?.state === 'done') return finish({ created: end.created, unchanged: end.unchanged });
      if (end?.state === 'refused') return readRefusals(end);
    }
    phase.value = 'failed';
  }

  async function readRefusals({ id, refused }: LedgerImportView): Promise<void> {
    const detail = await api.call(ledgerApi.read, { params: { id } });
    refuse(detail.refusals.map(refusalLine), refused);
  }

  async function endOf(importKey: string): Promise<LedgerImportView | null> {
    for (let missed = 0; missed < LOST_AFTER_POLLS;) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const seen = await follow(importKey);
      if (seen !== null && seen.state !== 'running') return seen;
      if (seen === null) missed += 1;
    }
    return null;
  }

  function announceEnd(): void {
    if (router.currentRoute.value.name === 'ledger') return;
    const name = file.value?.name ?? '';
    const link = { path: '/ledger', words: '查看结果' };
    const open = (path: string): void => void router.push(path);
    if (result.value !== null) {
      const text = `${name}：新增 ${countText(result.value.created)} 条`;
      return announce({ kind: 'success', title: words.doneTitle, text, link }, open);
    }
    const text =
      phase.value === 'refused' ? `${name}：${countText(refusedTotal.value)} 处错误` : errorLine(failure.value);
    return announce({ kind: 'error', title: words.failedTitle, text, link }, open);
  }

  function reset(): void {
    phase.value = 'idle';
    file.value = null;
    sentBytes.value = 0;
    progress.value = null;
    result.value = null;
    refusals.value = [];
    refusedTotal.value = 0;
    failure.value = null;
  }

  return { phase, file, sentBytes, progress, result, refusals, refusedTotal, failure, running, start, reset };
});

function warnBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
