import { HOLIDAY_NOTICES } from './holidays.js';
import { addHours, dateOf, dateTimeOf, isLocalDateTime, localDateTime, timeOf } from './local-date-time.js';
import { localDate } from './local-date.js';
import { type HolidayNoticeInput, holidayNoticeRefusals } from './notice-rules.js';

/** 2027 begins on a Friday and has 261 days from Monday to Friday; the rows take four of them and give two Saturdays back. */
const NOTICE: HolidayNoticeInput = {
  year: 2027,
  document: '国办发明电〔2026〕1号',
  off: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-04' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
  ],
  makeup: ['2027-01-09', '2027-10-09'],
  workdays: 259,
};
const codes = (patch: Partial<HolidayNoticeInput>): readonly string[] =>
  holidayNoticeRefusals({ ...NOTICE, ...patch }).map(({ code, field }) => `${code} ${field ?? ''}`.trim());
const off = (from: string, to: string, name = '元旦') => ({ off: [{ name, from, to }], makeup: [], workdays: null });

describe('a notice of holidays to be imported', () => {
  it.each<[string, Partial<HolidayNoticeInput>, readonly string[]]>([
    ['one that adds up', {}, []],
    ['without a sum', { workdays: null }, []],
    ['one day more than stated', { workdays: 258 }, ['WORKDAYS_DIFFER workdays']],
    ['before the first year', { year: 2020 }, ['CALENDAR_YEAR_IMPOSSIBLE year']],
    ['a year in part', { year: 2027.5 }, ['CALENDAR_YEAR_IMPOSSIBLE year']],
    ['without a document', { document: ' ' }, ['DOCUMENT_REQUIRED document']],
    ['without holidays', { off: [], makeup: [], workdays: null }, ['NO_HOLIDAYS off']],
    ['a holiday without a name', off('2027-01-01', '2027-01-01', ' '), ['HOLIDAY_NAME_REQUIRED off.0.name']],
    ['a day that does not exist', off('2027-02-29', '2027-03-01'), ['IMPOSSIBLE_DATE off.0.from']],
    ['reversed', off('2027-01-03', '2027-01-01'), ['PERIOD_REVERSED off.0.to']],
    ['from the last days of the year before', off('2026-12-25', '2027-01-01'), []],
    ['from too far back', off('2026-12-24', '2027-01-01'), ['OUTSIDE_YEAR off.0.from']],
    ['wholly in the year before', off('2026-12-30', '2026-12-31'), ['OUTSIDE_YEAR off.0.from']],
    ['into the year after', off('2027-12-31', '2028-01-01'), ['OUTSIDE_YEAR off.0.from']],
    ['work on a Friday', { makeup: ['2027-01-08'] }, ['MAKEUP_NOT_ON_WEEKEND makeup.0']],
    ['work on a holiday', { makeup: ['2027-01-02'] }, ['MAKEUP_IN_HOLIDAY makeup.0']],
    ['work on one day twice', { makeup: ['2027-01-09', '2027-01-09'] }, ['MAKEUP_TWICE makeup.1']],
    ['work in another year', { makeup: ['2028-01-08'] }, ['OUTSIDE_YEAR makeup.0']],
    ['work on a day that does not exist', { makeup: ['2027-02-30'] }, ['IMPOSSIBLE_DATE makeup.0']],
    [
      'two holidays on one day',
      {
        ...off('2027-01-01', '2027-01-03'),
        off: [...NOTICE.off, { name: '春节', from: '2027-01-03', to: '2027-01-05' }],
      },
      ['HOLIDAYS_OVERLAP off.3.from'],
    ],
  ])('%s', (_, patch, expected) => {
    expect(codes(patch)).toEqual(expected);
  });

  it.each(HOLIDAY_NOTICES)(
    'takes the notice of $year as it was',
    ({ year, document, off: spans, makeup, workdays }) => {
      expect(holidayNoticeRefusals({ year, document, off: spans, makeup, workdays })).toEqual([]);
    },
  );
});

describe('a date and time', () => {
  it.each([
    ['2024-02-29T00:00', true],
    ['2024-02-29T23:59', true],
    ['2023-02-29T10:00', false],
    ['2024-02-29T24:00', false],
    ['2024-02-29 10:00', false],
    ['2024-02-29T10:00:00', false],
    ['2024-02-29', false],
    [null, false],
  ])('%s: %s', (text, expected) => {
    expect(isLocalDateTime(text)).toBe(expected);
  });

  it('is made of its parts and taken apart', () => {
    const at = dateTimeOf(localDate('2021-08-20'), '16:30');
    expect([dateOf(at), timeOf(at)]).toEqual(['2021-08-20', '16:30']);
    expect(addHours(at, 0)).toBe(at);
    expect(() => localDateTime('2021-08-20')).toThrow('Not a date and time');
  });
});
