import { addDays } from '../calendar/local-date.js';
import { isFullDate, type KnownDate } from '../calendar/known-date.js';
import { isWorkday } from '../calendar/working-days.js';
import {
  type DateOfAct,
  type EntryContext,
  givenDate,
  inOrder,
  refusal,
  requiredDate,
  requiredText,
} from '../records/act-entry.js';
import type { CoerciveMeasureKind } from '../records/codes.js';
import type { Refusal } from '../refusal.js';
import { type Officer, officerRefusals } from '../staff/officers.js';
import type { ApproverPost } from './measure-codes.js';
import { MEASURE_TERM_DAYS } from './measure-term.js';

/** A measure as it is entered or corrected. */
export interface MeasureInput {
  readonly enterpriseId: string | null;
  readonly personId: string | null;
  readonly kind: CoerciveMeasureKind;
  readonly documentNumber: string | null;
  readonly objects: string | null;
  readonly startedOn: KnownDate | null;
  readonly termDays: number | null;
  readonly appraisalDays: number | null;
  readonly approvedOn: KnownDate | null;
  readonly approverName: string | null;
  readonly approverPost: ApproverPost | null;
  readonly emergency: boolean;
  readonly emergencyReason: string | null;
  readonly powerCutGround: string | null;
  readonly powerSupplier: string | null;
  readonly noticedOn: KnownDate | null;
  readonly notResidential: boolean;
}

/** More is a mistake of entry, and would count a due day beyond every calendar. Own decision: the law sets no limit. */
export const LARGEST_APPRAISAL_DAYS = 3_650;

const isAppraisal = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= LARGEST_APPRAISAL_DAYS;

/** What is known of the record beside what is typed. */
export interface MeasureEntry extends EntryContext {
  /** Null where the record does not name them, which only past records may. */
  readonly officers: readonly Officer[] | null;
  /** Lifted because the leader did not approve: such a measure has no approval. */
  readonly notApproved: boolean;
}

const startedOf = ({ startedOn }: Pick<MeasureInput, 'startedOn'>): DateOfAct => ({
  field: 'startedOn',
  name: '实施日期',
  on: startedOn,
});

/** Why this measure cannot be entered; every reason at once. */
export function measureRefusals(input: MeasureInput, entry: MeasureEntry): readonly Refusal[] {
  return [
    ...partyRefusals(input, entry),
    ...requiredText(
      { field: 'documentNumber', name: '决定书文号', text: input.documentNumber, basis: 'compulsion-law-24' },
      entry,
    ),
    ...requiredDate(startedOf(input), entry),
    ...officersOfMeasure(input, entry),
    ...(input.kind === 'power_cut' ? powerCutRefusals(input, entry) : seizureRefusals(input, entry)),
    ...approvalRefusals(input, entry),
  ];
}

function partyRefusals({ enterpriseId, personId }: MeasureInput, { historical }: MeasureEntry): readonly Refusal[] {
  if (historical || enterpriseId !== null || personId !== null) return [];
  return [refusal('PARTY_REQUIRED', 'enterpriseId', '请选择被采取措施的企业或者个人', 'compulsion-law-24')];
}

function officersOfMeasure({ startedOn }: MeasureInput, { officers, historical }: MeasureEntry): readonly Refusal[] {
  if (!isFullDate(startedOn) || (historical && (officers === null || officers.length === 0))) return [];
  return officerRefusals(officers ?? [], startedOn, { field: 'officerIds', basis: 'compulsion-law-18' });
}

function seizureRefusals({ objects, termDays, appraisalDays }: MeasureInput, entry: MeasureEntry): readonly Refusal[] {
  const wrongTerm =
    termDays === null ? !entry.historical : termDays < 1 || termDays > MEASURE_TERM_DAYS || !Number.isInteger(termDays);
  return [
    ...requiredText(
      {
        field: 'objects',
        name: '查封、扣押的场所、设施或者财物（名称、数量）',
        text: objects,
        basis: 'compulsion-law-24',
      },
      entry,
    ),
    ...(wrongTerm
      ? [
          refusal(
            'TERM_OUT_OF_RANGE',
            'termDays',
            `查封、扣押期限为 1 至 ${MEASURE_TERM_DAYS} 日，请按决定书填写`,
            'compulsion-law-25',
          ),
        ]
      : []),
    ...(appraisalDays !== null && !isAppraisal(appraisalDays)
      ? [
          refusal(
            'APPRAISAL_OUT_OF_RANGE',
            'appraisalDays',
            `检测、检验、鉴定期间须为书面告知当事人的整日数，1 至 ${LARGEST_APPRAISAL_DAYS} 日`,
            'compulsion-law-25',
          ),
        ]
      : []),
  ];
}

/**
 * 安全生产法 art. 70: refused orders, real danger, written notice, 24 hours before; 行政强制法 art. 43: never against daily life, nor on
 * days off, except in an emergency.
 */
function powerCutRefusals(input: MeasureInput, entry: MeasureEntry): readonly Refusal[] {
  const { powerCutGround, powerSupplier, notResidential, noticedOn, startedOn, emergency } = input;
  const basis = 'work-safety-law-70';
  const noticed: DateOfAct = { field: 'noticedOn', name: '通知企业日期', on: noticedOn };
  return [
    ...requiredText(
      {
        field: 'powerCutGround',
        name: '拒不执行的停产停业、停止施工或者停止使用决定，以及现实危险',
        text: powerCutGround,
        basis,
      },
      entry,
    ),
    ...requiredText({ field: 'powerSupplier', name: '书面通知的供电单位', text: powerSupplier, basis }, entry),
    ...(notResidential || entry.historical
      ? []
      : [
          refusal('RESIDENTIAL_POWER', 'notResidential', '停电不得影响居民生活用电，请核实后确认', 'compulsion-law-43'),
        ]),
    ...(emergency || entry.historical || !isFullDate(startedOn) || isWorkday(startedOn) !== false
      ? []
      : [
          refusal(
            'DAY_OFF',
            'startedOn',
            `${startedOn} 是法定节假日或者休息日，不得实施停电；有危及生产安全的紧急情形的，请勾选紧急情况`,
            'compulsion-law-43',
          ),
        ]),
    ...(emergency ? givenDate(noticed, entry) : requiredDate(noticed, entry, basis)),
    ...(!emergency && isFullDate(noticedOn) && isFullDate(startedOn) && noticedOn >= startedOn
      ? [
          refusal(
            'NOTICE_TOO_LATE',
            'noticedOn',
            `停止供电应当提前二十四小时通知企业，通知日期须在 ${addDays(startedOn, -1)} 或以前；有危及生产安全的紧急情形的，请勾选紧急情况`,
            basis,
          ),
        ]
      : []),
  ];
}

/** Approval before the act (art. 18); in an emergency within 24 hours after it (art. 19). */
function approvalRefusals(input: MeasureInput, entry: MeasureEntry): readonly Refusal[] {
  const { approvedOn, startedOn, emergency, emergencyReason, approverName, approverPost, kind } = input;
  const basis = emergency ? 'compulsion-law-19' : 'compulsion-law-18';
  const approved: DateOfAct = { field: 'approvedOn', name: '批准日期', on: approvedOn };
  const reason = emergency
    ? requiredText({ field: 'emergencyReason', name: '紧急情况的说明', text: emergencyReason, basis }, entry)
    : [];
  if (emergency && approvedOn === null && (entry.notApproved || mayStillBeApproved(startedOn, entry))) return reason;
  return [
    ...reason,
    ...requiredDate(approved, entry, basis),
    ...requiredText({ field: 'approverName', name: '批准人姓名', text: approverName, basis }, entry),
    ...(approverPost === null && !entry.historical
      ? [refusal('APPROVER_POST_REQUIRED', 'approverPost', '请选择批准人的职务', basis)]
      : []),
    ...(kind === 'power_cut' && approverPost !== null && approverPost !== 'principal'
      ? [
          refusal(
            'PRINCIPAL_REQUIRED',
            'approverPost',
            '停止供电须经本部门主要负责人本人批准，分管负责人不能代替',
            'work-safety-law-70',
          ),
        ]
      : []),
    ...approvalInTime(input, entry, approved),
  ];
}

function approvalInTime(input: MeasureInput, entry: MeasureEntry, approved: DateOfAct): readonly Refusal[] {
  const { startedOn, approvedOn, emergency } = input;
  if (!emergency) {
    const late = inOrder(approved, startedOf(input), 'compulsion-law-18');
    if (late.length === 0) return [];
    const message = `批准日期 ${approvedOn} 晚于实施日期 ${startedOn}：实施前须经批准；情况紧急当场实施的，请勾选紧急情况并说明`;
    return [refusal('APPROVAL_AFTER_START', 'approvedOn', message, 'compulsion-law-18')];
  }
  if (!isFullDate(startedOn) || !isFullDate(approvedOn) || approvedOn <= addDays(startedOn, 1)) return [];
  const message = `紧急情况应当在二十四小时内补办批准，批准日期不得晚于 ${addDays(startedOn, 1)}；未获批准的应当立即解除`;
  return entry.historical ? [] : [refusal('APPROVAL_TOO_LATE', 'approvedOn', message, 'compulsion-law-19')];
}

function mayStillBeApproved(startedOn: KnownDate | null, { today }: EntryContext): boolean {
  return isFullDate(startedOn) && today <= addDays(startedOn, 1);
}
