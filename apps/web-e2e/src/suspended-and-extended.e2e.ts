import { addDays, deadlineRule, type LocalDate } from '@anjuan/domain';
import { expect, test } from '@playwright/test';
import { colleague } from './background.js';
import { QuietCase } from './quiet-case.js';
import { act, expectClosed, expectOpen, limitOf, momentOf, nameMembers } from './screens/case.js';
import { choose, typeDay, typeInto } from './screens/inputs.js';
import { handOverTo, signIn } from './sign-in.js';

/** The ninety days of a case stand still while it is suspended, and are extended twice at the most. */
test.describe.configure({ mode: 'serial' });

const OFFICER = 'officer1.jinjiang';
const LEADER = 'leader.jinjiang';
let today: LocalDate;
let quiet: QuietCase;
const ago = (days: number): LocalDate => addDays(today, -days);
const FILED = 60;
const termEnd = (more: number): LocalDate => addDays(ago(FILED), 90 + more);
const termName = (): string => deadlineRule('decide_case', ago(FILED))?.name ?? '';

test.beforeAll(async () => {
  ({ today } = await colleague(OFFICER));
  quiet = await QuietCase.open(`在不具备安全条件的场所储存燃气 ${Date.now()}`, { leadOn: ago(FILED + 2) });
  await quiet.file(ago(FILED));
  await quiet.evidence(ago(FILED - 2));
});

test('while the case is suspended its clock stands, and nothing is investigated', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await expect(limitOf(page, termName())).toContainText(`${termEnd(0)} 到期`);
  await act(page, 'suspend_case', async (dialog) => {
    await typeDay(dialog, '中止日期', ago(40));
    await choose(dialog, '情形', '当事人下落不明');
    await typeInto(dialog, '理由', '当事人下落不明，暂时无法询问');
  });
  await expect(momentOf(page, 'suspend_case', ago(40))).toHaveCount(1);
  await expect(limitOf(page, termName())).toContainText('暂停');
  await expect(limitOf(page, termName())).not.toContainText(termEnd(0));

  await handOverTo(page, OFFICER);
  await page.goto(quiet.path);
  for (const action of ['record_evidence', 'record_interview', 'conclude'] as const) {
    await expectClosed(page, action, '中止');
  }
});

test('when it goes on, the limit has moved by exactly the days that it stood', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await act(page, 'resume_case', async (dialog) => {
    await typeDay(dialog, '恢复日期', ago(15));
    await typeInto(dialog, '理由', '当事人已到案');
  });
  await expect(limitOf(page, termName())).toContainText(`${termEnd(25)} 到期`);
  await expect(limitOf(page, termName())).not.toContainText('暂停');

  await handOverTo(page, OFFICER);
  await page.goto(quiet.path);
  await expectOpen(page, 'record_interview');
});

test('thirty days are the leader’s to grant; for more the heads discuss it first', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await act(page, 'extend_term', async (dialog) => {
    await typeDay(dialog, '批准日期', ago(10));
    await typeInto(dialog, '延长天数', '30');
    await typeInto(dialog, '理由', '案情复杂，需要进一步调查取证');
  });
  await expect(limitOf(page, termName())).toContainText(`${termEnd(55)} 到期`);

  await expectClosed(page, 'extend_term', '集体讨论');
  await act(page, 'record_discussion', async (dialog) => {
    await typeDay(dialog, '讨论日期', ago(6));
    await choose(dialog, '讨论事项', '再次延长办案期限');
    await typeInto(dialog, '讨论地点', '局会议室');
    await nameMembers(dialog, ['陈局长', '林副局长', '黄总工程师'], '同意再次延长');
    await typeInto(dialog, '讨论结论', '同意再延长六十日');
  });
  await act(page, 'extend_term', async (dialog) => {
    await typeDay(dialog, '批准日期', ago(5));
    await typeInto(dialog, '延长天数', '60');
    await typeInto(dialog, '理由', '涉及多个供气环节，仍不能办结');
  });
  await expect(limitOf(page, termName())).toContainText(`${termEnd(115)} 到期`);
});

test('a third time there is none', async ({ page }) => {
  await signIn(page, LEADER);
  await page.goto(quiet.path);
  await expectClosed(page, 'extend_term', '延长');
});
