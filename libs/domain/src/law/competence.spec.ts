import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import { competenceRefusals, competenceWarnings } from './competence.js';
import { PENALTY_BASES } from './penalty-bases.js';
import { STATUTE_VERSIONS, statuteNamed } from './statutes.js';

function ask(penaltyArticle: string | null, violatedOn: string | null, decidedOn: string) {
  return {
    penaltyArticle,
    violatedOn: violatedOn === null ? null : knownDate(violatedOn),
    decidedOn: localDate(decidedOn),
    field: 'penaltyArticle',
  };
}
const codes = (...question: Parameters<typeof ask>): readonly string[] =>
  competenceRefusals(ask(...question)).map(({ code }) => code);

describe('scenario 20: the accident fines belong to emergency management', () => {
  it('refuses art. 114 since 2021-09-01, names the organ and offers the transfer letter', () => {
    expect(competenceRefusals(ask('《安全生产法》第一百一十四条第一款第（一）项', '2021-09-01', '2021-11-20'))).toEqual(
      [
        {
          code: 'COMPETENCE',
          field: 'penaltyArticle',
          message:
            '《安全生产法》第一百一十四条第一款第（一）项（对事故负有责任的生产经营单位）的处罚由应急管理部门决定，本机关无权作出，请办理案件移送（案件移送函）',
          basis: 'work-safety-law-115',
        },
      ],
    );
  });

  it.each<[string, string | null, string, readonly string[]]>([
    ['《安全生产法》第九十五条', '2021-09-01', '2021-12-01', ['COMPETENCE']],
    ['《安全生产法》第一百一十条', '2021-09-01', '2021-12-01', ['COMPETENCE']],
    ['《安全生产法》第九十六条', '2021-09-01', '2021-12-01', []],
    ['《安全生产法》第一百零九条', '2021-09-01', '2021-12-01', []],
    ['《安全生产法》第一百零九条', '2021-08-31', '2021-12-01', ['COMPETENCE']],
    ['《安全生产法》（2014年修正）第一百零九条', '2021-08-31', '2021-12-01', ['COMPETENCE']],
    ['《安全生产法》第九十二条', '2021-08-31', '2021-08-31', ['COMPETENCE']],
    ['《安全生产法》第一百零六条', '2021-08-31', '2021-08-31', ['COMPETENCE']],
    ['《安全生产法》第九十五条', '2021-08-31', '2021-08-31', []],
    ['《安全生产法》第一百一十四条', '2021-08-31', '2021-10-08', ['COMPETENCE']],
    ['《安全生产法》第一百一十四条', null, '2021-10-08', ['COMPETENCE']],
    ['《安全生产法》第九十五条', null, '2021-10-08', ['COMPETENCE']],
    ['《安全生产法》第一百零九条', null, '2021-10-08', []],
    ['《生产安全事故报告和调查处理条例》第三十七条', '2021-09-01', '2021-12-01', ['COMPETENCE']],
    ['《安全生产许可证条例》第十九条', '2021-09-01', '2021-12-01', ['COMPETENCE']],
    ['《城镇燃气管理条例》第四十五条第一款', '2021-09-01', '2021-12-01', []],
    ['《城镇燃气管理条例》第四十七条', '2021-09-01', '2021-12-01', []],
    ['《城镇燃气管理条例》第四十七条第一款', '2021-09-01', '2021-12-01', ['COMPETENCE']],
    ['《城镇燃气管理条例》第四十八条、《安全生产法》第一百一十四条', '2021-09-01', '2021-12-01', ['COMPETENCE']],
  ])('%s, act of %s, decision of %s', (article, violatedOn, decidedOn, expected) => {
    expect(codes(article, violatedOn, decidedOn)).toEqual(expected);
  });
});

it.each<[string | null, string | null, string, readonly string[]]>([
  ['《安全生产法》第一百一十九条', '2021-09-01', '2021-12-01', []],
  ['《安全生产法》第一百二十条', '2021-09-01', '2021-12-01', ['ARTICLE_NOT_IN_FORCE']],
  ['《安全生产法》第一百一十五条', '2021-08-31', '2021-08-31', ['ARTICLE_NOT_IN_FORCE']],
  ['《安全生产法》第一百一十五条', '2021-08-31', '2021-09-01', []],
  ['《安全生产法》（2014年修正）第九十四条', '2021-08-31', '2021-12-01', []],
  ['《安全生产法》（2014年修正）第九十四条', '2021-09-01', '2021-12-01', ['ARTICLE_NOT_IN_FORCE']],
  ['《安全生产法》（2021年修正）第九十七条', '2021-08-31', '2021-08-31', ['ARTICLE_NOT_IN_FORCE']],
  ['《安全生产法》（2014年修正）第九十四条', '2021', '2021-12-01', []],
  ['《安全生产法》（1999年）第九十四条', '2021-09-01', '2021-12-01', []],
  ['《城镇燃气管理条例》第五十六条', null, '2021-12-01', ['ARTICLE_NOT_IN_FORCE']],
  ['《市场监督管理行政处罚信息公示规定》第五条', '2021-08-01', '2021-08-31', ['ARTICLE_NOT_IN_FORCE']],
  ['《福建省燃气管理条例》第九百条', '2021-09-01', '2021-12-01', []],
  ['没有写明条款', '2021-09-01', '2021-12-01', []],
  [null, '2021-09-01', '2021-12-01', []],
])('in force: %s, act of %s, decision of %s', (article, violatedOn, decidedOn, expected) => {
  expect(codes(article, violatedOn, decidedOn)).toEqual(expected);
});

it.each<[string, string | null, string, readonly string[]]>([
  ['《安全生产法》第九十七条', '2021-08-31', '2021-12-01', ['LATER_ARTICLE']],
  ['《安全生产法》（2014年修正）第九十四条', '2021-08-31', '2021-12-01', []],
  ['《安全生产法》（2021年修正）第九十七条', '2021-08-31', '2021-12-01', ['LATER_ARTICLE']],
  ['《安全生产法》第九十七条', '2021-09-01', '2021-12-01', []],
  ['《安全生产法》第九十七条', null, '2021-12-01', []],
])('warns of a text later than the act: %s, act of %s, decision of %s', (article, violatedOn, decidedOn, expected) => {
  expect(competenceWarnings(ask(article, violatedOn, decidedOn)).map(({ code }) => code)).toEqual(expected);
});

it('has each basis once, within its statute, and finds every statute by its names', () => {
  expect(new Set(PENALTY_BASES.map(({ id }) => id)).size).toBe(PENALTY_BASES.length);
  for (const { statute, year, article } of PENALTY_BASES) {
    const version = STATUTE_VERSIONS.find((row) => row.statute === statute && row.year === year);
    expect(article).toBeGreaterThan(0);
    expect(article).toBeLessThanOrEqual(version?.articles ?? 0);
  }
  expect(statuteNamed('中华人民共和国行政处罚法')?.id).toBe('penalty_law');
  expect(statuteNamed('处罚法')?.id).toBe('penalty_law');
  expect(statuteNamed('最高人民法院关于适用<中华人民共和国行政诉讼法>的解释')?.id).toBe('litigation_interpretation');
});
