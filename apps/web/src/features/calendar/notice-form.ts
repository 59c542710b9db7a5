import type { CalendarYear, ImportNotice } from '@anjuan/contracts';
import { type HolidayNoticeInput, type Refusal, holidayNoticeRefusals } from '@anjuan/domain';

/** The notice as its form holds it: everything is text that was typed. */
export interface NoticeForm {
  year: string;
  document: string;
  off: { name: string; from: string; to: string }[];
  makeup: string[];
  workdays: string;
}

/** A blank row to begin with, or the notice that is to be corrected. */
export function formOf({ year, notice }: Pick<CalendarYear, 'year' | 'notice'>): NoticeForm {
  return {
    year: String(year),
    document: notice?.document ?? '',
    off: notice?.off.map((span) => ({ ...span })) ?? [emptySpan()],
    makeup: [...(notice?.makeup ?? [])],
    workdays: '',
  };
}

export function emptySpan(): NoticeForm['off'][number] {
  return { name: '', from: '', to: '' };
}

export function noticeOf({ year, document, off, makeup, workdays }: NoticeForm): HolidayNoticeInput {
  return {
    year: Number(year),
    document: document.trim(),
    off: off.map(({ name, from, to }) => ({ name: name.trim(), from, to })),
    makeup: [...makeup],
    workdays: workdays.trim() === '' ? null : Number(workdays),
  };
}

export function bodyOf(form: NoticeForm, version: number): ImportNotice {
  const { document, off, makeup, workdays } = noticeOf(form);
  return { version, document, off: off.map((span) => ({ ...span })), makeup: [...makeup], workdays };
}

/** The domain's reasons, and a sum that is no number. */
export function noticeRefusals(form: NoticeForm): readonly Refusal[] {
  if (form.workdays.trim() !== '' && !/^\d{1,3}$/.test(form.workdays.trim())) {
    return [{ code: 'NOT_A_NUMBER', field: 'workdays', message: '全年工作日数须为整数，或者留空' }];
  }
  return holidayNoticeRefusals(noticeOf(form));
}
