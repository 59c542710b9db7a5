import { localDate } from '../calendar/local-date.js';
import { enterpriseNameKey } from './enterprise-name.js';
import {
  type EnterpriseInput,
  enterpriseRefusals,
  type MergeCandidate,
  mergeClaimRefusal,
  mergeRefusals,
} from './enterprise-rules.js';
import { type ComparedEnterprise, likelyDuplicates } from './likeness.js';
import { licenceStateOf } from './party-codes.js';
import { maskDocumentNumber, maskPersonName, type PersonInput, personInputRefusals } from './person-rules.js';

const CODE = '91350500MA2XY0006B';
const OTHER_CODE = '91350502MA31TE5T9W';

describe('what names are compared by', () => {
  it.each([
    ['泉州市明发燃气有限公司', '泉州市明发燃气'],
    ['泉州市明发燃气有限责任公司', '泉州市明发燃气'],
    ['明发（泉州）燃气股份有限公司', '明发泉州燃气'],
    ['明发(泉州) 燃气 公司', '明发泉州燃气'],
    ['ＡＢＣ　燃气', 'abc燃气'],
    ['老王快餐店（个体工商户）', '老王快餐店'],
    ['有限公司', '有限公司'],
    ['  ', ''],
  ])('%s → %s', (name, key) => {
    expect(enterpriseNameKey(name)).toBe(key);
  });
});

describe('likely duplicates', () => {
  const asked: ComparedEnterprise = {
    name: '明发燃气有限公司',
    uscc: null,
    placeRegion: '350582',
    contactPhone: '13505950000',
  };
  const entry = (more: Partial<ComparedEnterprise>): ComparedEnterprise => ({
    name: '毫不相干',
    uscc: null,
    placeRegion: null,
    contactPhone: null,
    ...more,
  });

  it.each([
    ['the same name without the legal form', entry({ name: '明发燃气' }), 80, ['same_name']],
    ['the same name at the same place', entry({ name: '明发燃气', placeRegion: '350582' }), 90, ['same_name']],
    [
      'a contained name at the same place',
      entry({ name: '晋江明发燃气站', placeRegion: '350582' }),
      60,
      ['similar_name'],
    ],
    ['the same telephone', entry({ contactPhone: '135-0595-0000' }), 40, ['same_phone']],
    ['name and telephone', entry({ name: '明发燃气', contactPhone: '13505950000' }), 85, ['same_name', 'same_phone']],
  ])('%s', (_case, other, score, reasons) => {
    expect(likelyDuplicates(asked, [other])).toEqual([{ entry: other, score, reasons }]);
  });

  it.each([
    ['a contained name elsewhere', entry({ name: '晋江明发燃气站', placeRegion: '350502' })],
    ['nothing in common', entry({})],
  ])('not by %s', (_case, other) => {
    expect(likelyDuplicates(asked, [other])).toEqual([]);
  });

  it('one code is certain, two codes are two enterprises whatever they are called', () => {
    const coded = { ...asked, uscc: CODE };
    const same = entry({ uscc: CODE.toLowerCase() });
    expect(likelyDuplicates(coded, [same])).toMatchObject([{ score: 100, reasons: ['same_code'] }]);
    expect(likelyDuplicates(coded, [{ ...asked, uscc: OTHER_CODE }])).toEqual([]);
    expect(likelyDuplicates(coded, [asked])).toHaveLength(1);
    const mistyped = { ...asked, uscc: '91350500MA2XY0006C' };
    expect(likelyDuplicates(mistyped, [coded])).toHaveLength(1);
  });

  it('offers five, likeliest first', () => {
    const many = Array.from({ length: 7 }, () => entry({ contactPhone: '13505950000' }));
    const best = entry({ name: '明发燃气' });
    const found = likelyDuplicates(asked, [...many, best]);
    expect(found).toHaveLength(5);
    expect(found[0]?.entry).toBe(best);
  });
});

describe('entering an enterprise', () => {
  const licensed: EnterpriseInput = {
    name: '明发燃气',
    uscc: CODE,
    unlicensed: false,
    placeRegion: null,
    address: null,
    contactPhone: null,
  };
  const place = { uscc: null, unlicensed: true, placeRegion: '350582', address: '安海镇 1 号' };
  const codes = (input: EnterpriseInput, before: Parameters<typeof enterpriseRefusals>[1] = null) =>
    enterpriseRefusals(input, before).map(({ code }) => code);

  it.each<[string, Partial<EnterpriseInput>, string[]]>([
    ['with a code', {}, []],
    ['with a code in small letters', { uscc: CODE.toLowerCase() }, []],
    ['with a wrong check digit', { uscc: '91350500MA2XY0006C' }, ['BAD_CREDIT_CODE']],
    ['unlicensed with name and place', place, []],
    ['unlicensed without place', { ...place, placeRegion: null, address: ' ' }, ['PLACE_MISSING', 'ADDRESS_MISSING']],
    ['without code or mark', { uscc: null }, ['CREDIT_CODE_MISSING']],
    ['unlicensed with a code', { unlicensed: true }, ['UNLICENSED_WITH_CODE']],
    ['without a name', { name: ' ' }, ['NAME_MISSING']],
    ['with a wrong telephone', { contactPhone: '0591-1' }, ['BAD_PHONE']],
    ['with a telephone', { contactPhone: '0595-22345678' }, []],
  ])('%s', (_case, more, expected) => {
    expect(codes({ ...licensed, ...more })).toEqual(expected);
  });

  it('what past records left without a code may stay so; what had one may not lose it', () => {
    const bare = { ...licensed, uscc: null };
    expect(codes(bare, { uscc: null, unlicensed: false })).toEqual([]);
    expect(codes(bare, { uscc: CODE, unlicensed: false })).toEqual(['CREDIT_CODE_MISSING']);
    expect(codes(bare, { uscc: null, unlicensed: true })).toEqual(['CREDIT_CODE_MISSING']);
  });

  it.each([
    [{ uscc: CODE, unlicensed: false }, 'licensed'],
    [{ uscc: null, unlicensed: true }, 'unlicensed'],
    [{ uscc: null, unlicensed: false }, 'unknown'],
  ])('%j is %s', (entry, state) => {
    expect(licenceStateOf(entry)).toBe(state);
  });
});

describe('merging entries', () => {
  const entry = (id: string, more: Partial<MergeCandidate> = {}): MergeCandidate => ({
    id,
    name: `企业${id}`,
    uscc: null,
    mergedInto: null,
    holds: 0,
    ...more,
  });
  const away = { mergedInto: { id: '9', name: '企业9' } };

  it.each<[string, MergeCandidate, MergeCandidate, string[]]>([
    ['two without codes', entry('1'), entry('2'), []],
    ['into the one with the code', entry('1'), entry('2', { uscc: CODE }), []],
    ['into one that holds others', entry('1'), entry('2', { holds: 3 }), []],
    ['into itself', entry('1'), entry('1'), ['MERGE_INTO_ITSELF']],
    ['of one merged already', entry('1', away), entry('2'), ['ALREADY_MERGED']],
    ['into one merged elsewhere', entry('1'), entry('2', away), ['MERGE_INTO_MERGED']],
    ['of one that holds others', entry('1', { holds: 1 }), entry('2'), ['MERGE_CHAIN']],
    ['of two codes', entry('1', { uscc: CODE }), entry('2', { uscc: OTHER_CODE }), ['DIFFERENT_CREDIT_CODES']],
    ['that would lose the code', entry('1', { uscc: CODE }), entry('2'), ['KEEP_THE_CODE']],
  ])('%s', (_case, merged, survivor, expected) => {
    expect(mergeRefusals(merged, survivor).map(({ code }) => code)).toEqual(expected);
  });
});

describe('whose entries a unit merges', () => {
  const jinjiang = { region: '350582', kind: 'county' } as const;
  const registered = { name: '登记的', registeredBy: '350582', placeRegion: '350502' };
  const situated = { name: '辖区的', registeredBy: null, placeRegion: '350582' };
  const foreign = { name: '外县的', registeredBy: '350502', placeRegion: null };

  it('is those it registered or that lie in its region, both of the two; for the city all', () => {
    expect(mergeClaimRefusal(jinjiang, [registered, situated])).toBeNull();
    expect(mergeClaimRefusal(jinjiang, [registered, foreign])).toContain('“外县的”不是本单位登记的');
    expect(mergeClaimRefusal({ region: '350500', kind: 'city' }, [foreign, foreign])).toBeNull();
  });
});

describe('entering a person', () => {
  const person: PersonInput = { name: '陈大文', phone: null, documentKind: null, documentNumber: null };

  it.each<[string, Partial<PersonInput>, string[]]>([
    ['by name alone', {}, []],
    ['without a name', { name: ' ' }, ['NAME_MISSING']],
    ['with a right ID number', { documentKind: 'resident_id', documentNumber: '35058219900228002x' }, []],
    ['with a wrong one', { documentKind: 'resident_id', documentNumber: '350582199002280021' }, ['BAD_ID_NUMBER']],
    ['with a passport, unchecked', { documentKind: 'passport', documentNumber: 'E12345678' }, []],
    [
      'with a passport of strange signs',
      { documentKind: 'passport', documentNumber: '护照？' },
      ['BAD_DOCUMENT_NUMBER'],
    ],
    ['with a kind but no number', { documentKind: 'passport' }, ['DOCUMENT_NUMBER_MISSING']],
    ['with a number but no kind', { documentNumber: 'E12345678' }, ['DOCUMENT_KIND_MISSING']],
    ['with a wrong telephone', { phone: '1' }, ['BAD_PHONE']],
  ])('%s', (_case, more, expected) => {
    const refusals = personInputRefusals({ ...person, ...more }, localDate('2026-11-24'));
    expect(refusals.map(({ code }) => code)).toEqual(expected);
  });

  it('is shown by less than the whole number and name', () => {
    expect(maskDocumentNumber('resident_id', '35058219900228002X')).toBe('350582********002X');
    expect(maskDocumentNumber('passport', 'E12345678')).toBe('*****5678');
    expect(maskDocumentNumber('other', '12345')).toBe('*****');
    expect(maskPersonName('陈大文')).toBe('陈**');
  });
});
