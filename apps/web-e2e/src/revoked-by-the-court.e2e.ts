import { addDays, type LocalDate } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { colleague } from './background.js';
import { QuietCase } from './quiet-case.js';
import { act, decisionCard, momentOf } from './screens/case.js';
import { choose, typeDay, typeInto } from './screens/inputs.js';
import { clerksRow, growthOf, type RowOnScreen } from './screens/table-row.js';
import { handOverTo, signIn } from './sign-in.js';

/** A fine was paid, and the court says that it was wrong: the money goes back, and the table counts it no more. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const LEADER = 'leader.jinjiang';
const FINE = [{ kind: 'fine', amountFen: 3_000_000 }] as const;
let today: LocalDate;
let quiet: QuietCase;
let before: RowOnScreen;
const ago = (days: number): LocalDate => addDays(today, -days);
/** Whatever the turn of the year: from before the decision until today. */
const period = () => ({ from: ago(360), to: today });

test.beforeAll(async () => {
  ({ today } = await colleague(OFFICER));
});

test('a fine that is decided and paid stands in the table of the unit', async ({ page }) => {
  before = await clerksRow(page, period());
  quiet = await QuietCase.open(`未定期进行燃气设施巡检 ${Date.now()}`, {
    leadOn: ago(150),
    violatedArticle: '《城镇燃气管理条例》第三十五条',
    penaltyArticle: '《城镇燃气管理条例》第四十八条',
  });
  await quiet.file(ago(148));
  await quiet.investigate(ago(140), FINE);
  await quiet.notify(ago(135));
  await quiet.decide(ago(120), FINE);
  await quiet.serve(ago(117));
  await quiet.act('officer', 'record_payment', {
    on: ago(110),
    decisionId: quiet.decisionId,
    amountFen: 3_000_000,
    purpose: 'penalty',
  });
  const { preAccidentCaseRatio: _, ...grown } = growthOf(before, await clerksRow(page, period()));
  expect(grown).toEqual({ preAccidentCases: 1, fineTotalFen: 3, preAccidentFineFen: 3 });
});

test('the company sues, and the court revokes the decision', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'open_remedy', async (dialog) => {
    await choose(dialog, '途径', '行政诉讼');
    await typeInto(dialog, '复议机关或者人民法院', '晋江市人民法院');
    await typeDay(dialog, '受理日期', ago(80));
  });
  await act(page, 'end_remedy', async (dialog) => {
    await typeDay(dialog, '收到结果日期', ago(20));
    await choose(dialog, '结果', '撤销');
  });
  await expect(momentOf(page, 'end_remedy', ago(20))).toHaveCount(1);
});

test('the leader records the revocation, the officer the refund of all that was paid', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await act(page, 'revoke_decision', async (dialog) => {
    await typeDay(dialog, '日期', ago(18));
    await choose(dialog, '作出机关', '人民法院');
    await typeInto(dialog, '理由', '一审判决撤销，主要证据不足');
  });
  await expect(decisionCard(page)).toContainText('已撤销');
  await expect(decisionCard(page)).toContainText(ago(18));

  await handOverTo(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'record_refund', async (dialog) => {
    await typeDay(dialog, '退款日期', ago(12));
    await typeInto(dialog, '退款金额（元）', '30000');
  });
  await expect(decisionCard(page)).toContainText('退还');
  await expect(decisionCard(page)).toContainText('30,000.00');
});

test('the table counts the case still, and the fine no more', async ({ page }) => {
  const { preAccidentCaseRatio: _, ...grown } = growthOf(before, await clerksRow(page, period()));
  expect(grown).toEqual({ preAccidentCases: 1 });
});
