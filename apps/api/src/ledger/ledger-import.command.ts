import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { LEDGER_MAX_BYTES, type LedgerRefusalView } from '@anjuan/contracts';
import { RECORD_TYPE_LABEL } from '@anjuan/domain';
import { ActingAccounts } from '../organisation/accounts/acting-accounts.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Command, CommandFailure, type CommandHandler } from '../platform/command/command.decorator.js';
import { ApiFailure } from '../platform/http/errors.js';
import { LedgerRefused } from './import-journal.js';
import { LedgerService, type LedgerUpload } from './ledger.service.js';

const USAGE = '用法：npm run ledger:import -- 文件（.json 或 .xlsx） [--as 用户名]';
const SHOWN_REFUSALS = 200;

/** `npm run ledger:import -- FILE [--as USERNAME]`: exit code 0 when all of the file is in, 1 when nothing is. */
@Command('ledger:import')
export class LedgerImportCommand implements CommandHandler {
  constructor(
    private readonly ledgers: LedgerService,
    private readonly accounts: ActingAccounts,
  ) {}

  async run(args: readonly string[], print: (line: string) => void): Promise<number> {
    const { file, username } = parsedArguments(args);
    const actor = await (username === null
      ? this.accounts.onlyOneOfCity('ledger:import')
      : this.accounts.named(username, 'ledger:import'));
    const upload = await readFileOf(file);
    print(
      `正在导入 ${basename(file)}（${sizeOf(upload.bytes.length)}），以 ${actor.displayName}（${actor.username}）的名义，单位：${actor.unitName}`,
    );
    return this.importFile(actor, upload, print);
  }

  private async importFile(actor: Actor, upload: LedgerUpload, print: (line: string) => void): Promise<number> {
    const begun = process.hrtime.bigint();
    try {
      const { created, unchanged } = await this.ledgers.importFile(actor, upload, (step) => print(`  ${step}`));
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      print(`导入完成：新增 ${created} 条，未变 ${unchanged} 条，用时 ${seconds.toFixed(1)} 秒`);
      return 0;
    } catch (error) {
      if (error instanceof LedgerRefused) {
        refusalTable(error.ledgerRefusals).forEach(print);
        print(error.message);
        return 1;
      }
      if (error instanceof ApiFailure) throw new CommandFailure(error.message);
      throw error;
    }
  }
}

function parsedArguments(args: readonly string[]): { file: string; username: string | null } {
  const rest = [...args];
  const at = rest.indexOf('--as');
  const [, username = null] = at === -1 ? [] : rest.splice(at, 2);
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0 || file.startsWith('--') || (at !== -1 && username === null))
    throw new CommandFailure(USAGE);
  return { file, username };
}

async function readFileOf(file: string): Promise<LedgerUpload> {
  const kind = extname(file).toLowerCase() === '.xlsx' ? 'workbook' : 'json';
  try {
    if ((await stat(file)).size > LEDGER_MAX_BYTES) throw new CommandFailure('文件超过 100 MB，请分成几个文件导入');
    const bytes = await readFile(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { kind, bytes, sha256, fileName: basename(file).slice(0, 200), importKey: null };
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(`无法读取文件 ${file}，请检查路径和权限`);
  }
}

function refusalTable(refusals: readonly LedgerRefusalView[]): string[] {
  const labels: ReadonlyMap<string, string> = new Map(Object.entries({ ...RECORD_TYPE_LABEL, ledger: '文件' }));
  const rows = refusals
    .slice(0, SHOWN_REFUSALS)
    .map(({ type, id, field, code, message }) => [labels.get(type) ?? type, id ?? '', field, code, message]);
  const table = [['记录', '编号', '字段', '原因代码', '原因'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))));
  const lines = table.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '));
  return refusals.length > SHOWN_REFUSALS ? [...lines, `……另有 ${refusals.length - SHOWN_REFUSALS} 处`] : lines;
}

/** A Chinese character takes two places of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
