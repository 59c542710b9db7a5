import { HOLIDAY_NOTICES, type HolidayNotice, type LocalDate } from '@anjuan/domain';
import { lines, table } from '../markdown.js';
import { functionLink, MARK_LABEL, page } from './wording.js';

/** The functions that count with the calendar. */
export const CALENDAR_APPLIED_BY = [
  'libs/domain/src/calendar/working-days.ts#addWorkdays',
  'libs/domain/src/calendar/working-days.ts#rollToWorkday',
  'libs/domain/src/calendar/working-days.ts#workdaysBetween',
] as const;

export function calendarPage(): string {
  return page(
    '日历',
    ['libs/domain/src/calendar/holidays.ts'],
    [
      '星期一至星期五为工作日，放假的除外；星期六、星期日为休息日，调休上班的除外。以后年度的放假安排公布后导入系统。',
      '没有公布放假安排的年度，期限按平常的星期推算并标明为暂定；导入后重新计算尚未届满的期限。',
      `适用的函数：${CALENDAR_APPLIED_BY.map(functionLink).join('、')}。`,
      '',
      table(
        ['年度', '通知', '放假（首尾均含）', '调休上班', '工作日数', '日期的标记', '文号的标记'],
        HOLIDAY_NOTICES.map(noticeRow),
      ),
    ],
  );
}

function noticeRow(notice: HolidayNotice): readonly string[] {
  return [
    String(notice.year),
    notice.document,
    lines(notice.off.map(({ name, from, to }) => `${name}：${spanText(from, to)}`)),
    notice.makeup.join('、'),
    String(notice.workdays),
    MARK_LABEL[notice.mark],
    MARK_LABEL[notice.documentMark],
  ];
}

function spanText(from: LocalDate, to: LocalDate): string {
  return from === to ? from : `${from} 至 ${to}`;
}
