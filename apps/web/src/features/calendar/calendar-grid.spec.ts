import type { CalendarYear } from '@anjuan/contracts';
import { calendarFrom, monthsOf } from './calendar-grid';

const YEARS: CalendarYear[] = [
  { year: 2028, notice: null, version: 0 },
  {
    year: 2027,
    version: 1,
    notice: {
      document: '国办发明电〔2026〕9号',
      source: 'imported',
      off: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
      makeup: ['2027-02-20'],
      workdays: 257,
      importedAt: null,
      importedByName: null,
    },
  },
];

describe('the months of a year', () => {
  const [january, february] = monthsOf(2027, calendarFrom(YEARS));

  it('are laid out in weeks from Monday', () => {
    expect(monthsOf(2027, calendarFrom(YEARS))).toHaveLength(12);
    expect(january?.weeks).toHaveLength(5);
    expect(january?.weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([null, null, null, null, 1, 2, 3]);
    expect(february?.weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('say of each day what it is and why', () => {
    const days = february?.weeks.flat() ?? [];
    const words = (day: number) => days.find((cell) => cell?.day === day)?.words;
    expect(words(4)).toBe('2027-02-04 工作日');
    expect(words(5)).toBe('2027-02-05 春节 放假');
    expect(words(20)).toBe('2027-02-20 调休上班');
    expect(words(21)).toBe('2027-02-21 周末');
  });

  it('of a year that is not announced promise nothing', () => {
    const kinds = monthsOf(2028, calendarFrom(YEARS)).flatMap(({ weeks }) => weeks.flat().map((cell) => cell?.kind));
    expect(new Set(kinds.filter((kind) => kind !== undefined))).toEqual(new Set(['unannounced']));
  });
});
