import type { KnownDate } from '../calendar/known-date.js';
import { type EntryContext, refusal, requiredDate, requiredText } from '../records/act-entry.js';
import type { Refusal } from '../refusal.js';
import type { ClosureGround } from './accountability-codes.js';

export interface ClosureInput {
  readonly enterpriseId: string | null;
  readonly government: string | null;
  readonly ground: ClosureGround | null;
  readonly groundNote: string | null;
  readonly documentNumber: string | null;
  readonly requestedOn: KnownDate | null;
}

/** 安全生产法 art. 113: asked of the local people's government, which decides. */
export function closureRefusals(input: ClosureInput, context: EntryContext): readonly Refusal[] {
  const { enterpriseId, government, ground, groundNote, documentNumber, requestedOn } = input;
  const basis = 'work-safety-law-113';
  return [
    ...(enterpriseId === null ? [refusal('ENTERPRISE_REQUIRED', 'enterpriseId', '请选择提请关闭的企业', basis)] : []),
    ...requiredText({ field: 'government', name: '受理提请的地方人民政府', text: government, basis }, context),
    ...(ground === null && !context.historical
      ? [refusal('GROUND_REQUIRED', 'ground', '请选择提请关闭的情形', basis)]
      : []),
    ...requiredText({ field: 'groundNote', name: '具体事实', text: groundNote, basis }, context),
    ...requiredText({ field: 'documentNumber', name: '提请文书号', text: documentNumber }, context),
    ...requiredDate({ field: 'requestedOn', name: '提请日期', on: requestedOn }, context),
  ];
}
