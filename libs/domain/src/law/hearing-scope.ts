import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { PartyKey, PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import type { PenaltyKind } from '../records/codes.js';
import { yuan } from '../money/wan-yuan.js';
import type { ArticleId } from './articles.js';
import { sumsByParty } from './penalty-sums.js';
import { threshold, type Threshold, type ThresholdId } from './thresholds.js';

export const HEARING_REASON_CODES = [
  'larger_fine',
  'larger_confiscation',
  'suspend_production',
  'revoke_licence',
] as const;
export type HearingReasonCode = (typeof HEARING_REASON_CODES)[number];

/** One reason why the party must be told that a hearing may be asked for. */
export interface HearingReason {
  readonly code: HearingReasonCode;
  /** Null where the penalty itself is the reason, whoever bears it. */
  readonly party: PartyKey | null;
  readonly amountFen: number | null;
  readonly message: string;
  readonly basis: ArticleId;
}

/** The threshold of a person is lower than that of an organisation. */
export const HEARING_SUBJECTS = ['person', 'organisation'] as const;
export type HearingSubject = (typeof HEARING_SUBJECTS)[number];
export type SubjectOf = (party: PartyKey) => HearingSubject;

export const HEARING_SUBJECT_LABEL = { person: '公民', organisation: '法人或者其他组织' } satisfies Record<
  HearingSubject,
  string
>;

/** The register of persons holds citizens; that of enterprises everybody else. */
export function subjectByRegister({ type }: PartyKey): HearingSubject {
  return type === 'person' ? 'person' : 'organisation';
}

const THRESHOLD_OF = {
  fine: { person: 'hearing_fine_person', organisation: 'hearing_fine_organisation' },
  confiscation: { person: 'hearing_confiscation_person', organisation: 'hearing_confiscation_organisation' },
} as const satisfies Record<SumKind['kind'], Record<HearingSubject, ThresholdId>>;

const ANY_AMOUNT: readonly { readonly kind: PenaltyKind & HearingReasonCode; readonly message: string }[] = [
  { kind: 'suspend_production', message: '责令停产停业整顿，不论罚款数额，应当告知听证权利' },
  { kind: 'revoke_licence', message: '吊销许可证件，不论罚款数额，应当告知听证权利' },
];

const NEW_PENALTY_LAW = localDate('2021-07-15');

/**
 * Why a hearing must be offered (行政处罚法 art. 63): none when it need not. A confiscation is measured by the threshold of the fine, which
 * is our own reading. To suspend a licence is not among the penalties of art. 63.
 */
export function hearingScope(
  lines: readonly PenaltyLineDraft[],
  subjectOf: SubjectOf,
  on: LocalDate,
): readonly HearingReason[] {
  const basis: ArticleId = on < NEW_PENALTY_LAW ? 'penalty-law-2017-42' : 'penalty-law-63';
  const kinds = new Set(lines.map(({ kind }) => kind));
  return [
    ...largerSums(lines, { kind: 'fine', code: 'larger_fine', word: '罚款' }, { subjectOf, on, basis }),
    ...largerSums(lines, { kind: 'confiscation', code: 'larger_confiscation', word: '没收' }, { subjectOf, on, basis }),
    ...ANY_AMOUNT.filter(({ kind }) => kinds.has(kind)).map(({ kind, message }) => ({
      code: kind,
      party: null,
      amountFen: null,
      message,
      basis,
    })),
  ];
}

/** What the rows cannot answer, so that the reviewer must: the numbers before 2021-11-16, and goods without a value. */
export function hearingDoubts(
  lines: readonly PenaltyLineDraft[],
  subjectOf: SubjectOf,
  on: LocalDate,
): readonly string[] {
  const kinds = ['fine', 'confiscation'] as const;
  const unknown = kinds.some((kind) =>
    sumsByParty(lines, kind).some(
      ({ party, amountFen }) => amountFen > 0 && limitFor(kind, subjectOf(party), on) === null,
    ),
  );
  const unvalued = lines.some(({ kind, amountFen }) => kind === 'confiscation' && amountFen === null);
  return [
    ...(unknown ? ['2021-11-16 以前的听证数额标准没有查到，请对照当时有效的标准确认是否应当告知听证权利'] : []),
    ...(unvalued ? ['没收的财物没有写明价值，请核实是否属于较大价值、应当告知听证权利'] : []),
  ];
}

interface SumKind {
  readonly kind: 'fine' | 'confiscation';
  readonly code: 'larger_fine' | 'larger_confiscation';
  readonly word: string;
}
interface Measure {
  readonly subjectOf: SubjectOf;
  readonly on: LocalDate;
  readonly basis: ArticleId;
}

function largerSums(
  lines: readonly PenaltyLineDraft[],
  { kind, code, word }: SumKind,
  { subjectOf, on, basis }: Measure,
): readonly HearingReason[] {
  return sumsByParty(lines, kind).flatMap(({ party, amountFen }) => {
    const subject = subjectOf(party);
    const limit = limitFor(kind, subject, on);
    if (limit === null || amountFen < limit.value) return [];
    const message = `对${HEARING_SUBJECT_LABEL[subject]}${word} ${yuan(amountFen)} 元，达到 ${yuan(limit.value)} 元的标准，应当告知听证权利`;
    return [{ code, party, amountFen, message, basis }];
  });
}

function limitFor(kind: SumKind['kind'], subject: HearingSubject, on: LocalDate): Threshold | null {
  return threshold(THRESHOLD_OF[kind][subject], on);
}
