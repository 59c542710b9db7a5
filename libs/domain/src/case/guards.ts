import type { Refusal } from '../refusal.js';
import { officerRefusals } from '../staff/officers.js';
import type { PartyKey } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';
import { contentInOrder, decidedDateInOrder, datesInOrder, withinCase } from './date-guards.js';
import {
  decisionComplete,
  decisionOfCase,
  decisionsSettled,
  decisionUnpaid,
  isLive,
  noLiveDecision,
  paymentWithinDue,
  proposalComplete,
  refundWithinPaid,
  afterDecision,
} from './decision-guards.js';
import { EXECUTION_GUARDS } from './execution-guards.js';
import { commandOf, type Guard, type GuardContext, handlersIn, refuseIf } from './guard-context.js';
import type { GuardId, MainGuardId } from './guard-ids.js';
import { HEARING_GUARDS } from './hearing-guards.js';
import { INVESTIGATION_GUARDS } from './investigation-guards.js';
import { notHeavierThanNotified } from './notified-guard.js';

const MAIN_GUARDS: Readonly<Record<MainGuardId, Guard>> = {
  'date-not-future': ({ on, today }) =>
    refuseIf(on > today, { code: 'DATE_IN_FUTURE', field: 'on', message: `日期 ${on} 晚于今天，请填写实际发生的日期` }),
  'dates-in-order': datesInOrder,
  'within-case': withinCase,
  'content-in-order': contentInOrder,
  'parties-free': partiesFree,
  'facts-free': factsFree,
  'reason-once-filed': (context) => {
    const input = commandOf(context, 'amend')?.input ?? null;
    const lacks = context.row.stage !== 'lead' && input !== null && (input.reason ?? '').trim().length < 2;
    return refuseIf(lacks, {
      code: 'REASON_REQUIRED',
      field: 'reason',
      message: '立案后更正案件信息须写明原因',
      basis: 'own-accountability',
    });
  },
  'has-party': ({ row }) =>
    refuseIf(row.enterpriseIds.length + row.personIds.length === 0, {
      code: 'PARTY_REQUIRED',
      field: 'enterpriseIds',
      message: '案件还没有当事人，请在案件信息中登记当事企业或个人',
      basis: 'penalty-law-54',
    }),
  'has-clue': ({ row }) =>
    refuseIf(row.clueKind === null && row.clueSource === null, {
      code: 'CLUE_REQUIRED',
      field: 'clueKind',
      message: '案件还没有案源，请在案件信息中选择案源',
      basis: 'penalty-law-54',
    }),
  'has-articles': ({ row }) =>
    refuseIf(row.violatedArticle === null || row.penaltyArticle === null, {
      code: 'ARTICLES_REQUIRED',
      field: 'violatedArticle',
      message: '违反条款和处罚依据还没有填写，请在案件信息中补齐',
      basis: 'penalty-law-44',
    }),
  'accident-dated': ({ row }) =>
    refuseIf(row.caseClass === 'accident' && row.accidentOn === null, {
      code: 'ACCIDENT_DATE_REQUIRED',
      field: 'accidentOn',
      message: '事故立案须填写事故日期，请在案件信息中补齐',
      basis: 'own-dossier',
    }),
  'two-officers': ({ facts, on }) => officerRefusals(facts.officers, on),
  'not-endorsed': ({ row }) =>
    refuseIf(row.filingEndorsedOn !== null, {
      code: 'ALREADY_ENDORSED',
      message: '办案机构负责人已经签署同意，等待机关负责人批准',
    }),
  endorsed: ({ row }) =>
    refuseIf(row.filingEndorsedOn === null, {
      code: 'NOT_ENDORSED',
      message: '办案机构负责人还没有签署意见，不能批准立案',
      basis: 'penalty-law-54',
    }),
  'not-handler': ({ row, facts, actor }) => {
    const handlers = [...row.handledBy, ...handlersIn(facts)];
    return refuseIf(handlers.includes(actor.accountId), {
      code: 'HANDLER_MAY_NOT_APPROVE',
      message: '您是本案承办人，不能审核或批准本案，请由其他人员办理',
      basis: 'own-separation',
    });
  },
  'not-endorser': ({ row, actor }) =>
    refuseIf(row.filingEndorsedBy === actor.accountId, {
      code: 'ENDORSER_MAY_NOT_APPROVE',
      message: '您已作为办案机构负责人签署意见，批准须由另一人作出',
      basis: 'own-separation',
    }),
  'not-filing-approver': ({ row, actor }) =>
    refuseIf(row.filedBy === actor.accountId || row.filingEndorsedBy === actor.accountId, {
      code: 'APPROVER_MAY_NOT_REVIEW',
      message: '您审批过本案立案，不能再作法制审核，请由其他法制审核员审核',
      basis: 'own-separation',
    }),
  'not-reviewer': ({ row, actor }) =>
    refuseIf(row.reviewedBy === actor.accountId, {
      code: 'REVIEWER_MAY_NOT_DECIDE',
      message: '您是本案法制审核员，不能作出处罚决定，请由其他负责人决定',
      basis: 'own-separation',
    }),
  'proposal-complete': proposalComplete,
  'review-pending': ({ row }) =>
    refuseIf(row.reviewedOn !== null, { code: 'ALREADY_REVIEWED', message: '本案已通过法制审核，等待送达告知书' }),
  'review-passed': ({ row }) =>
    refuseIf(row.reviewedOn === null, {
      code: 'REVIEW_REQUIRED',
      message: '本案还没有通过法制审核，不能告知或作出决定',
      basis: 'penalty-law-58',
    }),
  'notice-served': ({ row }) =>
    refuseIf(row.noticedOn === null, {
      code: 'NOTICE_REQUIRED',
      message: '还没有送达行政处罚告知书，不得作出处罚决定，请先告知当事人',
      basis: 'penalty-law-62',
    }),
  'nothing-decided': ({ facts }) =>
    refuseIf(facts.decisions.some(isLive), {
      code: 'ALREADY_DECIDED',
      message: '本案已有有效的处罚决定；需要更改的，请变更决定，录入错误的请先作废',
      basis: 'penalty-law-57',
    }),
  'something-decided': ({ facts }) =>
    refuseIf(!facts.decisions.some(isLive), {
      code: 'NOTHING_DECIDED',
      message: '本案没有有效的处罚决定，请先作出决定',
      basis: 'penalty-law-57',
    }),
  'decision-complete': decisionComplete,
  'not-heavier-than-notified': notHeavierThanNotified,
  'decision-of-case': decisionOfCase,
  'after-decision': afterDecision,
  'paid-after-decision': afterDecision,
  'payment-within-due': paymentWithinDue,
  'refund-within-paid': refundWithinPaid,
  'decided-date-in-order': decidedDateInOrder,
  'decision-unpaid': decisionUnpaid,
  'no-live-decision': noLiveDecision,
  'decisions-settled': decisionsSettled,
  'measures-lifted': ({ facts }) =>
    refuseIf(facts.openMeasures.length > 0, {
      code: 'MEASURE_OPEN',
      message: `还有 ${facts.openMeasures.length} 项强制措施没有解除，请先登记解除或处理`,
      basis: 'compulsion-law-28',
    }),
  'hazards-verified': ({ facts }) =>
    refuseIf(facts.openHazards > 0, {
      code: 'HAZARD_OPEN',
      message: `本案检查发现的隐患还有 ${facts.openHazards} 个没有复查销号，请先复查`,
      basis: 'penalty-law-28',
    }),
  'closing-requested': ({ row }) =>
    refuseIf(row.closingRequestedOn === null, {
      code: 'CLOSING_NOT_REQUESTED',
      message: '承办人还没有提请结案',
      basis: 'own-dossier',
    }),
};

export const GUARDS: Readonly<Record<GuardId, Guard>> = {
  ...MAIN_GUARDS,
  ...INVESTIGATION_GUARDS,
  ...HEARING_GUARDS,
  ...EXECUTION_GUARDS,
};

/**
 * After the notice the parties are those who were told; before, everybody may still be added. Nobody leaves whom an act has named, nor an
 * inspection whose hazards keep the case open.
 */
function partiesFree(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'amend')?.input ?? null;
  const { row, facts } = context;
  if (input === null) return [];
  const same = sameIds(input.enterpriseIds, row.enterpriseIds) && sameIds(input.personIds, row.personIds);
  const gone = partiesOf(row).filter(
    ({ type, id }) => !(type === 'enterprise' ? input.enterpriseIds : input.personIds).includes(id),
  );
  const proposed = row.proposal.flatMap(({ parties }) => parties);
  const named = gone.some(({ type, id }) => proposed.some((party) => party.type === type && party.id === id));
  return [
    ...refuseIf(!same && row.noticedOn !== null, {
      code: 'PARTIES_FIXED',
      field: 'enterpriseIds',
      message: '告知书送达后不能更改当事人；确需更改的，请退回补充调查后重新告知',
      basis: 'penalty-law-44',
    }),
    ...refuseIf(
      row.stage !== 'lead' &&
        facts.openHazards > 0 &&
        row.inspectionIds.some((id) => !input.inspectionIds.includes(id)),
      {
        code: 'INSPECTION_IN_USE',
        field: 'inspectionIds',
        message: '本案检查发现的隐患还没有复查销号，立案后不能取消与检查的关联，请先复查',
        basis: 'penalty-law-28',
      },
    ),
    ...refuseIf(row.noticedOn === null && gone.length > 0 && (named || facts.decisions.length > 0), {
      code: 'PARTY_IN_USE',
      field: 'enterpriseIds',
      message: '处罚建议或处罚决定已经写明的当事人不能从案件中删除，只能增加当事人',
      basis: 'own-accountability',
    }),
  ];
}

function partiesOf(row: CaseRow): readonly PartyKey[] {
  return [
    ...row.enterpriseIds.map((id) => ({ type: 'enterprise', id }) as const),
    ...row.personIds.map((id) => ({ type: 'person', id }) as const),
  ];
}

/** What the party was told of is what the decision rests on. */
function factsFree(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'amend')?.input ?? null;
  const { row } = context;
  if (input === null || row.noticedOn === null) return [];
  const told = ['violation', 'violatedArticle', 'penaltyArticle'] as const;
  return told.flatMap((field) =>
    refuseIf(input[field] !== row[field], {
      code: 'FACTS_FIXED',
      field,
      message: '告知书送达后不能更改违法行为和条款；确需更改的，请退回补充调查后重新告知，已决定的请变更决定',
      basis: 'penalty-law-44',
    }),
  );
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
