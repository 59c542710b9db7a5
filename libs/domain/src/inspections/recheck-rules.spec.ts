import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import type { Officer } from '../staff/officers.js';
import { type RecheckedHazard, type RecheckInput, recheckRefusals, reportRefusals } from './recheck-rules.js';

const day = localDate;
const TODAY = day('2026-03-20');
const officer = (staffId: string, validTo = '2028-12-31'): Officer => ({
  staffId,
  name: `官${staffId}`,
  accountId: null,
  assistant: false,
  certificates: [{ number: `FJ${staffId}`, validFrom: day('2024-01-01'), validTo: day(validTo), revokedOn: null }],
});
const TWO = [officer('1'), officer('2')];

const hazard = (change: Partial<RecheckedHazard> = {}): RecheckedHazard => ({
  foundOn: day('2026-03-10'),
  verifiedOn: null,
  lastRecheckedOn: null,
  ...change,
});
const passed = (change: Partial<RecheckInput> = {}): RecheckInput => ({
  recheckedOn: day('2026-03-18'),
  passed: true,
  note: null,
  newDueOn: null,
  ...change,
});
const failed = (change: Partial<RecheckInput> = {}) => passed({ passed: false, ...change });

it.each<[string, RecheckedHazard, RecheckInput, readonly Officer[], readonly string[]]>([
  ['passed', hazard(), passed(), TWO, []],
  ['today', hazard(), passed({ recheckedOn: TODAY }), TWO, []],
  ['tomorrow', hazard(), passed({ recheckedOn: day('2026-03-21') }), TWO, ['DATE_IN_FUTURE']],
  ['on the day of the finding', hazard(), passed({ recheckedOn: day('2026-03-10') }), TWO, []],
  ['the day before', hazard(), passed({ recheckedOn: day('2026-03-09') }), TWO, ['RECHECK_BEFORE_FINDING']],
  [
    'found some day of that month',
    hazard({ foundOn: knownDate('2026-03') }),
    passed({ recheckedOn: day('2026-03-01') }),
    TWO,
    [],
  ],
  [
    'found in the month after',
    hazard({ foundOn: knownDate('2026-03') }),
    passed({ recheckedOn: day('2026-02-28') }),
    TWO,
    ['RECHECK_BEFORE_FINDING'],
  ],
  ['on the day of the last one', hazard({ lastRecheckedOn: day('2026-03-18') }), passed(), TWO, []],
  ['before the last one', hazard({ lastRecheckedOn: day('2026-03-19') }), passed(), TWO, ['RECHECK_BEFORE_LAST']],
  ['verified already', hazard({ verifiedOn: day('2026-03-17') }), passed(), TWO, ['ALREADY_VERIFIED']],
  ['failed, a new term', hazard(), failed({ newDueOn: day('2026-03-25') }), TWO, []],
  ['failed, at once', hazard(), failed({ newDueOn: day('2026-03-18') }), TWO, []],
  ['failed, a term in the past', hazard(), failed({ newDueOn: day('2026-03-17') }), TWO, ['DUE_BEFORE_RECHECK']],
  ['failed, what follows in words', hazard(), failed({ note: '拟立案查处' }), TWO, []],
  ['failed, nothing follows', hazard(), failed({ note: ' ' }), TWO, ['FAILURE_NEEDS_CONSEQUENCE']],
  ['passed, yet a new term', hazard(), passed({ newDueOn: day('2026-03-25') }), TWO, ['DUE_WITHOUT_FAILURE']],
  ['one officer', hazard(), passed(), TWO.slice(1), ['TWO_OFFICERS_REQUIRED']],
  ['a certificate that ends on the day', hazard(), passed(), [officer('1'), officer('2', '2026-03-18')], []],
  [
    'one that ended the day before',
    hazard(),
    passed(),
    [officer('1'), officer('2', '2026-03-17')],
    ['CERTIFICATE_NOT_VALID'],
  ],
])('re-inspection: %s', (_, before, input, officers, codes) => {
  expect(recheckRefusals(before, input, officers, TODAY).map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['on the day of the finding', hazard(), '2026-03-10', []],
  ['the day before', hazard(), '2026-03-09', ['REPORT_BEFORE_FINDING']],
  ['today', hazard(), '2026-03-20', []],
  ['tomorrow', hazard(), '2026-03-21', ['DATE_IN_FUTURE']],
  ['of a verified one', hazard({ verifiedOn: day('2026-03-17') }), '2026-03-18', ['ALREADY_VERIFIED']],
] as const)('report of the enterprise: %s', (_, before, reportedOn, codes) => {
  expect(reportRefusals(before, day(reportedOn), TODAY).map(({ code }) => code)).toEqual(codes);
});
