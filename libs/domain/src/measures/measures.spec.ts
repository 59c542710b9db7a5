import { knownDate } from '../calendar/known-date.js';
import { localDate as day } from '../calendar/local-date.js';
import { COERCIVE_MEASURE_KINDS } from '../records/codes.js';
import type { Officer } from '../staff/officers.js';
import { measuredCaseRefusals } from './measure-case.js';
import { liftGroundsOf, MEASURE_LIFT_GROUNDS } from './measure-codes.js';
import {
  extensionRefusals,
  liftRefusals,
  type MeasureExtension,
  type MeasureLift,
  type MeasureOnRecord,
} from './measure-end-rules.js';
import { type MeasureEntry, type MeasureInput, measureRefusals } from './measure-rules.js';
import { isMeasureOverdue, measureDueOn } from './measure-term.js';

const TODAY = day('2026-03-20');
const officer = (staffId: string, validTo = '2028-12-31'): Officer => ({
  staffId,
  name: `官${staffId}`,
  accountId: null,
  assistant: false,
  certificates: [{ number: `FJ${staffId}`, validFrom: day('2024-01-01'), validTo: day(validTo), revokedOn: null }],
});
const TWO = [officer('1'), officer('2')];

const seal = (change: Partial<MeasureInput> = {}): MeasureInput => ({
  enterpriseId: '7',
  personId: null,
  kind: 'seal',
  documentNumber: '晋城管封字〔2026〕1号',
  objects: '储气间 1 处',
  startedOn: day('2026-03-10'),
  termDays: 30,
  appraisalDays: null,
  approvedOn: day('2026-03-10'),
  approverName: '张某',
  approverPost: 'deputy',
  emergency: false,
  emergencyReason: null,
  powerCutGround: null,
  powerSupplier: null,
  noticedOn: null,
  notResidential: false,
  ...change,
});
const cut = (change: Partial<MeasureInput> = {}): MeasureInput =>
  seal({
    kind: 'power_cut',
    objects: null,
    termDays: null,
    approverPost: 'principal',
    powerCutGround: '拒不停止使用泄漏储罐',
    powerSupplier: '晋江供电公司',
    noticedOn: day('2026-03-09'),
    notResidential: true,
    ...change,
  });
const emergency = { emergency: true, emergencyReason: '燃气正在泄漏' };
const context = (change: Partial<MeasureEntry> = {}): MeasureEntry => ({
  today: TODAY,
  historical: false,
  officers: TWO,
  notApproved: false,
  ...change,
});
const codes = (refusals: readonly { code: string; field?: string }[]): string[] =>
  refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

it.each<[string, MeasureInput, Partial<MeasureEntry>, readonly string[]]>([
  ['complete', seal(), {}, []],
  ['approved the day before', seal({ approvedOn: day('2026-03-09') }), {}, []],
  ['approved the day after', seal({ approvedOn: day('2026-03-11') }), {}, ['APPROVAL_AFTER_START approvedOn']],
  ['without approval', seal({ approvedOn: null }), {}, ['DATE_REQUIRED approvedOn']],
  ['emergency, approved on the next day', seal({ ...emergency, approvedOn: day('2026-03-11') }), {}, []],
  [
    'emergency, approved two days later',
    seal({ ...emergency, approvedOn: day('2026-03-12') }),
    {},
    ['APPROVAL_TOO_LATE approvedOn'],
  ],
  ['emergency without its reason', seal({ ...emergency, emergencyReason: ' ' }), {}, ['TEXT_REQUIRED emergencyReason']],
  [
    'emergency, approval still to come on the next day',
    seal({ ...emergency, approvedOn: null, approverName: null, approverPost: null }),
    { today: day('2026-03-11') },
    [],
  ],
  [
    'emergency, no approval after the next day',
    seal({ ...emergency, approvedOn: null, approverName: null, approverPost: null }),
    { today: day('2026-03-12') },
    ['DATE_REQUIRED approvedOn', 'TEXT_REQUIRED approverName', 'APPROVER_POST_REQUIRED approverPost'],
  ],
  ['emergency that was not approved and lifted', seal({ ...emergency, approvedOn: null }), { notApproved: true }, []],
  ['nobody', seal({ enterpriseId: null }), {}, ['PARTY_REQUIRED enterpriseId']],
  ['a person', seal({ enterpriseId: null, personId: '3' }), {}, []],
  ['no number', seal({ documentNumber: '' }), {}, ['TEXT_REQUIRED documentNumber']],
  ['no objects', seal({ objects: null }), {}, ['TEXT_REQUIRED objects']],
  ['seized without objects', seal({ kind: 'seize', objects: ' ' }), {}, ['TEXT_REQUIRED objects']],
  ['a term of one day', seal({ termDays: 1 }), {}, []],
  ['a term of no day', seal({ termDays: 0 }), {}, ['TERM_OUT_OF_RANGE termDays']],
  ['a term of 31 days', seal({ termDays: 31 }), {}, ['TERM_OUT_OF_RANGE termDays']],
  ['no term', seal({ termDays: null }), {}, ['TERM_OUT_OF_RANGE termDays']],
  ['an appraisal of half a day', seal({ appraisalDays: 0.5 }), {}, ['APPRAISAL_OUT_OF_RANGE appraisalDays']],
  ['power cut on a Saturday', cut({ startedOn: day('2026-03-14') }), {}, ['DAY_OFF startedOn']],
  [
    'power cut on a holiday',
    cut({ startedOn: day('2026-02-17'), approvedOn: day('2026-02-12'), noticedOn: day('2026-02-12') }),
    {},
    ['DAY_OFF startedOn'],
  ],
  [
    'power cut on a Saturday that is worked',
    cut({ startedOn: day('2026-02-28'), approvedOn: day('2026-02-27'), noticedOn: day('2026-02-27') }),
    {},
    [],
  ],
  ['power cut on a Saturday in an emergency', cut({ ...emergency, startedOn: day('2026-03-14') }), {}, []],
  ['past power cut on a Saturday', cut({ startedOn: day('2026-03-14') }), { historical: true }, []],
  ['an appraisal of ten years', seal({ appraisalDays: 3_650 }), {}, []],
  [
    'an appraisal beyond every calendar',
    seal({ appraisalDays: 3_000_000 }),
    {},
    ['APPRAISAL_OUT_OF_RANGE appraisalDays'],
  ],
  ['today', seal({ startedOn: TODAY }), {}, []],
  ['tomorrow', seal({ startedOn: day('2026-03-21') }), {}, ['DATE_IN_FUTURE startedOn']],
  ['only a month', seal({ startedOn: knownDate('2026-03') }), {}, ['DATE_NOT_COMPLETE startedOn']],
  ['no day', seal({ startedOn: null }), {}, ['DATE_REQUIRED startedOn']],
  ['one officer', seal(), { officers: TWO.slice(1) }, ['TWO_OFFICERS_REQUIRED officerIds']],
  [
    'a certificate that ended the day before',
    seal(),
    { officers: [officer('1'), officer('2', '2026-03-09')] },
    ['CERTIFICATE_NOT_VALID officerIds'],
  ],
  ['a certificate that ends on the day', seal(), { officers: [officer('1'), officer('2', '2026-03-10')] }, []],
  ['power cut', cut(), {}, []],
  ['power cut approved by a deputy', cut({ approverPost: 'deputy' }), {}, ['PRINCIPAL_REQUIRED approverPost']],
  [
    'power cut approved by the acting head',
    cut({ approverPost: 'acting_principal' }),
    {},
    ['PRINCIPAL_REQUIRED approverPost'],
  ],
  ['power cut of homes', cut({ notResidential: false }), {}, ['RESIDENTIAL_POWER notResidential']],
  ['power cut told on the day', cut({ noticedOn: day('2026-03-10') }), {}, ['NOTICE_TOO_LATE noticedOn']],
  ['power cut told to nobody', cut({ noticedOn: null }), {}, ['DATE_REQUIRED noticedOn']],
  ['power cut in an emergency', cut({ ...emergency, noticedOn: null }), {}, []],
  [
    'power cut without refused order and supplier',
    cut({ powerCutGround: '', powerSupplier: null }),
    {},
    ['TEXT_REQUIRED powerCutGround', 'TEXT_REQUIRED powerSupplier'],
  ],
  [
    'a past record that knows next to nothing',
    seal({
      documentNumber: null,
      objects: null,
      startedOn: knownDate('2021-05'),
      termDays: null,
      approvedOn: null,
      approverName: null,
      approverPost: null,
    }),
    { historical: true, officers: null },
    [],
  ],
  [
    'a past record of next month',
    seal({ startedOn: knownDate('2026-04') }),
    { historical: true, officers: null },
    ['DATE_IN_FUTURE startedOn'],
  ],
])('measure: %s', (_, input, change, expected) => {
  expect(codes(measureRefusals(input, context(change)))).toEqual(expected);
});

const onRecord = (change: Partial<MeasureOnRecord> = {}): MeasureOnRecord => ({
  kind: 'seal',
  startedOn: day('2026-03-01'),
  termDays: 30,
  extensionDays: null,
  appraisalDays: null,
  endedOn: null,
  emergency: false,
  voided: false,
  ...change,
});
const extension = (change: Partial<MeasureExtension> = {}): MeasureExtension => ({
  days: 30,
  reason: '案情复杂',
  approvedOn: day('2026-03-31'),
  approverName: '张某',
  toldOn: day('2026-03-31'),
  ...change,
});
const LATER = { today: day('2026-04-20'), historical: false };

it.each<[string, MeasureOnRecord, MeasureExtension, readonly string[]]>([
  ['on the last day of the term', onRecord(), extension(), []],
  [
    'on the day after',
    onRecord(),
    extension({ approvedOn: day('2026-04-01'), toldOn: day('2026-04-01') }),
    ['TERM_ALREADY_OVER approvedOn'],
  ],
  ['by 31 days', onRecord(), extension({ days: 31 }), ['EXTENSION_OUT_OF_RANGE days']],
  ['by no day', onRecord(), extension({ days: 0 }), ['EXTENSION_OUT_OF_RANGE days']],
  ['without reason', onRecord(), extension({ reason: '' }), ['TEXT_REQUIRED reason']],
  ['without approver', onRecord(), extension({ approverName: ' ' }), ['TEXT_REQUIRED approverName']],
  ['told to nobody', onRecord(), extension({ toldOn: null }), ['DATE_REQUIRED toldOn']],
  ['told before it was approved', onRecord(), extension({ toldOn: day('2026-03-30') }), ['DATE_OUT_OF_ORDER toldOn']],
  [
    'approved before it began',
    onRecord(),
    extension({ approvedOn: day('2026-02-28') }),
    ['DATE_OUT_OF_ORDER approvedOn'],
  ],
  ['twice', onRecord({ extensionDays: 10 }), extension(), ['ALREADY_EXTENDED']],
  ['after it was lifted', onRecord({ endedOn: day('2026-03-09') }), extension(), ['ALREADY_LIFTED']],
  ['of a power cut', onRecord({ kind: 'power_cut' }), extension(), ['NO_TERM']],
  ['of an unknown beginning', onRecord({ startedOn: knownDate('2026-03') }), extension(), ['START_UNKNOWN']],
  ['of a voided record', onRecord({ voided: true }), extension(), ['RECORD_VOIDED']],
])('extension: %s', (_, measure, input, expected) => {
  expect(codes(extensionRefusals(measure, input, LATER))).toEqual(expected);
});

const lift = (change: Partial<MeasureLift> = {}): MeasureLift => ({
  endedOn: day('2026-03-15'),
  ground: 'decision_made',
  ...change,
});

it.each<[string, MeasureOnRecord, MeasureLift, readonly string[]]>([
  ['after a decision', onRecord(), lift(), []],
  ['on the day it began', onRecord(), lift({ endedOn: day('2026-03-01') }), []],
  ['the day before it began', onRecord(), lift({ endedOn: day('2026-02-28') }), ['DATE_OUT_OF_ORDER endedOn']],
  ['tomorrow', onRecord(), lift({ endedOn: day('2026-04-21') }), ['DATE_IN_FUTURE endedOn']],
  ['no day', onRecord(), lift({ endedOn: null }), ['DATE_REQUIRED endedOn']],
  [
    'because the term is over, on its last day',
    onRecord(),
    lift({ endedOn: day('2026-03-31'), ground: 'term_over' }),
    [],
  ],
  [
    'because the term is over, a day before',
    onRecord(),
    lift({ endedOn: day('2026-03-30'), ground: 'term_over' }),
    ['TERM_NOT_OVER ground'],
  ],
  ['late: it is recorded as it was', onRecord(), lift({ endedOn: day('2026-04-10'), ground: 'term_over' }), []],
  [
    'not approved, without an emergency',
    onRecord(),
    lift({ ground: 'not_approved' }),
    ['GROUND_NOT_APPLICABLE ground'],
  ],
  ['not approved, emergency', onRecord({ emergency: true }), lift({ ground: 'not_approved' }), []],
  ['seal: the hazard is removed', onRecord(), lift({ ground: 'hazard_removed' }), ['GROUND_NOT_APPLICABLE ground']],
  ['power cut: the hazard is removed', onRecord({ kind: 'power_cut' }), lift({ ground: 'hazard_removed' }), []],
  [
    'power cut: term over',
    onRecord({ kind: 'power_cut' }),
    lift({ ground: 'term_over' }),
    ['GROUND_NOT_APPLICABLE ground'],
  ],
  ['twice', onRecord({ endedOn: day('2026-03-09') }), lift(), ['ALREADY_LIFTED']],
  ['voided', onRecord({ voided: true }), lift(), ['RECORD_VOIDED']],
])('lift: %s', (_, measure, input, expected) => {
  expect(codes(liftRefusals(measure, input, LATER))).toEqual(expected);
});

// Scenario 26: the agency's own periods do not roll over a holiday.
it.each([
  ['thirty days', null, null, null, '2021-09-19'],
  ['as written', 10, null, null, '2021-08-30'],
  ['extended', 30, 30, null, '2021-10-19'],
  ['with an appraisal of ten days', 30, null, 10, '2021-09-29'],
])('due: %s', (_, termDays, extensionDays, appraisalDays, due) => {
  const measure = { kind: 'seize' as const, startedOn: day('2021-08-20'), termDays, extensionDays, appraisalDays };
  expect(measureDueOn(measure)).toBe(due);
  expect(isMeasureOverdue({ ...measure, endedOn: null }, day(due))).toBe(false);
  expect(isMeasureOverdue({ ...measure, endedOn: null }, day('2021-10-20'))).toBe(true);
  expect(isMeasureOverdue({ ...measure, endedOn: '2021-10-20' }, day('2021-10-20'))).toBe(false);
});

it('a power cut has no term', () => {
  const measure = { kind: 'power_cut' as const, startedOn: day('2021-08-20'), termDays: null, extensionDays: null };
  expect(measureDueOn({ ...measure, appraisalDays: null })).toBeNull();
});

it.each([
  ['executing', false, []],
  ['closed', false, ['CASE_CLOSED caseId']],
  ['archived', false, ['CASE_CLOSED caseId']],
  ['closed', true, []],
  ['archived', true, []],
] as const)('in a case that is %s, historical %s', (stage, historical, expected) => {
  expect(codes(measuredCaseRefusals({ stage, historical }))).toEqual(expected);
});

it('every ground lifts some kind of measure', () => {
  const used = new Set(COERCIVE_MEASURE_KINDS.flatMap((kind) => liftGroundsOf(kind)));
  expect([...used].sort()).toEqual([...MEASURE_LIFT_GROUNDS].sort());
});
