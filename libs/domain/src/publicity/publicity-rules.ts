import type { KnownDate } from '../calendar/known-date.js';
import {
  type DateOfAct,
  type EntryContext,
  givenDate,
  inOrder,
  isBlank,
  refusal,
  requiredDate,
  requiredText,
} from '../records/act-entry.js';
import { CASE_STAGES, type CaseStage, type ExposureMedium } from '../records/codes.js';
import type { Refusal } from '../refusal.js';

const WEB_ADDRESS = /^https?:\/\/[^\s/]+(\/\S*)?$/i;

export interface ExposureInput {
  readonly enterpriseId: string | null;
  readonly medium: ExposureMedium;
  readonly mediumName: string | null;
  readonly url: string | null;
  readonly publishedOn: KnownDate | null;
}

/** The linked case, as far as naming its party in public depends on it. */
export interface ExposedCase {
  readonly stage: CaseStage;
  /** Null where the file does not tell. */
  readonly servedOn: KnownDate | null;
  readonly historical: boolean;
  /** Whether a decision that was served is still in force; null for the case that the exposure names already: that was asked when it was made. */
  readonly decisionInForce: boolean | null;
}

export function exposureRefusals(
  input: ExposureInput,
  linked: ExposedCase | null,
  context: EntryContext,
): readonly Refusal[] {
  const { enterpriseId, medium, mediumName, url, publishedOn } = input;
  const published: DateOfAct = { field: 'publishedOn', name: '发布日期', on: publishedOn };
  return [
    ...enterpriseRequired(enterpriseId, '请选择被曝光的企业'),
    ...requiredText({ field: 'mediumName', name: '媒体名称', text: mediumName }, context),
    ...(medium === 'website' ? requiredText({ field: 'url', name: '网址，以便查证', text: url }, context) : []),
    ...(!isBlank(url) && !WEB_ADDRESS.test(url?.trim() ?? '')
      ? [refusal('BAD_ADDRESS', 'url', '网址应以 http:// 或 https:// 开头，请从浏览器地址栏复制')]
      : []),
    ...requiredDate(published, context),
    ...(linked === null ? [] : servedFirst(linked, published)),
  ];
}

/** Nobody is named in public for a decision that they have not received, or that no longer stands. */
function servedFirst(linked: ExposedCase, published: DateOfAct): readonly Refusal[] {
  const { stage, servedOn, historical, decisionInForce } = linked;
  if (historical) return [];
  if (decisionInForce !== null && CASE_STAGES.indexOf(stage) < CASE_STAGES.indexOf('served')) {
    const message = '关联案件的处罚决定书尚未送达当事人，送达之前不能曝光';
    return [refusal('DECISION_NOT_SERVED', 'caseId', message, 'own-exposure')];
  }
  if (decisionInForce === false) {
    const message =
      '关联案件没有已经送达、仍然有效的处罚决定（已撤销、作废，或者案件未作处罚即结案），不能以它曝光；选错案件的，请改选有有效处罚决定的案件';
    return [refusal('NO_DECISION_IN_FORCE', 'caseId', message, 'own-exposure')];
  }
  return inOrder({ field: 'servedOn', name: '处罚决定送达日期', on: servedOn }, published, 'own-exposure');
}

export interface ExposureOnRecord {
  readonly publishedOn: KnownDate | null;
  readonly withdrawnOn: KnownDate | null;
  readonly voided: boolean;
}

export interface DatedEnd {
  readonly on: KnownDate | null;
  readonly reason: string | null;
}

export function withdrawalBlocked({ withdrawnOn, voided }: ExposureOnRecord): readonly Refusal[] {
  return endBlocked(voided, withdrawnOn, (on) => `已于 ${on} 撤下`);
}

export function withdrawalRefusals(
  exposure: ExposureOnRecord,
  end: DatedEnd,
  context: EntryContext,
): readonly Refusal[] {
  return endRefusals(withdrawalBlocked(exposure), end, context, {
    began: { field: 'publishedOn', name: '发布日期', on: exposure.publishedOn },
    name: '撤下日期',
    reasonName: '撤下原因',
  });
}

export interface BlacklistInput {
  readonly enterpriseId: string | null;
  readonly basis: string | null;
  readonly behaviour: string | null;
  readonly documentNumber: string | null;
  readonly listedOn: KnownDate | null;
  /** The last day of the listing as decided. */
  readonly expectedEndOn: KnownDate | null;
}

/** A list of serious untrustworthiness needs a basis in law or central policy: it is never left out. */
export function blacklistRefusals(input: BlacklistInput, context: EntryContext): readonly Refusal[] {
  const { enterpriseId, basis, behaviour, documentNumber, listedOn, expectedEndOn } = input;
  const listed: DateOfAct = { field: 'listedOn', name: '列入日期', on: listedOn };
  return [
    ...enterpriseRequired(enterpriseId, '请选择列入黑名单的企业'),
    ...requiredText(
      { field: 'basis', name: '列入的法律、法规或者政策依据', text: basis, basis: 'work-safety-law-78' },
      context,
    ),
    ...requiredText({ field: 'behaviour', name: '失信行为', text: behaviour, basis: 'work-safety-law-78' }, context),
    ...requiredText({ field: 'documentNumber', name: '列入决定文号', text: documentNumber }, context),
    ...requiredDate(listed, context),
    ...inOrder(listed, { field: 'expectedEndOn', name: '届满日期', on: expectedEndOn }),
  ];
}

export interface BlacklistOnRecord {
  readonly listedOn: KnownDate | null;
  readonly removedOn: KnownDate | null;
  readonly voided: boolean;
}

export function removalBlocked({ removedOn, voided }: BlacklistOnRecord): readonly Refusal[] {
  return endBlocked(voided, removedOn, (on) => `已于 ${on} 移出`);
}

export function removalRefusals(entry: BlacklistOnRecord, end: DatedEnd, context: EntryContext): readonly Refusal[] {
  return endRefusals(removalBlocked(entry), end, context, {
    began: { field: 'listedOn', name: '列入日期', on: entry.listedOn },
    name: '移出日期',
    reasonName: '移出原因',
  });
}

export interface JointDisciplineInput {
  readonly enterpriseId: string | null;
  readonly basis: string | null;
  readonly measures: string | null;
  readonly startedOn: KnownDate | null;
}

export function jointDisciplineRefusals(input: JointDisciplineInput, context: EntryContext): readonly Refusal[] {
  const { enterpriseId, basis, measures, startedOn } = input;
  return [
    ...enterpriseRequired(enterpriseId, '请选择被联合惩戒的企业'),
    ...requiredText({ field: 'basis', name: '联合惩戒的依据', text: basis, basis: 'work-safety-law-78' }, context),
    ...requiredText({ field: 'measures', name: '惩戒措施', text: measures, basis: 'work-safety-law-78' }, context),
    ...requiredDate({ field: 'startedOn', name: '开始日期', on: startedOn }, context),
  ];
}

export interface JointDisciplineOnRecord {
  readonly startedOn: KnownDate | null;
  readonly endedOn: KnownDate | null;
  readonly voided: boolean;
}

export function jointEndBlocked({ endedOn, voided }: JointDisciplineOnRecord): readonly Refusal[] {
  return endBlocked(voided, endedOn, (on) => `已于 ${on} 结束`);
}

export function jointEndRefusals(
  discipline: JointDisciplineOnRecord,
  end: DatedEnd,
  context: EntryContext,
): readonly Refusal[] {
  return endRefusals(jointEndBlocked(discipline), end, context, {
    began: { field: 'startedOn', name: '开始日期', on: discipline.startedOn },
    name: '结束日期',
    reasonName: '结束原因',
  });
}

function enterpriseRequired(enterpriseId: string | null, message: string): readonly Refusal[] {
  return enterpriseId === null ? [refusal('ENTERPRISE_REQUIRED', 'enterpriseId', message)] : [];
}

function endBlocked(voided: boolean, on: KnownDate | null, words: (on: KnownDate) => string): readonly Refusal[] {
  if (voided) return [{ code: 'RECORD_VOIDED', message: '这条记录已作废' }];
  return on === null ? [] : [{ code: 'ALREADY_ENDED', message: words(on) }];
}

interface EndWords {
  readonly began: DateOfAct;
  readonly name: string;
  readonly reasonName: string;
}

function endRefusals(
  blocked: readonly Refusal[],
  { on, reason }: DatedEnd,
  context: EntryContext,
  { began, name, reasonName }: EndWords,
): readonly Refusal[] {
  if (blocked.length > 0) return blocked;
  const ended: DateOfAct = { field: 'on', name, on };
  return [
    ...requiredDate(ended, context),
    ...inOrder(began, ended),
    ...requiredText({ field: 'reason', name: reasonName, text: reason, basis: 'own-accountability' }, context),
  ];
}

/** Of an end that stands already, when the record is corrected. */
export function endOrderRefusals(began: DateOfAct, ended: DateOfAct, context: EntryContext): readonly Refusal[] {
  return [...givenDate(ended, context), ...inOrder(began, ended)];
}
