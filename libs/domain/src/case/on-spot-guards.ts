import { PENALTY_KIND_LABEL } from '../labels/case-labels.js';
import { sumsByParty } from '../law/penalty-sums.js';
import { threshold } from '../law/thresholds.js';
import { yuan } from '../money/wan-yuan.js';
import type { PenaltyKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import { actOfficerRefusals } from './act-officers.js';
import type { OnSpotInput } from './acts/investigation-acts.js';
import { notBeforeAct } from './date-guards.js';
import { decisionIn } from './decision-guards.js';
import { commandOf, type GuardContext, refuseIf } from './guard-context.js';

const ON_SPOT_KINDS: readonly PenaltyKind[] = ['warning', 'fine'];

/** A warning or a small fine, told and handed over by two officers (行政处罚法 art. 51, 52). */
export function onSpotLawful(context: GuardContext): readonly Refusal[] {
  const input = commandOf(context, 'penalise_on_spot')?.input ?? null;
  if (input === null) return [];
  return [
    ...actOfficerRefusals(context, input.officerIds),
    ...kindRefusals(input),
    ...fineRefusals(input, context),
    ...formRefusals(input),
    ...cashRefusals(input, context),
  ];
}

function kindRefusals({ decisions }: OnSpotInput): readonly Refusal[] {
  return decisions.flatMap(({ lines }, decision) =>
    lines.flatMap(({ kind }, line) =>
      refuseIf(!ON_SPOT_KINDS.includes(kind), {
        code: 'ON_SPOT_KIND',
        field: `decisions.${decision}.lines.${line}.kind`,
        message: `“${PENALTY_KIND_LABEL[kind]}”不能当场作出，当场处罚只能是警告或者小额罚款，须适用普通程序`,
        basis: 'penalty-law-51',
      }),
    ),
  );
}

function fineRefusals(input: OnSpotInput, { on }: GuardContext): readonly Refusal[] {
  return finesOf(input).flatMap(({ party, amountFen }) => {
    const person = party.type === 'person';
    const limit = threshold(person ? 'on_spot_fine_person' : 'on_spot_fine_organisation', on);
    if (limit === null || amountFen <= limit.value) return [];
    const whom = person ? '公民' : '法人或者其他组织';
    const message =
      `对${whom}的罚款 ${yuan(amountFen)} 元超过当场处罚的限额 ${yuan(limit.value)} 元，` +
      '须适用普通程序，请先“转为普通程序”';
    return [{ code: 'ON_SPOT_LIMIT', field: 'decisions', type: party.type, id: party.id, message, basis: limit.basis }];
  });
}

function formRefusals({ cardsShown, told, handedOver }: OnSpotInput): readonly Refusal[] {
  return [
    ...refuseIf(!cardsShown, {
      code: 'CARDS_NOT_SHOWN',
      field: 'cardsShown',
      message: '当场处罚须先向当事人出示执法证件',
      basis: 'penalty-law-52',
    }),
    ...refuseIf(!told, {
      code: 'NOT_TOLD',
      field: 'told',
      message: '当场处罚前须告知当事人事实、理由、依据和权利，并听取其陈述、申辩',
      basis: 'penalty-law-44',
    }),
    ...refuseIf(!handedOver, {
      code: 'NOT_HANDED_OVER',
      field: 'handedOver',
      message: '当场处罚决定书须当场交付当事人；当事人拒绝签收的，交付后在“签收情况”中注明',
      basis: 'penalty-law-52',
    }),
  ];
}

/** When the officer may take the money himself, and against what receipt (行政处罚法 art. 68-70). */
function cashRefusals(input: OnSpotInput, { on }: GuardContext): readonly Refusal[] {
  const { cashGround, receiptNumber } = input;
  if (cashGround === null) return [];
  const fines = finesOf(input);
  const limit = cashGround === 'small_fine' ? threshold('cash_on_spot', on) : null;
  const over = limit === null ? null : (fines.find(({ amountFen }) => amountFen > limit.value) ?? null);
  return [
    ...refuseIf(fines.length === 0, {
      code: 'NO_FINE_TO_COLLECT',
      field: 'cashGround',
      message: '没有罚款，不能当场收缴，请清空“当场收缴理由”',
      basis: 'penalty-law-68',
    }),
    ...(limit === null || over === null
      ? []
      : [
          {
            code: 'CASH_LIMIT',
            field: 'cashGround',
            message: `罚款 ${yuan(over.amountFen)} 元超过可以当场收缴的 ${yuan(limit.value)} 元，请由当事人到银行缴纳，或者写明其他法定理由`,
            basis: limit.basis,
          },
        ]),
    ...refuseIf((receiptNumber ?? '').trim() === '', {
      code: 'RECEIPT_REQUIRED',
      field: 'receiptNumber',
      message: '当场收缴罚款须出具财政部门统一制发的专用票据，请填写票据号',
      basis: 'penalty-law-70',
    }),
  ];
}

/** A fine imposed jointly may be asked of each of its parties as a whole. */
function finesOf({ decisions }: OnSpotInput): ReturnType<typeof sumsByParty> {
  return sumsByParty(
    decisions.flatMap(({ lines }) => lines),
    'fine',
  );
}

/** 行政处罚法 art. 52: what was decided on the spot is reported to the bureau. Late is late, and yet to be done. */
export function onSpotUnreported({ row, on }: GuardContext): readonly Refusal[] {
  const { onSpot } = row;
  if (onSpot === null) {
    return [{ code: 'NOT_ON_SPOT', message: '本案没有当场处罚，不需要备案', basis: 'penalty-law-52' }];
  }
  if (onSpot.reportedOn !== null) {
    return [
      { code: 'ALREADY_REPORTED', message: `当场处罚已于 ${onSpot.reportedOn} 报本机关备案`, basis: 'penalty-law-52' },
    ];
  }
  return notBeforeAct(on, '当场处罚', onSpot.on);
}

export function onSpotReported({ row }: GuardContext): readonly Refusal[] {
  return refuseIf(row.onSpot !== null && row.onSpot.reportedOn === null, {
    code: 'ON_SPOT_NOT_REPORTED',
    message: '当场处罚还没有报本机关备案，请先备案',
    basis: 'penalty-law-52',
  });
}

export function cashHeld(context: GuardContext): readonly Refusal[] {
  const { row, facts, on } = context;
  const { onSpot } = row;
  if (onSpot === null || onSpot.cashGround === null) {
    return [{ code: 'NO_CASH_HELD', message: '没有当场收缴罚款，不需要上交', basis: 'penalty-law-71' }];
  }
  if (onSpot.cashHandedInOn !== null) {
    return [
      {
        code: 'CASH_HANDED_IN',
        message: `当场收缴的罚款已于 ${onSpot.cashHandedInOn} 交至本机关`,
        basis: 'penalty-law-71',
      },
    ];
  }
  const id = commandOf(context, 'hand_in_cash')?.input.decisionId ?? null;
  const decision = id === null ? null : decisionIn(facts, id);
  return [
    ...refuseIf(id !== null && (decision === null || decision.voided), {
      code: 'DECISION_UNKNOWN',
      field: 'decisionId',
      message: '这份决定不属于本案或者已经作废，请重新选择',
    }),
    ...notBeforeAct(on, '当场收缴罚款', onSpot.on),
  ];
}

export function cashHandedIn({ row }: GuardContext): readonly Refusal[] {
  const { onSpot } = row;
  const held = onSpot !== null && onSpot.cashGround !== null && onSpot.cashHandedInOn === null;
  return refuseIf(held, {
    code: 'CASH_NOT_HANDED_IN',
    message: '当场收缴的罚款还没有交至本机关，请先登记上交',
    basis: 'penalty-law-71',
  });
}
