import { caseRow } from '@anjuan/domain';
import { CASE_CHILD_TABLES, caseColumns, EVENT_ONLY_FIELDS, VOIDING_FIELD } from './case-projection.js';

const COLUMN_OF_FIELD: Readonly<Record<string, string>> = { procedure: 'case_procedure' };

it('every field of a case is a column, has rows of its own, or stands in the events alone', () => {
  const row = caseRow({ region: '350582', caseClass: 'pre_accident', violation: '未取得许可经营燃气' });
  const columns = Object.keys(caseColumns(row));
  const elsewhere: readonly string[] = [...Object.keys(CASE_CHILD_TABLES), ...EVENT_ONLY_FIELDS, VOIDING_FIELD];
  const expected = Object.keys(row)
    .filter((field) => !elsewhere.includes(field))
    .map((field) => COLUMN_OF_FIELD[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  expect(columns.filter((name) => !name.endsWith('_partial')).sort()).toEqual(expected.sort());
});
