import { createHash } from 'node:crypto';
import { LEDGER_MAX_BYTES, type LedgerRefusalView } from '@anjuan/contracts';
import type { Request } from 'express';
import { Malformed, TooLarge, UnsupportedMediaType } from '../platform/http/errors.js';
import type { LedgerUpload, LedgerFileKind } from './ledger.service.js';

const MAX_KEY = 64;
const MAX_FILE_NAME = 200;
const KEY_SHAPE = /^[\x21-\x7e]+$/;

/** Reads the file that is the body of the request, and the two headers that tell about it. */
export async function readUpload(request: Request, kind: LedgerFileKind): Promise<LedgerUpload> {
  const importKey = importKeyOf(request);
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new UnsupportedMediaType('未压缩的文件');
  if (Number(request.headers['content-length'] ?? 0) > LEDGER_MAX_BYTES) throw new TooLarge(LEDGER_MAX_BYTES);
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('The body was already read as text');
    size += chunk.length;
    if (size > LEDGER_MAX_BYTES) throw new TooLarge(LEDGER_MAX_BYTES);
    hash.update(chunk);
    chunks.push(chunk);
  }
  return {
    kind,
    bytes: Buffer.concat(chunks, size),
    sha256: hash.digest('hex'),
    fileName: fileNameOf(request),
    importKey,
  };
}

function importKeyOf(request: Request): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') return null;
  if (Array.isArray(key) || key.length > MAX_KEY || !KEY_SHAPE.test(key)) {
    throw new Malformed('BAD_IDEMPOTENCY_KEY', `Idempotency-Key 应为不超过 ${MAX_KEY} 个可见字符`);
  }
  return key;
}

/** Shown in lists and kept in the log; a path that a browser sends along is nobody's business. */
function fileNameOf(request: Request): string | null {
  const header = request.headers['x-file-name'];
  if (typeof header !== 'string' || header === '') return null;
  const name = decoded(header).split(/[\\/]/).at(-1) ?? '';
  const visible = [...name]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .slice(0, MAX_FILE_NAME)
    .join('');
  return visible === '' ? null : visible;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A refusal of the file as a whole. */
export function fileRefusal(code: string, message: string, field = ''): LedgerRefusalView {
  return { type: 'ledger', id: '', field, code, message };
}
