import { addDays, addMonthsClamped, courtWindowOf, due, type LocalDate } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { colleague } from './background.js';
import { QuietCase } from './quiet-case.js';
import {
  act,
  expectClosed,
  limitOf,
  momentOf,
  openAct,
  refusalsIn,
  serveByHand,
  submit,
  tryInVain,
} from './screens/case.js';
import { choose, typeDay, typeInto } from './screens/inputs.js';
import { handOverTo, signIn } from './sign-in.js';

/** A fine that nobody pays: three per cent a day up to the fine itself, a last demand, and the court. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const LEADER = 'leader.jinjiang';
const FINE = [{ kind: 'fine', amountFen: 2_000_000 }] as const;
const COURT = '晋江市人民法院';
let today: LocalDate;
let servedOn: LocalDate;
let quiet: QuietCase;
const after = (days: number): LocalDate => addDays(servedOn, days);

/** The last day on which the party could sue; the bureau may go to the court from the next one on. */
const lastDayToSue = (): LocalDate => due('sue', servedOn)?.dueOn ?? servedOn;
const lastDayToPay = (): LocalDate => due('pay_fine', servedOn)?.dueOn ?? servedOn;
const lastDayToApply = (): LocalDate =>
  courtWindowOf({ remedies: [], instalmentPlans: [] }, { id: quiet.decisionId, servedOn })?.deadline.dueOn ?? servedOn;

test.beforeAll(async () => {
  ({ today } = await colleague(OFFICER));
  servedOn = addDays(addMonthsClamped(today, -6), -25);
  quiet = await QuietCase.open(`在不具备安全条件的场所储存燃气 ${Date.now()}`, { leadOn: after(-30) });
  await quiet.file(after(-28));
  await quiet.investigate(after(-20), FINE);
  await quiet.notify(after(-15));
  await quiet.decide(after(-3), FINE);
  await quiet.serve(servedOn);
});

test('the surcharge is counted by the day and never more than the fine', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await expect(limitOf(page, '收到处罚决定书之日起十五日内缴款')).toContainText(`${lastDayToPay()} 到期`);
  const dialog = await openAct(page, 'impose_surcharge');
  // Ten days late: three per cent of 20 000 a day.
  await typeDay(dialog, '决定日期', addDays(lastDayToPay(), 10));
  await typeInto(dialog, '加处罚款金额（元）', '6000.01');
  await submit(dialog, 'impose_surcharge');
  await expect(refusalsIn(dialog)).toContainText('共 6,000.00 元');

  await typeDay(dialog, '决定日期', after(90));
  await typeInto(dialog, '加处罚款金额（元）', '20000.01');
  await submit(dialog, 'impose_surcharge');
  await expect(refusalsIn(dialog)).toContainText('已达罚款数额的上限');
  await typeInto(dialog, '加处罚款金额（元）', '20000');
  await submit(dialog, 'impose_surcharge');
  await expect(dialog).toHaveCount(0);
  await expect(momentOf(page, 'impose_surcharge', after(90))).toContainText('20,000.00');
});

test('the party is urged in writing to pay both', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'urge', async (dialog) => {
    await typeDay(dialog, '催告书送达日期', after(120));
    await typeInto(dialog, '催告金额（元）', '40000');
    await serveByHand(dialog, '法定代表人');
  });
  await expect(momentOf(page, 'urge', after(120))).toHaveCount(1);
});

test('while the party may still sue the court is not asked; from the next day on it is', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await expect(limitOf(page, '强制执行')).toContainText(`${lastDayToApply()} 到期`);
  const dialog = await tryInVain(page, 'apply_to_court', async (asked) => {
    await typeDay(asked, '申请日期', lastDayToSue());
    await typeInto(asked, '人民法院', COURT);
  });
  await expect(refusalsIn(dialog)).toContainText(`到 ${lastDayToSue()} 届满，次日起才能申请强制执行`);

  await typeDay(dialog, '申请日期', addDays(lastDayToSue(), 1));
  await submit(dialog, 'apply_to_court');
  await expect(dialog).toHaveCount(0);
  await expect(momentOf(page, 'apply_to_court', addDays(lastDayToSue(), 1))).toHaveCount(1);
});

test('the court accepts it and permits the execution', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  for (const [courtAct, days] of [
    ['受理', 4],
    ['裁定准予执行', 8],
  ] as const) {
    await act(page, 'record_court_act', async (dialog) => {
      await typeDay(dialog, '法院作出或者送达日期', addDays(lastDayToSue(), days));
      await choose(dialog, '法院的处理', courtAct);
    });
    await expect(momentOf(page, 'record_court_act', addDays(lastDayToSue(), days))).toContainText(courtAct);
  }
  await handOverTo(page, LEADER);
  await page.goto(quiet.path);
  await expectClosed(page, 'apply_to_court', '尚未办结');
});
