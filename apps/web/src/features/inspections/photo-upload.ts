import { ApiError } from '@anjuan/api-client';
import { ErrorEnvelope, PHOTO_MAX_BYTES, type PhotoRecordType, photosApi, PhotoView } from '@anjuan/contracts';
import { api, noteSessionTrouble } from '../../lib/api';
import { photoWords } from './messages';

export interface PhotoTarget {
  readonly recordType: PhotoRecordType;
  readonly recordId: string;
}

export interface PhotoSending extends PhotoTarget {
  readonly file: File;
  /** The same for every attempt: a retry after a lost answer adds no second photograph. */
  readonly idempotencyKey: string;
  readonly onProgress: (share: number) => void;
}

export const PHOTO_ACCEPT = 'image/jpeg,image/png,image/webp';

/** What the server would refuse anyway, said before ten megabytes are sent. */
export function photoFault({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.(jpe?g|png|webp)$/i.test(name)) return photoWords.kinds;
  if (size === 0) return photoWords.empty;
  return size > PHOTO_MAX_BYTES ? photoWords.tooLarge : null;
}

/** `fetch` cannot tell how much of a body has been sent; XMLHttpRequest can. */
export function sendPhoto({
  file,
  recordType,
  recordId,
  idempotencyKey,
  onProgress,
}: PhotoSending): Promise<PhotoView> {
  const query = { recordType, recordId, fileName: file.name };
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', api.url(photosApi.upload, { query, content: file }));
    request.setRequestHeader('content-type', photosApi.upload.bodyContentType);
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded / file.size);
    request.onerror = () => reject(answerError(0, ''));
    request.onload = () => {
      const photo = PhotoView.safeParse(jsonOrNull(request.responseText));
      if (request.status === 201 && photo.success) return resolve(photo.data);
      const error = answerError(request.status, request.responseText);
      noteSessionTrouble(error);
      return reject(error);
    };
    request.send(file);
  });
}

function answerError(status: number, text: string): ApiError {
  const envelope = ErrorEnvelope.safeParse(jsonOrNull(text));
  if (envelope.success) return new ApiError({ status, ...envelope.data });
  const message =
    status === 0 ? '连接中断，照片没有传完' : `服务器返回了无法识别的内容（状态码 ${status}），请稍后重试`;
  return new ApiError({ status, errorCode: 'UNEXPECTED_ANSWER', message, requestId: '', refusals: [] });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
