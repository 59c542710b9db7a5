import { ReasonText } from '@anjuan/contracts';
import type { RecordAct } from './record-act';
import { textOf } from '../forms/form-values';

interface Voidable {
  readonly id: string;
  readonly version: number;
}

interface CommonActs {
  readonly slug: string;
  readonly record: Voidable;
  /** What is no longer counted, in the words of the table. */
  readonly counted: string;
  voidIt(body: { readonly version: number; readonly reason: string }, key: string): Promise<unknown>;
}

/** What every record can undergo: corrected, and voided as entered by mistake. */
export function commonActs({ slug, record, counted, voidIt }: CommonActs): readonly RecordAct[] {
  return [
    { key: 'correct', label: '更正', blocked: null, plan: `/${slug}/${record.id}/edit` },
    {
      key: 'void',
      label: '作废',
      blocked: null,
      plan: {
        title: '作废这条记录',
        text: `只用于误录或重复登记的记录。作废后记录保留，${counted}；已经发生的事情结束了，请登记结束，不要作废。`,
        action: '作废',
        done: '记录已作废',
        danger: true,
        fields: [{ as: 'area', key: 'reason', label: '作废原因', max: 500, hint: '例如：与另一条记录重复' }],
        initial: { reason: '' },
        check: (values) =>
          ReasonText.safeParse(textOf(values, 'reason')).success
            ? []
            : [{ code: 'REASON_REQUIRED', field: 'reason', message: '请写明作废原因，至少两个字' }],
        send: (values, key) => voidIt({ version: record.version, reason: textOf(values, 'reason').trim() }, key),
      },
    },
  ];
}
