import { localDate } from '@anjuan/domain';
import { shanghaiDate, startOfDay } from './clock.js';

describe('business dates', () => {
  it.each([
    ['2021-03-31T15:59:59.999Z', '2021-03-31'],
    ['2021-03-31T16:00:00.000Z', '2021-04-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2026-12-31T15:59:59.000Z', '2026-12-31'],
  ])('%s is %s in Shanghai', (instant, date) => {
    expect(shanghaiDate(new Date(instant))).toBe(date);
  });

  it('a day begins at 16:00 UTC of the day before', () => {
    expect(startOfDay(localDate('2021-04-01')).toISOString()).toBe('2021-03-31T16:00:00.000Z');
  });
});
