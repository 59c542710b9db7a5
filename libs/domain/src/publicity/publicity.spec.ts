import { knownDate } from '../calendar/known-date.js';
import { localDate as day } from '../calendar/local-date.js';
import { type LinkedCase, linkedCaseRefusals } from '../records/linked-case.js';
import {
  blacklistRefusals,
  type ExposedCase,
  type ExposureInput,
  exposureRefusals,
  jointDisciplineRefusals,
  jointEndRefusals,
  removalRefusals,
  withdrawalRefusals,
} from './publicity-rules.js';

const NOW = { today: day('2026-03-20'), historical: false };
const codes = (refusals: readonly { code: string; field?: string }[]): string[] =>
  refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

const exposure = (change: Partial<ExposureInput> = {}): ExposureInput => ({
  enterpriseId: '7',
  medium: 'website',
  mediumName: '泉州市城市管理局网站',
  url: 'https://cgj.quanzhou.gov.cn/case/1',
  publishedOn: day('2026-03-10'),
  ...change,
});
const served = (change: Partial<ExposedCase> = {}): ExposedCase => ({
  stage: 'served',
  servedOn: day('2026-03-10'),
  historical: false,
  decisionInForce: true,
  ...change,
});

it.each<[string, ExposureInput, ExposedCase | null, readonly string[]]>([
  ['without a case', exposure(), null, []],
  ['on the day of service', exposure(), served(), []],
  ['the day before service', exposure({ publishedOn: day('2026-03-09') }), served(), ['DATE_OUT_OF_ORDER publishedOn']],
  [
    'of a case decided, not served',
    exposure(),
    served({ stage: 'decided', servedOn: null }),
    ['DECISION_NOT_SERVED caseId'],
  ],
  [
    'of a case under investigation',
    exposure(),
    served({ stage: 'investigating', servedOn: null }),
    ['DECISION_NOT_SERVED caseId'],
  ],
  ['of a closed case', exposure(), served({ stage: 'closed' }), []],
  [
    'of a case whose decision was revoked',
    exposure(),
    served({ decisionInForce: false }),
    ['NO_DECISION_IN_FORCE caseId'],
  ],
  [
    'of a case withdrawn before a decision',
    exposure(),
    served({ stage: 'closed', servedOn: null, decisionInForce: false }),
    ['NO_DECISION_IN_FORCE caseId'],
  ],
  ['of a past case without decision', exposure(), served({ historical: true, decisionInForce: false }), []],
  ['corrected, whatever became of its case', exposure(), served({ stage: 'noticed', decisionInForce: null }), []],
  [
    'corrected to the day before service',
    exposure({ publishedOn: day('2026-03-09') }),
    served({ decisionInForce: null }),
    ['DATE_OUT_OF_ORDER publishedOn'],
  ],
  ['of a past case of unknown service', exposure(), served({ stage: 'decided', servedOn: null, historical: true }), []],
  ['no enterprise', exposure({ enterpriseId: null }), null, ['ENTERPRISE_REQUIRED enterpriseId']],
  ['no name', exposure({ mediumName: '' }), null, ['TEXT_REQUIRED mediumName']],
  ['a website without address', exposure({ url: null }), null, ['TEXT_REQUIRED url']],
  ['television without address', exposure({ medium: 'tv', url: null }), null, []],
  ['an address that opens nothing', exposure({ url: 'javascript:alert(1)' }), null, ['BAD_ADDRESS url']],
  ['tomorrow', exposure({ publishedOn: day('2026-03-21') }), null, ['DATE_IN_FUTURE publishedOn']],
])('exposure: %s', (_, input, linked, expected) => {
  expect(codes(exposureRefusals(input, linked, NOW))).toEqual(expected);
});

const listing = {
  enterpriseId: '7',
  basis: '安监总办〔2017〕49号',
  behaviour: '拒不执行停产',
  documentNumber: '〔2026〕1号',
};

it.each([
  ['complete', { ...listing, listedOn: day('2026-03-20'), expectedEndOn: day('2027-03-20') }, []],
  ['without end', { ...listing, listedOn: day('2026-03-20'), expectedEndOn: null }, []],
  [
    'ends before it begins',
    { ...listing, listedOn: day('2026-03-20'), expectedEndOn: day('2026-03-19') },
    ['DATE_OUT_OF_ORDER expectedEndOn'],
  ],
  [
    'without basis',
    { ...listing, basis: ' ', listedOn: day('2026-03-20'), expectedEndOn: null },
    ['TEXT_REQUIRED basis'],
  ],
  [
    'without behaviour',
    { ...listing, behaviour: null, listedOn: day('2026-03-20'), expectedEndOn: null },
    ['TEXT_REQUIRED behaviour'],
  ],
  ['tomorrow', { ...listing, listedOn: day('2026-03-21'), expectedEndOn: null }, ['DATE_IN_FUTURE listedOn']],
])('blacklist: %s', (_, input, expected) => {
  expect(codes(blacklistRefusals(input, NOW))).toEqual(expected);
});

it.each([
  ['complete', { enterpriseId: '7', basis: '通知', measures: '暂停项目审批', startedOn: day('2026-03-20') }, []],
  [
    'nothing',
    { enterpriseId: null, basis: '', measures: null, startedOn: null },
    ['ENTERPRISE_REQUIRED enterpriseId', 'TEXT_REQUIRED basis', 'TEXT_REQUIRED measures', 'DATE_REQUIRED startedOn'],
  ],
])('joint discipline: %s', (_, input, expected) => {
  expect(codes(jointDisciplineRefusals(input, NOW))).toEqual(expected);
});

const began = knownDate('2026-03-10');
const ENDS = {
  removedOn: (end: { on: string | null; reason: string | null }, ended: string | null, voided = false) =>
    removalRefusals({ listedOn: began, removedOn: known(ended), voided }, { ...end, on: known(end.on) }, NOW),
  withdrawnOn: (end: { on: string | null; reason: string | null }, ended: string | null, voided = false) =>
    withdrawalRefusals({ publishedOn: began, withdrawnOn: known(ended), voided }, { ...end, on: known(end.on) }, NOW),
  endedOn: (end: { on: string | null; reason: string | null }, ended: string | null, voided = false) =>
    jointEndRefusals({ startedOn: began, endedOn: known(ended), voided }, { ...end, on: known(end.on) }, NOW),
};
function known(date: string | null) {
  return date === null ? null : knownDate(date);
}

describe.each(['removedOn', 'withdrawnOn', 'endedOn'] as const)('%s', (field) => {
  const end = ENDS[field];
  it.each<[string, { on: string | null; reason: string | null }, readonly string[]]>([
    ['on the first day', { on: '2026-03-10', reason: '已整改' }, []],
    ['the day before', { on: '2026-03-09', reason: '已整改' }, ['DATE_OUT_OF_ORDER on']],
    ['today', { on: '2026-03-20', reason: '已整改' }, []],
    ['tomorrow', { on: '2026-03-21', reason: '已整改' }, ['DATE_IN_FUTURE on']],
    ['without reason', { on: '2026-03-20', reason: ' ' }, ['TEXT_REQUIRED reason']],
    ['without day', { on: null, reason: '已整改' }, ['DATE_REQUIRED on']],
  ])('%s', (_, input, expected) => {
    expect(codes(end(input, null))).toEqual(expected);
  });
  it('happens once, and not to a voided record', () => {
    expect(codes(end({ on: '2026-03-20', reason: '已整改' }, '2026-03-15'))).toEqual(['ALREADY_ENDED']);
    expect(codes(end({ on: '2026-03-20', reason: '已整改' }, null, true))).toEqual(['RECORD_VOIDED']);
  });
});

const linked = (change: Partial<LinkedCase> = {}): LinkedCase => ({
  ownUnit: true,
  voided: false,
  enterpriseIds: ['7'],
  personIds: ['3'],
  ...change,
});
const party = { enterpriseId: '7', personId: null, otherPartyReason: null };

it.each([
  ['its party', linked(), party, []],
  ['a person of the case', linked(), { ...party, enterpriseId: null, personId: '3' }, []],
  ['another enterprise', linked(), { ...party, enterpriseId: '8' }, ['NOT_A_PARTY enterpriseId']],
  ['another enterprise, and it says why', linked(), { ...party, enterpriseId: '8', otherPartyReason: '承继业务' }, []],
  ['another person', linked(), { ...party, enterpriseId: null, personId: '4' }, ['NOT_A_PARTY personId']],
  ['a voided case', linked({ voided: true }), party, ['CASE_VOIDED caseId']],
  ['a case of another unit', linked({ ownUnit: false }), party, ['CASE_NOT_FOUND caseId']],
  ['no such case', null, party, ['CASE_NOT_FOUND caseId']],
  ['a kind that names no party', linked(), null, []],
])('linked case: %s', (_, file, named, expected) => {
  expect(codes(linkedCaseRefusals(file, named))).toEqual(expected);
});
