import { fieldWords, refusalGroups, refusalLine, refusalsCsv } from './refusals';

const line = (type: string, id: string, field: string) =>
  refusalLine({ type, id, field, code: 'MISSING_FIELD', message: '请补填' });

describe('ledger refusals', () => {
  it.each([
    ['filedOn', '立案日期'],
    ['decisions[0].penalties[1].amountFen', '处罚决定第1项 › 处罚内容第2项 › 金额（分）'],
    ['colour', 'colour'],
    ['', '—'],
  ])('names the field %s', (path, words) => {
    expect(fieldWords(path)).toBe(words);
  });

  it('groups by type, the most frequent first', () => {
    const groups = refusalGroups([
      line('enterprise', 'e1', 'name'),
      line('case', 'c1', 'id'),
      line('case', 'c2', 'id'),
    ]);
    expect(groups).toEqual([
      { type: 'case', words: '案件', count: 2 },
      { type: 'enterprise', words: '企业', count: 1 },
    ]);
  });

  it('gives a file-wide refusal the type of the file', () => {
    const words = refusalLine({ code: 'UNKNOWN_FORMAT', message: '不是台账' });
    expect(words).toMatchObject({ type: 'ledger', typeWords: '文件', id: '—' });
  });

  it('neutralises ids that look like formulas in the downloaded list', () => {
    expect(refusalsCsv([line('case', '=1+1', 'id')])).toContain(`"'=1+1"`);
  });
});
