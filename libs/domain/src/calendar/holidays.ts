import type { LawMark } from '../law/articles.js';
import { localDate, type LocalDate } from './local-date.js';

/** One row of the State Council's yearly notice: days off, both inclusive. */
export interface HolidaySpan {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The notice of one year. A span may begin in the last days of the year before. */
export interface HolidayNotice {
  readonly year: number;
  readonly document: string;
  /** Of the days themselves. */
  readonly mark: LawMark;
  /** Of the number of the notice. */
  readonly documentMark: LawMark;
  readonly off: readonly HolidaySpan[];
  /** 调休: days of a weekend on which work goes on. */
  readonly makeup: readonly LocalDate[];
  /** Working days of the year, as a check of the rows above. */
  readonly workdays: number;
}

type SpanRow = readonly [name: string, from: string, to: string];

interface NoticeRow {
  readonly document: string;
  readonly off: readonly SpanRow[];
  readonly makeup: readonly string[];
  readonly workdays: number;
}

function notice(year: number, { document, off, makeup, workdays }: NoticeRow): HolidayNotice {
  return {
    year,
    document,
    mark: 'confirmed',
    documentMark: 'unconfirmed',
    off: off.map(([name, from, to]) => ({ name, from: dayOf(year, from), to: dayOf(year, to) })),
    makeup: makeup.map((day) => dayOf(year, day)),
    workdays,
  };
}

/** `05-01` is a day of the year of the notice; a full date stands for a day of another year. */
function dayOf(year: number, day: string): LocalDate {
  return localDate(day.length === 5 ? `${year}-${day}` : day);
}

/** A year without a row here has not been announced: limits that reach into it are provisional. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  notice(2021, {
    document: '国办发明电〔2020〕27号',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-11', '02-17'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-12', '06-14'],
      ['中秋节', '09-19', '09-21'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeup: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
    workdays: 250,
  }),
  notice(2022, {
    document: '国办发明电〔2021〕11号',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '01-31', '02-06'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '04-30', '05-04'],
      ['端午节', '06-03', '06-05'],
      ['中秋节', '09-10', '09-12'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeup: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
    workdays: 249,
  }),
  notice(2023, {
    document: '国办发明电〔2022〕16号',
    off: [
      ['元旦', '2022-12-31', '01-02'],
      ['春节', '01-21', '01-27'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03'],
      ['端午节', '06-22', '06-24'],
      ['中秋节、国庆节', '09-29', '10-06'],
    ],
    makeup: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
    workdays: 249,
  }),
  notice(2024, {
    document: '国办发明电〔2023〕7号',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeup: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    workdays: 251,
  }),
  notice(2025, {
    document: '国办发明电〔2024〕12号',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    makeup: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    workdays: 248,
  }),
  notice(2026, {
    document: '国办发明电〔2025〕7号',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeup: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    workdays: 248,
  }),
];
