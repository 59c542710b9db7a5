import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityRecords } from './city-records.mjs';
import { dayNumber } from './days.mjs';

const OPTIONS = { cases: 2000, units: ['350500', '350502', '3505TS'], firstDay: dayNumber('2021-01-01'), days: 365 };
const rowsOf = (seed) => [...cityRecords({ ...OPTIONS, seed })];

test('the same seed gives the same city, another seed another one', () => {
  assert.deepEqual(rowsOf(42), rowsOf(42));
  assert.notDeepEqual(rowsOf(42), rowsOf(43));
});

test('a city has the proportions that are measured', () => {
  const count = (table) => rowsOf(42).filter(([name]) => name === table).length;
  assert.equal(count('case_file'), 2000);
  assert.ok(Math.abs(count('inspection') / 2000 - 2.5) < 0.1);
  assert.ok(Math.abs(count('hazard') / 2000 - 2.75) < 0.15);
});

test('children come after their parents', () => {
  const seen = new Set();
  for (const [table, row] of rowsOf(42)) {
    if (table === 'hazard') assert.ok(seen.has(`inspection/${row.inspection_id}`));
    if (table === 'penalty_decision') assert.ok(seen.has(`case_file/${row.case_id}`));
    seen.add(`${table}/${row.id}`);
  }
});
