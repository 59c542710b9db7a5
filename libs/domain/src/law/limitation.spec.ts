import { localDate } from '../calendar/local-date.js';
import { limitationEnd, limitationRefusals } from './limitation.js';

it.each<[string, string, string | null, boolean, string, readonly string[]]>([
  ['the last day of two years', '2021-08-01', '2023-08-01', false, '2023-08-01', []],
  ['the day after', '2021-08-01', '2023-08-02', false, '2023-08-02', ['LIMITATION_OVER']],
  ['discovered in time, acted on later', '2021-08-01', '2023-08-01', false, '2024-05-01', []],
  ['not discovered until today', '2021-08-01', null, false, '2023-08-02', ['LIMITATION_OVER']],
  ['the last day of five years', '2021-08-01', '2026-08-01', true, '2026-08-01', []],
  ['the day after five years', '2021-08-01', '2026-08-02', true, '2026-08-02', ['LIMITATION_OVER']],
  ['29 February', '2020-02-29', '2022-02-28', false, '2022-02-28', []],
  ['the day after 28 February', '2020-02-29', '2022-03-01', false, '2022-03-01', ['LIMITATION_OVER']],
  [
    'expired on the eve of the new law: not revived',
    '2019-07-14',
    '2021-07-15',
    true,
    '2021-07-15',
    ['LIMITATION_OVER'],
  ],
  ['still open on its first day: five years', '2019-07-15', '2024-07-15', true, '2024-07-15', []],
  ['five years are over too', '2019-07-15', '2024-07-16', true, '2024-07-16', ['LIMITATION_OVER']],
  ['under the old law harm changes nothing', '2019-06-01', '2021-06-02', true, '2021-07-14', ['LIMITATION_OVER']],
])('%s', (_, endedOn, discoveredOn, harmful, on, codes) => {
  const refusals = limitationRefusals({
    endedOn: localDate(endedOn),
    discoveredOn: discoveredOn === null ? null : localDate(discoveredOn),
    harmful,
    on: localDate(on),
  });
  expect(refusals.map(({ code }) => code)).toEqual(codes);
});

it('says until when, and rests on the law of the day', () => {
  const question = { endedOn: localDate('2018-05-01'), discoveredOn: null, harmful: false };
  expect(limitationEnd({ ...question, on: localDate('2021-07-14') })).toBe('2020-05-01');
  expect(limitationRefusals({ ...question, on: localDate('2021-07-14') })[0]?.basis).toBe('penalty-law-2017-29');
  expect(limitationRefusals({ ...question, on: localDate('2021-07-15') })[0]?.basis).toBe('penalty-law-36');
  expect(limitationRefusals({ ...question, endedOn: null, on: localDate('2021-07-15') })).toEqual([]);
});
