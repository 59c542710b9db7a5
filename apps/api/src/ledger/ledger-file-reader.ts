import { Injectable } from '@nestjs/common';
import type { LedgerRefusalView } from '@anjuan/contracts';
import type { LedgerRefusal } from '@anjuan/domain';
import { LedgerRefused } from './import-journal.js';
import type { LedgerUpload } from './ledger.service.js';
import { fileRefusal } from './read-upload.js';
import { readWorkbook } from './workbook-reader.js';

export interface UnitName {
  readonly region: string;
  readonly name: string;
  readonly shortName: string;
}

/** A file in the structure of the format, whatever it came as. */
export interface ReadFile {
  readonly json: unknown;
  /** What could not be carried over into the structure. */
  readonly refusals: readonly LedgerRefusalView[];
  /** Adds to a refusal where in the file the record stands. */
  readonly locate: (refusal: LedgerRefusal) => LedgerRefusalView;
}

@Injectable()
export class LedgerFileReader {
  async read({ kind, bytes }: LedgerUpload, units: readonly UnitName[]): Promise<ReadFile> {
    return kind === 'workbook' ? readWorkbook(bytes, units) : readJson(bytes);
  }
}

function readJson(bytes: Buffer): ReadFile {
  return { json: parseJson(textOf(bytes)), refusals: [], locate: (refusal) => refusal };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable('文件不是 UTF-8 编码，请另存为 UTF-8 后重新导入', error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable('文件不是完整的 JSON，可能没有传完或被改动，请重新导出后导入', error);
  }
}

function unreadable(message: string, cause: unknown): LedgerRefused {
  const refused = new LedgerRefused([fileRefusal('UNKNOWN_FORMAT', message)]);
  refused.cause = cause;
  return refused;
}
