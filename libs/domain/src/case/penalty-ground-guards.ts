import { addMonthsClamped, type LocalDate } from '../calendar/local-date.js';
import { earliest } from '../calendar/known-date.js';
import type { ArticleId } from '../law/articles.js';
import { discussionReasons } from '../law/discussion.js';
import { minorRules } from '../law/minors.js';
import { threshold } from '../law/thresholds.js';
import type { Refusal } from '../refusal.js';
import {
  MITIGATION_GROUNDS,
  NO_PENALTY_GROUNDS,
  type PartyKey,
  type PenaltyGround,
  type PenaltyLineDraft,
} from './acts/penalty-drafts.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

interface PlacedLine {
  readonly line: PenaltyLineDraft;
  /** On the wire. */
  readonly at: string;
}

/** The penalties that the command proposes or decides; none while nothing is entered. */
function linesOf(context: GuardContext): readonly PlacedLine[] {
  const placed = (lines: readonly PenaltyLineDraft[], at: string) =>
    lines.map((line, index) => ({ line, at: `${at}.${index}` }));
  const concluded = commandOf(context, 'conclude')?.input ?? null;
  if (concluded !== null) return placed(concluded.proposal, 'proposal');
  const changed = commandOf(context, 'change_decision')?.input ?? null;
  if (changed !== null) return placed(changed.lines, 'lines');
  const decided = commandOf(context, 'decide', 'penalise_on_spot')?.input ?? null;
  return (decided?.decisions ?? []).flatMap(({ lines }, index) => placed(lines, `decisions.${index}.lines`));
}

/** 行政处罚法 art. 30-33: no penalty, or a lighter one, only for a reason that the law knows. */
export function penaltyGrounds(context: GuardContext): readonly Refusal[] {
  return linesOf(context).flatMap((placed) =>
    placed.line.kind === 'no_penalty' ? noPenalty(context, placed) : mitigation(placed),
  );
}

function noPenalty(context: GuardContext, { line, at }: PlacedLine): readonly Refusal[] {
  const { ground, description, parties } = line;
  const known: readonly (PenaltyGround | null)[] = NO_PENALTY_GROUNDS;
  const corrected = ground === 'slight_and_corrected' || ground === 'first_violation';
  return [
    ...refuseIf(ground === null || !known.includes(ground), {
      code: 'NO_PENALTY_GROUND_REQUIRED',
      field: `${at}.ground`,
      message: '不予处罚须选择法定理由',
      basis: 'penalty-law-33',
    }),
    ...refuseIf((description ?? '').trim() === '', {
      code: 'EDUCATION_REQUIRED',
      field: `${at}.description`,
      message: '不予处罚须写明理由和对当事人进行教育的情况',
      basis: 'penalty-law-33',
    }),
    ...refuseIf(corrected && context.facts.openHazards > 0, {
      code: 'NOT_CORRECTED',
      field: `${at}.ground`,
      message: `本案还有 ${context.facts.openHazards} 个隐患没有复查销号，不能以“及时改正”为由不予处罚，请先复查`,
      basis: 'penalty-law-33',
    }),
    ...(ground === 'first_violation' ? parties.flatMap((party) => notTheFirst(context, party, at)) : []),
  ];
}

/** 首违不罚: no decision in force against the party within the years that this product looks back. */
function notTheFirst({ facts, on }: GuardContext, party: PartyKey, at: string): readonly Refusal[] {
  const years = threshold('first_violation_years', on);
  if (years === null) return [];
  const since = addMonthsClamped(on, -12 * years.value);
  const prior = facts.priorPenalties.filter(
    (one) =>
      one.party.type === party.type && one.party.id === party.id && one.decidedOn >= since && one.decidedOn <= on,
  );
  const [first] = prior;
  if (first === undefined) return [];
  const name = first.documentNumber === null ? '' : `（${first.documentNumber}）`;
  const message = `当事人于 ${first.decidedOn} 受过行政处罚${name}，${years.value} 年内不是初次违法，不能以首违不罚为由不予处罚`;
  return [{ code: 'NOT_FIRST_VIOLATION', field: `${at}.ground`, message, basis: 'penalty-law-33' }];
}

function mitigation({ line: { ground }, at }: PlacedLine): readonly Refusal[] {
  const known: readonly (PenaltyGround | null)[] = MITIGATION_GROUNDS;
  return refuseIf(ground !== null && !known.includes(ground), {
    code: 'GROUND_NOT_OF_KIND',
    field: `${at}.ground`,
    message: '这一理由只适用于不予处罚，请选择从轻、减轻处罚的理由，或者改为不予处罚',
    basis: 'penalty-law-32',
  });
}

/** 行政处罚法 art. 30. */
export function minorsSpared(context: GuardContext): readonly Refusal[] {
  const day = dayOfViolation(context);
  return linesOf(context).flatMap(({ line, at }) =>
    line.parties.flatMap((party) => {
      if (party.type !== 'person') return [];
      const birth = context.facts.births.find(({ personId }) => personId === party.id);
      const rule = birth === undefined ? null : minorRules(birth.birthOn, day);
      const spared = line.kind === 'no_penalty';
      // Of what did not happen nobody is spared for the age.
      const forAge = spared && (line.ground === 'under_age' || line.ground === 'not_established');
      const refuse = (code: string, message: string): Refusal & { readonly basis: ArticleId } => ({
        code,
        field: `${at}.ground`,
        message,
        basis: 'penalty-law-30',
      });
      return [
        ...refuseIf(
          rule === 'no_penalty' && !forAge,
          refuse(
            'UNDER_FOURTEEN',
            '当事人违法时不满十四周岁，应当以此为理由不予行政处罚，并责令监护人加以管教，请选择不予处罚和该理由',
          ),
        ),
        ...refuseIf(
          rule === 'lighter' && !spared && line.ground !== 'minor',
          refuse('UNDER_EIGHTEEN', '当事人违法时已满十四周岁不满十八周岁，应当从轻或者减轻处罚，请选择该理由'),
        ),
      ];
    }),
  );
}

/** Of a day known only to the month or the year, the first one: the person was no older than then, which is in the party's favour. */
function dayOfViolation({ row, on }: GuardContext): LocalDate {
  const known = row.violatedOn ?? row.leadOn;
  return known === null ? on : earliest(known);
}

export function remediesTold(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'decide', 'penalise_on_spot')?.input ?? null;
  return refuseIf(input !== null && !input.remediesTold, {
    code: 'REMEDIES_REQUIRED',
    field: 'remediesTold',
    message: '决定书须载明申请行政复议、提起行政诉讼的途径和期限，请确认已经载明',
    basis: 'penalty-law-59',
  });
}

/** A discussion is one when enough people, each with a view, took part. */
export function discussionComplete(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_discussion')?.input ?? null;
  const needed = threshold('discussion_members', context.on);
  if (input === null || needed === null) return [];
  const blank = (text: string) => text.trim() === '';
  const names = new Set(input.members.map(({ name }) => name.trim()).filter((name) => name !== ''));
  return [
    ...refuseIf(blank(input.conclusion), {
      code: 'CONCLUSION_REQUIRED',
      field: 'conclusion',
      message: '请写明集体讨论的结论',
      basis: needed.basis,
    }),
    ...refuseIf(
      input.members.some(({ name, opinion }) => blank(name) || blank(opinion)),
      {
        code: 'MEMBER_INCOMPLETE',
        field: 'members',
        message: '请写明每名参加人的姓名和意见',
        basis: needed.basis,
      },
    ),
    ...refuseIf(names.size < needed.value, {
      code: 'TOO_FEW_MEMBERS',
      field: 'members',
      message: `集体讨论须有 ${needed.value} 名以上不同的成员，现有 ${names.size} 名`,
      basis: needed.basis,
    }),
    ...refuseIf(names.size < input.members.filter(({ name }) => !blank(name)).length, {
      code: 'MEMBER_TWICE',
      field: 'members',
      message: '集体讨论的成员重复，请每人只写一次',
      basis: needed.basis,
    }),
  ];
}

/** 行政处罚法 art. 57 para. 2: after the notice and the hearing, before the decision. */
export function discussionHeld(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const placed = linesOf(context).map(({ line }) => line);
  const lines = placed.length > 0 ? placed : row.noticed;
  const hearingHeld = row.hearing?.course === 'held';
  const mitigated = lines.some(({ kind, ground }) => kind !== 'no_penalty' && ground !== null);
  const reasons = discussionReasons(lines, { mitigated, hearingHeld }, on);
  if (reasons.length === 0 || row.historical) return [];
  const after = row.hearing?.heldOn ?? row.noticedOn;
  const needed = threshold('discussion_members', on)?.value ?? 1;
  const discussed = row.discussions.some(
    (one) =>
      one.subject === 'penalty' && one.members.length >= needed && one.on <= on && (after === null || one.on >= after),
  );
  return refuseIf(!discussed, {
    code: 'DISCUSSION_REQUIRED',
    message: `${reasons.map(({ message }) => message).join('；')}。请先登记负责人集体讨论`,
    basis: 'penalty-law-57',
  });
}
