import { CaseQuery } from '@anjuan/contracts';
import { missingWords } from '../../lib/missing-words';
import { isJoint, penaltyWords, fineOf } from '../../lib/penalty-words';
import { queryFrom } from './record-kind';

const head = {
  id: '1',
  region: '350582',
  regionName: '晋江市',
  organ: null,
  voided: false,
  voidReason: null,
  version: 1,
};
const line = {
  id: '1',
  kind: 'fine' as const,
  amountFen: 3_000_000,
  licences: null,
  days: null,
  description: null,
  ground: null,
  parties: ['甲公司', '陈某'],
  superseded: false,
};

describe('queryFrom', () => {
  it.each([
    ['known filters pass', { stage: 'closed', q: '燃气' }, { stage: 'closed', q: '燃气', size: 50 }],
    ['an unknown code filters nothing', { stage: 'finished', q: '燃气' }, { q: '燃气', size: 50 }],
    ['an impossible date filters nothing', { from: '2021-02-30' }, { size: 50 }],
    ['empty filters are not sent', { q: '', region: undefined }, { size: 50 }],
  ])('%s', (_, filters, query) => {
    expect(queryFrom(CaseQuery, filters)).toEqual(query);
  });
});

describe('missingWords', () => {
  it('tells what is unknown from what is known in part', () => {
    expect(missingWords({ ...head, missing: ['filedOn'], ...{ filedOn: null } })).toEqual(['缺立案日期']);
    expect(missingWords({ ...head, missing: ['filedOn'], ...{ filedOn: '2021-03' } })).toEqual(['立案日期不完整']);
  });
});

describe('a penalty line', () => {
  it('is told in the words of the decision', () => {
    expect(penaltyWords(line)).toBe('罚款 30,000.00 元');
    expect(penaltyWords({ ...line, amountFen: null })).toBe('罚款 金额不详');
    expect(penaltyWords({ ...line, kind: 'suspend_licence', amountFen: null, licences: 2, days: 30 })).toBe(
      '暂扣许可证件 2 件 30 日',
    );
  });

  it('is joint when it falls on several parties', () => {
    expect(isJoint(line)).toBe(true);
    expect(isJoint({ ...line, parties: ['甲公司'] })).toBe(false);
  });

  it('counts once however many parties it has, and not at all when replaced', () => {
    expect(fineOf({ lines: [line, { ...line, id: '2', superseded: true }] })).toBe(3_000_000);
    expect(fineOf({ lines: [line, { ...line, id: '2', amountFen: null }] })).toBeNull();
  });
});
