import { DOCUMENT_SERIES, DOCUMENT_SERIES_SPEC, type DocumentSeries } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { UnitNames } from '../organisation/units/unit-names.service.js';
import { Audit, type AuditActor } from '../platform/audit/audit.js';
import { Command, CommandFailure, type CommandHandler } from '../platform/command/command.decorator.js';
import { Transactions } from '../platform/database/transactions.js';
import { DocumentCounters } from './document-counters.js';

const COMMAND_ACTOR: AuditActor = { id: null, displayName: '命令行 numbers:continue', region: null };
const KNOWN_SERIES = DOCUMENT_SERIES.map((code) => `${code}（${DOCUMENT_SERIES_SPEC[code].label}）`).join(', ');

interface Continuation {
  readonly region: string;
  readonly series: DocumentSeries;
  readonly year: number;
  readonly last: number;
}

/**
 * `npm run numbers:continue -- REGION SERIES YEAR LAST` tells the last number that a unit gave on paper in a year, before it numbers here.
 * Only while the series has given no number of that year: afterwards it would make a gap.
 */
@Command('numbers:continue')
export class ContinueNumbersCommand implements CommandHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly units: UnitNames,
    private readonly counters: DocumentCounters,
  ) {}

  async run(args: readonly string[], print: (line: string) => void): Promise<number> {
    const continuation = readArguments(args);
    const known = (await this.units.all()).some(({ region }) => region === continuation.region);
    if (!known) throw new CommandFailure(`There is no unit ${continuation.region}.`);
    await this.transactions.run((manager) => this.continueAfter(manager, continuation));
    const { series, year, last } = continuation;
    print(`${DOCUMENT_SERIES_SPEC[series].label} ${year} 年接第 ${last} 号之后编号。`);
    return 0;
  }

  private async continueAfter(manager: EntityManager, { region, series, year, last }: Continuation): Promise<void> {
    await this.counters.lock(manager, { region, series, year });
    const given = await manager.query<object[]>(
      'SELECT 1 FROM document_number WHERE region = ? AND series = ? AND year = ? AND seq IS NOT NULL LIMIT 1',
      [region, series, year],
    );
    if (given.length > 0) throw new CommandFailure(`${region} has already given numbers of ${series} in ${year}.`);
    await this.counters.advance(manager, { region, series, year }, last);
    await this.audit.record(manager, COMMAND_ACTOR, {
      action: 'document_number.continued',
      subject: { type: 'document_counter', id: `${region}/${series}/${year}` },
      region,
      detail: { last },
    });
  }
}

function readArguments(args: readonly string[]): Continuation {
  const [region = '', code, yearText = '', lastText = ''] = args;
  const series = DOCUMENT_SERIES.find((known) => known === code);
  if (series === undefined || !/^20\d{2}$/.test(yearText) || !/^[1-9]\d{0,5}$/.test(lastText)) {
    throw new CommandFailure(`Usage: npm run numbers:continue -- REGION SERIES YEAR LAST; series: ${KNOWN_SERIES}`);
  }
  return { region, series, year: Number(yearText), last: Number(lastText) };
}
