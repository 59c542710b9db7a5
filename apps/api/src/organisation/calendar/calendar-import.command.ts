import { readFile } from 'node:fs/promises';
import { NoticeContent } from '@anjuan/contracts';
import * as z from 'zod';
import { Command, CommandFailure, type CommandHandler } from '../../platform/command/command.decorator.js';
import { ApiFailure } from '../../platform/http/errors.js';
import { ActingAccounts } from '../accounts/acting-accounts.service.js';
import { CalendarImport } from './calendar-import.service.js';

const USAGE = '用法：npm run calendar:import -- 文件.json [--as 用户名]';

const NoticeFile = NoticeContent.extend({ year: z.int() });
type NoticeFile = z.infer<typeof NoticeFile>;

/** `npm run calendar:import -- FILE [--as USERNAME]`: the notice of one year, as `{ year, document, off, makeup, workdays }`. */
@Command('calendar:import')
export class CalendarImportCommand implements CommandHandler {
  constructor(
    private readonly calendar: CalendarImport,
    private readonly accounts: ActingAccounts,
  ) {}

  async run(args: readonly string[], print: (line: string) => void): Promise<number> {
    const { file, username } = parsedArguments(args);
    const actor = await (username === null
      ? this.accounts.onlyOneOfCity('calendar:write')
      : this.accounts.named(username, 'calendar:write'));
    const notice = await noticeIn(file);
    try {
      const version = await this.calendar.versionOf(notice.year);
      const { items } = await this.calendar.import(actor, { ...notice, version });
      const workdays = items.find(({ year }) => year === notice.year)?.notice?.workdays;
      print(`${notice.year} 年放假通知（${notice.document}）已导入，全年 ${workdays ?? 0} 个工作日。`);
      return 0;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      error.refusals.forEach(({ field, message }) => print(`${field ?? ''}：${message}`));
      throw new CommandFailure(error.message);
    }
  }
}

function parsedArguments(args: readonly string[]): { file: string; username: string | null } {
  const [file, flag, username = null, ...more] = args;
  const right = flag === undefined ? username === null : flag === '--as' && username !== null;
  if (file === undefined || file.startsWith('--') || !right || more.length > 0) throw new CommandFailure(USAGE);
  return { file, username };
}

async function noticeIn(file: string): Promise<NoticeFile> {
  const parsed = NoticeFile.safeParse(await jsonIn(file));
  if (parsed.success) return parsed.data;
  throw new CommandFailure(`文件的内容不是放假通知：\n${z.prettifyError(parsed.error)}`);
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandFailure(`文件 ${file} 不能读取：${error instanceof Error ? error.message : ''}`);
  }
}
