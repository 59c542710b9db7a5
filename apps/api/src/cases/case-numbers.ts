import { Injectable } from '@nestjs/common';
import { type CaseActionEvent, type CaseRow, type DecisionFacts, numberPlaces, withNumbers } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { DocumentNumbers } from '../dossiers/document-numbers.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Refused } from '../platform/http/errors.js';
import type { ColumnValues } from '../platform/records/record-writer.js';

/** The case as it was before the event. */
export interface CaseWithPapers {
  readonly id: string;
  readonly row: Pick<CaseRow, 'region' | 'onSpot' | 'historical'>;
  readonly decisions: readonly DecisionFacts[];
}

/** The numbers of the papers that an event tells of: filing, notices, decisions and what follows them. */
@Injectable()
export class CaseNumbers {
  constructor(private readonly numbers: DocumentNumbers) {}

  /** The event with its numbers, which are taken with it or not at all. */
  async sealed(
    manager: EntityManager,
    actor: Actor,
    event: CaseActionEvent,
    of: CaseWithPapers,
  ): Promise<CaseActionEvent> {
    await this.requireLawfulCorrection(manager, event, of);
    const known = { decisions: of.decisions, onSpot: of.row.onSpot !== null, historical: of.row.historical };
    const places = numberPlaces(event, known);
    if (places.length === 0) return event;
    const papers = { region: of.row.region, caseId: of.id };
    const given = await this.numbers.seal(manager, actor, papers, places);
    return withNumbers(event, known, (place) => given.get(place.field) ?? place.given);
  }

  columns(event: CaseActionEvent): ColumnValues {
    return event.type === 'FilingApproved' ? { number_in_use: event.payload.caseNumber } : {};
  }

  /** After the event and its decisions are written. What was entered by mistake keeps its number, voided. */
  async follow(manager: EntityManager, actor: Actor, event: CaseActionEvent, of: CaseWithPapers): Promise<void> {
    const { region } = of.row;
    switch (event.type) {
      case 'CaseVoided':
        return this.numbers.voidOfCase(manager, actor, { caseId: of.id, reason: event.payload.reason });
      case 'DecisionVoided': {
        const number = numberBefore(event.payload.decisionId, of);
        if (number === null) return;
        return this.numbers.void(manager, actor, { region, number, reason: event.payload.reason });
      }
      case 'DecisionCorrected': {
        const { decisionId, documentNumber, reason } = event.payload;
        const number = numberBefore(decisionId, of);
        if (number !== null && number !== documentNumber) {
          const why = `更正为“${documentNumber ?? ''}”：${reason}`;
          await this.numbers.void(manager, actor, { region, number, reason: why });
        }
        return this.numbers.followDecisions(manager, of.id);
      }
      case 'PenaltyDecided':
      case 'PenalisedOnSpot':
        return this.numbers.followDecisions(manager, of.id);
      default:
        return;
    }
  }

  private async requireLawfulCorrection(
    manager: EntityManager,
    event: CaseActionEvent,
    of: CaseWithPapers,
  ): Promise<void> {
    if (event.type !== 'DecisionCorrected') return;
    const { decisionId, documentNumber: number } = event.payload;
    const before = numberBefore(decisionId, of);
    if (before === number) return;
    if (number === null) throw new Refused([cleared(before)]);
    const wanted = { region: of.row.region, number, field: 'documentNumber' };
    if (of.row.historical) await this.numbers.requireFree(manager, wanted);
  }
}

function numberBefore(decisionId: string, { decisions }: CaseWithPapers): string | null {
  return decisions.find(({ id }) => id === decisionId)?.documentNumber ?? null;
}

function cleared(number: string | null) {
  const message = `文号“${number ?? ''}”已经编出，不能清空。文号有误的请填写正确的文号；决定属误录的请作废决定`;
  return { code: 'NUMBER_REQUIRED', field: 'documentNumber', message };
}
