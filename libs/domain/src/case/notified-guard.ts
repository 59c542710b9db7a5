import type { ArticleId } from '../law/articles.js';
import { yuan } from '../money/wan-yuan.js';
import type { PenaltyKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import type { PartyKey, PenaltyLineDraft } from './acts/penalty-drafts.js';
import { commandOf, type GuardContext } from './guard-context.js';

type Lines = readonly PenaltyLineDraft[];

/** What of a penalty can be more or less. A fine imposed jointly may be asked of each of its parties as a whole. */
const MEASURES = [
  { of: 'amountFen', name: '金额', told: (value: number) => `${yuan(value)} 元` },
  { of: 'licences', name: '暂扣证件', told: (value: number) => `${value} 件` },
  { of: 'days', name: '期限', told: (value: number) => `${value} 日` },
] as const;

/**
 * The defence must not make the penalty heavier, for nobody: each party is compared with what that party was told, because a fine moved
 * from the enterprise to its manager is the same sum and yet new to the manager. More than was notified needs new facts and a new notice.
 */
export function notHeavierThanNotified(context: GuardContext): readonly Refusal[] {
  const { noticed } = context.row;
  const compared = comparedLines(context);
  if (compared === null || noticed.length === 0) return [];
  const { lines, field } = compared;
  const advice = '不得因当事人陈述、申辩加重处罚；有新的事实的，请退回补充调查后重新告知';
  const refuse = (code: string, message: string, basis: ArticleId): Refusal => ({
    code,
    field,
    message: `${message}。${advice}`,
    basis,
  });
  const [before, now] = [sumOfFines(noticed), sumOfFines(lines)];
  const parties = distinctParties(lines);
  const heavier =
    now > before
      ? [`罚款 ${yuan(now)} 元高于告知的 ${yuan(before)} 元`]
      : parties.flatMap((party) => heavierFor(linesOn(noticed, party), linesOn(lines, party)));
  const untold = parties.some((party) => isUntold(linesOn(noticed, party), linesOn(lines, party)));
  return [
    ...heavier.slice(0, 1).map((message) => refuse('HEAVIER_THAN_NOTIFIED', message, 'penalty-law-45')),
    ...(untold ? [refuse('PENALTY_NOT_NOTIFIED', '决定中有未向该当事人告知的处罚种类', 'penalty-law-44')] : []),
  ];
}

/** A reconsideration organ or a court that changes a decision answers for its own procedure; the bureau must give notice again. */
function comparedLines(context: GuardContext): { readonly lines: Lines; readonly field: string } | null {
  const decided = commandOf(context, 'decide')?.input ?? null;
  if (decided !== null) return { lines: decided.decisions.flatMap(({ lines }) => lines), field: 'decisions' };
  const changed = commandOf(context, 'change_decision')?.input ?? null;
  return changed?.by === 'bureau' ? { lines: changed.lines, field: 'lines' } : null;
}

/** Of the kinds that the party was told; the others are refused as not notified. */
function heavierFor(told: Lines, decided: Lines): readonly string[] {
  const kinds = [...new Set(decided.map(({ kind }) => kind))].filter((kind) => told.some((line) => line.kind === kind));
  return kinds.flatMap((kind) =>
    MEASURES.flatMap((measure) => {
      const before = total(told, kind, measure.of);
      const now = total(decided, kind, measure.of);
      if (before === null || now === null || now <= before) return [];
      return [`对同一当事人处罚的${measure.name} ${measure.told(now)}高于向其告知的 ${measure.told(before)}`];
    }),
  );
}

/** Null when nothing was said about it: then there is nothing to compare with. */
function total(lines: Lines, kind: PenaltyKind, of: (typeof MEASURES)[number]['of']): number | null {
  const known = lines.flatMap((line) => (line.kind === kind && line[of] !== null ? [line[of]] : []));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** A warning in place of what was announced is lighter; for whom no penalty was announced it is new. */
function isUntold(told: Lines, decided: Lines): boolean {
  const announced = told.map(({ kind }) => kind).filter((kind) => kind !== 'no_penalty');
  return decided.some(({ kind }) => {
    if (kind === 'no_penalty') return false;
    return kind === 'warning' ? announced.length === 0 : !announced.includes(kind);
  });
}

function linesOn(lines: Lines, { type, id }: PartyKey): Lines {
  return lines.filter(({ parties }) => parties.some((party) => party.type === type && party.id === id));
}

function distinctParties(lines: Lines): readonly PartyKey[] {
  const parties = lines.flatMap((line) => line.parties);
  return [...new Map(parties.map((party) => [`${party.type}/${party.id}`, party])).values()];
}

function sumOfFines(lines: Lines): number {
  return lines.reduce((sum, { kind, amountFen }) => (kind === 'fine' ? sum + (amountFen ?? 0) : sum), 0);
}
