import { goldenLedger, type LedgerJson, randomLedger } from '@anjuan/testing';
import { WORKBOOK_TYPE } from '@anjuan/contracts';
import { caseRow, foldCase } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { type Counts, countsOf, ledgerWith, RECORD_TABLES, rowCounts } from './test/ledger-cases.js';

let test: TestApp;
let clerk: TestAgent;

beforeAll(async () => {
  test = await startTestApp();
  clerk = await test.signIn('clerk');
});
afterAll(() => test.stop());

const post = (agent: TestAgent, ledger: unknown, headers: Record<string, string> = {}) =>
  agent.post('/api/ledgers').set('Content-Type', 'application/json').set(headers).send(JSON.stringify(ledger));

const total = (ledger: LedgerJson): number =>
  Object.values(ledger).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 0);

describe('the golden ledger', () => {
  const golden = { ...goldenLedger(), source: 'golden' };
  let before: Counts;

  it('goes in whole', async () => {
    const answer = await post(clerk, golden, {
      'X-File-Name': encodeURIComponent('台账 a.json'),
      'Idempotency-Key': 'golden-1',
    });
    expect(answer.body).toEqual({ created: total(golden), unchanged: 0 });
    expect(answer.status).toBe(201);
    before = await rowCounts(test.manager);
    expect(before).toMatchObject(countsOf(golden));
  });

  it('changes nothing the second time', async () => {
    const answer = await post(clerk, golden).expect(201);
    expect(answer.body).toEqual({ created: 0, unchanged: total(golden) });
    expect(await rowCounts(test.manager)).toEqual(before);
  });

  it('answers the same key with the earlier result, and another file under it with 409', async () => {
    const again = await post(clerk, golden, { 'Idempotency-Key': 'golden-1' }).expect(201);
    expect(again.body).toEqual({ created: total(golden), unchanged: 0 });
    const other = await post(clerk, { ...golden, source: 'other' }, { 'Idempotency-Key': 'golden-1' }).expect(409);
    expect(other.body.errorCode).toBe('IDEMPOTENCY_KEY_USED');
  });

  it('is listed with its file and counts', async () => {
    const list = await clerk.get('/api/ledgers?importKey=golden-1').expect(200);
    expect(list.body.items).toMatchObject([
      {
        state: 'done',
        step: 'finished',
        fileName: '台账 a.json',
        created: total(golden),
        done: total(golden),
        source: 'golden',
      },
    ]);
    const detail = await clerk.get(`/api/ledgers/${list.body.items[0].id}`).expect(200);
    expect(detail.body.refusals).toEqual([]);
  });

  it('folds the event of every case to its row', async () => {
    const rows = await test.manager.query(
      `SELECT f.id, f.region, f.case_class AS caseClass, f.case_procedure AS \`procedure\`, f.stage, f.violation, f.historical,
         COALESCE(DATE_FORMAT(f.filed_on, '%Y-%m-%d'), f.filed_on_partial) AS filedOn,
         COALESCE(DATE_FORMAT(f.closed_on, '%Y-%m-%d'), f.closed_on_partial) AS closedOn,
         r.source, r.external_id AS externalId, e.type, e.payload, e.seq
       FROM case_file f JOIN case_event e ON e.case_id = f.id
       JOIN external_reference r ON r.record_type = 'case' AND r.record_id = f.id`,
    );
    const parties = await test.manager.query('SELECT case_id, enterprise_id, person_id FROM case_party ORDER BY id');
    expect(rows).toHaveLength(golden.cases?.length ?? 0);
    for (const { id, type, payload, seq, historical, ...row } of rows) {
      const own = parties.filter((party: { case_id: string }) => party.case_id === id);
      const idsOf = (key: string) =>
        own.map((party: Record<string, string | null>) => party[key]).filter((value: string | null) => value !== null);
      expect(seq).toBe(1);
      expect(foldCase([{ type, payload: JSON.parse(payload) }])).toEqual(
        caseRow({
          ...row,
          historical: Boolean(historical),
          enterpriseIds: idsOf('enterprise_id'),
          personIds: idsOf('person_id'),
        }),
      );
    }
  });

  it('leaves one audit row a case and one for the import', async () => {
    const [{ cases }] = await test.manager.query(
      "SELECT COUNT(*) AS cases FROM audit_log WHERE action = 'case.imported'",
    );
    expect(Number(cases)).toBe(golden.cases?.length);
    const [first] = await test.manager.query(
      "SELECT chain, detail FROM audit_log WHERE action = 'ledger.imported' ORDER BY id LIMIT 1",
    );
    expect(first.chain).toMatch(/^unit:350500:/);
    expect(JSON.parse(first.detail)).toMatchObject({
      created: total(golden),
      fileName: '台账 a.json',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is refused with the fields when a record changed, and stores nothing of the file', async () => {
    const changed = structuredClone(golden);
    const [case1] = changed.cases ?? [];
    const inspection = changed.inspections?.find(({ hazards }) => hazards.length > 0);
    if (case1 === undefined || inspection === undefined) throw new Error('The golden ledger has no case');
    case1.violation = '改过的违法行为';
    const [hazard] = inspection.hazards;
    if (hazard) hazard.description = '改过的隐患';
    changed.enterprises?.push({ id: 'neu', name: '新企业', uscc: null, region: '350502', industry: null });
    const answer = await post(clerk, changed).expect(422);
    expect(answer.body.errorCode).toBe('LEDGER_REFUSED');
    expect(answer.body.refusals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'case', id: case1.id, field: 'violation', code: 'ALREADY_IMPORTED_DIFFERENT' }),
        expect.objectContaining({
          type: 'hazard',
          id: hazard?.id,
          field: 'description',
          code: 'ALREADY_IMPORTED_DIFFERENT',
        }),
      ]),
    );
    expect(answer.body.refusals).toHaveLength(2);
    expect(await rowCounts(test.manager)).toEqual(before);
  });
});

describe('identity', () => {
  it('keeps dates known in part, persons apart, and ID numbers out of every readable column', async () => {
    const idNumber = '11010519491231002X';
    const ledger = ledgerWith({
      source: 'persons',
      cases: [{ filedOn: '2019', closedOn: null, person: { name: '张三', idNumber } }],
      disciplinaryActions: [
        { person: { name: '张三', unit: '城管局', idNumber } },
        { person: { name: '李四', unit: '城管局', idNumber: null } },
        { person: { name: '李四', unit: '城管局', idNumber: null } },
        { person: { name: '王五', unit: null, idNumber: null } },
        { person: { name: '王五', unit: null, idNumber: null } },
      ],
    });
    const persons = async () => Number((await test.manager.query('SELECT COUNT(*) AS n FROM person'))[0].n);
    const before = await persons();
    await post(clerk, ledger).expect(201);
    expect((await persons()) - before).toBe(4);
    const [row] = await test.manager.query(
      `SELECT filed_on, filed_on_partial, stage FROM case_file f JOIN external_reference r ON r.record_type = 'case' AND r.record_id = f.id
       WHERE r.source = 'persons'`,
    );
    expect(row).toEqual({ filed_on: null, filed_on_partial: '2019', stage: 'investigating' });
    const [columns] = await (
      await test.admin()
    ).query(
      `SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()
       AND data_type IN ('varchar', 'char', 'longtext', 'text')`,
    );
    for (const { t, c } of columns as { t: string; c: string }[]) {
      const found = await test.manager
        .query(`SELECT COUNT(*) AS n FROM \`${t}\` WHERE \`${c}\` LIKE ?`, [`%${idNumber.slice(0, 17)}%`])
        .catch(() => [{ n: 0 }]);
      expect([t, c, Number(found[0].n)]).toEqual([t, c, 0]);
    }
  });

  it('maps an enterprise of another source to the entry with its credit code, under the register’s name', async () => {
    const uscc = goldenLedger().enterprises?.[0]?.uscc ?? null;
    const enterprise = { id: 'x1', name: '改了名的公司', uscc, region: '350502', industry: null };
    const answer = await post(clerk, {
      format: 'enforcement-ledger',
      version: 1,
      source: 'second',
      enterprises: [enterprise],
    }).expect(201);
    expect(answer.body).toEqual({ created: 0, unchanged: 1 });
    const rows = await test.manager.query('SELECT name FROM enterprise WHERE uscc = ?', [uscc]);
    expect(rows).toEqual([{ name: goldenLedger().enterprises?.[0]?.name }]);
  });

  it('keeps sources apart that differ only in the case of a letter', async () => {
    await post(clerk, ledgerWith({ source: 'Letters', cases: [{ violation: '一件' }] })).expect(201);
    const other = await post(clerk, ledgerWith({ source: 'letters', cases: [{ violation: '另一件' }] })).expect(201);
    expect(other.body).toMatchObject({ unchanged: 0 });
  });

  it('refers to records of earlier files of the same source, and of no other', async () => {
    const measure = {
      id: 'm1',
      region: '350502',
      case: 'c1',
      enterprise: 'e1',
      kind: 'seal',
      startedOn: '2021-03-12',
      endedOn: null,
    };
    const later = (source: string) => ({
      format: 'enforcement-ledger',
      version: 1,
      source,
      coerciveMeasures: [measure],
    });
    await post(clerk, ledgerWith({ source: 'earlier', cases: [{}] })).expect(201);
    await post(clerk, later('earlier')).expect(201);
    const refused = await post(clerk, later('nobody')).expect(422);
    expect(refused.body.refusals.map(({ code }: { code: string }) => code).sort()).toEqual([
      'UNKNOWN_CASE',
      'UNKNOWN_ENTERPRISE',
    ]);
  });

  it('revokes a decision by any date, also one known in part', async () => {
    const decision = (revokedOn: string | null) => ({
      decidedOn: '2021-04-10',
      party: 'enterprise',
      penalties: [{ kind: 'fine', amountFen: 5 }],
      revokedOn,
    });
    await post(
      clerk,
      ledgerWith({
        source: 'revoked',
        cases: [{ decisions: [decision(null), decision('2021'), decision('2021-05-01')] }],
      }),
    ).expect(201);
    const rows = await test.manager.query(
      `SELECT d.state, d.ended_on, d.ended_on_partial, l.amount_fen, COUNT(lp.case_party_id) AS parties FROM penalty_decision d
       JOIN external_reference r ON r.record_type = 'case' AND r.record_id = d.case_id AND r.source = 'revoked'
       JOIN penalty_line l ON l.decision_id = d.id JOIN penalty_line_party lp ON lp.line_id = l.id GROUP BY d.id, d.state, d.ended_on, d.ended_on_partial, l.id, l.amount_fen ORDER BY d.id`,
    );
    expect(
      rows.map((row: Record<string, unknown>) => [
        row['state'],
        row['ended_on'],
        row['ended_on_partial'],
        row['parties'],
      ]),
    ).toEqual([
      ['in_force', null, null, '1'],
      ['revoked', null, '2021', '1'],
      ['revoked', '2021-05-01', null, '1'],
    ]);
  });
});

describe('scope', () => {
  it('lets a county’s clerk import the own records only', async () => {
    const jinjiang = await test.signIn('clerk.jinjiang');
    await post(jinjiang, ledgerWith({ region: '350582', cases: [{}] })).expect(201);
    const answer = await post(jinjiang, ledgerWith({ source: 'foreign', region: '350502', cases: [{}] })).expect(422);
    expect(answer.body.refusals).toEqual([
      expect.objectContaining({ type: 'case', id: 'c1', field: 'region', code: 'OTHER_UNIT' }),
    ]);
  });

  it('does not tell a county what another unit has imported', async () => {
    const licheng = await test.signIn('clerk.licheng');
    const answer = await post(
      licheng,
      ledgerWith({ source: '350582', region: '350502', cases: [{ violation: '另一件' }] }),
    ).expect(422);
    expect(
      answer.body.refusals.map(({ type, code, field }: Record<string, string>) => [type, code, field]),
    ).toContainEqual(['case', 'OTHER_UNIT', 'region']);
    expect(JSON.stringify(answer.body)).not.toContain('violation');
    const imports = await licheng.get('/api/ledgers').expect(200);
    expect(imports.body.items.every(({ region }: { region: string }) => region === '350502')).toBe(true);
  });

  it('refuses those without the permission, and nobody', async () => {
    await post(await test.signIn('officer1'), ledgerWith({})).expect(403);
    await post(test.anonymous(), ledgerWith({})).expect(401);
    await clerk.post('/api/ledgers').set('Content-Type', WORKBOOK_TYPE).send('x').expect(415);
  });
});

describe('two imports at once', () => {
  it('make one register entry of a new credit code', async () => {
    const random = (source: string) => ({ ...randomLedger({ seed: 7, size: 30, source }), source });
    const answers = await Promise.all(['p1', 'p2', 'p3'].map((source) => post(clerk, random(source))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const doubles = await test.manager.query(
      'SELECT uscc FROM enterprise WHERE uscc IS NOT NULL GROUP BY uscc HAVING COUNT(*) > 1',
    );
    expect(doubles).toEqual([]);
  });

  it('answer 409 to a key that is under way', async () => {
    const ledger = { ...randomLedger({ seed: 8, size: 60 }), source: 'key' };
    const answers = await Promise.all([1, 2].map(() => post(clerk, ledger, { 'Idempotency-Key': 'same' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('an unreadable file', () => {
  it.each([
    ['cut short', Buffer.from('{"format":"enforcement-ledger","version":1,"cases":[{'), 'UNKNOWN_FORMAT'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x7d]), 'UNKNOWN_FORMAT'],
    ['empty', Buffer.alloc(0), 'UNKNOWN_FORMAT'],
    ['no ledger', Buffer.from('[]'), 'UNKNOWN_FORMAT'],
  ])('%s is refused in words', async (_name, bytes, code) => {
    const answer = await clerk
      .post('/api/ledgers')
      .set('Content-Type', 'application/json')
      .send(bytes as never)
      .expect(422);
    expect(answer.body.refusals).toEqual([expect.objectContaining({ type: 'ledger', id: '', code })]);
  });

  it('with a byte order mark is read', async () => {
    const text = `\ufeff${JSON.stringify(ledgerWith({ source: 'bom' }))}`;
    await clerk.post('/api/ledgers').set('Content-Type', 'application/json').send(text).expect(201);
  });
});

it('knows every table of records', () => {
  expect(RECORD_TABLES).toHaveLength(21);
});
