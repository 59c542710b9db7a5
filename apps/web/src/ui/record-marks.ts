import type { RecordHead } from '@anjuan/contracts';
import { missingWords } from '../lib/missing-words';

/** What is said about a record before anything else: whose act, whether it still counts, what it lacks. */
export interface Marks {
  readonly organ: string | null;
  readonly voided: boolean;
  readonly voidReason: string | null;
  readonly missing: readonly string[];
  readonly historical: boolean;
}

export const markWords = {
  voided: '已作废，不计入统计',
  notCounted: '不计入统计',
  historical: '历史案件',
  voidReason: '作废原因：',
  nothingRecorded: '没有记录',
} as const;

export function marksOf(record: RecordHead & { historical?: boolean }): Marks {
  return {
    organ: record.organ,
    voided: record.voided,
    voidReason: record.voidReason,
    missing: missingWords(record),
    historical: record.historical ?? false,
  };
}
