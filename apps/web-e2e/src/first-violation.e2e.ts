import { addDays, type LocalDate } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { colleague } from './background.js';
import { QuietCase } from './quiet-case.js';
import { act, decisionCard, expectOpen, proposePenalties, refusalsIn, serveByHand, tryInVain } from './screens/case.js';
import { confirm, typeDay, typeInto } from './screens/inputs.js';
import { handOverTo, signIn } from './sign-in.js';

/** 首违不罚: slight, put right at once, and for the first time. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const NONE = {
  kind: '不予行政处罚',
  ground: '初次违法且危害后果轻微并及时改正',
  education: '检查当日复原，没有危害后果；已当面教育，当事人签署承诺书',
};
const SIGN = {
  violatedArticle: '《城镇燃气管理条例》第三十六条第一款',
  penaltyArticle: '《城镇燃气管理条例》第五十一条第二款',
} as const;
let today: LocalDate;
const ago = (days: number): LocalDate => addDays(today, -days);

test.beforeAll(async () => {
  ({ today } = await colleague(OFFICER));
});

/** Filed and with its evidence, so that the officer may conclude. */
async function investigated(violation: string, enterpriseIds?: string[]): Promise<QuietCase> {
  const more = enterpriseIds === undefined ? {} : { enterpriseIds };
  const quiet = await QuietCase.open(`${violation} ${Date.now()}`, { leadOn: ago(40), ...SIGN, ...more });
  await quiet.file(ago(38));
  await quiet.evidence(ago(35));
  return quiet;
}

test('whoever was never penalised is not penalised, by a decision that says so', async ({ page }) => {
  const quiet = await investigated('擅自移动燃气设施安全警示标志');
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'conclude', async (dialog) => {
    await typeDay(dialog, '终结日期', ago(30));
    await typeInto(dialog, '查明的事实', '当事人移动警示标志 1 处，检查当日复原，没有造成后果。');
    await proposePenalties(dialog, [NONE]);
  });
  await quiet.readAgain();
  await quiet.act('officer', 'submit_review', { on: ago(29) });
  await quiet.act('legal', 'pass_review', { on: ago(28) });
  await quiet.notify(ago(26));

  await handOverTo(page, 'leader.jinjiang');
  await page.goto(quiet.path);
  await act(page, 'decide', async (dialog) => {
    await typeDay(dialog, '决定日期', ago(20));
    await confirm(dialog, '决定书已载明复议、诉讼途径和期限');
  });
  await expect(decisionCard(page)).toContainText('不予行政处罚');

  await handOverTo(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'serve_decision', async (dialog) => {
    await typeDay(dialog, '送达日期', ago(18));
    await serveByHand(dialog, '法定代表人');
  });
  await act(page, 'request_closing', (dialog) => typeDay(dialog, '提请日期', ago(10)));
  await handOverTo(page, 'leader.jinjiang');
  await page.goto(quiet.path);
  await act(page, 'approve_closing', (dialog) => typeDay(dialog, '结案日期', ago(9)));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('不予处罚');
});

test('whoever was fined last year is told of it: this is not the first time', async ({ page }) => {
  const earlier = await QuietCase.open(`遮盖燃气设施安全警示标志 ${Date.now()}`, {
    leadOn: ago(300),
    procedure: 'simplified',
    ...SIGN,
  });
  await earlier.penaliseOnSpot(ago(300), [{ kind: 'fine', amountFen: 100_000 }]);
  const quiet = await investigated('再次移动燃气设施安全警示标志', [earlier.enterprise.id]);

  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  const dialog = await tryInVain(page, 'conclude', async (asked) => {
    await typeDay(asked, '终结日期', ago(30));
    await typeInto(asked, '查明的事实', '当事人再次移动警示标志。');
    await proposePenalties(asked, [NONE]);
  });
  await expect(refusalsIn(dialog)).toContainText(ago(300));
  await expect(refusalsIn(dialog)).toContainText('2 年内不是初次违法');
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await expectOpen(page, 'conclude');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已立案');
});
