import { earliest, isFullDate, latest } from '../calendar/known-date.js';
import { deadlineRule } from '../deadlines/rules.js';
import { competenceRefusals } from '../law/competence.js';
import { limitationRefusals } from '../law/limitation.js';
import type { Refusal } from '../refusal.js';
import { notBeforeAct } from './date-guards.js';
import {
  appraisalOpen,
  appraisalsReceived,
  evidenceLawful,
  evidenceRecorded,
  preservationApprovable,
  preservationHandleable,
  preservationsHandled,
} from './evidence-guards.js';
import { type Guard, type GuardContext, refuseIf } from './guard-context.js';
import type { InvestigationGuardId } from './guard-ids.js';
import { interviewLawful } from './interview-guards.js';
import { cashHandedIn, cashHeld, onSpotLawful, onSpotReported, onSpotUnreported } from './on-spot-guards.js';
import { officersNotRecused, recusalPending, recusalRequestable } from './recusal-guards.js';
import { extensionLawful, notSuspended, suspended } from './term-guards.js';

export const INVESTIGATION_GUARDS: Readonly<Record<InvestigationGuardId, Guard>> = {
  'ordinary-procedure': ({ row }) =>
    refuseIf(row.procedure !== 'ordinary', {
      code: 'SIMPLIFIED_PROCEDURE',
      message: '本案适用简易程序，请先改用普通程序（“转为普通程序”）',
      basis: 'penalty-law-54',
    }),
  'simplified-procedure': ({ row }) =>
    refuseIf(row.procedure !== 'simplified', {
      code: 'ORDINARY_PROCEDURE',
      message: '本案是普通程序，不能按简易程序当场处罚，请立案后办理',
      basis: 'penalty-law-51',
    }),
  'within-limitation': withinLimitation,
  competent: ({ row, on }) =>
    competenceRefusals({
      penaltyArticle: row.penaltyArticle,
      violatedOn: row.violatedOn,
      decidedOn: on,
      field: 'penaltyArticle',
    }),
  'verification-extendable': verificationExtendable,
  'on-spot-lawful': onSpotLawful,
  'on-spot-unreported': onSpotUnreported,
  'on-spot-reported': onSpotReported,
  'cash-held': cashHeld,
  'cash-handed-in': cashHandedIn,
  'jurisdiction-free': jurisdictionFree,
  'jurisdiction-disputed': jurisdictionDisputed,
  'recusal-requestable': recusalRequestable,
  'recusal-pending': recusalPending,
  'officers-not-recused': officersNotRecused,
  'interview-lawful': interviewLawful,
  'evidence-lawful': evidenceLawful,
  'evidence-recorded': evidenceRecorded,
  'preservation-approvable': preservationApprovable,
  'preservation-handleable': preservationHandleable,
  'preservations-handled': preservationsHandled,
  'appraisal-open': appraisalOpen,
  'appraisals-received': appraisalsReceived,
  'not-suspended': notSuspended,
  suspended,
  'extension-lawful': extensionLawful,
};

/** Where a day is known only partly, the act counts as late, and its discovery as early, as they can have been: only what is certain is refused. */
function withinLimitation({ row, on }: GuardContext): readonly Refusal[] {
  const { violatedOn, leadOn, harmful } = row;
  if (violatedOn === null) return [];
  const refusals = limitationRefusals({
    endedOn: latest(violatedOn),
    discoveredOn: leadOn === null ? null : earliest(leadOn),
    harmful,
    on,
  });
  if (isFullDate(violatedOn)) return refusals;
  return refusals.map((one) => ({
    ...one,
    message: `违法行为的日期只知道是 ${violatedOn}，按其中最晚的一天计算：${one.message}`,
  }));
}

/** 住房和城乡建设部令第55号 brought the fifteen days and their one extension; before, there was nothing to extend. */
function verificationExtendable({ row, on }: GuardContext): readonly Refusal[] {
  const { leadOn, verificationExtendedOn } = row;
  const basis = 'construction-penalty-order-55';
  return [
    ...refuseIf(verificationExtendedOn !== null, {
      code: 'ALREADY_EXTENDED',
      message: `核查期限已于 ${verificationExtendedOn ?? ''} 延长过，不能再次延长，请决定是否立案`,
      basis,
    }),
    ...refuseIf(deadlineRule('verify_lead', leadOn === null ? on : latest(leadOn)) === null, {
      code: 'NO_VERIFICATION_LIMIT',
      message: '登记线索时没有核查期限的规定，不需要延长',
      basis,
    }),
  ];
}

function jurisdictionFree({ row }: GuardContext): readonly Refusal[] {
  const last = row.jurisdictionDisputes.at(-1);
  if (last === undefined) return [];
  return [
    ...refuseIf(last.settledOn === null, {
      code: 'JURISDICTION_DISPUTED',
      message: `与${last.organ}的管辖争议还没有解决，请先协商或者报请指定管辖，再登记结果`,
      basis: 'penalty-law-25',
    }),
    ...refuseIf(last.settledOn !== null && last.ours !== true, {
      code: 'NOT_OUR_JURISDICTION',
      message: '管辖已确定不属于本机关，应当移送有管辖权的机关，请办理“移送其他机关”',
      basis: 'penalty-law-25',
    }),
  ];
}

function jurisdictionDisputed({ row, on }: GuardContext): readonly Refusal[] {
  const last = row.jurisdictionDisputes.at(-1);
  if (last === undefined || last.settledOn !== null) {
    return [{ code: 'NO_JURISDICTION_DISPUTE', message: '没有尚未解决的管辖争议', basis: 'penalty-law-25' }];
  }
  return notBeforeAct(on, '发生管辖争议', last.referredOn);
}
