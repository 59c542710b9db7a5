import { addDays, addWorkdays, type LocalDate } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { QuietCase } from './quiet-case.js';
import { colleague } from './background.js';
import {
  act,
  awaited,
  expectClosed,
  momentOf,
  nameMembers,
  openAct,
  refusalsIn,
  serveByHand,
  tryInVain,
} from './screens/case.js';
import { choose, confirm, dialogOf, pickStaff, typeDay, typeInto } from './screens/inputs.js';
import { handOverTo, signIn } from './sign-in.js';

/** A company is to pay so much that it may ask for a hearing, and it does. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const LEGAL = 'legal.jinjiang';
const LEADER = 'leader.jinjiang';
const FINE = { kind: 'fine', amountFen: 12_000_000 } as const;
let today: LocalDate;
let quiet: QuietCase;
const ago = (days: number): LocalDate => addDays(today, -days);
/** The first day on which the hearing may be: seven whole working days lie between. */
const hearingDay = (): LocalDate => addWorkdays(ago(50), 8).on;

test.beforeAll(async () => {
  ({ today } = await colleague(OFFICER));
  quiet = await QuietCase.open(`未取得燃气经营许可证从事瓶装燃气经营 ${Date.now()}`, {
    leadOn: ago(72),
    violatedArticle: '《城镇燃气管理条例》第十五条第一款',
    penaltyArticle: '《城镇燃气管理条例》第四十五条第一款',
  });
  await quiet.file(ago(70));
  await quiet.investigate(ago(58), [FINE]);
});

test('the notice tells the right to a hearing, and cannot leave it out', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  const dialog = await openAct(page, 'serve_notice');
  await typeDay(dialog, '送达日期', ago(55));
  await serveByHand(dialog, '法定代表人');
  await expect(dialog).toContainText('罚款 120,000.00 元，达到 100,000.00 元的标准，应当告知听证权利');
  const offered = dialog.getByRole('checkbox', { name: '告知书已告知听证权利', exact: true });
  await expect(offered).toBeChecked();

  await dialog.getByText('告知书已告知听证权利', { exact: true }).click();
  await expect(offered).not.toBeChecked();
  await dialog.getByRole('button', { name: '送达告知书', exact: true }).click();
  await expect(refusalsIn(dialog)).toContainText('听证');
  await expect(refusalsIn(dialog)).toContainText('行政处罚法');

  await confirm(dialog, '告知书已告知听证权利');
  await dialog.getByRole('button', { name: '送达告知书', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(momentOf(page, 'serve_notice', ago(55))).toHaveCount(1);
});

test('the party asks for a hearing; until it was held and reviewed nobody decides', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'accept_hearing', (dialog) => typeDay(dialog, '当事人申请日期', ago(53)));
  await expect(awaited(page)).toContainText('送达听证通知书');

  await handOverTo(page, LEADER);
  await page.goto(quiet.path);
  await expectClosed(page, 'decide', '听证');
});

test('the hearing is announced seven whole working days before, with a host who did not investigate', async ({
  page,
}) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  const dialog = await tryInVain(page, 'serve_hearing_notice', async (asked) => {
    await typeDay(asked, '通知书送达日期', ago(50));
    await serveByHand(asked, '法定代表人');
    await typeDay(asked, '听证日期', addDays(hearingDay(), -1));
    await typeInto(asked, '听证时间', '09:00');
    await typeInto(asked, '听证地点', '局三楼会议室');
    await pickStaff(asked, '听证主持人', quiet.investigator);
  });
  await expect(refusalsIn(dialog)).toContainText(`${quiet.investigator}是本案调查人员`);
  await expect(refusalsIn(dialog)).toContainText(`${addDays(hearingDay(), -1)} 听证只有 6 个`);

  await pickStaff(dialog, '听证主持人', '法制科科长');
  await typeDay(dialog, '听证日期', hearingDay());
  await confirm(dialog, '公开举行');
  await dialog.getByRole('button', { name: '送达听证通知书', exact: true }).click();
  await expect(dialogOf(page, '送达听证通知书')).toHaveCount(0);
  await expect(awaited(page)).toContainText('登记听证情况');
});

test('the host holds it and reports, the officer asks for the second review, and the reviewer agrees', async ({
  page,
}) => {
  await signIn(page, LEGAL);
  await page.goto(quiet.path);
  await act(page, 'hold_hearing', async (dialog) => {
    await typeDay(dialog, '听证日期', hearingDay());
    await choose(dialog, '听证情况', '如期举行');
    await typeInto(dialog, '当事人的代理人数', '1');
    await typeInto(dialog, '听证笔录要点', '调查人员出示证据，当事人及其代理人质证、陈述，笔录经核对签名。');
  });
  await expect(momentOf(page, 'hold_hearing', hearingDay())).toHaveCount(1);
  await act(page, 'report_hearing', async (dialog) => {
    await typeDay(dialog, '报告日期', ago(25));
    await typeInto(dialog, '听证意见和建议', '违法事实清楚，建议维持拟处罚意见');
  });

  await handOverTo(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'submit_hearing_review', (dialog) => typeDay(dialog, '提请日期', ago(24)));
  await handOverTo(page, LEGAL);
  await page.goto(quiet.path);
  await act(page, 'pass_hearing_review', async (dialog) => {
    await typeDay(dialog, '审核日期', ago(23));
    await typeInto(dialog, '意见（可不填）', '听证程序合法，同意处罚意见');
  });
  await expect(awaited(page)).toContainText('作出处罚决定');
});

test('so large a fine the heads discuss together before the leader decides', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await expectClosed(page, 'decide', '集体讨论');
  await act(page, 'record_discussion', async (dialog) => {
    await typeDay(dialog, '讨论日期', ago(21));
    await choose(dialog, '讨论事项', '处罚决定');
    await typeInto(dialog, '讨论地点', '局会议室');
    await nameMembers(dialog, ['陈局长', '林副局长', '黄总工程师'], '同意拟处罚意见');
    await typeInto(dialog, '讨论结论', '一致同意对当事人罚款十二万元');
  });
  await act(page, 'decide', async (dialog) => {
    await typeDay(dialog, '决定日期', ago(20));
    await expect(dialog.getByLabel('金额（元）', { exact: true })).toHaveValue(/^120,?000(\.00)?$/);
    await confirm(dialog, '决定书已载明复议、诉讼途径和期限');
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已决定');
});

test('the decision is served, and the course of the case tells all of it', async ({ page }) => {
  await signIn(page, OFFICER);
  await page.goto(quiet.path);
  await act(page, 'serve_decision', async (dialog) => {
    await typeDay(dialog, '送达日期', ago(18));
    await serveByHand(dialog, '法定代表人');
  });
  for (const [action, on] of [
    ['serve_notice', ago(55)],
    ['accept_hearing', ago(53)],
    ['serve_hearing_notice', ago(50)],
    ['hold_hearing', hearingDay()],
    ['report_hearing', ago(25)],
    ['pass_hearing_review', ago(23)],
    ['record_discussion', ago(21)],
    ['decide', ago(20)],
    ['serve_decision', ago(18)],
  ] as const) {
    await expect(momentOf(page, action, on).first()).toBeVisible();
  }
});
