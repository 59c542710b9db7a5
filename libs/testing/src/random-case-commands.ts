import {
  addDays,
  CASE_ACTIONS,
  CASE_CLASSES,
  CASE_TRANSITIONS,
  type CaseAction,
  type CaseActionInputs,
  type CaseCommand,
  type CaseRow,
  type LocalDate,
  type PartyKey,
  type PenaltyLineDraft,
  type Role,
} from '@anjuan/domain';
import type { RandomSource } from './random-source.js';

/** The case as whoever chooses the next step sees it. */
export interface CaseSituation {
  readonly row: CaseRow;
  /** Ids of the decisions that exist, voided ones too. */
  readonly decisionIds: readonly string[];
  readonly today: LocalDate;
}

export interface RandomStep {
  readonly command: CaseCommand;
  /** Whose step it is, or somebody who should not. */
  readonly role: Role;
}

const ACTING: readonly Role[] = ['officer', 'head', 'legal', 'leader', 'principal'];
const RARE: readonly CaseAction[] = [
  'void_case',
  'annul_filing',
  'withdraw_case',
  'transfer_out',
  'drop_lead',
  'reopen_investigation',
  'return_filing',
  'return_review',
];
const REASON = '核对后重新办理';

/** A step that the stage mostly allows, on a day that mostly fits, by somebody who mostly may: lawful often enough to come far. */
export function randomCaseStep(random: RandomSource, situation: CaseSituation): RandomStep {
  const { row } = situation;
  const open = CASE_TRANSITIONS.filter(({ from }) => from === row.stage);
  const usual = open.filter(({ action }) => !RARE.includes(action) || random.chance(0.15));
  const chosen = random.chance(0.06) || usual.length === 0 ? null : random.pick(usual);
  const action = chosen?.action ?? random.pick(CASE_ACTIONS);
  const role = chosen === null || random.chance(0.08) ? random.pick(ACTING) : random.pick(chosen.roles);
  return { command: randomCommand(random, situation, action), role };
}

function randomCommand<A extends CaseAction>(
  random: RandomSource,
  situation: CaseSituation,
  action: A,
): CaseCommand<A> {
  return { action, input: INPUTS[action](random, situation) };
}

type InputMaker<A extends CaseAction> = (random: RandomSource, situation: CaseSituation) => CaseActionInputs[A];

const INPUTS: { readonly [A in CaseAction]: InputMaker<A> } = {
  amend: randomContent,
  request_filing: withOpinion,
  drop_lead: withReason,
  endorse_filing: withOpinion,
  return_filing: withReason,
  approve_filing: (random, now) => ({ ...withOpinion(random, now), caseNumber: null }),
  conclude: (random, now) => ({ ...dated(random, now), facts: '未经许可经营', proposal: randomLines(random, now) }),
  submit_review: dated,
  pass_review: withOpinion,
  return_review: withReason,
  reopen_investigation: withReason,
  serve_notice: (random, now) => ({ ...dated(random, now), mode: 'direct', documentNumber: null }),
  record_defence: (random, now) => ({ ...dated(random, now), kind: 'statement', content: '请求从轻' }),
  decide: (random, now) => ({
    ...dated(random, now),
    decisions: [{ documentNumber: null, lines: random.chance(0.8) ? now.row.noticed : randomLines(random, now) }],
  }),
  serve_decision: (random, now) => ({ ...dated(random, now), mode: 'post' }),
  record_payment: randomAmount,
  record_refund: randomAmount,
  end_execution: withReason,
  request_closing: withOpinion,
  return_closing: withReason,
  approve_closing: withOpinion,
  archive: (random, now) => ({ ...dated(random, now), place: null }),
  withdraw_case: withReason,
  transfer_out: (random, now) => ({ ...withReason(random, now), organ: '市公安局' }),
  annul_filing: withReason,
  change_decision: (random, now) => ({
    ...withReason(random, now),
    decisionId: oneDecision(random, now),
    by: 'reconsideration',
    lines: randomLines(random, now),
  }),
  revoke_decision: (random, now) => ({
    ...withReason(random, now),
    decisionId: oneDecision(random, now),
    by: 'court',
    ending: random.pick(['revoked', 'void', 'unlawful_kept']),
  }),
  correct_decision: (random, now) => ({
    decisionId: oneDecision(random, now),
    decidedOn: randomDay(random, now),
    documentNumber: null,
    reason: REASON,
  }),
  void_decision: (random, now) => ({ decisionId: oneDecision(random, now), reason: REASON }),
  void_case: () => ({ reason: REASON }),
};

function randomDay(random: RandomSource, { today }: CaseSituation): LocalDate {
  if (random.chance(0.85)) return today;
  return addDays(today, random.chance(0.8) ? -random.whole(1, 40) : random.whole(1, 5));
}

function dated(random: RandomSource, now: CaseSituation): { readonly on: LocalDate } {
  return { on: randomDay(random, now) };
}

function withOpinion(random: RandomSource, now: CaseSituation) {
  return { ...dated(random, now), opinion: random.chance(0.5) ? '同意' : null };
}

function withReason(random: RandomSource, now: CaseSituation) {
  return { ...dated(random, now), reason: REASON };
}

function randomAmount(random: RandomSource, now: CaseSituation) {
  return {
    ...dated(random, now),
    decisionId: oneDecision(random, now),
    amountFen: random.pick([1, 500_000, 1_000_000, 2_000_000]),
    note: null,
  };
}

function oneDecision(random: RandomSource, { decisionIds }: CaseSituation): string {
  return decisionIds.length === 0 || random.chance(0.05) ? '987654321' : random.pick(decisionIds);
}

function randomContent(random: RandomSource, { row }: CaseSituation): CaseActionInputs['amend'] {
  const caseClass = random.chance(0.2) ? random.pick(CASE_CLASSES) : row.caseClass;
  return {
    caseClass,
    violation: random.pick(['未取得许可经营燃气', '擅自改动燃气设施', row.violation]),
    violatedArticle: row.violatedArticle ?? '《城镇燃气管理条例》第十五条',
    penaltyArticle: row.penaltyArticle ?? '《城镇燃气管理条例》第四十五条',
    clueKind: row.clueKind,
    clueSource: row.clueSource,
    remarks: random.pick([null, '材料已补齐', '另有举报一件']),
    leadOn: row.leadOn,
    accidentOn: caseClass === 'accident' ? (row.accidentOn ?? row.leadOn) : null,
    enterpriseIds: row.enterpriseIds,
    personIds: random.chance(0.1) ? [] : row.personIds,
    inspectionIds: row.inspectionIds,
    officerIds: random.chance(0.1) ? [...row.officerIds].reverse() : row.officerIds,
    filedOn: row.filedOn,
    reason: random.chance(0.9) ? REASON : null,
  };
}

function randomLines(random: RandomSource, { row }: CaseSituation): readonly PenaltyLineDraft[] {
  const parties: readonly PartyKey[] = [
    ...row.enterpriseIds.map((id) => ({ type: 'enterprise', id }) as const),
    ...row.personIds.map((id) => ({ type: 'person', id }) as const),
  ];
  const on = random.chance(0.3) ? parties : parties.slice(0, 1);
  const line = { amountFen: null, licences: null, days: null, description: null, parties: on };
  return random.pick([
    [{ ...line, kind: 'fine', amountFen: random.pick([1_000_000, 2_000_000]) }],
    [
      { ...line, kind: 'warning' },
      { ...line, kind: 'fine', amountFen: 500_000 },
    ],
    [{ ...line, kind: 'suspend_licence', licences: 2 }],
    [{ ...line, kind: 'no_penalty', description: '情节轻微并及时改正' }],
  ] as const satisfies readonly (readonly PenaltyLineDraft[])[]);
}
