import { EndPublicity } from '@anjuan/contracts';
import type { DatedEnd, EntryContext, Refusal } from '@anjuan/domain';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { today } from '../../../lib/today';
import type { FieldSpec, FormValues } from '../forms/field-spec';
import { bodyOf, labelOf } from './measure-acts';
import { type RecordAct, reasonOf } from './record-act';

interface EndOfRecord {
  readonly key: string;
  /** 撤下、移出、结束. */
  readonly verb: string;
  readonly hint: string;
  readonly version: number;
  readonly blocked: readonly Refusal[];
  refusals(end: DatedEnd, context: EntryContext): readonly Refusal[];
  send(body: EndPublicity, key: string): Promise<unknown>;
}

/** The end of an exposure, a listing or a joint discipline: a day and why. */
export function endAct({ key, verb, hint, version, blocked, refusals, send }: EndOfRecord): RecordAct {
  const fields: readonly FieldSpec[] = [
    { as: 'date', key: 'on', label: `${verb}日期` },
    { as: 'area', key: 'reason', label: `${verb}原因`, max: 500 },
  ];
  const parsed = (values: FormValues) => EndPublicity.safeParse({ ...bodyOf(fields, values), version });
  return {
    key,
    label: verb,
    tone: 'primary',
    blocked: reasonOf(blocked),
    plan: {
      title: `登记${verb}`,
      text: hint,
      action: `登记${verb}`,
      done: `已登记${verb}`,
      fields,
      initial: { on: today(), reason: '' },
      check: (values, now) => {
        const body = parsed(values);
        if (!body.success) return refusalsOfIssues(body.error, labelOf(fields));
        return refusals({ on: body.data.on, reason: body.data.reason }, { today: now, historical: false });
      },
      send: (values, idempotencyKey) => send(EndPublicity.parse(parsed(values).data), idempotencyKey),
    },
  };
}
