import { localDate } from '@anjuan/domain';
import { GAS, sampleCase } from '../test/sample-case';
import { amendInput, checkAmended, checkNew, formOfCase, newCaseForm } from './case-form';
import { basesInForce, basisSuggestions, suggestions } from './known-violations';

const TODAY = localDate('2026-11-24');
const complete = {
  ...newCaseForm(TODAY),
  violation: '未采取措施消除事故隐患',
  enterprises: [{ id: GAS.id, label: GAS.label }],
};
const codes = (checked: { readonly refusals: readonly { readonly code: string }[] }): string[] =>
  checked.refusals.map(({ code }) => code);

describe('the form of a lead', () => {
  it('asks only for the violation and the day of the lead', () => {
    expect(checkNew(complete, TODAY)).toMatchObject({ ok: true, refusals: [] });
    expect(checkNew({ ...complete, violation: ' ' }, TODAY)).toMatchObject({
      ok: false,
      refusals: [{ field: 'violation', message: '请写明违法行为' }],
    });
    expect(codes(checkNew({ ...complete, leadOn: '' }, TODAY))).toEqual(['LEAD_DATE_REQUIRED']);
  });

  it.each([
    ['2026-11-24', []],
    ['2026-11-25', ['DATE_IN_FUTURE']],
  ])('a lead found on %s', (leadOn, expected) => {
    expect(codes(checkNew({ ...complete, leadOn }, TODAY))).toEqual(expected);
  });

  it('goes by the procedure that was chosen, the ordinary one unless told', () => {
    expect(checkNew(complete, TODAY)).toMatchObject({ value: { procedure: 'ordinary' } });
    expect(checkNew({ ...complete, procedure: 'simplified' }, TODAY)).toMatchObject({
      value: { procedure: 'simplified' },
    });
  });

  it('an impossible day is no date', () => {
    expect(checkNew({ ...complete, leadOn: '2021-02-30' }, TODAY).ok).toBe(false);
  });

  it('has a day of the accident only for accidents', () => {
    const typed = { ...complete, accidentOn: '2026-10-01' };
    expect(checkNew(typed, TODAY)).toMatchObject({ value: { accidentOn: null } });
    expect(checkNew({ ...typed, caseClass: 'accident' }, TODAY)).toMatchObject({ value: { accidentOn: '2026-10-01' } });
  });
});

describe('the form of a correction', () => {
  const filed = sampleCase({
    stage: 'investigating',
    filedOn: '2026-09-05',
    steps: { filingRequestedOn: '2026-09-02', filedOn: '2026-09-05' },
  });

  it('begins with what the case says', () => {
    expect(amendInput(formOfCase(filed))).toMatchObject({
      leadOn: '2026-09-01',
      filedOn: '2026-09-05',
      personIds: ['9'],
    });
  });

  it('wants a reason once the case is filed', () => {
    const form = formOfCase(filed);
    expect(codes(checkAmended(form, filed, TODAY))).toEqual(['REASON_REQUIRED']);
    expect(codes(checkAmended({ ...form, reason: '笔误' }, filed, TODAY))).toEqual([]);
  });

  it('keeps the dates in order', () => {
    const form = { ...formOfCase(filed), reason: '笔误', leadOn: '2026-09-03' };
    expect(codes(checkAmended(form, filed, TODAY))).toEqual(['DATE_OUT_OF_ORDER']);
  });

  it('keeps the parties after the notice', () => {
    const noticed = sampleCase({ ...filed, stage: 'noticed', steps: { ...filed.steps, noticedOn: '2026-10-10' } });
    const form = { ...formOfCase(noticed), reason: '笔误', persons: [] };
    expect(codes(checkAmended(form, noticed, TODAY))).toEqual(['PARTIES_FIXED']);
  });
});

describe('suggested bases', () => {
  it('names articles of the bureau in force on the day of the act, and no other', () => {
    const now = basesInForce('', TODAY);
    expect(now).toContain('《安全生产法》第一百零二条');
    expect(now).not.toContain('《安全生产法》第一百一十四条');
    expect(new Set(now).size).toBe(now.length);
  });

  it.each([
    ['2021-08-31', '《安全生产法》（2014年）第九十九条'],
    ['2021-09-01', '《安全生产法》第一百零二条'],
  ])('an act of %s rests on the text of its day', (violatedOn, article) => {
    expect(basesInForce(violatedOn, TODAY)).toContain(article);
  });

  it('offers what contains the typed words', () => {
    const offered = basisSuggestions('燃气', '', TODAY);
    expect(offered.length).toBeGreaterThan(5);
    expect(offered.every((text) => text.includes('燃气'))).toBe(true);
  });
});

describe('suggested violations', () => {
  it('offers what contains the typed words, each once', () => {
    expect(suggestions('violation', '隐患')).toEqual(['未采取措施消除事故隐患']);
    const articles = suggestions('penaltyArticle', '');
    expect(new Set(articles).size).toBe(articles.length);
  });
});
