import { Command, type CommandHandler } from '../command/command.decorator.js';
import { AuditVerification, type BreakKind, type BrokenRow } from './audit-verification.js';

const MEANING = {
  edited: 'was changed after it was written',
  missing: 'was deleted',
  inserted: 'was inserted or moved',
  tail_cut: 'and what followed were cut off',
  head_missing: 'belongs to a chain whose head was deleted',
} satisfies Record<BreakKind, string>;

/** `npm run audit:verify`: exit code 0 when every chain is whole, 2 when one is broken. */
@Command('audit:verify')
export class AuditVerifyCommand implements CommandHandler {
  constructor(private readonly verification: AuditVerification) {}

  async run(_args: readonly string[], print: (line: string) => void): Promise<number> {
    const { rows, chains, broken } = await this.verification.verify();
    if (broken.length === 0) {
      print(`The audit log is whole: ${rows} rows in ${chains} chains.`);
      return 0;
    }
    print(`The audit log is broken in ${broken.length} of ${chains} chains. First broken row of each:`);
    broken.forEach((row) => print(`  ${describe(row)}`));
    return 2;
  }
}

function describe({ chain, seq, id, kind }: BrokenRow): string {
  const row = id === null || kind === 'missing' ? '' : ` (id ${id})`;
  return `row ${seq} of ${chain}${row} ${MEANING[kind]}`;
}
