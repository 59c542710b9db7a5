import {
  CASE_CLASSES,
  type CaseAction,
  type CaseActionInputs,
  type ExecutionInputs,
  type HearingInputs,
  type InvestigationInputs,
  type PartyKey,
  type PenaltyLineDraft,
} from '@anjuan/domain';
import type { RandomSource } from '../random-source.js';
import {
  type CaseSituation,
  dated,
  type InputMaker,
  oneDecision,
  randomDay,
  REASON,
  withOpinion,
  withReason,
} from './situation.js';

type MainAction = Exclude<CaseAction, keyof (InvestigationInputs & HearingInputs & ExecutionInputs)>;

export const MAIN_INPUTS = {
  amend: randomContent,
  request_filing: withOpinion,
  drop_lead: withReason,
  endorse_filing: withOpinion,
  return_filing: withReason,
  approve_filing: (random, now) => ({ ...withOpinion(random, now), caseNumber: null }),
  conclude: (random, now) => ({ ...dated(random, now), facts: '未经许可经营', proposal: randomLines(random, now) }),
  submit_review: dated,
  pass_review: withOpinion,
  reopen_investigation: withReason,
  decide: (random, now) => ({
    ...dated(random, now),
    decisions: [{ documentNumber: null, lines: random.chance(0.8) ? now.row.noticed : randomLines(random, now) }],
    remediesTold: random.chance(0.95),
  }),
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
} satisfies { readonly [A in MainAction]: InputMaker<A> };

export function randomContent(random: RandomSource, { row }: CaseSituation): CaseActionInputs['amend'] {
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
    violatedOn: row.violatedOn,
    harmful: row.harmful,
    accidentOn: caseClass === 'accident' ? (row.accidentOn ?? row.leadOn) : null,
    enterpriseIds: row.enterpriseIds,
    personIds: random.chance(0.1) ? [] : row.personIds,
    inspectionIds: row.inspectionIds,
    officerIds: random.chance(0.1) ? [...row.officerIds].reverse() : row.officerIds,
    filedOn: row.filedOn,
    reason: random.chance(0.9) ? REASON : null,
  };
}

export function randomLines(random: RandomSource, { row }: CaseSituation): readonly PenaltyLineDraft[] {
  const parties: readonly PartyKey[] = [
    ...row.enterpriseIds.map((id) => ({ type: 'enterprise', id }) as const),
    ...row.personIds.map((id) => ({ type: 'person', id }) as const),
  ];
  const on = random.chance(0.3) ? parties : parties.slice(0, 1);
  const line = { amountFen: null, licences: null, days: null, description: null, ground: null, parties: on };
  return random.pick([
    [{ ...line, kind: 'fine', amountFen: random.pick([1_000_000, 2_000_000]) }],
    [
      { ...line, kind: 'warning' },
      { ...line, kind: 'fine', amountFen: 500_000 },
    ],
    [{ ...line, kind: 'suspend_licence', licences: 2 }],
    [{ ...line, kind: 'no_penalty', ground: 'slight_and_corrected', description: '情节轻微并及时改正，已教育当事人' }],
  ] as const satisfies readonly (readonly PenaltyLineDraft[])[]);
}
