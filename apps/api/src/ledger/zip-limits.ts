import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 2000;
const STORED = 0;
const DEFLATED = 8;

/**
 * A workbook is a zip archive, and what it says about its own size may be a lie: every part is unpacked once, with a limit, before
 * anything that keeps the result in memory sees it. False for what is no archive, too large, or packed in a way that workbooks are not.
 */
export async function unpacksWithin(bytes: Buffer, maxBytes: number): Promise<boolean> {
  const end = endRecord(bytes);
  if (end === null) return false;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) return false;
  let at = bytes.readUInt32LE(end + 16);
  let left = maxBytes;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return false;
    const size = await unpackedSize(bytes, at, left);
    if (size === null || size > left) return false;
    left -= size;
    at += CENTRAL_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return true;
}

async function unpackedSize(bytes: Buffer, entry: number, limit: number): Promise<number | null> {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + LOCAL_LENGTH > bytes.length) return null;
  const start = local + LOCAL_LENGTH + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return null;
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return (await inflate(data, { maxOutputLength: Math.max(1, limit) })).length;
  } catch {
    return null;
  }
}

function endRecord(bytes: Buffer): number | null {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at;
  }
  return null;
}
