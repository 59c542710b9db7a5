import { knownDate } from '../calendar/known-date.js';
import { localDate as day } from '../calendar/local-date.js';
import { type ClosureInput, closureRefusals } from './closure-rules.js';
import { type DisciplineInput, disciplineRefusals } from './discipline-rules.js';
import {
  courseChangeRefusals,
  courseRefusals,
  type JudicialCourse,
  liableOn,
  NO_COURSE,
  outcomeOf,
} from './judicial-course.js';
import {
  type AnswerInput,
  answerOrderRefusals,
  answerRefusals,
  type TransferInput,
  type TransferOnRecord,
  transferRefusals,
} from './transfer-rules.js';

const NOW = { today: day('2026-03-20'), historical: false };
const PAST = { ...NOW, historical: true };
const codes = (refusals: readonly { code: string; field?: string }[]): string[] =>
  refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

const closure = (change: Partial<ClosureInput> = {}): ClosureInput => ({
  enterpriseId: '7',
  government: '晋江市人民政府',
  ground: 'refused_suspension',
  groundNote: '三次拒不执行',
  documentNumber: '晋城管〔2026〕9号',
  requestedOn: day('2026-03-20'),
  ...change,
});

it.each<[string, ClosureInput, readonly string[]]>([
  ['complete', closure(), []],
  ['tomorrow', closure({ requestedOn: day('2026-03-21') }), ['DATE_IN_FUTURE requestedOn']],
  ['no enterprise', closure({ enterpriseId: null }), ['ENTERPRISE_REQUIRED enterpriseId']],
  [
    'nothing else',
    closure({ government: '', ground: null, groundNote: null, documentNumber: ' ', requestedOn: null }),
    [
      'TEXT_REQUIRED government',
      'GROUND_REQUIRED ground',
      'TEXT_REQUIRED groundNote',
      'TEXT_REQUIRED documentNumber',
      'DATE_REQUIRED requestedOn',
    ],
  ],
])('closure request: %s', (_, input, expected) => {
  expect(codes(closureRefusals(input, NOW))).toEqual(expected);
});

it('a past closure request may know only its enterprise', () => {
  const input = closure({ government: null, ground: null, groundNote: null, documentNumber: null, requestedOn: null });
  expect(closureRefusals(input, PAST)).toEqual([]);
});

const transfer = (change: Partial<TransferInput> = {}): TransferInput => ({
  source: 'bureau',
  offence: '危险作业罪',
  reportedOn: day('2026-03-06'),
  approvedOn: day('2026-03-09'),
  approverName: '陈某',
  approverPost: 'principal',
  transferredOn: day('2026-03-10'),
  policeOrgan: '晋江市公安局',
  documentNumber: '晋城管移字〔2026〕1号',
  lateReason: null,
  ...change,
});

it.each<[string, TransferInput, readonly string[]]>([
  ['three days to decide, one to hand over', transfer(), []],
  ['decided on the fourth day', transfer({ approvedOn: day('2026-03-10') }), ['LATE_REASON_REQUIRED lateReason']],
  ['decided late, and it says why', transfer({ approvedOn: day('2026-03-10'), lateReason: '补充鉴定' }), []],
  [
    'handed over on the second day',
    transfer({ transferredOn: day('2026-03-11') }),
    ['LATE_REASON_REQUIRED lateReason'],
  ],
  [
    'approved before the report',
    transfer({ approvedOn: day('2026-03-05') }),
    ['DATE_OUT_OF_ORDER approvedOn', 'LATE_REASON_REQUIRED lateReason'],
  ],
  ['handed over before approval', transfer({ transferredOn: day('2026-03-08') }), ['DATE_OUT_OF_ORDER transferredOn']],
  ['approved by a deputy', transfer({ approverPost: 'deputy' }), ['PRINCIPAL_REQUIRED approverPost']],
  ['approved by the acting head', transfer({ approverPost: 'acting_principal' }), []],
  ['no offence', transfer({ offence: ' ' }), ['TEXT_REQUIRED offence']],
  [
    'begun at the police',
    transfer({
      source: 'police',
      reportedOn: null,
      approvedOn: null,
      approverName: null,
      approverPost: null,
      transferredOn: null,
      documentNumber: null,
    }),
    [],
  ],
])('transfer: %s', (_, input, expected) => {
  expect(codes(transferRefusals(input, NOW))).toEqual(expected);
});

it('a past transfer may know nothing but its year', () => {
  const unknown = { offence: null, reportedOn: null, approvedOn: null, approverName: null, approverPost: null };
  const input = transfer({ ...unknown, transferredOn: knownDate('2021'), policeOrgan: null, documentNumber: null });
  expect(transferRefusals(input, PAST)).toEqual([]);
});

const standing = (change: Partial<TransferOnRecord> = {}): TransferOnRecord => ({
  transferredOn: day('2026-03-10'),
  acceptedOn: null,
  refusedOn: null,
  returnedOn: null,
  voided: false,
  anybodyLiable: false,
  ...change,
});
const answer = (change: Partial<AnswerInput> = {}): AnswerInput => ({
  answer: 'accepted',
  answeredOn: day('2026-03-10'),
  documentNumber: '晋公立字〔2026〕1号',
  note: null,
  ...change,
});

it.each<[string, TransferOnRecord, AnswerInput, readonly string[]]>([
  ['filed on the day', standing(), answer(), []],
  ['filed the day before', standing(), answer({ answeredOn: day('2026-03-09') }), ['DATE_OUT_OF_ORDER answeredOn']],
  ['tomorrow', standing(), answer({ answeredOn: day('2026-03-21') }), ['DATE_IN_FUTURE answeredOn']],
  ['not filed', standing(), answer({ answer: 'refused' }), []],
  ['filed twice', standing({ acceptedOn: day('2026-03-11') }), answer(), ['ALREADY_ACCEPTED answer']],
  [
    'not filed after filing',
    standing({ acceptedOn: day('2026-03-10') }),
    answer({ answer: 'refused' }),
    ['ALREADY_ACCEPTED answer'],
  ],
  [
    'not filed, yet somebody is liable',
    standing({ anybodyLiable: true }),
    answer({ answer: 'refused' }),
    ['ALREADY_ACCEPTED answer'],
  ],
  [
    'filed on reconsideration',
    standing({ refusedOn: day('2026-03-10') }),
    answer({ answeredOn: day('2026-03-13') }),
    [],
  ],
  [
    'filed before it was refused',
    standing({ refusedOn: day('2026-03-12') }),
    answer({ answeredOn: day('2026-03-11') }),
    ['DATE_OUT_OF_ORDER answeredOn'],
  ],
  ['given back', standing({ acceptedOn: day('2026-03-10') }), answer({ answer: 'returned', note: '情节显著轻微' }), []],
  [
    'given back without why',
    standing({ acceptedOn: day('2026-03-10') }),
    answer({ answer: 'returned' }),
    ['TEXT_REQUIRED note'],
  ],
  ['given back without filing', standing(), answer({ answer: 'returned', note: '退回' }), ['NOT_ACCEPTED answer']],
  ['no number', standing(), answer({ documentNumber: '' }), ['TEXT_REQUIRED documentNumber']],
  ['given back already', standing({ returnedOn: day('2026-03-12') }), answer(), ['ALREADY_RETURNED']],
])('answer of the police: %s', (_, record, input, expected) => {
  expect(codes(answerRefusals(record, input, NOW))).toEqual(expected);
});

it.each<[string, Partial<TransferOnRecord>, readonly string[]]>([
  ['filed after the transfer', { acceptedOn: day('2026-03-11') }, []],
  ['filed before', { acceptedOn: day('2026-03-09') }, ['DATE_OUT_OF_ORDER acceptedOn']],
  [
    'filed and not filed',
    { acceptedOn: day('2026-03-11'), refusedOn: day('2026-03-11') },
    ['ANSWER_CONTRADICTS refusedOn'],
  ],
  [
    'not filed with a person liable',
    { refusedOn: day('2026-03-11'), anybodyLiable: true },
    ['ANSWER_CONTRADICTS refusedOn'],
  ],
])('corrected answer: %s', (_, change, expected) => {
  expect(codes(answerOrderRefusals(standing(change), NOW))).toEqual(expected);
});

const course = (change: Partial<JudicialCourse> = {}): JudicialCourse => ({ ...NO_COURSE, ...change });
const OF_TRANSFER = { ...NOW, refused: false, transferredOn: day('2026-03-10') };

it.each<[string, JudicialCourse, string | null, string]>([
  ['nothing yet', course(), null, 'pending'],
  ['filed', course({ filedOn: day('2026-03-12') }), '2026-03-12', 'accepted'],
  [
    'held before the filing names the person',
    course({ filedOn: day('2026-03-12'), restrainedOn: day('2026-03-11') }),
    '2026-03-11',
    'accepted',
  ],
  ['prosecuted', course({ prosecutedOn: day('2026-03-15') }), '2026-03-15', 'prosecuted'],
  ['convicted', course({ filedOn: day('2026-03-12'), convictedOn: day('2026-03-19') }), '2026-03-12', 'convicted'],
  [
    'a day says more than its month',
    course({ filedOn: knownDate('2026-03'), restrainedOn: day('2026-03-01') }),
    '2026-03-01',
    'accepted',
  ],
  [
    'acquitted',
    course({ filedOn: day('2026-03-12'), cleared: 'acquitted', clearedOn: day('2026-03-19') }),
    '2026-03-12',
    'acquitted',
  ],
])('liable: %s', (_, steps, on, outcome) => {
  expect(liableOn(steps)).toBe(on);
  expect(outcomeOf(steps)).toBe(outcome);
});

it.each<[string, JudicialCourse, readonly string[]]>([
  [
    'in order',
    course({ filedOn: day('2026-03-10'), restrainedOn: day('2026-03-09'), prosecutedOn: day('2026-03-10') }),
    [],
  ],
  ['filed before the transfer', course({ filedOn: day('2026-03-09') }), ['DATE_OUT_OF_ORDER filedOn']],
  [
    'prosecuted before filing',
    course({ filedOn: day('2026-03-12'), prosecutedOn: day('2026-03-11') }),
    ['DATE_OUT_OF_ORDER prosecutedOn'],
  ],
  ['convicted tomorrow', course({ convictedOn: day('2026-03-21') }), ['DATE_IN_FUTURE convictedOn']],
  ['cleared without a day', course({ filedOn: day('2026-03-12'), cleared: 'withdrawn' }), ['DATE_REQUIRED clearedOn']],
  [
    'a day without what became',
    course({ filedOn: day('2026-03-12'), clearedOn: day('2026-03-13') }),
    ['OUTCOME_REQUIRED cleared'],
  ],
  [
    'cleared though never liable',
    course({ cleared: 'withdrawn', clearedOn: day('2026-03-13') }),
    ['NOT_LIABLE cleared'],
  ],
  [
    'cleared before filing',
    course({ filedOn: day('2026-03-12'), cleared: 'withdrawn', clearedOn: day('2026-03-11') }),
    ['DATE_OUT_OF_ORDER clearedOn'],
  ],
  [
    'acquitted without prosecution',
    course({ filedOn: day('2026-03-12'), cleared: 'acquitted', clearedOn: day('2026-03-13') }),
    ['PROSECUTION_REQUIRED prosecutedOn'],
  ],
  [
    'not prosecuted, yet prosecuted',
    course({ prosecutedOn: day('2026-03-12'), cleared: 'not_prosecuted', clearedOn: day('2026-03-13') }),
    ['OUTCOME_CONTRADICTS cleared'],
  ],
])('course: %s', (_, steps, expected) => {
  expect(codes(courseRefusals(steps, OF_TRANSFER))).toEqual(expected);
});

it('nobody is liable through a transfer that the police refused', () => {
  const refused = { ...OF_TRANSFER, refused: true };
  expect(codes(courseRefusals(course({ filedOn: day('2026-03-12') }), refused))).toEqual(['TRANSFER_REFUSED filedOn']);
});

it('a new step needs no reason, a rewritten one does', () => {
  const before = course({ filedOn: day('2026-03-12') });
  expect(courseChangeRefusals(before, { ...before, prosecutedOn: day('2026-03-15') }, null)).toEqual([]);
  const rewritten = { ...before, filedOn: day('2026-03-13') };
  expect(codes(courseChangeRefusals(before, rewritten, ' '))).toEqual(['REASON_REQUIRED reason']);
  expect(courseChangeRefusals(before, rewritten, '立案日期抄错')).toEqual([]);
});

const discipline = (change: Partial<DisciplineInput> = {}): DisciplineInput => ({
  personId: '3',
  kind: 'administrative',
  measure: 'demerit',
  decidingOrgan: '晋江市监察委员会',
  documentNumber: '晋监〔2026〕3号',
  decidedOn: day('2026-03-20'),
  ...change,
});

it.each<[string, DisciplineInput, readonly string[]]>([
  ['complete', discipline(), []],
  ['both kinds know a warning', discipline({ kind: 'party', measure: 'warning' }), []],
  ['a party sanction as 政务处分', discipline({ measure: 'expulsion' }), ['MEASURE_NOT_OF_KIND measure']],
  ['a 政务处分 as party sanction', discipline({ kind: 'party', measure: 'demerit' }), ['MEASURE_NOT_OF_KIND measure']],
  ['nobody', discipline({ personId: null }), ['PERSON_REQUIRED personId']],
  ['no sanction', discipline({ measure: null }), ['MEASURE_REQUIRED measure']],
  ['by nobody', discipline({ decidingOrgan: ' ' }), ['TEXT_REQUIRED decidingOrgan']],
  ['tomorrow', discipline({ decidedOn: day('2026-03-21') }), ['DATE_IN_FUTURE decidedOn']],
])('discipline: %s', (_, input, expected) => {
  expect(codes(disciplineRefusals(input, NOW))).toEqual(expected);
});
