import { localDate } from '../calendar/local-date.js';
import type { DecisionDraft, PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import type { CaseActionEvent } from '../case/events.js';
import { type NumberedCase, numberPlaces, withNumbers } from './numbered-events.js';

const act = { by: '1', handlers: [], stage: 'decided', outcome: null } as const;
const KNOWN: NumberedCase = {
  decisions: [
    { id: '31', documentNumber: '晋城管罚决字〔2026〕第1号', onlyNoPenalty: false },
    { id: '32', documentNumber: null, onlyNoPenalty: true },
  ],
  onSpot: false,
  historical: false,
};
const SERVICE = { mode: 'direct', receiver: null, proof: null, consented: false, publishedOn: null } as const;

const line = (kind: PenaltyLineDraft['kind']): PenaltyLineDraft => ({
  kind,
  amountFen: null,
  licences: null,
  days: null,
  description: null,
  ground: null,
  parties: [],
});
const draft = (documentNumber: string | null, ...kinds: PenaltyLineDraft['kind'][]): DecisionDraft => ({
  documentNumber,
  lines: kinds.map(line),
});

const decision: CaseActionEvent = {
  type: 'PenaltyDecided',
  payload: {
    act,
    on: localDate('2022-01-12'),
    remediesTold: true,
    decisions: [draft(null, 'fine', 'no_penalty'), draft('晋城管不罚字〔2022〕第4号', 'no_penalty')],
  },
};
const notice = (change: object = {}): CaseActionEvent => ({
  type: 'NoticeServed',
  payload: { act, on: localDate('2026-01-05'), hearingOffered: false, documentNumber: null, ...SERVICE, ...change },
});
const correction = (decisionId: string, documentNumber: string | null): CaseActionEvent => ({
  type: 'DecisionCorrected',
  payload: { act, decisionId, decidedOn: localDate('2026-04-02'), documentNumber, reason: '笔误' },
});

describe('the papers of an event that take a number', () => {
  it('are the decisions, each in its series, in the year of signing (scenario 40)', () => {
    expect(numberPlaces(decision, KNOWN)).toEqual([
      { field: 'decisions.0.documentNumber', series: 'penalty_decision', given: null, on: '2022-01-12', years: [2022] },
      {
        field: 'decisions.1.documentNumber',
        series: 'no_penalty_decision',
        given: '晋城管不罚字〔2022〕第4号',
        on: '2022-01-12',
        years: [2022],
      },
    ]);
  });

  it('are notices, which may have been sealed in the year before their service', () => {
    expect(numberPlaces(notice(), KNOWN)).toEqual([
      { field: 'documentNumber', series: 'penalty_notice', given: null, on: '2026-01-05', years: [2026, 2025] },
    ]);
    const published = notice({ mode: 'public_notice', publishedOn: localDate('2025-11-20') });
    expect(numberPlaces(published, KNOWN)[0]?.years).toEqual([2025, 2024]);
  });

  it.each([
    ['the same number', correction('31', '晋城管罚决字〔2026〕第1号'), []],
    ['no number', correction('32', null), []],
    ['another number', correction('31', '晋城管罚决字〔2026〕第2号'), ['penalty_decision']],
    ['a number for one that had none', correction('32', '晋城管不罚字〔2026〕第1号'), ['no_penalty_decision']],
  ])('are corrected decisions with another number only: %s', (_, event, series) => {
    expect(numberPlaces(event, KNOWN).map((place) => place.series)).toEqual(series);
  });

  it('are no papers from before the case was brought in', () => {
    expect(numberPlaces(correction('31', '晋城管罚决字〔2021〕第9号'), { ...KNOWN, historical: true })).toEqual([]);
  });

  it('are none in an event without a paper', () => {
    const event: CaseActionEvent = { type: 'CaseArchived', payload: { act, on: localDate('2026-05-01'), place: null } };
    expect(numberPlaces(event, KNOWN)).toEqual([]);
    expect(withNumbers(event, KNOWN, () => 'never asked')).toBe(event);
  });

  it('stand in the event with the numbers that they were given', () => {
    const sealed = withNumbers(decision, KNOWN, ({ field, given }) => given ?? `号 ${field}`);
    expect(sealed.payload).toMatchObject({
      on: '2022-01-12',
      decisions: [
        { documentNumber: '号 decisions.0.documentNumber', lines: [{ kind: 'fine' }, { kind: 'no_penalty' }] },
        { documentNumber: '晋城管不罚字〔2022〕第4号' },
      ],
    });
  });
});
