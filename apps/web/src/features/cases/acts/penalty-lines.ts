import type { CaseDetail, DecisionDetail } from '@anjuan/contracts';
import {
  MITIGATION_GROUNDS,
  NO_PENALTY_GROUNDS,
  type PartyKey,
  PENALTY_GROUND_LABEL,
  type PenaltyGround,
  type PenaltyKind,
  type PenaltyLineDraft,
} from '@anjuan/domain';
import { fenOfYuan, yuanOfFen } from '../../../lib/yuan-input';

/** One penalty as it is typed. */
export interface LineForm {
  kind: PenaltyKind | '';
  /** In yuan, as typed. */
  amount: string;
  licences: number | null;
  days: number | null;
  description: string;
  ground: PenaltyGround | '';
  /** `enterprise:7`; several for one sum imposed jointly. */
  parties: string[];
}

export interface DecisionForm {
  documentNumber: string;
  lines: LineForm[];
}

/** Somebody on whom a penalty may fall. */
export interface PartyChoice {
  readonly key: string;
  readonly label: string;
  readonly type: PartyKey['type'];
}

const WITH_AMOUNT: readonly string[] = ['fine', 'confiscation'];
const WITH_DAYS: readonly string[] = ['suspend_production', 'suspend_licence'];

export const hasAmount = (kind: string): boolean => WITH_AMOUNT.includes(kind);
export const hasDays = (kind: string): boolean => WITH_DAYS.includes(kind);
export const hasLicences = (kind: string): boolean => kind === 'suspend_licence' || kind === 'revoke_licence';

/** No penalty has a ground of its own; any other penalty may be lighter for one. */
export function groundsOf(kind: string): readonly PenaltyGround[] {
  if (kind === '') return [];
  return kind === 'no_penalty' ? NO_PENALTY_GROUNDS : MITIGATION_GROUNDS;
}

export function groundChoices(kind: string): readonly { readonly value: PenaltyGround; readonly label: string }[] {
  return groundsOf(kind).map((value) => ({ value, label: PENALTY_GROUND_LABEL[value] }));
}

export function partyChoices({ parties }: Pick<CaseDetail, 'parties'>): readonly PartyChoice[] {
  return parties.flatMap(({ type, id, label }) =>
    type === 'enterprise' || type === 'person' ? [{ key: `${type}:${id}`, label, type }] : [],
  );
}

/** A new line falls on the only party, where there is only one. */
export function emptyLine(choices: readonly PartyChoice[], kind: PenaltyKind | '' = ''): LineForm {
  const [only, ...others] = choices;
  const parties = only !== undefined && others.length === 0 ? [only.key] : [];
  return { kind, amount: '', licences: null, days: null, description: '', ground: '', parties };
}

export function lineForm(line: PenaltyLineDraft): LineForm {
  return {
    kind: line.kind,
    amount: line.amountFen === null ? '' : yuanOfFen(line.amountFen),
    licences: line.licences,
    days: line.days,
    description: line.description ?? '',
    ground: line.ground ?? '',
    parties: line.parties.map(({ type, id }) => `${type}:${id}`),
  };
}

/** What the wire takes; a kind that was not chosen stays empty, so that the schema asks for it. What the kind does not have is left out. */
export function lineInput(form: LineForm) {
  const { kind, amount, licences, days, description, ground, parties } = form;
  const grounds: readonly string[] = groundsOf(kind);
  return {
    kind,
    amountFen: hasAmount(kind) ? fenOfYuan(amount) : null,
    licences: hasLicences(kind) ? licences : null,
    days: hasDays(kind) ? days : null,
    description,
    ground: grounds.includes(ground) ? ground : null,
    parties: parties.map((key) => {
      const [type, id] = key.split(':');
      return { type, id };
    }),
  };
}

/**
 * One decision for those on whom the same lines fall: a joint fine is one document for all of them. No penalty stands in a document of
 * its own.
 */
export function decisionsFrom(noticed: readonly PenaltyLineDraft[]): DecisionForm[] {
  const groups = new Map<string, LineForm[]>();
  for (const line of noticed.map(lineForm)) {
    const key = [...line.parties].sort().join('+') + (line.kind === 'no_penalty' ? ' none' : '');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((lines) => ({ documentNumber: '', lines }));
}

/** The lines of a decision that are in force, to be changed. The wire names their parties by label. */
export function linesInForce(decision: Pick<DecisionDetail, 'lines' | 'parties'>): LineForm[] {
  return decision.lines
    .filter(({ superseded }) => !superseded)
    .map((line) => ({
      ...lineForm({ ...line, parties: [] }),
      parties: decision.parties
        .filter(({ label }) => line.parties.includes(label))
        .map(({ type, id }) => `${type}:${id}`),
    }));
}
