import { ApiError } from '@anjuan/api-client';
import { ErrorEnvelope, LEDGER_MAX_BYTES, ledgerApi, LedgerResult, WORKBOOK_TYPE } from '@anjuan/contracts';
import { api, noteSessionTrouble } from '../../lib/api';
import { ledgerMessages } from './messages';

export interface LedgerUpload {
  readonly file: File;
  /** By this key the import can be followed while it runs, and found again when the connection breaks. */
  readonly importKey: string;
  readonly onProgress: (sentBytes: number) => void;
}

export function fileRefusal(file: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.(json|xlsx)$/i.test(file.name)) return ledgerMessages.wrongKind;
  if (file.size === 0) return ledgerMessages.empty;
  return file.size > LEDGER_MAX_BYTES ? ledgerMessages.tooLarge : null;
}

/** `fetch` cannot tell how much of a body has been sent; XMLHttpRequest can. */
export function sendLedger({ file, importKey, onProgress }: LedgerUpload): Promise<LedgerResult> {
  const isWorkbook = /\.xlsx$/i.test(file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', api.url(isWorkbook ? ledgerApi.importWorkbook : ledgerApi.importLedger, { content: file }));
    request.setRequestHeader('content-type', isWorkbook ? WORKBOOK_TYPE : 'application/json');
    request.setRequestHeader('idempotency-key', importKey);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => reject(answerError(0, ''));
    request.onload = () => {
      const result = LedgerResult.safeParse(jsonOrNull(request.responseText));
      if (request.status === 201 && result.success) return resolve(result.data);
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
  const message = status === 0 ? '连接中断' : `服务器返回了无法识别的内容（状态码 ${status}），请稍后重试`;
  return new ApiError({ status, errorCode: 'UNEXPECTED_ANSWER', message, requestId: '', refusals: [] });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
