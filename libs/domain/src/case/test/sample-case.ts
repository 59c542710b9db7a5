import { localDate } from '../../calendar/local-date.js';
import type { Role } from '../../permissions/roles.js';
import type { Officer } from '../../staff/officers.js';
import type { CaseAction, CaseActionInputs, CaseCommand, CaseContent } from '../actions.js';
import type { Service } from '../acts/hearing-acts.js';
import type { PenaltyLineDraft } from '../acts/penalty-drafts.js';
import { type CaseRow, caseRow } from '../case-row.js';
import { type CaseDecision, decideCase } from '../decide.js';
import type { CaseFacts, DecisionFacts } from '../guard-context.js';

/** One lawful case in each of its stages, for the tables of tests. */
export const TODAY = localDate('2026-06-30');
export const HANDLER = '11';
export const HEAD = '12';
export const LEADER = '13';
export const LEGAL = '14';

export function officer(staffId: string, accountId: string | null, to = '2028-12-31'): Officer {
  const certificate = {
    number: `FJ${staffId}`,
    validFrom: localDate('2024-01-01'),
    validTo: localDate(to),
    revokedOn: null,
  };
  return { staffId, name: `官${staffId}`, accountId, assistant: false, certificates: [certificate] };
}

export const FACTS: CaseFacts = {
  officers: [officer('1', HANDLER), officer('2', null)],
  actOfficers: [officer('1', HANDLER), officer('2', null)],
  namedStaff: [],
  interviews: [],
  priorPenalties: [],
  births: [],
  decisions: [],
  openMeasures: [],
  openHazards: 0,
};

export const CONTENT: CaseContent = {
  caseClass: 'pre_accident',
  violation: '未取得燃气经营许可证从事燃气经营',
  violatedArticle: '《城镇燃气管理条例》第十五条',
  penaltyArticle: '《城镇燃气管理条例》第四十五条',
  clueKind: 'inspection',
  clueSource: null,
  remarks: null,
  leadOn: localDate('2026-03-01'),
  accidentOn: null,
  violatedOn: null,
  harmful: false,
  enterpriseIds: ['21'],
  personIds: ['22'],
  inspectionIds: [],
  officerIds: ['1', '2'],
};

export const COMPANY = { type: 'enterprise', id: '21' } as const;
export const CHIEF = { type: 'person', id: '22' } as const;
export const fine = (amountFen: number | null, change: Partial<PenaltyLineDraft> = {}): PenaltyLineDraft => ({
  kind: 'fine',
  amountFen,
  licences: null,
  days: null,
  description: null,
  ground: null,
  parties: [COMPANY],
  ...change,
});

export const LEAD = caseRow({ region: '350582', ...CONTENT, handledBy: [HANDLER] });
export const REQUESTED: CaseRow = { ...LEAD, stage: 'filing_review', filingRequestedOn: localDate('2026-03-02') };
export const ENDORSED: CaseRow = { ...REQUESTED, filingEndorsedOn: localDate('2026-03-03'), filingEndorsedBy: HEAD };
export const FILED: CaseRow = {
  ...ENDORSED,
  stage: 'investigating',
  filedOn: localDate('2026-03-04'),
  filedBy: LEADER,
  evidence: [{ on: localDate('2026-03-10'), kind: 'site_record', name: '现场检查笔录' }],
};
export const CONCLUDED: CaseRow = {
  ...FILED,
  stage: 'concluded',
  concludedOn: localDate('2026-04-01'),
  proposal: [fine(5_000_000)],
};
export const IN_REVIEW: CaseRow = { ...CONCLUDED, stage: 'legal_review', reviewRequestedOn: localDate('2026-04-02') };
export const REVIEWED: CaseRow = { ...IN_REVIEW, reviewedOn: localDate('2026-04-03'), reviewedBy: LEGAL };
export const NOTICED: CaseRow = {
  ...REVIEWED,
  stage: 'noticed',
  noticedOn: localDate('2026-04-10'),
  noticed: REVIEWED.proposal,
  defenceOn: localDate('2026-04-12'),
  defence: { on: localDate('2026-04-12'), kind: 'waived', reviewedOn: null, result: null },
  discussions: [
    {
      on: localDate('2026-04-13'),
      subject: 'penalty',
      members: ['王', '李', '张'].map((name) => ({ name, opinion: '同意' })),
    },
  ],
};
export const DECIDED: CaseRow = { ...NOTICED, stage: 'decided', decidedOn: localDate('2026-04-20'), decidedBy: LEADER };
export const SERVED: CaseRow = { ...DECIDED, stage: 'served', servedOn: localDate('2026-04-22') };
export const EXECUTING: CaseRow = { ...SERVED, stage: 'executing' };

export const DECISION: DecisionFacts = {
  id: '31',
  documentNumber: '晋城管罚决字〔2026〕第1号',
  state: 'in_force',
  voided: false,
  decidedOn: localDate('2026-04-20'),
  servedOn: null,
  parties: [COMPANY],
  fineFen: 5_000_000,
  dueFen: 5_000_000,
  onlyNoPenalty: false,
  paidFen: 0,
  payments: [],
  surchargePaidFen: 0,
};
const SERVED_DECISION: DecisionFacts = { ...DECISION, servedOn: localDate('2026-04-22') };
export const UNSERVED: CaseFacts = { ...FACTS, decisions: [DECISION] };
export const OWING: CaseFacts = { ...FACTS, decisions: [SERVED_DECISION] };
export const PAID: CaseFacts = {
  ...FACTS,
  decisions: [
    {
      ...SERVED_DECISION,
      paidFen: 5_000_000,
      payments: [{ on: localDate('2026-05-06'), amountFen: 5_000_000 }],
    },
  ],
};

export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
}
export const ACTORS = {
  officer: { accountId: HANDLER, roles: ['officer'] },
  head: { accountId: HEAD, roles: ['head'] },
  leader: { accountId: LEADER, roles: ['leader'] },
  legal: { accountId: LEGAL, roles: ['legal'] },
} as const satisfies Record<string, Actor>;

export function decide<A extends CaseAction>(
  [row, facts, actor]: readonly [CaseRow, CaseFacts, Actor],
  action: A,
  input: CaseActionInputs[A],
): CaseDecision {
  return decideCase(row, facts, { action, input } as CaseCommand, { actor, today: TODAY });
}

export function codesOf(decision: CaseDecision): readonly string[] {
  if (decision.kind === 'event') return [];
  return decision.kind === 'forbidden' ? [decision.refusal.code] : decision.refusals.map(({ code }) => code);
}

export const on = (day: string) => ({ on: localDate(day) });
export const opinion = (day: string) => ({ ...on(day), opinion: null });

/** Handed to the party in person. */
export const DIRECT: Service = { mode: 'direct', receiver: null, proof: null, consented: false, publishedOn: null };
