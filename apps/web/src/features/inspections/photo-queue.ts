import { computed, type ComputedRef, reactive } from 'vue';
import { errorLine } from '../../lib/errors';
import { randomKey } from '../../lib/random-key';
import { photoFault, type PhotoTarget, sendPhoto } from './photo-upload';

export interface QueuedPhoto extends PhotoTarget {
  readonly key: string;
  readonly file: File;
  /** Address of the picture within this page. */
  readonly preview: string;
  state: 'waiting' | 'sending' | 'failed';
  /** 0 to 1. */
  share: number;
  fault: string;
}

/**
 * Photographs on their way. Lives as long as the page of the browser: those chosen in a form are sent after its record is saved, on the
 * page that then opens; those that failed wait there to be tried again.
 */
const queue = reactive<QueuedPhoto[]>([]);

export function queuedFor(target: () => PhotoTarget): ComputedRef<readonly QueuedPhoto[]> {
  return computed(() => {
    const { recordType, recordId } = target();
    return queue.filter((one) => one.recordType === recordType && one.recordId === recordId);
  });
}

export const anythingQueued = computed(() => queue.length > 0);

export function enqueue({ recordType, recordId }: PhotoTarget, files: readonly File[]): void {
  for (const file of files) {
    const fault = photoFault(file);
    queue.push({
      recordType,
      recordId,
      key: randomKey(),
      file,
      preview: URL.createObjectURL(file),
      state: fault === null ? 'waiting' : 'failed',
      share: 0,
      fault: fault ?? '',
    });
  }
}

export function dropQueued(key: string): void {
  const at = queue.findIndex((one) => one.key === key);
  const [dropped] = at < 0 ? [] : queue.splice(at, 1);
  if (dropped !== undefined) URL.revokeObjectURL(dropped.preview);
}

/** Sends what waits for the record, one after the other: a phone on the road has little room. True when something arrived. */
export async function sendQueued(target: PhotoTarget): Promise<boolean> {
  let arrived = false;
  for (;;) {
    const waiting = queue.find(
      (one) => one.recordType === target.recordType && one.recordId === target.recordId && one.state === 'waiting',
    );
    if (waiting === undefined) return arrived;
    arrived = (await sendOne(waiting)) || arrived;
  }
}

export function tryAgain(photo: QueuedPhoto): void {
  const fault = photoFault(photo.file);
  photo.state = fault === null ? 'waiting' : 'failed';
  photo.fault = fault ?? '';
}

async function sendOne(photo: QueuedPhoto): Promise<boolean> {
  photo.state = 'sending';
  photo.share = 0;
  try {
    const { recordType, recordId, file, key } = photo;
    await sendPhoto({
      recordType,
      recordId,
      file,
      idempotencyKey: key,
      onProgress: (share) => {
        photo.share = share;
      },
    });
  } catch (error) {
    photo.state = 'failed';
    photo.fault = errorLine(error);
    return false;
  }
  dropQueued(photo.key);
  return true;
}
