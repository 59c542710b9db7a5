import { addDays, localDate } from '../calendar/local-date.js';
import { ARTICLES } from './articles.js';
import { threshold, THRESHOLD_IDS, THRESHOLDS, type ThresholdId } from './thresholds.js';

it.each<[ThresholdId, string, number | null]>([
  ['hearing_fine_person', '2021-11-15', null],
  ['hearing_fine_person', '2021-11-16', 1_000_000],
  ['hearing_fine_organisation', '2021-11-15', null],
  ['hearing_fine_organisation', '2021-11-16', 10_000_000],
  ['on_spot_fine_person', '2021-07-14', 5_000],
  ['on_spot_fine_person', '2021-07-15', 20_000],
  ['on_spot_fine_organisation', '2021-07-14', 100_000],
  ['on_spot_fine_organisation', '2021-07-15', 300_000],
  ['cash_on_spot', '2021-07-14', 2_000],
  ['cash_on_spot', '2021-07-15', 10_000],
  ['limitation_years_serious', '2021-07-14', null],
  ['limitation_years_serious', '2021-07-15', 5],
  ['extension_first_days', '2022-04-30', null],
  ['extension_second_days', '2022-05-01', 60],
  ['public_notice_days', '2021-12-31', 60],
  ['public_notice_days', '2022-01-01', 30],
  ['discussion_fine', '2026-01-31', 5_000_000],
  ['discussion_fine', '2026-02-01', 5_000_000],
  ['surcharge_rate', '2021-01-01', 300],
  ['execution_rest_years', '2021-01-01', 3],
])('%s on %s is %s', (id, on, value) => {
  expect(threshold(id, localDate(on))?.value ?? null).toBe(value);
});

it('has at least one row of each id, and never two on one day', () => {
  for (const id of THRESHOLD_IDS) {
    const rows = THRESHOLDS.filter((row) => row.id === id);
    expect(rows.length).toBeGreaterThan(0);
    const edges = rows.flatMap(({ effectiveFrom, effectiveTo }) =>
      [effectiveFrom, effectiveTo].flatMap((day) => (day === null ? [] : [addDays(day, -1), day, addDays(day, 1)])),
    );
    for (const day of [...edges, localDate('2026-11-24')]) {
      const inForce = rows.filter(
        ({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? day) <= day && day <= (effectiveTo ?? day),
      );
      expect(inForce.length).toBeLessThanOrEqual(1);
    }
  }
});

it('is not surer than the article it rests on', () => {
  const unsure = THRESHOLDS.filter(({ mark, basis }) => mark === 'confirmed' && ARTICLES[basis].mark !== 'confirmed');
  expect(unsure).toEqual([]);
});
