import { due } from '../deadlines/due.js';
import type { Refusal } from '../refusal.js';
import { actOfficerRefusals } from './act-officers.js';
import { notBeforeAct } from './date-guards.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';
import type { Appraisal, Preservation } from './side-procedures.js';

export function evidenceLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'record_evidence')?.input ?? null;
  if (input === null) return [];
  return [
    ...actOfficerRefusals(context, input.officerIds),
    ...refuseIf(input.monitored && !input.monitoringReviewed, {
      code: 'MONITORING_NOT_REVIEWED',
      field: 'monitoringReviewed',
      message: '电子技术监控设备及其记录内容须经法制和技术审核；未经审核的，不得作为处罚的证据',
      basis: 'penalty-law-41',
    }),
    // Evidence is to be verified before a case may rest on it; of a document the copy is compared with the original.
    ...refuseIf(input.kind === 'documentary' && !input.verified, {
      code: 'COPY_NOT_VERIFIED',
      field: 'verified',
      message: '书证须核对，复印件注明“与原件核对无误”，请核对后勾选',
      basis: 'penalty-law-46',
    }),
  ];
}

/** 行政处罚法 art. 40: without evidence there is no penalty. The record of a linked inspection is evidence too. */
export function evidenceRecorded({ row }: GuardContext): readonly Refusal[] {
  return refuseIf(row.evidence.length + row.interviews.length + row.inspectionIds.length === 0, {
    code: 'EVIDENCE_REQUIRED',
    message: '本案还没有证据，不能终结调查，请先登记证据、询问笔录，或者关联检查记录',
    basis: 'penalty-law-40',
  });
}

export function preservationApprovable(context: GuardContext): readonly Refusal[] {
  const { row, on } = context;
  const input = commandOf(context, 'approve_preservation')?.input ?? null;
  const open = ({ approvedOn }: Preservation) => approvedOn === null;
  const asked = input === null ? row.preservations.find(open) : entryAt(row.preservations, input.preservation);
  if (asked === undefined || !open(asked)) {
    return [
      {
        code: 'NO_PRESERVATION_TO_APPROVE',
        field: 'preservation',
        message: '没有待批准的先行登记保存申请，请核对所选项目',
        basis: 'penalty-law-56',
      },
    ];
  }
  return input === null ? [] : notBeforeAct(on, '申请先行登记保存', asked.requestedOn);
}

/** Seven working days; afterwards the preservation has lapsed and the objects go back (行政处罚法 art. 56, 85). */
export function preservationHandleable(context: GuardContext): readonly Refusal[] {
  const { row, on, calendar } = context;
  const input = commandOf(context, 'handle_preservation')?.input ?? null;
  const asked = input === null ? row.preservations.find(isHeld) : entryAt(row.preservations, input.preservation);
  if (asked === undefined || asked.approvedOn === null || asked.handledOn !== null) {
    return [
      {
        code: 'NO_PRESERVATION_TO_HANDLE',
        field: 'preservation',
        message: '没有已经批准、尚未处理的先行登记保存，请核对所选项目',
        basis: 'penalty-law-56',
      },
    ];
  }
  if (input === null) return [];
  const limit = due('handle_preservation', asked.approvedOn, { calendar });
  const lapsed = limit !== null && on > limit.dueOn && input.handling !== 'returned';
  return [
    ...notBeforeAct(on, '批准先行登记保存', asked.approvedOn),
    ...(lapsed
      ? [
          {
            code: 'PRESERVATION_LAPSED',
            field: 'handling',
            message: `先行登记保存的处理期限至 ${limit.dueOn} 届满，保存措施已自动失效，应当立即退还物品，只能登记“退还”`,
            basis: limit.rule.basis,
          },
        ]
      : []),
  ];
}

export function preservationsHandled({ row }: GuardContext): readonly Refusal[] {
  const held = row.preservations.filter(isHeld).length;
  return refuseIf(held > 0, {
    code: 'PRESERVATION_OPEN',
    message: `还有 ${held} 项先行登记保存的证据没有处理，请先作出处理决定`,
    basis: 'penalty-law-56',
  });
}

function isHeld({ approvedOn, handledOn }: Preservation): boolean {
  return approvedOn !== null && handledOn === null;
}

/** A result that came without being told to the party is recorded again with the day of the telling. */
export function appraisalOpen(context: GuardContext): readonly Refusal[] {
  const { row, on, today } = context;
  const input = commandOf(context, 'receive_appraisal')?.input ?? null;
  const asked = input === null ? row.appraisals.find(isUnsettled) : entryAt(row.appraisals, input.appraisal);
  if (asked === undefined || !isUnsettled(asked)) {
    return [
      {
        code: 'NO_APPRAISAL_OPEN',
        field: 'appraisal',
        message: '没有尚未收到结果或者尚未告知当事人的鉴定（检验、检测），请核对所选项目',
        basis: 'penalty-law-46',
      },
    ];
  }
  if (input === null) return [];
  const { toldOn } = input;
  return [
    ...notBeforeAct(on, '委托鉴定', asked.commissionedOn),
    ...refuseIf(asked.receivedOn !== null && on !== asked.receivedOn, {
      code: 'APPRAISAL_RECEIVED',
      field: 'on',
      message: `鉴定结果已于 ${asked.receivedOn} 收到，补登告知时收到日期不能更改`,
      basis: 'own-record-order',
    }),
    ...refuseIf(toldOn !== null && toldOn < on, {
      code: 'DATE_OUT_OF_ORDER',
      field: 'toldOn',
      message: `告知当事人的日期不能早于收到鉴定结果的日期 ${on}`,
      basis: 'own-record-order',
    }),
    ...refuseIf(toldOn !== null && toldOn > today, {
      code: 'DATE_IN_FUTURE',
      field: 'toldOn',
      message: '告知当事人的日期晚于今天，请填写实际告知的日期',
    }),
  ];
}

/** What an expert found the party must know, or it could not answer it. */
export function appraisalsReceived({ row }: GuardContext): readonly Refusal[] {
  const missing = row.appraisals.filter(({ receivedOn }) => receivedOn === null).length;
  const untold = row.appraisals.filter(({ receivedOn, toldOn }) => receivedOn !== null && toldOn === null).length;
  return [
    ...refuseIf(missing > 0, {
      code: 'APPRAISAL_OPEN',
      message: `还有 ${missing} 项鉴定（检验、检测）没有收到结果，不能终结调查`,
      basis: 'penalty-law-46',
    }),
    ...refuseIf(untold > 0, {
      code: 'APPRAISAL_NOT_TOLD',
      message: `还有 ${untold} 项鉴定结果没有告知当事人，请告知后补登告知日期`,
      basis: 'penalty-law-44',
    }),
  ];
}

function isUnsettled({ receivedOn, toldOn }: Appraisal): boolean {
  return receivedOn === null || toldOn === null;
}

/** Numbers count from 1. */
function entryAt<T>(list: readonly T[], number: number): T | undefined {
  return list[number - 1];
}
