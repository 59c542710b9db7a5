import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Transactions } from './transactions.js';

describe('transactions', () => {
  let t: TestApp;
  let transactions: Transactions;

  beforeAll(async () => {
    t = await startTestApp({ demo: 'off' });
    transactions = t.get(Transactions);
    await t.manager.query("INSERT INTO organ (name) VALUES ('甲'), ('乙')");
  });
  afterAll(() => t.stop());

  const nameOf = async (id: number) => {
    const [row] = await t.manager.query<{ name: string }[]>('SELECT name FROM organ WHERE id = ?', [id]);
    return row?.name;
  };

  it('store all or nothing', async () => {
    const failing = transactions.run(async (manager) => {
      await manager.query("UPDATE organ SET name = '丙' WHERE id = 1");
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await nameOf(1)).toBe('甲');
  });

  it('the loser of a deadlock is done again', async () => {
    let attempts = 0;
    const rename = (first: number, second: number, suffix: string, bothHoldOne: () => Promise<void>) =>
      transactions.run(async (manager) => {
        attempts++;
        await manager.query('UPDATE organ SET name = CONCAT(name, ?) WHERE id = ?', [suffix, first]);
        await bothHoldOne();
        await manager.query('UPDATE organ SET name = CONCAT(name, ?) WHERE id = ?', [suffix, second]);
      });
    let holding = 0;
    const meet = async () => {
      holding++;
      for (let wait = 0; holding < 2 && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await Promise.all([rename(1, 2, '+', meet), rename(2, 1, '-', meet)]);
    expect(attempts).toBe(3);
    expect([...((await nameOf(1)) ?? '')].sort()).toEqual(['+', '-', '甲'].sort());
    expect([...((await nameOf(2)) ?? '')].sort()).toEqual(['+', '-', '乙'].sort());
  });

  it('a snapshot sees one state, whatever others store meanwhile', async () => {
    const counts = await transactions.snapshot(async (manager) => {
      const count = async () => (await manager.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM organ'))[0]?.n;
      const before = await count();
      await t.manager.query("INSERT INTO organ (name) VALUES ('丁')");
      return [before, await count()];
    });
    expect(counts).toEqual(['2', '2']);
  });
});
