import { addDays, localDate, type LocalDate } from '../calendar/local-date.js';
import type { LawMark } from './articles.js';

export const STATUTE_IDS = [
  'penalty_law',
  'compulsion_law',
  'work_safety_law',
  'gas_rules',
  'licence_rules',
  'accident_rules',
  'emergency_rules',
  'construction_safety_rules',
  'drainage_rules',
  'city_appearance_rules',
  'reconsideration_law',
  'litigation_law',
  'litigation_interpretation',
  'civil_procedure_law',
  'transfer_rules',
  'procuratorate_transfer_rules',
  'discipline_law',
  'civil_servant_rules',
  'criminal_law',
  'market_publicity_rules',
] as const;
export type StatuteId = (typeof STATUTE_IDS)[number];

/** A statute by its name without 中华人民共和国; the aliases are what people write instead. */
export interface Statute {
  readonly id: StatuteId;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One text of a statute. Both days inclusive; an open end is null. */
export interface StatuteVersion {
  readonly statute: StatuteId;
  readonly edition: string;
  /** As it is cited: 《…》（2021年修正）. Null for texts of unknown edition. */
  readonly year: number | null;
  readonly promulgatedOn: LocalDate | null;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  /** Number of the last article, where it is known. */
  readonly articles: number | null;
  /** Of days and number of articles: confirmed where the text itself is among the sources. */
  readonly mark: LawMark;
}

export const STATUTES: readonly Statute[] = [
  { id: 'penalty_law', name: '行政处罚法', aliases: ['处罚法'] },
  { id: 'compulsion_law', name: '行政强制法', aliases: ['强制法'] },
  { id: 'work_safety_law', name: '安全生产法', aliases: ['安生法'] },
  { id: 'gas_rules', name: '城镇燃气管理条例', aliases: ['燃气管理条例', '燃气条例'] },
  { id: 'licence_rules', name: '安全生产许可证条例', aliases: ['许可证条例'] },
  {
    id: 'accident_rules',
    name: '生产安全事故报告和调查处理条例',
    aliases: ['事故报告和调查处理条例', '事故条例'],
  },
  { id: 'emergency_rules', name: '生产安全事故应急条例', aliases: ['事故应急条例', '应急条例'] },
  { id: 'construction_safety_rules', name: '建设工程安全生产管理条例', aliases: ['建设工程安全条例'] },
  { id: 'drainage_rules', name: '城镇排水与污水处理条例', aliases: ['排水条例'] },
  { id: 'city_appearance_rules', name: '城市市容和环境卫生管理条例', aliases: ['市容条例', '市容和环境卫生管理条例'] },
  { id: 'reconsideration_law', name: '行政复议法', aliases: ['复议法'] },
  { id: 'litigation_law', name: '行政诉讼法', aliases: ['行诉法'] },
  {
    id: 'litigation_interpretation',
    name: '最高人民法院关于适用〈行政诉讼法〉的解释',
    aliases: ['行诉解释', '行政诉讼法解释', '关于适用〈行政诉讼法〉的解释'],
  },
  { id: 'civil_procedure_law', name: '民事诉讼法', aliases: ['民诉法'] },
  { id: 'transfer_rules', name: '行政执法机关移送涉嫌犯罪案件的规定', aliases: ['移送规定'] },
  {
    id: 'procuratorate_transfer_rules',
    name: '人民检察院办理行政执法机关移送涉嫌犯罪案件的规定',
    aliases: [],
  },
  { id: 'discipline_law', name: '公职人员政务处分法', aliases: ['政务处分法'] },
  { id: 'civil_servant_rules', name: '行政机关公务员处分条例', aliases: ['公务员处分条例'] },
  { id: 'criminal_law', name: '刑法', aliases: [] },
  { id: 'market_publicity_rules', name: '市场监督管理行政处罚信息公示规定', aliases: [] },
];

interface VersionRow {
  readonly edition: string;
  readonly year: number | null;
  readonly promulgated: string | null;
  readonly from: string;
  readonly articles: number | null;
  readonly mark: LawMark;
}

/** Of one statute, oldest first: each text ends the day before the next begins. */
function versionsOf(statute: StatuteId, rows: readonly VersionRow[]): readonly StatuteVersion[] {
  return rows.map(({ edition, year, promulgated, from, articles, mark }, index) => {
    const next = rows[index + 1];
    return {
      statute,
      edition,
      year,
      promulgatedOn: promulgated === null ? null : localDate(promulgated),
      effectiveFrom: localDate(from),
      effectiveTo: next === undefined ? null : addDays(localDate(next.from), -1),
      articles,
      mark,
    };
  });
}

/** A text whose words, and therefore days and number of articles, are among the sources. */
function known(edition: string, year: number, promulgated: string, from: string, articles: number | null): VersionRow {
  return { edition, year, promulgated, from, articles, mark: 'confirmed' };
}

/** A text that is only known of, or whose first day is not in the text. */
function believed(
  edition: string,
  year: number,
  promulgated: string,
  from: string,
  articles: number | null,
): VersionRow {
  return { edition, year, promulgated, from, articles, mark: 'unconfirmed' };
}

/** What came before the texts that are listed one by one. */
function earlier(edition: string, promulgated: string, from: string): VersionRow {
  return { edition, year: null, promulgated, from, articles: null, mark: 'unconfirmed' };
}

export const STATUTE_VERSIONS: readonly StatuteVersion[] = [
  ...versionsOf('penalty_law', [
    believed('1996年公布', 1996, '1996-03-17', '1996-10-01', 64),
    believed('2009年修正', 2009, '2009-08-27', '2009-08-27', 64),
    believed('2017年修正', 2017, '2017-09-01', '2018-01-01', 64),
    known('2021年修订', 2021, '2021-01-22', '2021-07-15', 86),
  ]),
  ...versionsOf('compulsion_law', [known('2011年公布', 2011, '2011-06-30', '2012-01-01', 71)]),
  ...versionsOf('work_safety_law', [
    believed('2002年公布', 2002, '2002-06-29', '2002-11-01', 97),
    believed('2009年修正', 2009, '2009-08-27', '2009-08-27', 97),
    believed('2014年修正', 2014, '2014-08-31', '2014-12-01', 114),
    believed('2021年修正', 2021, '2021-06-10', '2021-09-01', 119),
  ]),
  ...versionsOf('gas_rules', [
    believed('2010年公布', 2010, '2010-11-19', '2011-03-01', 55),
    known('2016年修订', 2016, '2016-02-06', '2016-02-06', 55),
  ]),
  ...versionsOf('licence_rules', [
    believed('2004年公布', 2004, '2004-01-13', '2004-01-13', 24),
    believed('2013年修订', 2013, '2013-07-18', '2013-07-18', 24),
    known('2014年修订', 2014, '2014-07-29', '2014-07-29', 24),
  ]),
  ...versionsOf('accident_rules', [known('2007年公布', 2007, '2007-04-09', '2007-06-01', 46)]),
  ...versionsOf('emergency_rules', [known('2019年公布', 2019, '2019-02-17', '2019-04-01', 35)]),
  ...versionsOf('construction_safety_rules', [known('2003年公布', 2003, '2003-11-24', '2004-02-01', 71)]),
  ...versionsOf('drainage_rules', [known('2013年公布', 2013, '2013-10-02', '2014-01-01', 59)]),
  ...versionsOf('city_appearance_rules', [
    believed('1992年公布', 1992, '1992-06-28', '1992-08-01', 45),
    believed('2011年修订', 2011, '2011-01-08', '2011-01-08', 45),
    known('2017年修订', 2017, '2017-03-01', '2017-03-01', 45),
  ]),
  ...versionsOf('reconsideration_law', [
    earlier('2017年修正以前', '1999-04-29', '1999-10-01'),
    believed('2017年修正', 2017, '2017-09-01', '2018-01-01', 43),
    known('2023年修订', 2023, '2023-09-01', '2024-01-01', 90),
  ]),
  ...versionsOf('litigation_law', [
    earlier('2017年修正以前', '1989-04-04', '1990-10-01'),
    believed('2017年修正', 2017, '2017-06-27', '2017-07-01', 103),
  ]),
  ...versionsOf('litigation_interpretation', [known('2018年公布', 2018, '2017-11-13', '2018-02-08', 163)]),
  ...versionsOf('civil_procedure_law', [
    earlier('2017年修正以前', '1991-04-09', '1991-04-09'),
    believed('2017年修正', 2017, '2017-06-27', '2017-07-01', 284),
    known('2021年修正', 2021, '2021-12-24', '2022-01-01', 291),
    believed('2023年修正', 2023, '2023-09-01', '2024-01-01', 306),
  ]),
  ...versionsOf('transfer_rules', [
    earlier('2001年公布', '2001-07-09', '2001-07-09'),
    known('2020年修订', 2020, '2020-08-07', '2020-08-07', 20),
  ]),
  // Numbered 一、二、三 without articles.
  ...versionsOf('procuratorate_transfer_rules', [believed('2001年公布', 2001, '2001-12-03', '2001-12-03', null)]),
  ...versionsOf('discipline_law', [known('2020年公布', 2020, '2020-06-20', '2020-07-01', 68)]),
  ...versionsOf('civil_servant_rules', [known('2007年公布', 2007, '2007-04-22', '2007-06-01', 55)]),
  ...versionsOf('criminal_law', [
    earlier('刑法修正案（十一）以前', '1997-03-14', '1997-10-01'),
    known('刑法修正案（十一）修正', 2020, '2020-12-26', '2021-03-01', 452),
    believed('刑法修正案（十二）修正', 2023, '2023-12-29', '2024-03-01', 452),
  ]),
  ...versionsOf('market_publicity_rules', [known('2021年公布', 2021, '2021-07-30', '2021-09-01', 19)]),
];

/** The statute of that name or alias, written with or without 中华人民共和国. Never by a part of the name: 《福建省燃气管理条例》 is another one. */
export function statuteNamed(text: string): Statute | null {
  const name = plainName(text);
  return STATUTES.find((statute) => statute.name === name || statute.aliases.includes(name)) ?? null;
}

export function statuteOf(id: StatuteId): Statute | null {
  return STATUTES.find((statute) => statute.id === id) ?? null;
}

/** The text in force on that day; null before the statute's first day. */
export function statuteVersion(statute: StatuteId, on: LocalDate): StatuteVersion | null {
  return (
    STATUTE_VERSIONS.find(
      (version) => version.statute === statute && version.effectiveFrom <= on && on <= (version.effectiveTo ?? on),
    ) ?? null
  );
}

export function versionsOfStatute(statute: StatuteId): readonly StatuteVersion[] {
  return STATUTE_VERSIONS.filter((version) => version.statute === statute);
}

function plainName(text: string): string {
  return text
    .replace(/\s/g, '')
    .replaceAll('中华人民共和国', '')
    .replace(/[<＜《]/g, '〈')
    .replace(/[>＞》]/g, '〉');
}
