import type { Request } from 'express';
import { Malformed, TooLarge, UnsupportedMediaType } from '../http/errors.js';

/** Reads the file that is the body of the request, not a byte more than the route allows, and as long as it says it is. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new UnsupportedMediaType('未压缩的文件');
  const declared = request.headers['content-length'];
  if (Number(declared ?? 0) > maxBytes) throw new TooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('The body was already read as text');
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge(maxBytes);
    chunks.push(chunk);
  }
  if (declared !== undefined && size !== Number(declared)) {
    throw new Malformed('INCOMPLETE_BODY', '文件没有传完，请重新上传');
  }
  return Buffer.concat(chunks, size);
}
