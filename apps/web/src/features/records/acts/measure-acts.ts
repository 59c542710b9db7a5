import { type CoerciveMeasureDetail, ExtendMeasure, LiftMeasure, measuresApi } from '@anjuan/contracts';
import {
  extensionBlocked,
  extensionRefusals,
  isFullDate,
  isKnownDate,
  liftBlocked,
  liftRefusals,
  MEASURE_EXTENSION_DAYS,
  type MeasureOnRecord,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { today } from '../../../lib/today';
import type { FieldSpec, FormValues } from '../forms/field-spec';
import { wireOf } from '../forms/form-values';
import { liftOptions } from '../forms/measure-form';
import { type RecordAct, reasonOf } from './record-act';

function onRecord(detail: CoerciveMeasureDetail): MeasureOnRecord {
  return {
    kind: detail.kind,
    startedOn: isKnownDate(detail.startedOn) ? detail.startedOn : null,
    termDays: detail.termDays,
    extensionDays: detail.extension?.days ?? null,
    appraisalDays: detail.appraisalDays,
    endedOn: isKnownDate(detail.endedOn) ? detail.endedOn : null,
    emergency: detail.emergency,
    voided: detail.voided,
  };
}

const EXTENSION: readonly FieldSpec[] = [
  { as: 'number', key: 'days', label: '延长', max: MEASURE_EXTENSION_DAYS, unit: '日', hint: '不超过三十日' },
  { as: 'area', key: 'reason', label: '延长的理由', max: 500, hint: '如情况复杂，需要进一步核实' },
  { as: 'date', key: 'approvedOn', label: '批准日期', hint: '须在原期限届满之前' },
  { as: 'text', key: 'approverName', label: '批准的负责人', max: 100 },
  { as: 'date', key: 'toldOn', label: '书面告知当事人日期' },
];

export function measureActs(detail: CoerciveMeasureDetail): readonly RecordAct[] {
  const measure = onRecord(detail);
  const { id, version } = detail;
  const context = (day: ReturnType<typeof today>) => ({ today: day, historical: detail.imported });
  const lifting: readonly FieldSpec[] = [
    { as: 'date', key: 'endedOn', label: '解除日期' },
    { as: 'select', key: 'ground', label: '解除理由', options: liftOptions(detail.kind) },
    { as: 'text', key: 'note', label: '说明', max: 500, hint: '如财物退还情况' },
  ];
  const extended = (values: FormValues) => ExtendMeasure.safeParse({ ...bodyOf(EXTENSION, values), version });
  const lifted = (values: FormValues) => LiftMeasure.safeParse({ ...bodyOf(lifting, values), version });
  const day = today();
  return [
    {
      key: 'lift',
      label: '解除',
      tone: 'primary',
      blocked: reasonOf(liftBlocked(measure)),
      plan: {
        title: '登记解除',
        text: '解除查封、扣押应当立即退还财物（《行政强制法》第二十八条）；企业消除隐患的，应当及时解除停电（《安全生产法》第七十条）。',
        action: '登记解除',
        done: '已登记解除',
        fields: lifting,
        initial: { endedOn: day, ground: '', note: '' },
        check: (values, now) => {
          const parsed = lifted(values);
          if (!parsed.success) return refusalsOfIssues(parsed.error, labelOf(lifting));
          return liftRefusals(measure, parsed.data, context(now));
        },
        send: (values, idempotencyKey) =>
          api.call(measuresApi.lift, { params: { id }, body: LiftMeasure.parse(lifted(values).data), idempotencyKey }),
      },
    },
    {
      key: 'extend',
      label: '延长期限',
      blocked: reasonOf(extensionBlocked(measure)),
      plan: {
        title: '延长期限',
        text: `现在的期限至 ${isFullDate(detail.dueOn) ? detail.dueOn : '（不详）'}。情况复杂的，经负责人批准可以延长一次，并及时书面告知当事人（《行政强制法》第二十五条）。`,
        action: '延长期限',
        done: '期限已延长',
        fields: EXTENSION,
        initial: { days: String(MEASURE_EXTENSION_DAYS), reason: '', approvedOn: day, approverName: '', toldOn: day },
        check: (values, now) => {
          const parsed = extended(values);
          if (!parsed.success) return refusalsOfIssues(parsed.error, labelOf(EXTENSION));
          return extensionRefusals(measure, parsed.data, context(now));
        },
        send: (values, idempotencyKey) =>
          api.call(measuresApi.extend, {
            params: { id },
            body: ExtendMeasure.parse(extended(values).data),
            idempotencyKey,
          }),
      },
    },
  ];
}

/** A required text left empty is an empty text, so that the rule says what is missing. */
export function bodyOf(fields: readonly FieldSpec[], values: FormValues): Readonly<Record<string, unknown>> {
  const wire = wireOf(fields, fields, values);
  const texts = fields.filter(({ as }) => as === 'text' || as === 'area').map(({ key }) => key);
  return { ...wire, ...Object.fromEntries(texts.map((key) => [key, wire[key] ?? ''])) };
}

export function labelOf(fields: readonly FieldSpec[]): (path: string) => string {
  return (path) => fields.find(({ key }) => key === path)?.label ?? path;
}
