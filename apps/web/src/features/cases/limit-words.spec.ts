import { limitSubject, limitWords } from './limit-words';
import { sampleDecision } from './test/sample-case';

describe('how long is left', () => {
  it.each([
    [-3, null, 'overdue', '已超期 3 天'],
    [0, null, 'near', '今天到期'],
    [4, 2, 'near', '临近：剩 4 天（2 个工作日）'],
    [40, null, 'normal', '剩 40 天'],
  ] as const)('%i days', (daysLeft, workdaysLeft, urgency, words) => {
    expect(limitWords({ daysLeft, workdaysLeft, urgency })).toBe(words);
  });
});

describe('what a limit is about', () => {
  const one = [sampleDecision()];
  const two = [...one, sampleDecision({ id: '32', documentNumber: '晋城管罚字〔2026〕2号' })];
  it('names the decision only where there are several', () => {
    expect(limitSubject({ subject: 'decision', subjectId: '31' }, one)).toBe('');
    expect(limitSubject({ subject: 'decision', subjectId: '32' }, two)).toBe('晋城管罚字〔2026〕2号');
  });

  it('names the part of an instalment plan', () => {
    expect(limitSubject({ subject: 'instalment', subjectId: '31-2' }, one)).toBe('第 2 期');
  });
});
