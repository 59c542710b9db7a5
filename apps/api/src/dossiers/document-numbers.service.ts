import { Injectable } from '@nestjs/common';
import {
  dateParts,
  DOCUMENT_SERIES_SPEC,
  documentNumber,
  documentNumberRefusals,
  documentYear,
  type NumberPlace,
  parseDocumentNumber,
  type Refusal,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { type DocumentWord, DocumentWords } from '../organisation/units/document-words.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Refused } from '../platform/http/errors.js';
import { DocumentCounters, type SeriesYear } from './document-counters.js';
import { numberTakenRefusal } from './number-taken.js';

/** The unit and the case whose papers take the numbers. */
export interface NumberedPapers {
  readonly region: string;
  readonly caseId: string;
}

export interface VoidedNumber {
  readonly region: string;
  readonly number: string;
  readonly reason: string;
}

/** What a place gets, or why not. */
type Sealed = { readonly number: string; readonly seq: number | null; readonly year: number } | readonly Refusal[];

/**
 * Gives the numbers of papers when they are sealed, in the transaction of the act: an act that is refused or fails takes none, so a series
 * has no gaps. A number is never given again; what was entered by mistake is voided and stays with the reason.
 */
@Injectable()
export class DocumentNumbers {
  constructor(
    private readonly clock: Clock,
    private readonly words: DocumentWords,
    private readonly counters: DocumentCounters,
  ) {}

  /** The numbers by field. Refused with every reason at once. */
  async seal(
    manager: EntityManager,
    actor: Actor,
    papers: NumberedPapers,
    places: readonly NumberPlace[],
  ): Promise<ReadonlyMap<string, string>> {
    const given = new Map<string, string>();
    const refusals: Refusal[] = [];
    // One order of series for everybody: two acts cannot wait for each other's counters.
    for (const place of places.toSorted((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0))) {
      const sealed = await this.sealOne(manager, papers, place);
      if (!('number' in sealed)) {
        refusals.push(...sealed);
        continue;
      }
      await this.enter(manager, actor, { ...papers, ...sealed, series: place.series, field: place.field });
      given.set(place.field, sealed.number);
    }
    if (refusals.length > 0) throw new Refused(refusals);
    return given;
  }

  /** For a number that stands on a paper from before: it need only be nobody else's. */
  async requireFree(
    manager: EntityManager,
    wanted: { readonly region: string; readonly number: string; readonly field: string },
  ): Promise<void> {
    const taken = await numberTakenRefusal(manager, wanted);
    if (taken !== null) throw new Refused([taken]);
  }

  async void(manager: EntityManager, actor: Actor, { region, number, reason }: VoidedNumber): Promise<void> {
    await manager.query(
      `UPDATE document_number SET voided_at = ?, voided_by = ?, void_reason = ?
       WHERE region = ? AND number = ? AND voided_at IS NULL`,
      [this.clock.now(), actor.id, reason, region, number],
    );
  }

  /** Every number of a case that was entered by mistake. */
  async voidOfCase(manager: EntityManager, actor: Actor, of: { readonly caseId: string; readonly reason: string }) {
    await manager.query(
      `UPDATE document_number SET voided_at = ?, voided_by = ?, void_reason = ? WHERE case_id = ? AND voided_at IS NULL`,
      [this.clock.now(), actor.id, of.reason, of.caseId],
    );
  }

  /** The decisions of the case are written after their numbers are given. */
  async followDecisions(manager: EntityManager, caseId: string): Promise<void> {
    await manager.query(
      `UPDATE document_number n
       JOIN penalty_decision d ON d.case_id = n.case_id AND d.region = n.region AND d.document_number = n.number
       SET n.decision_id = d.id WHERE n.case_id = ? AND n.decision_id IS NULL`,
      [caseId],
    );
  }

  private async sealOne(manager: EntityManager, { region }: NumberedPapers, place: NumberPlace): Promise<Sealed> {
    const on = place.on ?? this.clock.today();
    const word = await this.words.on(manager, region, on);
    if (place.given !== null) return this.typed(manager, { region, word, place, given: place.given });
    if (word === null) return [wordMissing(place)];
    const of = { region, series: place.series, year: dateParts(on).year, word: word.word };
    const seq = await this.counters.next(manager, of);
    await this.counters.advance(manager, of, seq);
    return { number: documentNumber(word.template, { ...of, seq }), seq, year: of.year };
  }

  private async typed(manager: EntityManager, { region, word, place, given }: TypedNumber): Promise<Sealed> {
    const { field, series, years } = place;
    const shape = documentNumberRefusals(given, field);
    if (shape.length > 0) return shape;
    const year = documentYear(given);
    if (year === null || (years.length > 0 && !years.includes(year))) return [wrongYear(given, place)];
    const taken = await numberTakenRefusal(manager, { region, number: given, field });
    if (taken !== null) return [taken];
    const own = word === null ? null : parseDocumentNumber(given, word.word);
    if (own === null || word === null) return { number: given, seq: null, year };
    if (own.series !== series) return [otherSeries(given, place)];
    const of = { region, series, year, word: word.word };
    if (DOCUMENT_SERIES_SPEC[series].prePrinted) {
      const right = documentNumber(word.template, { ...of, seq: own.seq });
      return right === given ? { number: given, seq: own.seq, year } : [otherForm(right, field)];
    }
    return this.nextAsTyped(manager, { of, word, field, given });
  }

  private async nextAsTyped(manager: EntityManager, { of, word, field, given }: NextAsTyped): Promise<Sealed> {
    const seq = await this.counters.next(manager, of);
    const next = documentNumber(word.template, { ...of, seq });
    // Also after a refusal, which undoes it: the next paper of the act is told the number after this one.
    await this.counters.advance(manager, of, seq);
    return given === next ? { number: given, seq, year: of.year } : [notNext(next, of, field)];
  }

  private async enter(manager: EntityManager, actor: Actor, entry: NumberEntry): Promise<void> {
    const { region, series, year, seq, number, caseId, field } = entry;
    try {
      await manager.query(
        `INSERT INTO document_number (region, series, year, seq, number, case_id, given_at, given_by) VALUES (?)`,
        [[region, series, year, seq, number, caseId, this.clock.now(), actor.id]],
      );
    } catch (error) {
      // Two acts at the same moment can both find the typed number free; the index lets one of them have it.
      if (!isDuplicate(error)) throw error;
      throw new Refused([
        { code: 'NUMBER_TAKEN', field, message: `文号“${number}”刚刚用于本单位另一份文书，请核对文号` },
      ]);
    }
  }
}

interface TypedNumber {
  readonly region: string;
  readonly word: DocumentWord | null;
  readonly place: NumberPlace;
  readonly given: string;
}

interface NextAsTyped {
  readonly of: SeriesYear;
  readonly word: DocumentWord;
  readonly field: string;
  readonly given: string;
}

interface NumberEntry extends NumberedPapers {
  readonly series: NumberPlace['series'];
  readonly year: number;
  readonly seq: number | null;
  readonly number: string;
  readonly field: string;
}

function wordMissing({ field, series }: NumberPlace): Refusal {
  const paper = DOCUMENT_SERIES_SPEC[series].label;
  const message = `本单位没有配置机关代字，系统不能给${paper}编号。请填写文号，或由系统管理员在单位文件中配置机关代字`;
  return { code: 'NUMBER_WORD_MISSING', field, message };
}

function wrongYear(given: string, { field, years }: NumberPlace): Refusal {
  const message = `文号“${given}”的年份应为签发年份 ${years.join(' 或 ')} 年，请核对文号和日期`;
  return { code: 'NUMBER_YEAR', field, message };
}

function otherSeries(given: string, { field, series }: NumberPlace): Refusal {
  const { label, mark } = DOCUMENT_SERIES_SPEC[series];
  return { code: 'NUMBER_SERIES', field, message: `文号“${given}”不是${label}的文号，文种字应为“${mark}”` };
}

function otherForm(right: string, field: string): Refusal {
  return { code: 'NUMBER_FORM', field, message: `本单位的文号格式不同，请改为“${right}”` };
}

function notNext(next: string, { series, year }: SeriesYear, field: string): Refusal {
  const { label } = DOCUMENT_SERIES_SPEC[series];
  const message = `${label}${year} 年的下一个文号是“${next}”，文号须连续编排。请改为这个文号，或者留空由系统编号`;
  return { code: 'NUMBER_NOT_NEXT', field, message };
}
