import { timeLeft, totalsText } from './inbox-words';

describe('the words of the inbox', () => {
  it.each([
    [null, null, ''],
    [-3, null, '3 天'],
    [-1, -1, '1 天'],
    [0, null, '今天到期'],
    [1, null, '还剩 1 天'],
    [12, 4, '还剩 4 个工作日'],
  ])('%j days and %j working days left: %s', (daysLeft, workdaysLeft, words) => {
    expect(timeLeft({ daysLeft, workdaysLeft })).toBe(words);
  });

  it('adds up the kinds', () => {
    expect(totalsText([])).toBe('共 0 项');
    expect(
      totalsText([
        { kind: 'investigate', total: 4, overdue: 1, near: 2 },
        { kind: 'archive', total: 3, overdue: 1, near: 0 },
      ]),
    ).toBe('共 7 项，2 项已超期，2 项临近期限');
  });
});
