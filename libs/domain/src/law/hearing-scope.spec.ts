import { localDate } from '../calendar/local-date.js';
import type { PartyKey, PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import { hearingDoubts, hearingScope, subjectByRegister } from './hearing-scope.js';

const COMPANY: PartyKey = { type: 'enterprise', id: '1' };
const PERSON: PartyKey = { type: 'person', id: '2' };

function line(rest: Partial<PenaltyLineDraft>): PenaltyLineDraft {
  return {
    kind: 'fine',
    amountFen: null,
    licences: null,
    days: null,
    description: null,
    ground: null,
    parties: [COMPANY],
    ...rest,
  };
}
const fine = (yuan: number, ...parties: readonly PartyKey[]): PenaltyLineDraft =>
  line({ amountFen: yuan * 100, parties });
const codes = (lines: readonly PenaltyLineDraft[], on = '2021-12-01'): readonly string[] =>
  hearingScope(lines, subjectByRegister, localDate(on)).map(({ code }) => code);

describe('scenario 14: when a hearing must be offered', () => {
  it.each<[string, readonly PenaltyLineDraft[], string, readonly string[]]>([
    ['company, 100 000', [fine(100_000, COMPANY)], '2021-12-01', ['larger_fine']],
    ['company, 99 999', [fine(99_999, COMPANY)], '2021-12-01', []],
    ['company, 99 999.99', [fine(99_999.99, COMPANY)], '2021-12-01', []],
    ['person, 10 000', [fine(10_000, PERSON)], '2021-12-01', ['larger_fine']],
    ['person, 9 999', [fine(9_999, PERSON)], '2021-12-01', []],
    ['the first day of the numbers', [fine(100_000, COMPANY)], '2021-11-16', ['larger_fine']],
    ['the day before', [fine(100_000, COMPANY)], '2021-11-15', []],
    ['停产停业 without a sum', [line({ kind: 'suspend_production' })], '2021-12-01', ['suspend_production']],
    [
      '停产停业 with a small fine',
      [line({ kind: 'suspend_production' }), fine(1, COMPANY)],
      '2021-12-01',
      ['suspend_production'],
    ],
    ['停产停业 before the numbers', [line({ kind: 'suspend_production' })], '2021-11-15', ['suspend_production']],
    ['吊销', [line({ kind: 'revoke_licence' })], '2021-12-01', ['revoke_licence']],
    ['暂扣 is not in art. 63', [line({ kind: 'suspend_licence', licences: 1 })], '2021-12-01', []],
    ['警告', [line({ kind: 'warning' })], '2021-12-01', []],
    [
      'confiscation of 100 000',
      [line({ kind: 'confiscation', amountFen: 10_000_000 })],
      '2021-12-01',
      ['larger_confiscation'],
    ],
    ['confiscation of 99 999', [line({ kind: 'confiscation', amountFen: 9_999_900 })], '2021-12-01', []],
    ['joint fine of 10 000: the person is reached', [fine(10_000, COMPANY, PERSON)], '2021-12-01', ['larger_fine']],
    [
      'joint fine of 100 000 counts whole for both',
      [fine(100_000, COMPANY, PERSON)],
      '2021-12-01',
      ['larger_fine', 'larger_fine'],
    ],
    ['two fines of one company', [fine(60_000, COMPANY), fine(40_000, COMPANY)], '2021-12-01', ['larger_fine']],
    ['nothing', [], '2021-12-01', []],
  ])('%s', (_, lines, on, expected) => {
    expect(codes(lines, on)).toEqual(expected);
  });

  it('names the party, the sum, the standard and the article', () => {
    expect(hearingScope([fine(10_000, PERSON)], subjectByRegister, localDate('2021-12-01'))).toEqual([
      {
        code: 'larger_fine',
        party: PERSON,
        amountFen: 1_000_000,
        message: '对公民罚款 10,000.00 元，达到 10,000.00 元的标准，应当告知听证权利',
        basis: 'penalty-law-63',
      },
    ]);
    const old = hearingScope([line({ kind: 'revoke_licence' })], subjectByRegister, localDate('2021-07-14'));
    expect(old[0]?.basis).toBe('penalty-law-2017-42');
  });

  it.each<[string, readonly PenaltyLineDraft[], string, number]>([
    ['a fine before the numbers', [fine(500, COMPANY)], '2021-11-15', 1],
    ['a fine since', [fine(500, COMPANY)], '2021-11-16', 0],
    ['goods without a value', [line({ kind: 'confiscation', description: '钢瓶 12 只' })], '2021-12-01', 1],
    ['no sum at all', [line({ kind: 'warning' })], '2021-11-15', 0],
  ])('leaves to the reviewer: %s', (_, lines, on, count) => {
    expect(hearingDoubts(lines, subjectByRegister, localDate(on))).toHaveLength(count);
  });
});
