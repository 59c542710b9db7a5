import type { RecordHead } from '@anjuan/contracts';
import { LEDGER_FIELD_LABEL } from '@anjuan/domain';

/** Names on the wire that the ledger format does not have, or calls otherwise. */
const FIELD_WORD: Readonly<Record<string, string>> = {
  ...LEDGER_FIELD_LABEL,
  startedOn: '实施日期',
  foundOn: '检查日期',
  fineFen: '罚款金额',
  lines: '处罚内容',
  parties: '当事人',
  caseNumber: '案号',
  accidentOn: '事故日期',
  idNumberMasked: '身份证号码',
  workplace: '工作单位',
  caseClass: '案件类别',
};

export function fieldWord(field: string): string {
  const name = field.split('.').at(-1) ?? field;
  return FIELD_WORD[name] ?? name;
}

/** 缺立案日期, or 立案日期不完整 where only the year or month is known. */
export function missingWords(record: RecordHead): string[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return [...new Set(record.missing.map((field) => missingWord(field, values.get(field))))];
}

function missingWord(field: string, value: unknown): string {
  const isPartial = typeof value === 'string' && value !== '';
  return isPartial ? `${fieldWord(field)}不完整` : `缺${fieldWord(field)}`;
}
