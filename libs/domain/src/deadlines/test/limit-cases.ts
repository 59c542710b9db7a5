import { localDate } from '../../calendar/local-date.js';
import { type CaseRow, caseRow } from '../../case/case-row.js';
import type { DecisionFacts } from '../../case/guard-context.js';
import type { Hearing } from '../../case/side-procedures.js';
import { type CaseLimitFacts, caseLimits } from '../limits.js';

export const day = localDate;
export const TODAY = day('2026-11-24');

export const BARE = caseRow({
  region: '350582',
  caseClass: 'pre_accident',
  violation: '未取得燃气经营许可证从事燃气经营',
});
export const FILED: CaseRow = { ...BARE, stage: 'investigating', filedOn: day('2026-10-01') };
export const SERVED: CaseRow = { ...FILED, stage: 'served', decidedOn: day('2026-11-10'), servedOn: day('2026-11-12') };
export const NO_FACTS: CaseLimitFacts = { decisions: [], openMeasures: [], openHazards: 0 };
export const HEARING: Hearing = {
  applicant: { type: 'enterprise', id: '21' },
  requestedOn: day('2026-11-10'),
  noticeServedOn: null,
  hearingOn: null,
  hostId: null,
  recorderId: null,
  heldOn: null,
  course: null,
  reportedOn: null,
  reviewRequestedOn: null,
  reviewedOn: null,
  reviewedBy: null,
  waivedOn: null,
};

/** Of 50 000 yuan, decided and served, and not paid. */
export function decision(change: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    id: '7',
    documentNumber: null,
    state: 'in_force',
    voided: false,
    decidedOn: day('2026-11-10'),
    servedOn: day('2026-11-12'),
    parties: [{ type: 'enterprise', id: '21' }],
    fineFen: 5_000_000,
    dueFen: 5_000_000,
    onlyNoPenalty: false,
    paidFen: 0,
    payments: [],
    surchargePaidFen: 0,
    ...change,
  };
}
export const PAID = decision({ paidFen: 5_000_000, payments: [{ on: day('2026-11-20'), amountFen: 5_000_000 }] });

export function limits(
  row: CaseRow,
  facts: Partial<CaseLimitFacts> & { readonly today?: string } = {},
): readonly string[] {
  const { today = TODAY, ...known } = facts;
  return caseLimits(row, { ...NO_FACTS, ...known }, { today: day(today) }).map(
    ({ rule, dueOn, subjectId }) => `${rule.id} ${dueOn}${subjectId === null ? '' : ` ${subjectId}`}`,
  );
}
