import { CaseDetail, DecisionDetail } from '@anjuan/contracts';
import { caseRow } from '@anjuan/domain';

export const GAS = { type: 'enterprise' as const, id: '7', label: '晋江某燃气有限公司' };
export const OWNER = { type: 'person' as const, id: '9', label: '陈某' };

const NO_STEPS = {
  leadOn: '2026-09-01',
  filingRequestedOn: null,
  filingEndorsedOn: null,
  filedOn: null,
  concludedOn: null,
  reviewRequestedOn: null,
  reviewedOn: null,
  noticedOn: null,
  defenceOn: null,
  decidedOn: null,
  servedOn: null,
  executionEndedOn: null,
  closingRequestedOn: null,
  closedOn: null,
  archivedOn: null,
};

/** Dates as plain text; the contract's own schema says whether they are some. */
interface Changes {
  readonly [field: string]: unknown;
  readonly steps?: Readonly<Record<string, unknown>>;
  readonly sideProcedures?: Readonly<Record<string, unknown>>;
}

/** Nothing runs beside the main line. */
const NOTHING_BESIDE = caseRow({ region: '350582', caseClass: 'pre_accident', violation: '' });

/** A lead of 晋江 about a gas company and its owner, with what the test says otherwise. */
export function sampleCase({ steps, sideProcedures, ...changes }: Changes = {}): CaseDetail {
  return CaseDetail.parse({
    id: '17',
    region: '350582',
    regionName: '晋江市',
    organ: null,
    voided: false,
    voidReason: null,
    version: 3,
    missing: [],
    caseNumber: null,
    caseClass: 'pre_accident',
    procedure: 'ordinary',
    stage: 'lead',
    violation: '在不具备安全条件的场所储存燃气',
    parties: [GAS, OWNER],
    filedOn: null,
    closedOn: null,
    fineFen: 0,
    historical: false,
    violatedArticle: '《城镇燃气管理条例》第十八条第五项',
    penaltyArticle: '《城镇燃气管理条例》第四十六条第五项',
    clueSource: null,
    clueKind: 'inspection',
    remarks: null,
    outcome: null,
    accidentOn: null,
    officers: [],
    proposal: [],
    noticed: [],
    limits: [],
    offers: [],
    awaited: null,
    inspections: [],
    decisions: [],
    consequences: [],
    events: [],
    source: null,
    violatedOn: null,
    harmful: false,
    surcharges: [],
    ...changes,
    steps: { ...NO_STEPS, ...steps },
    sideProcedures: { ...NOTHING_BESIDE, ...sideProcedures },
  });
}

export function sampleDecision(changes: Readonly<Record<string, unknown>> = {}): DecisionDetail {
  return DecisionDetail.parse({
    id: '31',
    region: '350582',
    regionName: '晋江市',
    organ: null,
    voided: false,
    voidReason: null,
    version: 1,
    missing: [],
    case: { type: 'case', id: '17', label: '晋城管立字〔2026〕1号' },
    documentNumber: '晋城管罚字〔2026〕1号',
    state: 'in_force',
    parties: [GAS],
    decidedOn: '2026-10-20',
    servedOn: null,
    endedOn: null,
    endedBy: null,
    endNote: null,
    lines: [
      {
        id: '1',
        kind: 'fine',
        amountFen: 3_000_000,
        licences: null,
        days: null,
        description: null,
        ground: null,
        parties: [GAS.label],
        superseded: false,
      },
    ],
    payments: [],
    ...changes,
  });
}

export function fineLine(
  amountFen: number,
  ...parties: { readonly type: 'enterprise' | 'person'; readonly id: string }[]
) {
  const on = parties.map(({ type, id }) => ({ type, id }));
  return { kind: 'fine' as const, amountFen, licences: null, days: null, description: null, ground: null, parties: on };
}
