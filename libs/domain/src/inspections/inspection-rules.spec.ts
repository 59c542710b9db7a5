import { localDate } from '../calendar/local-date.js';
import { knownDate } from '../calendar/known-date.js';
import type { Officer } from '../staff/officers.js';
import { hazardState, isHazardOverdue } from './hazard-state.js';
import {
  type FoundHazard,
  hazardRefusals,
  inspectionCorrectionRefusals,
  type InspectionInput,
  type InspectionOnRecord,
  inspectionRefusals,
} from './inspection-rules.js';

const TODAY = localDate('2026-03-10');
const day = localDate;

const officer = (staffId: string, validTo = '2028-12-31'): Officer => ({
  staffId,
  name: `官${staffId}`,
  accountId: null,
  assistant: false,
  certificates: [{ number: `FJ${staffId}`, validFrom: day('2024-01-01'), validTo: day(validTo), revokedOn: null }],
});
const TWO = [officer('1'), officer('2')];

const hazard = (change: Partial<FoundHazard> = {}): FoundHazard => ({
  description: '调压箱周边堆放可燃物',
  major: false,
  measure: null,
  rectifyDueOn: day('2026-03-17'),
  orderNumber: null,
  ...change,
});

const input = (change: Partial<InspectionInput> = {}): InspectionInput => ({
  enterpriseId: '7',
  place: null,
  kind: 'planned',
  inspectedOn: day('2026-03-10'),
  hazards: [],
  ...change,
});

const codes = (refusals: readonly { code: string; field?: string }[]) =>
  refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

it.each<[string, InspectionInput, readonly Officer[], readonly string[]]>([
  ['today, two officers, an enterprise', input(), TWO, []],
  ['yesterday', input({ inspectedOn: day('2026-03-09') }), TWO, []],
  ['tomorrow', input({ inspectedOn: day('2026-03-11') }), TWO, ['DATE_IN_FUTURE inspectedOn']],
  ['only a month', input({ inspectedOn: knownDate('2026-03') }), TWO, ['DATE_REQUIRED inspectedOn']],
  ['no day', input({ inspectedOn: null }), TWO, ['DATE_REQUIRED inspectedOn']],
  ['a place instead of an enterprise', input({ enterpriseId: null, place: '青阳街道工地' }), TWO, []],
  ['neither', input({ enterpriseId: null, place: ' ' }), TWO, ['SUBJECT_REQUIRED enterpriseId']],
  ['no kind', input({ kind: null }), TWO, ['KIND_REQUIRED kind']],
  ['one officer', input(), TWO.slice(1), ['TWO_OFFICERS_REQUIRED officerIds']],
  ['a certificate that ends on the day', input(), [officer('1'), officer('2', '2026-03-10')], []],
  [
    'one that ended the day before',
    input(),
    [officer('1'), officer('2', '2026-03-09')],
    ['CERTIFICATE_NOT_VALID officerIds'],
  ],
  [
    'hazards are named by their place in the list',
    input({ hazards: [hazard(), hazard({ description: '' }), hazard({ rectifyDueOn: null })] }),
    TWO,
    ['DESCRIPTION_REQUIRED hazards.1.description', 'RECTIFY_DUE_REQUIRED hazards.2.rectifyDueOn'],
  ],
])('inspection: %s', (_, inspection, officers, expected) => {
  expect(codes(inspectionRefusals(inspection, officers, TODAY))).toEqual(expected);
});

it.each<[string, FoundHazard, readonly string[]]>([
  ['a term of a week', hazard(), []],
  ['at once, on the day of the inspection', hazard({ rectifyDueOn: day('2026-03-10') }), []],
  ['a term before the inspection', hazard({ rectifyDueOn: day('2026-03-09') }), ['DUE_BEFORE_FINDING rectifyDueOn']],
  ['without a term', hazard({ rectifyDueOn: null }), ['RECTIFY_DUE_REQUIRED rectifyDueOn']],
  ['major, what is to be done', hazard({ major: true, measure: '停止使用' }), []],
  ['major, nothing to be done', hazard({ major: true, measure: ' ' }), ['MEASURE_REQUIRED measure']],
])('hazard: %s', (_, found, expected) => {
  expect(codes(hazardRefusals(found, day('2026-03-10')))).toEqual(expected);
});

const onRecord = (change: Partial<InspectionOnRecord> = {}): InspectionOnRecord => ({
  inspectedOn: day('2026-03-01'),
  officersKnown: true,
  earliestConsequence: null,
  ...change,
});
const PAST = onRecord({ inspectedOn: knownDate('2021-06'), officersKnown: false });

it.each<[string, InspectionOnRecord, InspectionInput, readonly Officer[], readonly string[]]>([
  ['complete', onRecord(), input(), TWO, []],
  ['tomorrow', onRecord(), input({ inspectedOn: day('2026-03-11') }), TWO, ['DATE_IN_FUTURE inspectedOn']],
  ['the day taken away', onRecord(), input({ inspectedOn: knownDate('2026-03') }), TWO, ['DATE_REQUIRED inspectedOn']],
  ['the officers taken away', onRecord(), input(), [], ['TWO_OFFICERS_REQUIRED officerIds']],
  ['a past record stays as partial as it was', PAST, input({ inspectedOn: knownDate('2021-06') }), [], []],
  ['a past record gets its day', PAST, input({ inspectedOn: day('2021-06-05') }), [], []],
  [
    'a past record gets another month',
    PAST,
    input({ inspectedOn: knownDate('2021-07') }),
    [],
    ['DATE_REQUIRED inspectedOn'],
  ],
  ['on the day of the re-inspection', onRecord({ earliestConsequence: day('2026-03-10') }), input(), TWO, []],
  [
    'after the re-inspection',
    onRecord({ earliestConsequence: day('2026-03-09') }),
    input(),
    TWO,
    ['AFTER_CONSEQUENCE inspectedOn'],
  ],
])('correction: %s', (_, before, after, officers, expected) => {
  expect(codes(inspectionCorrectionRefusals(before, after, officers, TODAY))).toEqual(expected);
});

it.each([
  ['neither', { reportedOn: null, verifiedOn: null }, 'open'],
  ['a report', { reportedOn: day('2026-03-05'), verifiedOn: null }, 'reported'],
  ['a re-inspection', { reportedOn: null, verifiedOn: day('2026-03-06') }, 'verified'],
  ['both', { reportedOn: day('2026-03-05'), verifiedOn: day('2026-03-06') }, 'verified'],
  ['a past closing known to the year', { reportedOn: null, verifiedOn: knownDate('2021') }, 'verified'],
] as const)('state of a hazard: %s', (_, dates, state) => {
  expect(hazardState(dates)).toBe(state);
});

it.each([
  ['on the last day', { rectifyDueOn: TODAY, verifiedOn: null }, false],
  ['the day after', { rectifyDueOn: day('2026-03-09'), verifiedOn: null }, true],
  ['the day after, verified', { rectifyDueOn: day('2026-03-09'), verifiedOn: day('2026-03-09') }, false],
  ['without a term', { rectifyDueOn: null, verifiedOn: null }, false],
] as const)('overdue: %s', (_, dates, overdue) => {
  expect(isHazardOverdue(dates, TODAY)).toBe(overdue);
});
