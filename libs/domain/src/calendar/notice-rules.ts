import type { Refusal } from '../refusal.js';
import { dateParts, isLocalDate, localDateOf, type LocalDate, weekday } from './local-date.js';
import { calendarOf, workdaysBetween } from './working-days.js';

/** A yearly notice as it is handed in: nothing of it is believed yet. */
export interface HolidayNoticeInput {
  readonly year: number;
  readonly document: string;
  readonly off: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeup: readonly string[];
  /** As the importer counted them; null where nobody did. */
  readonly workdays: number | null;
}

/** The first year whose calendar the product knows. */
export const FIRST_CALENDAR_YEAR = 2021;
const LAST_CALENDAR_YEAR = 2999;
const SATURDAY = 6;

/** Why this notice cannot be taken into the calendar; every reason at once. */
export function holidayNoticeRefusals(input: HolidayNoticeInput): readonly Refusal[] {
  const { year } = input;
  if (!Number.isInteger(year) || year < FIRST_CALENDAR_YEAR || year > LAST_CALENDAR_YEAR) {
    return [
      refusal('CALENDAR_YEAR_IMPOSSIBLE', 'year', `年份须为 ${FIRST_CALENDAR_YEAR} 年及以后的四位数年份，请核对通知`),
    ];
  }
  const rows = [
    ...(input.document.trim() === '' ? [refusal('DOCUMENT_REQUIRED', 'document', '请填写放假通知的文号或名称')] : []),
    ...(input.off.length === 0 ? [refusal('NO_HOLIDAYS', 'off', '通知没有任何放假日期，请逐项填写')] : []),
    ...input.off.flatMap((span, index) => spanRefusals(span, index, year)),
    ...overlapRefusals(input),
    ...makeupRefusals(input),
  ];
  // The sum says nothing while the days themselves are wrong.
  return rows.length > 0 ? rows : sumRefusals(input);
}

function spanRefusals(
  { name, from, to }: HolidayNoticeInput['off'][number],
  index: number,
  year: number,
): readonly Refusal[] {
  const named =
    name.trim() === '' ? [refusal('HOLIDAY_NAME_REQUIRED', `off.${index}.name`, '请填写放假的节日名称')] : [];
  const impossible = (['from', 'to'] as const)
    .filter((end) => !isLocalDate(end === 'from' ? from : to))
    .map((end) => impossibleDate(`off.${index}.${end}`));
  if (!isLocalDate(from) || !isLocalDate(to)) return [...named, ...impossible];
  if (to < from) {
    return [...named, refusal('PERIOD_REVERSED', `off.${index}.to`, `放假结束日 ${to} 早于开始日 ${from}，请核对`)];
  }
  const outside = !mayBeOff(from, year) || dateParts(to).year !== year;
  return outside
    ? [
        ...named,
        refusal(
          'OUTSIDE_YEAR',
          `off.${index}.from`,
          `${from} 至 ${to} 不在 ${year} 年内（元旦可自上一年 12 月最后几日起），请核对`,
        ),
      ]
    : named;
}

function overlapRefusals({ off }: HolidayNoticeInput): readonly Refusal[] {
  return off.flatMap((span, index) =>
    off.slice(0, index).some((other) => span.from <= other.to && other.from <= span.to)
      ? [refusal('HOLIDAYS_OVERLAP', `off.${index}.from`, `${span.from} 至 ${span.to} 与另一项放假日期重叠，请核对`)]
      : [],
  );
}

function makeupRefusals({ makeup, off, year }: HolidayNoticeInput): readonly Refusal[] {
  return makeup.flatMap((day, index) => {
    const field = `makeup.${index}`;
    if (!isLocalDate(day)) return [impossibleDate(field)];
    if (!mayBeOff(day, year)) return [refusal('OUTSIDE_YEAR', field, `调休上班日 ${day} 不在 ${year} 年内，请核对`)];
    if (weekday(day) < SATURDAY) {
      return [refusal('MAKEUP_NOT_ON_WEEKEND', field, `调休上班日 ${day} 不是星期六或者星期日，请核对`)];
    }
    if (makeup.indexOf(day) < index) return [refusal('MAKEUP_TWICE', field, `调休上班日 ${day} 重复，请删去一个`)];
    return off.some(({ from, to }) => from <= day && day <= to)
      ? [refusal('MAKEUP_IN_HOLIDAY', field, `调休上班日 ${day} 在放假日期之内，请核对`)]
      : [];
  });
}

function sumRefusals({ year, document, off, makeup, workdays }: HolidayNoticeInput): readonly Refusal[] {
  if (workdays === null) return [];
  const calendar = calendarOf([
    {
      year,
      document,
      mark: 'unconfirmed',
      documentMark: 'unconfirmed',
      off: off.flatMap(({ name, from, to }) => (isLocalDate(from) && isLocalDate(to) ? [{ name, from, to }] : [])),
      makeup: makeup.filter((day) => isLocalDate(day)),
      workdays,
    },
  ]);
  const counted = workdaysBetween(localDateOf(year - 1, 12, 31), localDateOf(year, 12, 31), calendar).days;
  if (counted === workdays) return [];
  const message = `按所填日期 ${year} 年有 ${counted} 个工作日，与填写的 ${workdays} 个不符，请核对放假和调休日期`;
  return [refusal('WORKDAYS_DIFFER', 'workdays', message)];
}

/** New Year's holiday may begin in the last week of the year before. */
function mayBeOff(date: LocalDate, year: number): boolean {
  return dateParts(date).year === year || (localDateOf(year - 1, 12, 25) <= date && date < localDateOf(year, 1, 1));
}

function impossibleDate(field: string): Refusal {
  return refusal('IMPOSSIBLE_DATE', field, '不是有效日期，请按 2027-01-01 的格式填写');
}

function refusal(code: string, field: string, message: string): Refusal {
  return { code, field, message };
}
