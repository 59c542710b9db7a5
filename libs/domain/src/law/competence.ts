import { earliest, type KnownDate, latest } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Refusal } from '../refusal.js';
import { type Citation, citationsIn } from './citations.js';
import { chineseNumeral } from './numerals.js';
import { penaltyBasis, type PenaltyBasis, PENALTY_ORGAN_LABEL } from './penalty-bases.js';
import { type Statute, statuteNamed, statuteVersion, type StatuteVersion, versionsOfStatute } from './statutes.js';

export interface CompetenceQuestion {
  /** What the penalty rests on, in free text; null or without a citation, there is nothing to judge. */
  readonly penaltyArticle: string | null;
  readonly violatedOn: KnownDate | null;
  readonly decidedOn: LocalDate;
  /** The input that holds the text. */
  readonly field: string;
}

/** A citation with the texts that it may mean: of the day of the act, then of the day of the decision. */
interface Reading {
  readonly citation: Citation;
  readonly statute: Statute;
  /** In force on some day on which the act may have happened; every text, where that day is not known. */
  readonly atAct: readonly StatuteVersion[];
  readonly atDecision: StatuteVersion | null;
}

/**
 * Why the bureau may not decide on this basis: the article belongs to another organ, or was in force neither on the day of the act nor on
 * that of the decision (行政处罚法 art. 37). A statute that is not among ours is not judged.
 */
export function competenceRefusals(question: CompetenceQuestion): readonly Refusal[] {
  return readingsOf(question).flatMap((reading) => {
    const outdated = notInForce(reading, question);
    return outdated === null ? foreignOrgan(reading, question) : [outdated];
  });
}

/** What does not stand in the way but must be looked at: a text that only came into force after the act may be applied where it is lighter. */
export function competenceWarnings(question: CompetenceQuestion): readonly Refusal[] {
  if (question.violatedOn === null) return [];
  return readingsOf(question).flatMap((reading) => {
    const { citation, atAct, atDecision } = reading;
    if (atDecision === null || atAct.includes(atDecision) || notInForce(reading, question) !== null) return [];
    const old = atAct.filter((version) => meant(version, citation));
    if (citation.year !== null && old.length > 0) return [];
    const name = citationText(citation);
    const then = atAct.map(({ edition }) => edition).join('、');
    return [
      {
        code: 'LATER_ARTICLE',
        field: question.field,
        message:
          `${name}：违法行为发生时施行的是${then === '' ? '更早的规定' : `${then}的文本`}，作出决定时施行的是${atDecision.edition}的文本。` +
          '适用行为发生时的规定；新的规定处罚较轻或者不认为是违法的，才适用新的规定。请注明所引文本的年份',
        basis: 'penalty-law-37',
      },
    ];
  });
}

function readingsOf({ penaltyArticle, violatedOn, decidedOn }: CompetenceQuestion): readonly Reading[] {
  if (penaltyArticle === null) return [];
  return citationsIn(penaltyArticle).flatMap((citation) => {
    const statute = statuteNamed(citation.statute);
    if (statute === null) return [];
    const versions = versionsOfStatute(statute.id);
    const atAct =
      violatedOn === null
        ? versions.filter((version) => version.effectiveFrom <= decidedOn)
        : versionsWithin(versions, violatedOn);
    return [{ citation, statute, atAct, atDecision: statuteVersion(statute.id, decidedOn) }];
  });
}

function versionsWithin(versions: readonly StatuteVersion[], on: KnownDate): readonly StatuteVersion[] {
  const [first, last] = [earliest(on), latest(on)];
  return versions.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= last && first <= (effectiveTo ?? first));
}

function notInForce({ citation, statute, atAct, atDecision }: Reading, { field }: CompetenceQuestion): Refusal | null {
  // An edition that we do not list cannot be judged.
  if (citation.year !== null && !versionsOfStatute(statute.id).some(({ year }) => year === citation.year)) return null;
  const open = [...atAct, ...(atDecision === null ? [] : [atDecision])];
  if (open.some((version) => meant(version, citation) && hasArticle(version, citation.article))) return null;
  return {
    code: 'ARTICLE_NOT_IN_FORCE',
    field,
    message: `${citationText(citation)}${whyNotInForce(citation, open)}，请核对后改正处罚依据`,
    basis: 'penalty-law-37',
  };
}

function whyNotInForce(citation: Citation, open: readonly StatuteVersion[]): string {
  const texts = open.filter((version) => meant(version, citation));
  const lengths = texts.flatMap(({ articles }) => articles ?? []);
  return lengths.length === 0
    ? '在违法行为发生时和作出决定时都不是施行中的文本'
    : `不存在：该文本共${chineseNumeral(Math.max(...lengths))}条`;
}

/** Where the number of articles is not known, every number may be one. */
function hasArticle({ articles }: StatuteVersion, article: number): boolean {
  return articles === null || article <= articles;
}

/** Without a year any text may be meant. */
function meant({ year }: StatuteVersion, citation: Citation): boolean {
  return citation.year === null || year === null || year === citation.year;
}

function foreignOrgan(
  { citation, atAct, atDecision }: Reading,
  { field, violatedOn }: CompetenceQuestion,
): readonly Refusal[] {
  const thenBases = basesOf(citation, atAct);
  const nowBases = atDecision === null ? [] : basesOf(citation, [atDecision]);
  // The text of the day of the act, unless the number means nothing in it, or that day is not known.
  const meantBases = thenBases.length === 0 || (violatedOn === null && nowBases.length > 0) ? nowBases : thenBases;
  const [basis] = meantBases;
  if (basis === undefined || meantBases.some(ours)) return [];
  return [
    {
      code: 'COMPETENCE',
      field,
      message: `${citationText(citation)}（${basis.name}）的处罚由${PENALTY_ORGAN_LABEL[basis.organ]}决定，本机关无权作出，请办理案件移送（案件移送函）`,
      basis: basis.organBasis,
    },
  ];
}

function basesOf(citation: Citation, versions: readonly StatuteVersion[]): readonly PenaltyBasis[] {
  return versions
    .filter((version) => meant(version, citation))
    .flatMap((version) => penaltyBasis(version, citation) ?? []);
}

/** The bureau supervises gas and the other trades of the city, so a penalty given to the supervising organ may be its own. */
function ours({ organ }: PenaltyBasis): boolean {
  return organ === 'urban_management' || organ === 'by_duties';
}

function citationText({ statute, year, article, insertion, paragraph, item }: Citation): string {
  const edition = year === null ? '' : `（${year}年）`;
  const inserted = insertion === null ? '' : `之${chineseNumeral(insertion)}`;
  const ofParagraph = paragraph === null ? '' : `第${chineseNumeral(paragraph)}款`;
  const ofItem = item === null ? '' : `第（${chineseNumeral(item)}）项`;
  return `《${statute}》${edition}第${chineseNumeral(article)}条${inserted}${ofParagraph}${ofItem}`;
}
