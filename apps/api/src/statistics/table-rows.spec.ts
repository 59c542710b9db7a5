import { localDate, type Period } from '@anjuan/domain';
import { tableRows, type DatedUnit } from './table-rows.js';

const period = (from: string, to: string): Period => ({ from: localDate(from), to: localDate(to) });

const named = (name: string, shortName: string, validFrom: string, validTo: string | null) => ({
  name,
  shortName,
  validFrom,
  validTo,
});

const renamed: DatedUnit = {
  region: '3505TS',
  existedFrom: '2012-02-01',
  existedTo: '2021-06-30',
  names: [
    named('泉州台商投资区规划局', '台商区规划', '2012-02-01', '2019-03-31'),
    named('泉州台商投资区城市管理局', '台商区', '2019-04-01', null),
  ],
};

const names = (from: string, to: string) => tableRows([renamed], period(from, to)).map(({ shortName }) => shortName);

describe('the rows of a period', () => {
  it.each([
    ['the day before the unit began', '2012-01-01', '2012-01-31', []],
    ['its first day', '2012-01-01', '2012-02-01', ['台商区规划']],
    ['the last day of the old name', '2019-03-01', '2019-03-31', ['台商区规划']],
    ['a period that ends on the first day of the new name', '2019-03-01', '2019-04-01', ['台商区']],
    ['its last day', '2021-06-30', '2021-12-31', ['台商区']],
    ['the day after its last', '2021-07-01', '2021-07-31', []],
  ])('%s', (_name, from, to, expected) => {
    expect(names(from, to)).toEqual(expected);
  });
});
