import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarYear, CalendarYears, ErrorEnvelope } from '@anjuan/contracts';
import { addWorkdays, dayKind, localDate } from '@anjuan/domain';
import { CommandFailure } from '../../platform/command/command.decorator.js';
import { ApiUnderTest } from '../../test/api-under-test.js';
import { CalendarImportCommand } from './calendar-import.command.js';
import { CalendarRepository } from './calendar.repository.js';
import { Calendars } from './calendars.service.js';

const NOTICE_2027 = {
  version: 0,
  document: '国办发明电〔2026〕9号',
  off: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
  ],
  makeup: ['2027-02-20', '2027-02-14'],
  workdays: null,
};

let api: ApiUnderTest;
let calendars: Calendars;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  calendars = api.test.get(Calendars);
}, 120_000);

afterAll(() => api.stop());

describe('the work calendar', () => {
  it('names the years that came with the product, and the next one as not announced', async () => {
    const years = await yearsFor('officer1.jinjiang');
    expect(years.map(({ year, notice }) => [year, notice?.source ?? null])).toEqual([
      [2027, null],
      [2026, 'built_in'],
      [2025, 'built_in'],
      [2024, 'built_in'],
      [2023, 'built_in'],
      [2022, 'built_in'],
      [2021, 'built_in'],
    ]);
    expect(years[1]?.notice).toMatchObject({ document: '国办发明电〔2025〕7号', workdays: 248, importedAt: null });
  });

  it('counts provisionally over a year that is not announced, and for good once its notice is there', async () => {
    const [from, days] = [localDate('2026-12-29'), 4];
    expect(addWorkdays(from, days, await calendars.current())).toEqual({ on: '2027-01-04', complete: false });
    const told: boolean[] = [];
    calendars.onChange(async (manager, calendar) => {
      const [row] = await manager.query<{ years: string }[]>('SELECT COUNT(*) AS years FROM holiday_notice');
      told.push(calendar.years.has(2027) && Number(row?.years) === 1);
    });
    expect((await put('clerk', 2027, NOTICE_2027)).status).toBe(200);
    expect(told).toEqual([true]);
    const calendar = await calendars.current();
    expect(addWorkdays(from, days, calendar)).toEqual({ on: '2027-01-05', complete: true });
    expect(dayKind(localDate('2027-02-14'), calendar)).toBe('makeup');
    const [year] = await yearsFor('officer1.jinjiang');
    expect(year).toMatchObject({
      year: 2027,
      version: 1,
      notice: {
        document: NOTICE_2027.document,
        source: 'imported',
        off: NOTICE_2027.off,
        makeup: ['2027-02-14', '2027-02-20'],
        importedByName: (await api.test.actor('clerk')).displayName,
      },
    });
    expect(await audited()).toEqual([expect.objectContaining({ document: NOTICE_2027.document, version: 1 })]);
  });

  it('takes a later notice instead, for an announced year too', async () => {
    const later = {
      ...NOTICE_2027,
      version: 1,
      document: '国办发明电〔2027〕1号',
      off: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
      makeup: [],
    };
    expect((await put('sysadmin', 2027, later)).status).toBe(200);
    const calendar = await calendars.current();
    expect(dayKind(localDate('2026-12-31'), calendar)).toBe('holiday');
    expect(dayKind(localDate('2027-02-05'), calendar)).toBe('workday');
    expect((await yearsFor('clerk')).find(({ year }) => year === 2026)?.notice?.workdays).toBe(247);
    const moved = { ...later, version: 0, off: [{ name: '元旦', from: '2026-01-01', to: '2026-01-02' }] };
    expect((await put('clerk', 2026, moved)).status).toBe(200);
    expect(dayKind(localDate('2026-10-01'), await calendars.current())).toBe('workday');
  });

  it('learns what another process imported', async () => {
    const [clerk, repository] = [await api.test.actor('clerk'), api.test.get(CalendarRepository)];
    const off = [{ name: '元旦', from: localDate('2028-01-01'), to: localDate('2028-01-03') }];
    const importedAt = new Date();
    const notice = { year: 2028, document: '另一进程', off, makeup: [], importedAt, importedBy: clerk.id };
    await repository.insert(api.db, notice);
    expect((await calendars.current()).years.has(2028)).toBe(true);
  });
});

describe('a notice', () => {
  it.each([
    ['an impossible day', 2029, { off: [{ name: '元旦', from: '2029-02-30', to: '2029-03-01' }] }, 'off.0.from'],
    ['a day of work that is no weekend', 2029, { off: [newYear(2029)], makeup: ['2029-01-10'] }, 'makeup.0'],
    ['no document', 2029, { off: [newYear(2029)], document: ' ' }, 'document'],
    ['a wrong sum', 2029, { off: [newYear(2029)], workdays: 7 }, 'workdays'],
    ['a year before the product', 2020, { off: [newYear(2020)] }, 'year'],
  ])('with %s is refused, and nothing is written', async (_, year, change, field) => {
    const before = await countedRows();
    const { status, body } = await put('clerk', year, { ...NOTICE_2027, makeup: [], ...change });
    expect([status, (body as ErrorEnvelope).refusals.map((refusal) => refusal.field)]).toEqual([422, [field]]);
    expect(await countedRows()).toEqual(before);
  });

  it('is not taken over a newer one that its writer did not see', async () => {
    const first = { ...NOTICE_2027, off: [newYear(2030)], makeup: [] };
    const answers = await Promise.all([put('clerk', 2030, first), put('sysadmin', 2030, first)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await put('clerk', 2030, first)).body).toMatchObject({ errorCode: 'VERSION_CONFLICT' });
  });

  it('is undone when a limit cannot be counted anew', async () => {
    const before = await countedRows();
    const fail = (): Promise<void> => Promise.reject(new Error('A limit could not be counted'));
    calendars.onChange(fail);
    expect((await put('clerk', 2031, { ...NOTICE_2027, off: [newYear(2031)], makeup: [] })).status).toBe(500);
    expect(await countedRows()).toEqual(before);
    expect((await calendars.current()).years.has(2031)).toBe(false);
  });

  it.each([
    ['officer1.jinjiang', 'PERMISSION_MISSING'],
    ['leader', 'PERMISSION_MISSING'],
    ['clerk.jinjiang', 'CITY_ONLY'],
  ])('is not for %s to take in: %s', async (user, errorCode) => {
    const { status, body } = await put(user, 2032, { ...NOTICE_2027, off: [newYear(2032)], makeup: [] });
    expect([status, (body as ErrorEnvelope).errorCode]).toEqual([403, errorCode]);
  });
});

describe('at the command line', () => {
  const printed: string[] = [];
  const run = (...args: string[]) =>
    api.test.get(CalendarImportCommand).run(args, (line) => {
      printed.push(line);
    });

  beforeAll(() => {
    // What the test before left failing.
    jest.spyOn(calendars, 'changed').mockResolvedValue();
  });

  it('a file is taken in for an account of the city', async () => {
    const file = await written({ year: 2033, document: '国办发明电〔2032〕3号', off: [newYear(2033)], makeup: [] });
    expect(await run(file, '--as', 'clerk')).toBe(0);
    expect(printed.at(-1)).toMatch(/^2033 年放假通知（国办发明电〔2032〕3号）已导入，全年 \d{3} 个工作日。$/);
    expect(await run(file, '--as', 'clerk')).toBe(0);
    expect((await yearsFor('clerk')).find(({ year }) => year === 2033)?.version).toBe(2);
  });

  it('what is no notice is refused with the reasons', async () => {
    const wrong = await written({ year: 2034, document: '', off: [newYear(2034)], makeup: [] });
    await expect(run(wrong, '--as', 'clerk')).rejects.toThrow(CommandFailure);
    expect(printed.at(-1)).toContain('document：');
    await expect(run(await written([1]), '--as', 'clerk')).rejects.toThrow('不是放假通知');
    await expect(run('/nowhere.json', '--as', 'clerk')).rejects.toThrow('不能读取');
    await expect(run(wrong, '--as', 'officer1.jinjiang')).rejects.toThrow('没有这项操作的权限');
    await expect(run(wrong, '--as', 'clerk.jinjiang')).rejects.toThrow('市本级');
    await expect(run()).rejects.toThrow('用法');
  });

  async function written(content: unknown): Promise<string> {
    const file = join(await mkdtemp(join(tmpdir(), 'anjuan-calendar-')), 'notice.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  }
});

function newYear(year: number) {
  return { name: '元旦', from: `${year}-01-01`, to: `${year}-01-01` };
}

function put(user: string, year: number, body: unknown) {
  return api.send(user, 'PUT', `/calendar/years/${year}`, body);
}

async function yearsFor(user: string): Promise<CalendarYear[]> {
  return (await api.read<CalendarYears>(user, '/calendar')).items;
}

async function audited(): Promise<unknown[]> {
  const rows = await api.db.query<{ detail: string }[]>(
    "SELECT detail FROM audit_log WHERE action = 'calendar.imported' ORDER BY id",
  );
  return rows.map(({ detail }) => JSON.parse(detail) as unknown);
}

async function countedRows(): Promise<unknown> {
  return api.db.query(
    `SELECT (SELECT COUNT(*) FROM holiday_notice) AS notices, (SELECT COUNT(*) FROM calendar_day) AS days,
       (SELECT COUNT(*) FROM audit_log WHERE action = 'calendar.imported') AS audited`,
  );
}
