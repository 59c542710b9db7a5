import { dateParts, isLocalDate, type LocalDate } from '../calendar/local-date.js';
import type { DecisionDraft } from '../case/acts/penalty-drafts.js';
import type { CaseActionEvent } from '../case/events.js';
import type { DecisionFacts } from '../case/guard-context.js';
import type { DocumentSeries } from './series.js';

/** A paper that an event of a case tells of, and that must have a number. */
export interface NumberPlace {
  /** The input, as a path in the wire format. */
  readonly field: string;
  readonly series: DocumentSeries;
  /** The number that the user typed. */
  readonly given: string | null;
  /** The day of signing, as far as it is known: the unit's word and the year of a number go by it. */
  readonly on: LocalDate | null;
  /** Years that a typed number may name; none where the day is not known. */
  readonly years: readonly number[];
}

/** What else is known of the case when the paper is sealed. */
export interface NumberedCase {
  readonly decisions: readonly Pick<DecisionFacts, 'id' | 'documentNumber' | 'onlyNoPenalty'>[];
  /** Penalised on the spot, in the simplified procedure. */
  readonly onSpot: boolean;
  /** Brought in from past records: what its papers say is a fact, whatever form and order it has. */
  readonly historical: boolean;
}

type Give = (place: NumberPlace) => string | null;

/** The papers of the event that take a number: one that is there already keeps it. */
export function numberPlaces(event: CaseActionEvent, known: NumberedCase): readonly NumberPlace[] {
  const places: NumberPlace[] = [];
  withNumbers(event, known, (place) => {
    places.push(place);
    return place.given;
  });
  return places;
}

/** The event with the numbers that its papers were given. The one list of what is numbered: an event with a new paper is a case here. */
export function withNumbers(event: CaseActionEvent, known: NumberedCase, give: Give): CaseActionEvent {
  switch (event.type) {
    case 'FilingApproved': {
      const { caseNumber, on } = event.payload;
      const number = give({ field: 'caseNumber', series: 'filing', given: caseNumber, ...signed(on) });
      return { ...event, payload: { ...event.payload, caseNumber: number } };
    }
    case 'PenaltyDecided':
      return { ...event, payload: { ...event.payload, decisions: decided(event.payload, seriesOfDecision, give) } };
    case 'PenalisedOnSpot':
      return { ...event, payload: { ...event.payload, decisions: decided(event.payload, onSpotSeries, give) } };
    case 'DecisionCorrected':
      return { ...event, payload: { ...event.payload, documentNumber: corrected(event.payload, known, give) } };
    case 'NoticeServed':
      return { ...event, payload: { ...event.payload, ...numbered('penalty_notice', served(event.payload), give) } };
    case 'HearingNoticeServed':
      return { ...event, payload: { ...event.payload, ...numbered('hearing_notice', served(event.payload), give) } };
    case 'PartyUrged':
      return { ...event, payload: { ...event.payload, ...numbered('urging', served(event.payload), give) } };
    case 'InstalmentsApproved':
      return {
        ...event,
        payload: { ...event.payload, ...numbered('instalment_approval', dated(event.payload), give) },
      };
    case 'SurchargeImposed':
      return { ...event, payload: { ...event.payload, ...numbered('surcharge_decision', dated(event.payload), give) } };
    case 'CourtAppliedTo':
      return { ...event, payload: { ...event.payload, ...numbered('court_application', dated(event.payload), give) } };
    default:
      return event;
  }
}

/** A decision that only says that there is no penalty is another kind of paper (行政处罚法 art. 57). */
function seriesOfDecision({ lines }: DecisionDraft): DocumentSeries {
  return lines.every(({ kind }) => kind === 'no_penalty') ? 'no_penalty_decision' : 'penalty_decision';
}

function onSpotSeries(): DocumentSeries {
  return 'on_spot_decision';
}

interface Decided {
  readonly on: LocalDate;
  readonly decisions: readonly DecisionDraft[];
}

function decided(
  { on, decisions }: Decided,
  seriesOf: (draft: DecisionDraft) => DocumentSeries,
  give: Give,
): readonly DecisionDraft[] {
  return decisions.map((draft, index) => ({
    ...draft,
    documentNumber: give({
      field: `decisions.${index}.documentNumber`,
      series: seriesOf(draft),
      given: draft.documentNumber,
      ...signed(on),
    }),
  }));
}

/** A decision entered from the past may have no number, and keeps none until somebody enters it. */
function corrected(
  payload: Extract<CaseActionEvent, { type: 'DecisionCorrected' }>['payload'],
  { decisions, onSpot, historical }: NumberedCase,
  give: Give,
): string | null {
  const { decisionId, decidedOn, documentNumber } = payload;
  const before = decisions.find(({ id }) => id === decisionId);
  const same = before === undefined || documentNumber === before.documentNumber;
  if (documentNumber === null || same || historical) return documentNumber;
  const ordinary = before.onlyNoPenalty ? 'no_penalty_decision' : 'penalty_decision';
  const series = onSpot ? 'on_spot_decision' : ordinary;
  const day = isLocalDate(decidedOn) ? signed(decidedOn) : { on: null, years: [] };
  return give({ field: 'documentNumber', series, given: documentNumber, ...day });
}

type Signed = Pick<NumberPlace, 'on' | 'years'>;

interface Numbered extends Signed {
  readonly documentNumber: string | null;
}

function numbered(series: DocumentSeries, { documentNumber, ...day }: Numbered, give: Give) {
  return { documentNumber: give({ field: 'documentNumber', series, given: documentNumber, ...day }) };
}

function dated({ on, documentNumber }: { readonly on: LocalDate; readonly documentNumber: string | null }): Numbered {
  return { documentNumber, ...signed(on) };
}

/** The day is that of service: a paper that reached the party in January may have been sealed in December. */
function served({
  on,
  publishedOn,
  documentNumber,
}: {
  readonly on: LocalDate;
  readonly publishedOn: LocalDate | null;
  readonly documentNumber: string | null;
}): Numbered {
  const day = publishedOn ?? on;
  const { year } = dateParts(day);
  return { documentNumber, on: day, years: [year, year - 1] };
}

/** The year of a number is that of signing, not of the filing. */
function signed(on: LocalDate): Signed {
  return { on, years: [dateParts(on).year] };
}
