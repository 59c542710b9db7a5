import type { LedgerRefusalView, RefusalView } from '@anjuan/contracts';
import { LEDGER_FIELD_LABEL, RECORD_TYPE_LABEL } from '@anjuan/domain';
import { csvText } from '../../lib/csv';
import { NONE } from '../../lib/format';

export interface RefusalLine {
  readonly type: string;
  readonly typeWords: string;
  readonly id: string;
  readonly field: string;
  readonly fieldWords: string;
  readonly message: string;
  readonly code: string;
}

export interface RefusalGroup {
  readonly type: string;
  readonly words: string;
  readonly count: number;
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([...Object.entries(RECORD_TYPE_LABEL), ['ledger', '文件']]);
const FIELD_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(LEDGER_FIELD_LABEL));

export function refusalLine({ type, id, field, message, code }: RefusalView | LedgerRefusalView): RefusalLine {
  const place = field ?? '';
  return {
    type: type ?? 'ledger',
    typeWords: TYPE_WORDS.get(type ?? 'ledger') ?? type ?? '',
    id: id === undefined || id === null || id === '' ? NONE : id,
    field: place,
    fieldWords: fieldWords(place),
    message,
    code,
  };
}

/** `decisions[0].amountFen` reads 处罚决定第1项 › 金额（分）; a name the format does not know stays as it is. */
export function fieldWords(path: string): string {
  if (path === '') return NONE;
  return path.split('.').map(partWords).join(' › ');
}

function partWords(part: string): string {
  const [, name = part, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) ?? [];
  const words = FIELD_WORDS.get(name) ?? name;
  return index === undefined ? words : `${words.replace(/列表$/, '')}第${Number(index) + 1}项`;
}

export function refusalGroups(lines: readonly RefusalLine[]): readonly RefusalGroup[] {
  const counts = new Map<string, RefusalGroup>();
  for (const { type, typeWords } of lines) {
    counts.set(type, { type, words: typeWords, count: (counts.get(type)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export function refusalsCsv(lines: readonly RefusalLine[]): string {
  const head = ['记录类型', '编号', '字段', '字段（原名）', '原因', '代码'];
  return csvText([
    head,
    ...lines.map((line) => [line.typeWords, line.id, line.fieldWords, line.field, line.message, line.code]),
  ]);
}
