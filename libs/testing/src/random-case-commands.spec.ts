import {
  addDays,
  applyCaseEvent,
  type CaseEvent,
  type CaseFacts,
  type CaseProcedure,
  type CaseRow,
  decideCase,
  type DecisionFacts,
  EVENT_OF_ACTION,
  foldCase,
  isLive,
  localDate,
  openCase,
  type Role,
  transitionOf,
} from '@anjuan/domain';
import { randomCaseStep } from './random-case-commands.js';
import { RandomSource } from './random-source.js';

const CERTIFICATE = {
  number: 'FJ1',
  validFrom: localDate('2020-01-01'),
  validTo: localDate('2029-12-31'),
  revokedOn: null,
};
const officer = (staffId: string) => ({
  staffId,
  name: `官${staffId}`,
  accountId: null,
  assistant: false,
  certificates: [CERTIFICATE],
});
const FACTS: CaseFacts = {
  officers: [officer('1'), officer('2')],
  actOfficers: [officer('1'), officer('2')],
  namedStaff: [officer('9')],
  interviews: [],
  priorPenalties: [],
  births: [],
  decisions: [],
  openMeasures: [],
  openHazards: 0,
};

/** One account for each role. */
const accountOf = (role: Role) => ({ accountId: role, roles: [role] });

function opened(procedure: CaseProcedure): CaseEvent {
  const content = {
    caseClass: 'pre_accident',
    violation: '未取得许可经营燃气',
    violatedArticle: null,
    penaltyArticle: null,
    clueKind: 'report',
    clueSource: null,
    remarks: null,
    leadOn: localDate('2026-01-05'),
    accidentOn: null,
    violatedOn: null,
    harmful: false,
    enterpriseIds: ['21'],
    personIds: ['22'],
    inspectionIds: [],
    officerIds: ['1', '2'],
  } as const;
  const event = openCase(content, { region: '350582', by: 'officer', today: localDate('2026-01-05'), procedure });
  if (!('payload' in event)) throw new Error('The lead was refused');
  return event;
}

/** The decisions as the event leaves them, as far as guards ask. */
function decisionsAfter(decisions: readonly DecisionFacts[], event: CaseEvent): readonly DecisionFacts[] {
  const change = (id: string, to: (decision: DecisionFacts) => Partial<DecisionFacts>) =>
    decisions.map((decision) => (decision.id === id ? { ...decision, ...to(decision) } : decision));
  switch (event.type) {
    case 'PenaltyDecided':
    case 'PenalisedOnSpot':
      return event.payload.decisions.map(({ documentNumber, lines }, index) => ({
        id: String(decisions.length + index + 31),
        documentNumber,
        state: 'in_force',
        voided: false,
        decidedOn: event.payload.on,
        servedOn: event.type === 'PenalisedOnSpot' ? event.payload.on : null,
        parties: lines.flatMap(({ parties }) => parties),
        fineFen: lines.reduce((sum, { kind, amountFen }) => sum + (kind === 'fine' ? (amountFen ?? 0) : 0), 0),
        payments: [],
        surchargePaidFen: 0,
        dueFen: lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
        onlyNoPenalty: lines.every(({ kind }) => kind === 'no_penalty'),
        paidFen: 0,
      }));
    case 'DecisionServed': {
      const { on, decisionId } = event.payload;
      return decisions.map((one) =>
        one.servedOn === null && isLive(one) && (decisionId === null || one.id === decisionId)
          ? { ...one, servedOn: on }
          : one,
      );
    }
    case 'PaymentRecorded':
    case 'RefundRecorded': {
      const { on, decisionId, purpose } = event.payload;
      const amountFen = event.type === 'PaymentRecorded' ? event.payload.amountFen : -event.payload.amountFen;
      return change(decisionId, ({ paidFen, payments, surchargePaidFen }) =>
        purpose === 'surcharge'
          ? { surchargePaidFen: surchargePaidFen + amountFen }
          : { paidFen: paidFen + amountFen, payments: [...payments, { on, amountFen }] },
      );
    }
    case 'DecisionRevoked':
      return change(event.payload.decisionId, () => ({ state: event.payload.ending }));
    case 'DecisionVoided':
      return change(event.payload.decisionId, () => ({ voided: true }));
    default:
      return decisions;
  }
}

/** What the law demands before the event, told without the guards: what is named here was not there. */
function lackingFor(row: CaseRow, decisions: readonly DecisionFacts[], event: CaseEvent): readonly string[] {
  const lacks = (demands: Readonly<Record<string, boolean>>) =>
    Object.entries(demands).flatMap(([name, met]) => (met ? [] : [name]));
  switch (event.type) {
    case 'FilingApproved':
      return lacks({
        endorsed: row.filingEndorsedOn !== null,
        'not by a handler': !row.handledBy.includes(event.payload.act.by),
        'a party': row.enterpriseIds.length + row.personIds.length > 0,
        'no open dispute': row.jurisdictionDisputes.every(({ settledOn }) => settledOn !== null),
      });
    case 'InvestigationConcluded':
      return lacks({
        evidence: row.evidence.length + row.interviews.length + row.inspectionIds.length > 0,
        'not suspended': row.suspensions.every(({ resumedOn }) => resumedOn !== null),
      });
    case 'NoticeServed':
      return lacks({ reviewed: row.reviewedOn !== null });
    case 'PenaltyDecided':
      return lacks({
        told: row.noticedOn !== null,
        reviewed: row.reviewedOn !== null && row.reviewedBy !== event.payload.act.by,
        'not by a handler': !row.handledBy.includes(event.payload.act.by),
        'statement examined': row.defence?.kind !== 'statement' || row.defence.reviewedOn !== null,
        'hearing reviewed': row.hearing?.course !== 'held' || row.hearing.reviewedOn !== null,
        'not suspended': row.suspensions.every(({ resumedOn }) => resumedOn !== null),
        'evidence given back': row.preservations.every((one) => one.approvedOn === null || one.handledOn !== null),
        'one decision': !decisions.some(isLive),
      });
    case 'CourtAppliedTo':
      return lacks({ urged: row.urgings.some(({ decisionId }) => decisionId === event.payload.decisionId) });
    case 'CaseClosed':
      return lacks({
        requested: row.closingRequestedOn !== null,
        paid:
          row.executionEndedOn !== null ||
          decisions.filter(isLive).every(({ dueFen, paidFen }) => dueFen === null || paidFen >= dueFen),
        served: decisions.filter(isLive).every(({ servedOn }) => servedOn !== null),
        'remedies over': row.remedies.every(({ endedOn }) => endedOn !== null),
      });
    default:
      return [];
  }
}

describe('random sequences of steps', () => {
  const stages = new Set<string>();
  const actions = new Set<string>();

  it.each(Array.from({ length: 300 }, (_, seed) => seed))(
    'seed %i: the events fold to the row at every step',
    (seed) => {
      const random = new RandomSource(seed);
      const events: CaseEvent[] = [opened(seed % 6 === 0 ? 'simplified' : 'ordinary')];
      let row: CaseRow = foldCase(events);
      let decisions: readonly DecisionFacts[] = [];
      let today = localDate('2026-01-06');
      for (let step = 0; step < 110; step += 1) {
        today = addDays(today, random.whole(0, 3));
        const { command, role } = randomCaseStep(random, { row, decisionIds: decisions.map(({ id }) => id), today });
        const decision = decideCase(row, { ...FACTS, decisions }, command, { actor: accountOf(role), today });
        if (decision.kind !== 'event') continue;
        const { event } = decision;
        const transition = transitionOf(row.stage, command.action);
        expect(transition?.roles).toContain(role);
        expect(event.type).toBe(EVENT_OF_ACTION[command.action]);
        expect(lackingFor(row, decisions, event)).toEqual([]);
        row = applyCaseEvent(row, event);
        expect(row.stage).toBe(transition?.to);
        decisions = decisionsAfter(decisions, event);
        events.push(event);
        // As a store keeps them: text.
        expect(foldCase(JSON.parse(JSON.stringify(events)) as CaseEvent[])).toEqual(row);
        stages.add(row.stage);
        actions.add(command.action);
      }
    },
  );

  it('come through every stage and take nearly every step', () => {
    expect(stages.size).toBe(11);
    expect(actions.size).toBeGreaterThan(55);
  });
});
