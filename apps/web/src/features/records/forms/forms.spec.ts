import { localDate } from '@anjuan/domain';
import type { FormContext, FormValues } from './field-spec';
import { wireOf } from './form-values';
import { measureForm } from './measure-form';
import { exposureForm } from './publicity-forms';

const CONTEXT: FormContext = { today: localDate('2026-03-20'), historical: false, officers: [], linked: null };
const ENTERPRISE = { id: '7', label: '甲燃气站' };
const fieldsAt = (refusals: readonly { field?: string }[]) => refusals.map(({ field }) => field);

function exposure(change: FormValues = {}): FormValues {
  return {
    ...exposureForm.beginning(null, '2026-03-20'),
    enterpriseId: ENTERPRISE,
    mediumName: '晋江电视台',
    medium: 'tv',
    ...change,
  };
}

describe('what a form sends', () => {
  it('is a name on the wire for each input, and nothing for an empty one', () => {
    const fields = exposureForm.sections.flatMap((section) => section.fields);
    expect(wireOf(fields, fields, exposure({ url: '  ' }))).toEqual({
      caseId: null,
      enterpriseId: '7',
      otherPartyReason: null,
      medium: 'tv',
      mediumName: '晋江电视台',
      publishedOn: '2026-03-20',
      url: null,
    });
  });

  it('leaves out what is not in sight, and joins the parts of an object', () => {
    const on = { as: 'date', key: 'lift.endedOn', label: '解除日期' } as const;
    const note = { as: 'text', key: 'lift.note', label: '说明', max: 500 } as const;
    const values = { 'lift.endedOn': '2026-03-19', 'lift.note': '已退还' };
    expect(wireOf([on, note], [on, note], values)).toEqual({ lift: { endedOn: '2026-03-19', note: '已退还' } });
    expect(wireOf([on, note], [], values)).toEqual({ lift: null });
  });
});

describe('what a form finds wrong', () => {
  it.each<[string, FormValues, readonly string[]]>([
    ['nothing', {}, []],
    ['no enterprise', { enterpriseId: null }, ['enterpriseId']],
    ['tomorrow', { publishedOn: '2026-03-21' }, ['publishedOn']],
    ['a website without address', { medium: 'website' }, ['url']],
    ['no medium', { medium: '' }, ['medium']],
    ['a day that does not exist', { publishedOn: '2021-02-30' }, ['publishedOn']],
  ])('exposure: %s', (_, change, fields) => {
    expect(fieldsAt(exposureForm.checkNew(exposure(change), CONTEXT))).toEqual(fields);
  });

  it('is said by the rules of the law, with their article', () => {
    const values = { ...measureForm.beginning(null, '2026-03-20'), enterpriseId: ENTERPRISE, termDays: '31' };
    const refusals = measureForm.checkNew(values, CONTEXT);
    expect(refusals).toContainEqual({
      code: 'TERM_OUT_OF_RANGE',
      field: 'termDays',
      message: '查封、扣押期限为 1 至 30 日，请按决定书填写',
      basis: 'compulsion-law-25',
    });
  });

  it('a power cut asks for its own conditions and for no term', () => {
    const values = { ...measureForm.beginning(null, '2026-03-20'), enterpriseId: ENTERPRISE, kind: 'power_cut' };
    const found = fieldsAt(measureForm.checkNew(values, CONTEXT));
    expect(found).toEqual(expect.arrayContaining(['powerCutGround', 'powerSupplier', 'noticedOn', 'notResidential']));
    expect(found).not.toContain('termDays');
    expect(found).not.toContain('objects');
  });
});
