import type { DocumentNumberView, ErrorEnvelope, Page } from '@anjuan/contracts';
import { type DocumentSeries, localDate, type NumberPlace } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../platform/database/transactions.js';
import { Refused } from '../platform/http/errors.js';
import { CommandFailure } from '../platform/command/command.decorator.js';
import { ApiUnderTest } from '../test/api-under-test.js';
import { RecordRows } from '../test/record-rows.js';
import { ContinueNumbersCommand } from './continue-numbers.command.js';
import { DocumentNumbers } from './document-numbers.service.js';

const JINJIANG = '350582';
const LICHENG = '350502';

let api: ApiUnderTest;
let rows: RecordRows;
const cases = new Map<string, string>();

beforeAll(async () => {
  api = await ApiUnderTest.start();
  rows = new RecordRows(api.db);
  for (const region of [JINJIANG, LICHENG]) cases.set(region, await caseIn(region));
}, 120_000);

afterAll(() => api.stop());

describe('numbers of papers', () => {
  it('scenario 40: two decisions at the same time get the first two numbers, a cancelled one gets none', async () => {
    const both = await Promise.all([seal('2021-05-06'), seal('2021-05-06')]);
    expect(both.sort()).toEqual(['晋城管罚决字〔2021〕第1号', '晋城管罚决字〔2021〕第2号']);
    await expect(
      transaction(async (manager) => {
        await sealIn(manager, place('2021-05-07'));
        throw new Error('The draft is cancelled');
      }),
    ).rejects.toThrow('cancelled');
    expect(await seal('2021-05-08')).toBe('晋城管罚决字〔2021〕第3号');
  });

  it('scenario 40: the year is that of signing, whatever the year of filing', async () => {
    expect(await seal('2021-12-30', { series: 'filing' })).toBe('晋城管立字〔2021〕第1号');
    expect(await seal('2022-01-12')).toBe('晋城管罚决字〔2022〕第1号');
  });

  it('scenario 40: a voided number stays with its reason and is not given again', async () => {
    const numbers = [await seal('2020-03-01'), await seal('2020-03-02')];
    expect(numbers).toEqual(['晋城管罚决字〔2020〕第1号', '晋城管罚决字〔2020〕第2号']);
    const actor = await api.test.actor('leader.jinjiang');
    const voided = { region: JINJIANG, number: '晋城管罚决字〔2020〕第2号', reason: '误录' };
    await transaction((manager) => api.test.get(DocumentNumbers).void(manager, actor, voided));
    expect(await seal('2020-03-03')).toBe('晋城管罚决字〔2020〕第3号');
    expect(await refusalOf('晋城管罚决字〔2020〕第2号', '2020-03-04')).toEqual({
      code: 'NUMBER_TAKEN',
      field: 'documentNumber',
      message: '文号“晋城管罚决字〔2020〕第2号”已作废（误录），作废的文号不再使用，请另取文号',
    });
  });

  it('count for each unit and each kind of paper alone', async () => {
    expect(await seal('2019-06-01', { region: LICHENG })).toBe('鲤城管罚决字〔2019〕第1号');
    expect(await seal('2019-06-01')).toBe('晋城管罚决字〔2019〕第1号');
    expect(await seal('2019-06-01', { series: 'penalty_notice' })).toBe('晋城管罚告字〔2019〕第1号');
    expect(await seal('2019-06-01', { series: 'no_penalty_decision' })).toBe('晋城管不罚字〔2019〕第1号');
    expect(await seal('2019-06-02', { region: LICHENG })).toBe('鲤城管罚决字〔2019〕第2号');
  });

  it('go on after the papers that were brought in from the past, and leave out theirs', async () => {
    const decided = { region: JINJIANG, decided_on: '2018-02-01' };
    const past = { ...decided, document_number: '晋城管罚决〔2018〕57号' };
    await rows.insert('penalty_decision', { ...past, case_id: caseOf(JINJIANG), state: 'in_force' });
    expect(await seal('2018-03-01')).toBe('晋城管罚决字〔2018〕第58号');
    const later = { ...decided, document_number: '晋城管罚决字〔2018〕第59号' };
    await rows.insert('penalty_decision', { ...later, case_id: caseOf(JINJIANG), state: 'in_force' });
    expect(await seal('2018-03-02')).toBe('晋城管罚决字〔2018〕第60号');
    expect((await refusalOf('晋城管罚决字〔2018〕第59号', '2018-03-03'))?.message).toContain('历史台账');
  });

  it('go by the word and the form that the unit has on the day', async () => {
    const zone = '3505TS';
    cases.set(zone, await caseIn(zone));
    const official = { word: '台综执', template: '{word}{series}〔{year}〕{seq}号', valid_from: '2025-07-01' };
    await rows.insert('document_word', { region: zone, ...official });
    expect(await seal('2025-06-30', { region: zone })).toBe('台商建罚决字〔2025〕第1号');
    expect(await seal('2025-07-01', { region: zone })).toBe('台综执罚决〔2025〕2号');
  });

  it('are asked of the user where the unit has no word', async () => {
    const zone = '3505KF';
    cases.set(zone, await caseIn(zone));
    await (await api.test.admin()).query('DELETE FROM document_word WHERE region = ?', [zone]);
    await expect(seal('2026-03-01', { region: zone })).rejects.toMatchObject({
      refusals: [{ code: 'NUMBER_WORD_MISSING', field: 'documentNumber' }],
    });
    expect(await seal('2026-03-01', { region: zone, given: '开城管罚字〔2026〕8号' })).toBe('开城管罚字〔2026〕8号');
  });
});

describe('numbers that the user types', () => {
  it('are the next of the series, or of another form and nobody else’s', async () => {
    expect(await seal('2017-05-01', { given: '晋城管罚决字〔2017〕第1号' })).toBe('晋城管罚决字〔2017〕第1号');
    expect(await seal('2017-05-02')).toBe('晋城管罚决字〔2017〕第2号');
    expect(await seal('2017-05-03', { given: '晋综罚字〔2017〕40号' })).toBe('晋综罚字〔2017〕40号');
    expect(await seal('2017-05-04')).toBe('晋城管罚决字〔2017〕第3号');
  });

  it.each([
    ['晋城管罚决字〔2016〕第2号', 'NUMBER_NOT_NEXT', '“晋城管罚决字〔2016〕第1号”'],
    ['晋城管罚决〔2016〕1号', 'NUMBER_NOT_NEXT', '“晋城管罚决字〔2016〕第1号”'],
    ['晋城管罚告字〔2016〕第1号', 'NUMBER_SERIES', '文种字应为“罚决”'],
    ['晋城管罚决字〔2015〕第1号', 'NUMBER_YEAR', '2016 年'],
    ['晋城管罚决字[2016]第1号', 'NUMBER_BRACKETS', '“晋城管罚决字〔2016〕第1号”'],
    ['1号', 'NUMBER_SHAPE', '不是规范的文号'],
  ])('%s is refused: %s', async (given, code, words) => {
    const refusal = await refusalOf(given, '2016-05-01');
    expect(refusal).toMatchObject({ code, field: 'documentNumber', message: expect.stringContaining(words) });
  });

  it('take the next number once, and a refusal takes none', async () => {
    expect(await seal('2016-05-01')).toBe('晋城管罚决字〔2016〕第1号');
    expect((await refusalOf('晋城管罚决字〔2016〕第1号', '2016-05-02'))?.code).toBe('NUMBER_TAKEN');
    expect(await seal('2016-05-02')).toBe('晋城管罚决字〔2016〕第2号');
  });

  it('of one act are refused together, each with its own next number', async () => {
    const places = [4, 5].map((seq, index) => ({
      ...place('2015-05-01', { given: `晋城管罚决字〔2015〕第${seq}号` }),
      field: `decisions.${index}.documentNumber`,
    }));
    const attempt = transaction((manager) => sealIn(manager, ...places));
    await expect(attempt).rejects.toMatchObject({
      refusals: [
        { field: 'decisions.0.documentNumber', message: expect.stringContaining('〔2015〕第1号') },
        { field: 'decisions.1.documentNumber', message: expect.stringContaining('〔2015〕第2号') },
      ],
    });
    expect(await seal('2015-05-02')).toBe('晋城管罚决字〔2015〕第1号');
  });

  it('are printed on the forms of decisions on the spot, in whatever order the pads are used', async () => {
    const onSpot = { series: 'on_spot_decision' } as const;
    expect(await seal('2016-05-01', { ...onSpot, given: '晋城管当罚字〔2016〕第2号' })).toContain('第2号');
    expect(await seal('2016-05-02', onSpot)).toBe('晋城管当罚字〔2016〕第1号');
    expect(await seal('2016-05-03', onSpot)).toBe('晋城管当罚字〔2016〕第3号');
    const wrong = await refusalOf('晋城管当罚〔2016〕9号', '2016-05-04', 'on_spot_decision');
    expect(wrong).toMatchObject({
      code: 'NUMBER_FORM',
      message: expect.stringContaining('“晋城管当罚字〔2016〕第9号”'),
    });
  });

  it('wanted twice at the same moment go to one of the two', async () => {
    const given = '晋综罚字〔2016〕8号';
    const results = await Promise.allSettled([seal('2016-06-01', { given }), seal('2016-06-01', { given })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result): result is PromiseRejectedResult => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ refusals: [{ code: 'NUMBER_TAKEN' }] });
  });
});

describe('a series that was begun on paper', () => {
  const command = (...args: string[]) => api.test.get(ContinueNumbersCommand).run(args, () => undefined);

  it('is continued after the last number of the paper register, once and audited', async () => {
    expect(await command(JINJIANG, 'penalty_decision', '2014', '36')).toBe(0);
    expect(await seal('2014-08-01')).toBe('晋城管罚决字〔2014〕第37号');
    await expect(command(JINJIANG, 'penalty_decision', '2014', '50')).rejects.toThrow(CommandFailure);
    const audited = await api.db.query<object[]>("SELECT 1 FROM audit_log WHERE action = 'document_number.continued'");
    expect(audited).toHaveLength(1);
  });

  it.each([
    ['no such unit', ['350000', 'filing', '2026', '3']],
    ['no such series', [JINJIANG, 'letters', '2026', '3']],
    ['no such year', [JINJIANG, 'filing', '26', '3']],
    ['no number', [JINJIANG, 'filing', '2026', '0']],
  ])('is refused for %s', async (_, args) => {
    await expect(command(...args)).rejects.toThrow(CommandFailure);
  });
});

describe('the register of numbers', () => {
  const list = async (user: string, query = '') =>
    api.read<Page<DocumentNumberView>>(user, `/document-numbers?size=200&${query}`);

  it('lists the numbers of a series and year with their cases, voided ones with the reason', async () => {
    const { items } = await list('clerk.jinjiang', 'series=penalty_decision&year=2020');
    expect(items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(items[1]).toMatchObject({
      region: JINJIANG,
      number: '晋城管罚决字〔2020〕第2号',
      voidReason: '误录',
      case: { type: 'case', id: caseOf(JINJIANG) },
    });
    const voided = await list('clerk.jinjiang', 'state=voided&q=〔2020〕');
    expect(voided.items.map(({ seq }) => seq)).toEqual([2]);
    expect((await list('clerk.jinjiang', 'state=in_use&year=2020')).total).toBe(2);
  });

  it('shows a county its own numbers, the city all', async () => {
    const own = await list('clerk.licheng');
    expect(new Set(own.items.map(({ region }) => region))).toEqual(new Set([LICHENG]));
    const whole = await list('clerk');
    expect(new Set(whole.items.map(({ region }) => region)).size).toBeGreaterThan(2);
    expect((await api.get('clerk.licheng', `/document-numbers?region=${JINJIANG}`)).status).toBe(404);
  });

  it('is not for who has no business with records', async () => {
    const { status, body } = await api.get('sysadmin', '/document-numbers');
    expect([status, (body as ErrorEnvelope).errorCode]).toEqual([403, 'PERMISSION_MISSING']);
  });
});

interface Wish {
  readonly region?: string;
  readonly series?: DocumentSeries;
  readonly given?: string;
}

function place(on: string, { series = 'penalty_decision', given }: Wish = {}): NumberPlace {
  const day = localDate(on);
  return { field: 'documentNumber', series, given: given ?? null, on: day, years: [Number(on.slice(0, 4))] };
}

async function seal(on: string, wish: Wish = {}): Promise<string | undefined> {
  const { region = JINJIANG } = wish;
  const given = await transaction(async (manager) => {
    const actor = await api.test.actor('leader.jinjiang');
    const papers = { region, caseId: caseOf(region) };
    return api.test.get(DocumentNumbers).seal(manager, actor, papers, [place(on, wish)]);
  });
  return given.get('documentNumber');
}

async function sealIn(manager: EntityManager, ...places: NumberPlace[]): Promise<ReadonlyMap<string, string>> {
  const actor = await api.test.actor('leader.jinjiang');
  const papers = { region: JINJIANG, caseId: caseOf(JINJIANG) };
  return api.test.get(DocumentNumbers).seal(manager, actor, papers, places);
}

async function refusalOf(given: string, on: string, series?: DocumentSeries) {
  const wish = series === undefined ? { given } : { given, series };
  const refused: unknown = await seal(on, wish).catch((error: unknown) => error);
  if (!(refused instanceof Refused)) throw new Error(`Not refused: ${String(refused)}`);
  return refused.refusals[0];
}

function transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return api.test.get(Transactions).run(work);
}

function caseIn(region: string): Promise<string> {
  const row = { region, case_class: 'pre_accident', case_procedure: 'ordinary', stage: 'lead', violation: '无证经营' };
  return rows.insert('case_file', row);
}

function caseOf(region: string): string {
  const id = cases.get(region);
  if (id === undefined) throw new Error(`No case in ${region}`);
  return id;
}
