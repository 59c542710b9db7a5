import { INSPECTION_KIND_LABEL, INSPECTION_KINDS, hazardGradeLabel } from '@anjuan/domain';

/** A value of the history in words, where its code would say nothing. */
export function historyWords(field: string, value: string): string {
  if (field === 'major') return hazardGradeLabel(value === '1');
  const kind = field === 'kind' ? INSPECTION_KINDS.find((one) => one === value) : undefined;
  return kind === undefined ? value : INSPECTION_KIND_LABEL[kind];
}
