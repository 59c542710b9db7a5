import type { Connection } from 'mysql2/promise';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Transactions } from '../database/transactions.js';
import { NotSaved } from '../http/errors.js';
import { Audit, type AuditEntry } from './audit.js';
import { AuditVerification } from './audit-verification.js';
import { AuditVerifyCommand } from './audit-verify.command.js';

const ACTOR = { id: null, displayName: '测试', region: '350582' };
const step = (caseId: string, action: string): AuditEntry => ({
  action,
  subject: { type: 'case', id: caseId },
  caseId,
  detail: { b: 2, a: { d: [1, { z: 1, y: null }], c: undefined } },
});

describe('the audit log', () => {
  let t: TestApp;
  let admin: Connection;
  let record: (...entries: AuditEntry[]) => Promise<void>;

  beforeAll(async () => {
    t = await startTestApp({ demo: 'off' });
    admin = await t.admin();
    record = (...entries) => t.get(Transactions).run((manager) => t.get(Audit).recordMany(manager, ACTOR, entries));
  });
  afterAll(() => t.stop());
  beforeEach(async () => {
    await admin.query('DELETE FROM audit_log');
    await admin.query('DELETE FROM audit_chain');
    for (const action of ['filed', 'noticed', 'decided', 'closed'])
      await record(step('7', `case.${action}`), step('8', `case.${action}`));
  });

  const broken = async () =>
    (await t.get(AuditVerification).verify()).broken.map(({ chain, seq, kind }) => [chain, seq, kind]);

  it('is whole as it was written', async () => {
    const printed: string[] = [];
    expect(await t.get(AuditVerifyCommand).run([], (line) => printed.push(line))).toBe(0);
    expect(printed).toEqual(['The audit log is whole: 8 rows in 2 chains.']);
  });

  it('keeps its content as canonical JSON', async () => {
    const [row] = await t.manager.query<{ detail: string }[]>('SELECT detail FROM audit_log LIMIT 1');
    expect(row?.detail).toBe('{"a":{"d":[1,{"y":null,"z":1}]},"b":2}');
  });

  it.each([
    ['an edit', "UPDATE audit_log SET actor_name = '别人' WHERE chain = 'case:7' AND seq = 2", ['case:7', 2, 'edited']],
    [
      'an edit of a time',
      "UPDATE audit_log SET occurred_at = occurred_at + INTERVAL 1 SECOND WHERE chain = 'case:7' AND seq = 3",
      ['case:7', 3, 'edited'],
    ],
    [
      'an edit of the last row',
      "UPDATE audit_log SET detail = '{}' WHERE chain = 'case:8' AND seq = 4",
      ['case:8', 4, 'edited'],
    ],
    ['a deletion', "DELETE FROM audit_log WHERE chain = 'case:7' AND seq = 2", ['case:7', 2, 'missing']],
    [
      'a deletion of the first row',
      "DELETE FROM audit_log WHERE chain = 'case:7' AND seq = 1",
      ['case:7', 1, 'missing'],
    ],
    ['a cut tail', "DELETE FROM audit_log WHERE chain = 'case:8' AND seq >= 3", ['case:8', 3, 'tail_cut']],
    ['a chain without rows', "DELETE FROM audit_log WHERE chain = 'case:8'", ['case:8', 1, 'tail_cut']],
    ['a removed head', "DELETE FROM audit_chain WHERE chain = 'case:8'", ['case:8', 1, 'head_missing']],
  ])('names the first row broken by %s', async (_, sql, expected) => {
    await admin.query(sql);
    expect(await broken()).toEqual([expected]);
  });

  it('names an insertion at the end', async () => {
    await admin.query(`INSERT INTO audit_log (chain, seq, occurred_at, actor_name, action, subject_type, detail, request_id, prev_hash, hash)
      SELECT chain, seq + 1, occurred_at, actor_name, action, subject_type, detail, request_id, hash, SHA2('x', 256)
      FROM audit_log WHERE chain = 'case:7' AND seq = 4`);
    expect(await broken()).toEqual([['case:7', 5, 'edited']]);
  });

  it('names a reordering', async () => {
    await admin.query("UPDATE audit_log SET seq = 99 WHERE chain = 'case:7' AND seq = 2");
    await admin.query("UPDATE audit_log SET seq = 2 WHERE chain = 'case:7' AND seq = 3");
    await admin.query("UPDATE audit_log SET seq = 3 WHERE chain = 'case:7' AND seq = 99");
    expect(await broken()).toEqual([['case:7', 2, 'edited']]);
  });

  it('prints every broken chain and ends with 2', async () => {
    await admin.query("DELETE FROM audit_log WHERE seq = 4 OR (chain = 'case:7' AND seq = 2)");
    const printed: string[] = [];
    expect(await t.get(AuditVerifyCommand).run([], (line) => printed.push(line))).toBe(2);
    expect(printed).toEqual([
      'The audit log is broken in 2 of 2 chains. First broken row of each:',
      '  row 2 of case:7 was deleted',
      '  row 4 of case:8 and what followed were cut off',
    ]);
  });

  it('many writers of one chain leave it whole', async () => {
    await Promise.all(Array.from({ length: 12 }, () => record(step('7', 'case.viewed'), step('9', 'case.viewed'))));
    const report = await t.get(AuditVerification).verify();
    expect(report).toEqual({ rows: 32, chains: 3, broken: [] });
  });

  it('an import writes thousands of chains in few statements', async () => {
    const entries = Array.from({ length: 3000 }, (_, index) => step(String(1000 + index), 'case.imported'));
    const begun = Date.now();
    await record(...entries, step('1000', 'case.viewed'));
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await t.get(AuditVerification).verify()).toEqual({ rows: 3009, chains: 3002, broken: [] });
  });

  describe('one transaction with the act', () => {
    const act = (fail: boolean) =>
      t.get(Transactions).run(async (manager) => {
        await manager.query("INSERT INTO organ (name) VALUES ('某局')");
        await t
          .get(Audit)
          .record(manager, ACTOR, { action: 'x'.repeat(fail ? 65 : 5), subject: { type: 'organ', id: null } });
      });
    const organs = async () => (await t.manager.query<unknown[]>("SELECT id FROM organ WHERE name = '某局'")).length;

    it('a row that cannot be written leaves nothing, and the user reads that nothing was saved', async () => {
      const failing = act(true);
      await expect(failing).rejects.toThrow(NotSaved);
      await expect(failing).rejects.toThrow(/未保存/);
      expect(await organs()).toBe(0);
    });

    it('a connection cut between the two leaves neither', async () => {
      const failing = t.get(Transactions).run(async (manager) => {
        await manager.query("INSERT INTO organ (name) VALUES ('某局')");
        const [row] = await manager.query<{ id: string }[]>('SELECT CONNECTION_ID() AS id');
        await admin.query(`KILL CONNECTION ${Number(row?.id)}`);
        await t.get(Audit).record(manager, ACTOR, { action: 'organ.added', subject: { type: 'organ', id: null } });
      });
      await expect(failing).rejects.toThrow();
      expect(await organs()).toBe(0);
      expect(await t.manager.query("SELECT id FROM audit_log WHERE action = 'organ.added'")).toEqual([]);
    });

    it('both are stored otherwise', async () => {
      await act(false);
      expect(await organs()).toBe(1);
    });
  });

  it('cannot be changed by the application itself', async () => {
    await expect(t.manager.query("UPDATE audit_log SET action = 'x'")).rejects.toThrow(/denied/);
    await expect(t.manager.query('DELETE FROM audit_log')).rejects.toThrow(/denied/);
  });
});

describe('the page of the audit log', () => {
  let t: TestApp;
  beforeAll(async () => (t = await startTestApp()));
  afterAll(() => t.stop());

  it('shows new entries first, page by page', async () => {
    const audadmin = await t.signIn('audadmin');
    const first = (await audadmin.get('/api/audit?size=10').expect(200)).body;
    const second = (await audadmin.get('/api/audit').query({ size: 10, cursor: first.nextCursor }).expect(200)).body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => Number(id));
    expect(ids).toHaveLength(20);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(first.items[0]).toMatchObject({ action: 'session.opened', actorName: '审计管理员', region: '350500' });
    expect(first.total).toBe(second.total);
  });

  it('filters by action, family of actions, actor, unit and day', async () => {
    const audadmin = await t.signIn('audadmin');
    const total = async (query: Record<string, string>) =>
      (await audadmin.get('/api/audit').query(query).expect(200)).body.total;
    expect(await total({ action: 'account.created' })).toBe(129);
    expect(await total({ action: 'account' })).toBe(129);
    expect(await total({ action: 'acc' })).toBe(0);
    expect(await total({ action: 'account', region: '350582' })).toBe(9);
    expect(await total({ actor: '审计' })).toBeGreaterThan(0);
    expect(await total({ actor: '%' })).toBe(0);
    const today = t.clock.today();
    expect(await total({ action: 'account', from: today, to: today })).toBe(129);
    expect(await total({ to: '2020-01-01' })).toBe(0);
    expect(await total({ action: 'account', to: '9999-12-31' })).toBe(129);
  });
});
