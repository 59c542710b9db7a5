import { WORKBOOK_TYPE } from '@anjuan/contracts';
import { goldenLedger, type LedgerJson } from '@anjuan/testing';
import exceljs, { type Workbook } from 'exceljs';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { countsOf, rowCounts } from './test/ledger-cases.js';
import { SHEETS } from './workbook-layout.js';

let test: TestApp;
let clerk: TestAgent;

beforeAll(async () => {
  test = await startTestApp();
  clerk = await test.signIn('clerk');
});
afterAll(() => test.stop());

async function template(): Promise<Workbook> {
  const answer = await clerk.get('/api/ledgers/template.xlsx').buffer(true).parse(binary).expect(200);
  expect(answer.headers['content-type']).toBe(WORKBOOK_TYPE);
  expect(answer.headers['content-disposition']).toContain('attachment');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(answer.body);
  return workbook;
}

const binary = (response: unknown, done: (error: Error | null, body: unknown) => void): void => {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

function put(workbook: Workbook, sheet: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const target = workbook.getWorksheet(sheet);
  if (target === undefined) throw new Error(`No sheet ${sheet}`);
  const heads = (target.getRow(1).values as unknown[]).map(String);
  rows.forEach((row, index) => {
    for (const [head, value] of Object.entries(row)) {
      const column = heads.indexOf(head);
      if (column < 1) throw new Error(`No column ${head} in ${sheet}`);
      target.getRow(index + 2).getCell(column).value = value as string;
    }
  });
}

const send = async (workbook: Workbook) =>
  clerk
    .post('/api/ledgers/workbook')
    .set('Content-Type', WORKBOOK_TYPE)
    .send(Buffer.from(await workbook.xlsx.writeBuffer()) as never);

/** The golden ledger as people would fill it in: names instead of codes. */
function fillIn(workbook: Workbook, ledger: LedgerJson): void {
  const label = (sheet: string, field: string, code: string | undefined) => {
    const column = SHEETS.find(({ name }) => name === sheet)?.columns.find((candidate) => candidate.field === field);
    return column?.labels[code ?? ''] ?? code;
  };
  const yuan = (fen: number | null | undefined) => (fen == null ? null : fen / 100);
  put(
    workbook,
    '企业',
    (ledger.enterprises ?? []).map((e) => ({
      编号: e.id,
      企业名称: e.name,
      统一社会信用代码: e.uscc,
      单位代码: e.region,
      行业: label('企业', 'industry', e.industry ?? undefined),
    })),
  );
  put(
    workbook,
    '现场检查',
    (ledger.inspections ?? []).map((i) => ({
      编号: i.id,
      单位代码: i.region,
      企业编号: i.enterprise,
      检查日期: i.inspectedOn,
      检查种类: label('现场检查', 'kind', i.kind),
    })),
  );
  put(
    workbook,
    '隐患',
    (ledger.inspections ?? []).flatMap((i) =>
      i.hazards.map((h) => ({
        现场检查编号: i.id,
        编号: h.id,
        隐患描述: h.description,
        是否重大隐患: h.major ? '是' : '否',
        复查销号日期: h.verifiedOn,
      })),
    ),
  );
  put(
    workbook,
    '案件',
    (ledger.cases ?? []).map((c) => ({
      编号: c.id,
      单位代码: c.region,
      案件类别: label('案件', 'class', c.class),
      办案程序: label('案件', 'procedure', c.procedure),
      企业编号: c.enterprise,
      当事人姓名: c.person?.name,
      当事人身份证号码: c.person?.idNumber,
      违法行为: c.violation,
      立案日期: c.filedOn,
      结案日期: c.closedOn,
    })),
  );
  const decisions = (ledger.cases ?? []).flatMap((c) =>
    c.decisions.map((d, index) => ({ c, d, number: String(index + 1) })),
  );
  put(
    workbook,
    '处罚决定',
    decisions.map(({ c, d, number }) => ({
      案件编号: c.id,
      决定序号: number,
      决定日期: d.decidedOn,
      被处罚方: label('处罚决定', 'party', d.party),
      撤销日期: d.revokedOn,
      文书号: d.documentNumber,
    })),
  );
  put(
    workbook,
    '处罚内容',
    decisions.flatMap(({ c, d, number }) =>
      d.penalties.map((p) => ({
        案件编号: c.id,
        决定序号: number,
        处罚种类: label('处罚内容', 'kind', p.kind),
        '金额（元）': yuan(p.amountFen),
        证件件数: p.licences,
      })),
    ),
  );
  put(
    workbook,
    '强制措施',
    (ledger.coerciveMeasures ?? []).map((m) => ({
      编号: m.id,
      单位代码: m.region,
      案件编号: m.case,
      企业编号: m.enterprise,
      措施种类: m.kind,
      开始日期: m.startedOn,
      解除日期: m.endedOn,
      文书号: m.documentNumber,
    })),
  );
  put(
    workbook,
    '提请关闭',
    (ledger.closureRequests ?? []).map((q) => ({
      编号: q.id,
      单位代码: q.region,
      案件编号: q.case,
      企业编号: q.enterprise,
      提请日期: q.requestedOn,
    })),
  );
  put(
    workbook,
    '涉嫌犯罪案件移送',
    (ledger.criminalTransfers ?? []).map((t) => ({
      编号: t.id,
      单位代码: t.region,
      案件编号: t.case,
      移送日期: t.transferredOn,
    })),
  );
  put(
    workbook,
    '移送人员',
    (ledger.criminalTransfers ?? []).flatMap((t) =>
      t.persons.map((p) => ({ 移送编号: t.id, 姓名: p.name, 身份证号码: p.idNumber, 追究刑事责任日期: p.liableOn })),
    ),
  );
  put(
    workbook,
    '党政纪处分',
    (ledger.disciplinaryActions ?? []).map((d) => ({
      编号: d.id,
      单位代码: d.region,
      案件编号: d.case,
      处分类别: label('党政纪处分', 'kind', d.kind),
      处分: label('党政纪处分', 'measure', d.measure),
      决定日期: d.decidedOn,
      姓名: d.person.name,
      工作单位: d.person.unit,
      身份证号码: d.person.idNumber,
    })),
  );
  put(
    workbook,
    '曝光',
    (ledger.exposures ?? []).map((x) => ({
      编号: x.id,
      单位代码: x.region,
      案件编号: x.case,
      企业编号: x.enterprise,
      发布日期: x.publishedOn,
      媒体: label('曝光', 'medium', x.medium),
    })),
  );
  put(
    workbook,
    '黑名单',
    (ledger.blacklistings ?? []).map((b) => ({
      编号: b.id,
      单位代码: b.region,
      案件编号: b.case,
      企业编号: b.enterprise,
      列入日期: b.listedOn,
      移出日期: b.removedOn,
    })),
  );
  put(
    workbook,
    '联合惩戒',
    (ledger.jointDisciplines ?? []).map((j) => ({
      编号: j.id,
      单位代码: j.region,
      案件编号: j.case,
      企业编号: j.enterprise,
      开始日期: j.startedOn,
    })),
  );
}

describe('the template', () => {
  it('has a sheet for every kind of record, with notes and lists to choose from', async () => {
    const workbook = await template();
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['说明', ...SHEETS.map(({ name }) => name), '选项']);
    const cases = workbook.getWorksheet('案件');
    expect(cases?.getCell('A1').note).toBeTruthy();
    expect(cases?.getCell('C2').dataValidation).toMatchObject({ type: 'list' });
    expect(cases?.getCell('B2').dataValidation?.formulae?.[0]).toContain('选项!');
  });

  it('imported empty brings nothing', async () => {
    const answer = await send(await template());
    expect([answer.status, answer.body]).toEqual([201, { created: 0, unchanged: 0 }]);
  });
});

describe('a filled-in workbook', () => {
  it('holds the same records as the JSON', async () => {
    const golden = goldenLedger();
    const workbook = await template();
    fillIn(workbook, golden);
    const answer = await send(workbook);
    expect([answer.body.refusals ?? [], answer.status]).toEqual([[], 201]);
    expect(await rowCounts(test.manager)).toMatchObject(countsOf(golden));
    const again = await clerk.post('/api/ledgers').set('Content-Type', 'application/json').send(JSON.stringify(golden));
    expect(again.body).toEqual({ created: 0, unchanged: answer.body.created });
  });

  it('reads dates, money and units as people write them', async () => {
    const workbook = await template();
    const source = workbook.getWorksheet('说明')?.getCell('B2');
    if (source) source.value = '手填';
    put(workbook, '企业', [{ 编号: 1, 企业名称: '手填气站', 单位代码: '晋江市' }]);
    put(workbook, '案件', [
      {
        编号: 'c1',
        单位代码: '350582',
        案件类别: '事前',
        企业编号: '1',
        违法行为: '甲',
        立案日期: new Date(Date.UTC(2021, 2, 5)),
      },
      { 编号: 'c2', 单位代码: '晋江市', 案件类别: '事故', 企业编号: '1', 违法行为: '乙', 立案日期: '2021年3月5日' },
      { 编号: 'c3', 单位代码: '晋江市', 案件类别: '事前', 企业编号: '1', 违法行为: '丙', 立案日期: 2019 },
      {
        编号: 'c4',
        单位代码: '晋江市',
        案件类别: '事前',
        企业编号: '1',
        违法行为: '丁',
        立案日期: new Date(Date.UTC(2024, 7, 1)),
      },
    ]);
    const month = workbook.getWorksheet('案件')?.getCell('I5');
    if (month) month.numFmt = 'yyyy"年"m"月"';
    const day = workbook.getWorksheet('案件')?.getCell('I2');
    if (day) day.numFmt = 'yyyy-mm-dd';
    put(workbook, '处罚决定', [{ 案件编号: 'c1', 决定序号: 1, 被处罚方: '企业', 决定日期: '2021/4/1' }]);
    put(workbook, '处罚内容', [
      { 案件编号: 'c1', 决定序号: 1, 处罚种类: '罚款', '金额（元）': '20,000.01' },
      { 案件编号: 'c1', 决定序号: 1, 处罚种类: '罚款', '金额（元）': 20000.1 },
    ]);
    const answer = await send(workbook);
    expect([answer.body, answer.status]).toEqual([{ created: 5, unchanged: 0 }, 201]);
    const filed = await test.manager.query(
      "SELECT COALESCE(DATE_FORMAT(f.filed_on, '%Y-%m-%d'), f.filed_on_partial) AS d FROM case_file f JOIN external_reference r ON r.record_type = 'case' AND r.record_id = f.id WHERE r.source = '手填' ORDER BY f.id",
    );
    expect(filed.map(({ d }: { d: string }) => d)).toEqual(['2021-03-05', '2021-03-05', '2019', '2024-08']);
    const lines = await test.manager.query('SELECT amount_fen FROM penalty_line ORDER BY id DESC LIMIT 2');
    expect(lines.map(({ amount_fen }: { amount_fen: string }) => Number(amount_fen))).toEqual([2_000_010, 2_000_001]);
  });

  it('is refused with sheet and row', async () => {
    const workbook = await template();
    put(workbook, '企业', [{ 编号: 'e1', 企业名称: '甲', 单位代码: '350582' }]);
    put(workbook, '案件', [{ 编号: 'c1', 单位代码: '350582', 案件类别: '事前', 企业编号: 'e1', 违法行为: '甲' }]);
    put(workbook, '处罚决定', [
      { 案件编号: 'c9', 决定序号: 1, 被处罚方: '企业' },
      { 案件编号: 'c1', 决定序号: 1, 被处罚方: '个体' },
    ]);
    put(workbook, '曝光', [{ 编号: 'x1', 单位代码: '350582', 企业编号: 'e1', 发布日期: '2021-02-30', 媒体: '网站' }]);
    put(workbook, '移送人员', [{ 移送编号: '', 姓名: '张三', 身份证号码: 123456789012345680 }]);
    const answer = await send(workbook);
    expect(answer.status).toBe(422);
    const messages: string[] = answer.body.refusals.map(({ message }: { message: string }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^「处罚决定」表第 2 行：.*c9/),
        expect.stringMatching(/^「处罚决定」表第 3 行：.*可填：企业、个人/),
        expect.stringMatching(/^「曝光」表第 2 行：/),
        expect.stringMatching(/^「移送人员」表第 2 行.*文本格式/),
      ]),
    );
  });

  it.each([
    ['no workbook', Buffer.from('PK no')],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is refused in words', async (_name, bytes) => {
    const answer = await clerk
      .post('/api/ledgers/workbook')
      .set('Content-Type', WORKBOOK_TYPE)
      .send(bytes as never);
    expect([answer.status, answer.body.refusals?.[0]?.code]).toEqual([422, 'UNKNOWN_FORMAT']);
  });
});
