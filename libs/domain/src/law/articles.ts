/**
 * The articles that rules refer to, by the ids that stand in code. The text of the statute decides; here is only its name and place.
 * `mark`: confirmed in the statute; to be confirmed; or a design decision of this product without an outside authority.
 */
export type LawMark = 'confirmed' | 'unconfirmed' | 'own_decision';

export interface Article {
  /** As it is quoted in a document. */
  readonly title: string;
  readonly mark: LawMark;
}

const article = (title: string, mark: LawMark = 'confirmed'): Article => ({ title, mark });
const penaltyLaw = (number: string): Article => article(`《行政处罚法》第${number}条`);
const compulsionLaw = (number: string): Article => article(`《行政强制法》第${number}条`);
const workSafetyLaw = (number: string): Article => article(`《安全生产法》第${number}条`);

export const ARTICLES = {
  'penalty-law-14': penaltyLaw('十四'),
  'penalty-law-22': penaltyLaw('二十二'),
  'penalty-law-27': penaltyLaw('二十七'),
  'penalty-law-28': penaltyLaw('二十八'),
  'penalty-law-33': penaltyLaw('三十三'),
  'penalty-law-42': penaltyLaw('四十二'),
  'penalty-law-43': penaltyLaw('四十三'),
  'penalty-law-44': penaltyLaw('四十四'),
  'penalty-law-45': penaltyLaw('四十五'),
  'penalty-law-46': penaltyLaw('四十六'),
  'penalty-law-48': penaltyLaw('四十八'),
  'penalty-law-54': penaltyLaw('五十四'),
  'penalty-law-55': penaltyLaw('五十五'),
  'penalty-law-56': penaltyLaw('五十六'),
  'penalty-law-57': penaltyLaw('五十七'),
  'penalty-law-58': penaltyLaw('五十八'),
  'penalty-law-59': penaltyLaw('五十九'),
  'penalty-law-60': penaltyLaw('六十'),
  'penalty-law-61': penaltyLaw('六十一'),
  'penalty-law-62': penaltyLaw('六十二'),
  'penalty-law-66': penaltyLaw('六十六'),
  'penalty-law-67': penaltyLaw('六十七'),
  'penalty-law-75': penaltyLaw('七十五'),
  'penalty-law-85': penaltyLaw('八十五'),
  'penalty-law-29': penaltyLaw('二十九'),
  'penalty-law-30': penaltyLaw('三十'),
  'penalty-law-32': penaltyLaw('三十二'),
  'penalty-law-36': penaltyLaw('三十六'),
  'penalty-law-37': penaltyLaw('三十七'),
  'penalty-law-40': penaltyLaw('四十'),
  'penalty-law-41': penaltyLaw('四十一'),
  'penalty-law-51': penaltyLaw('五十一'),
  'penalty-law-63': penaltyLaw('六十三'),
  'penalty-law-64': penaltyLaw('六十四'),
  'penalty-law-68': penaltyLaw('六十八'),
  'penalty-law-71': penaltyLaw('七十一'),
  'penalty-law-72': penaltyLaw('七十二'),
  'penalty-law-25': penaltyLaw('二十五'),
  'penalty-law-31': penaltyLaw('三十一'),
  'penalty-law-52': penaltyLaw('五十二'),
  'penalty-law-65': penaltyLaw('六十五'),
  'penalty-law-69': penaltyLaw('六十九'),
  'penalty-law-70': penaltyLaw('七十'),
  'penalty-law-73': penaltyLaw('七十三'),
  // In force until 2021-07-14; its text is not among the sources.
  'penalty-law-2017-40': article('《行政处罚法》（2017年修正）第四十条', 'unconfirmed'),
  'penalty-law-2017-46': article('《行政处罚法》（2017年修正）第四十六条', 'unconfirmed'),
  'penalty-law-2017-25': article('《行政处罚法》（2017年修正）第二十五条', 'unconfirmed'),
  'penalty-law-2017-29': article('《行政处罚法》（2017年修正）第二十九条', 'unconfirmed'),
  'penalty-law-2017-33': article('《行政处罚法》（2017年修正）第三十三条', 'unconfirmed'),
  'penalty-law-2017-37': article('《行政处罚法》（2017年修正）第三十七条', 'unconfirmed'),
  'penalty-law-2017-42': article('《行政处罚法》（2017年修正）第四十二条', 'unconfirmed'),
  'penalty-law-2017-47': article('《行政处罚法》（2017年修正）第四十七条', 'unconfirmed'),
  'penalty-law-2017-50': article('《行政处罚法》（2017年修正）第五十条', 'unconfirmed'),
  'penalty-law-2017-51': article('《行政处罚法》（2017年修正）第五十一条', 'unconfirmed'),
  'compulsion-law-18': compulsionLaw('十八'),
  'compulsion-law-19': compulsionLaw('十九'),
  'compulsion-law-23': compulsionLaw('二十三'),
  'compulsion-law-24': compulsionLaw('二十四'),
  'compulsion-law-25': compulsionLaw('二十五'),
  'compulsion-law-27': compulsionLaw('二十七'),
  'compulsion-law-28': compulsionLaw('二十八'),
  'compulsion-law-35': compulsionLaw('三十五'),
  'compulsion-law-39': compulsionLaw('三十九'),
  'compulsion-law-40': compulsionLaw('四十'),
  'compulsion-law-43': compulsionLaw('四十三'),
  'compulsion-law-45': compulsionLaw('四十五'),
  'compulsion-law-53': compulsionLaw('五十三'),
  'compulsion-law-54': compulsionLaw('五十四'),
  'compulsion-law-56': compulsionLaw('五十六'),
  'compulsion-law-57': compulsionLaw('五十七'),
  'compulsion-law-58': compulsionLaw('五十八'),
  'compulsion-law-69': compulsionLaw('六十九'),
  'work-safety-law-65': workSafetyLaw('六十五'),
  'work-safety-law-68': workSafetyLaw('六十八'),
  'work-safety-law-70': workSafetyLaw('七十'),
  'work-safety-law-78': workSafetyLaw('七十八'),
  'work-safety-law-113': workSafetyLaw('一百一十三'),
  'work-safety-law-115': workSafetyLaw('一百一十五'),
  'work-safety-law-2014-67': article('《安全生产法》（2014年修正）第六十七条', 'unconfirmed'),
  'work-safety-law-2014-110': article('《安全生产法》（2014年修正）第一百一十条', 'unconfirmed'),
  'transfer-rules-3': article('《行政执法机关移送涉嫌犯罪案件的规定》第三条'),
  'transfer-rules-5': article('《行政执法机关移送涉嫌犯罪案件的规定》第五条'),
  'transfer-rules-6': article('《行政执法机关移送涉嫌犯罪案件的规定》第六条'),
  'transfer-rules-8': article('《行政执法机关移送涉嫌犯罪案件的规定》第八条'),
  'transfer-rules-10': article('《行政执法机关移送涉嫌犯罪案件的规定》第十条'),
  'discipline-law-7': article('《公职人员政务处分法》第七条'),
  'party-discipline-8': article('《中国共产党纪律处分条例》第八条', 'unconfirmed'),
  'accident-rules-43': article('《生产安全事故报告和调查处理条例》第四十三条'),
  'licence-rules-23': article('《安全生产许可证条例》第二十三条'),
  'gas-rules-49': article('《城镇燃气管理条例》第四十九条'),
  'gas-rules-47': article('《城镇燃气管理条例》第四十七条'),
  'gas-rules-5': article('《城镇燃气管理条例》第五条'),
  'civil-procedure-95': article('《民事诉讼法》第九十五条'),
  'civil-procedure-2017-92': article('《民事诉讼法》（2017年修正）第九十二条', 'unconfirmed'),
  'reconsideration-law-20': article('《行政复议法》第二十条'),
  'reconsideration-law-78': article('《行政复议法》第七十八条'),
  'reconsideration-law-88': article('《行政复议法》第八十八条'),
  'reconsideration-law-2017-9': article('《行政复议法》（2017年修正）第九条'),
  'reconsideration-law-2017-33': article('《行政复议法》（2017年修正）第三十三条'),
  'reconsideration-law-2017-40': article('《行政复议法》（2017年修正）第四十条'),
  'litigation-law-45': article('《行政诉讼法》第四十五条'),
  'litigation-law-46': article('《行政诉讼法》第四十六条'),
  'litigation-interpretation-48': article('《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第四十八条'),
  'litigation-interpretation-156': article('《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第一百五十六条'),
  'credit-publicity-424': article('发改办财金〔2018〕424号', 'unconfirmed'),
  'fujian-hearing-amounts': article('福建省住房和城乡建设系统行政处罚听证数额标准（2021年11月16日通知）'),
  'fujian-hearing-amounts-2001': article('闽建法〔2001〕206号', 'unconfirmed'),
  'construction-penalty-order-55': article(
    '《住房和城乡建设行政处罚程序规定》（住房和城乡建设部令第55号）',
    'unconfirmed',
  ),
  'construction-penalty-order-55-6': article('《住房和城乡建设行政处罚程序规定》（住房和城乡建设部令第55号）第六条'),
  'work-safety-penalty-order-15': article('《安全生产违法行为行政处罚办法》（总局令第15号）', 'unconfirmed'),
  'work-safety-penalty-order-15-23': article(
    '《安全生产违法行为行政处罚办法》（总局令第15号）第二十三条',
    'unconfirmed',
  ),
  'work-safety-penalty-order-15-29': article(
    '《安全生产违法行为行政处罚办法》（总局令第15号）第二十九条',
    'unconfirmed',
  ),
  // That the guardian is present is practice; the text that demands it is still to be found.
  'minor-interview-guardian': article('询问未成年人时监护人到场的规定（依据待核实）', 'unconfirmed'),
  'own-separation': article('本系统规则：承办、审核、批准分离', 'own_decision'),
  'own-record-order': article('本系统规则：各步骤日期先后一致', 'own_decision'),
  'own-dossier': article('本系统规则：案卷内容完整', 'own_decision'),
  'own-limits': article('本系统规则：内部办理期限', 'own_decision'),
  'own-party-register': article('本系统规则：企业和人员一主体一登记', 'own_decision'),
  'own-accountability': article('本系统规则：更正、作废留痕', 'own_decision'),
  'own-discussion': article('本系统规则：集体讨论的范围和人数', 'own_decision'),
  'own-first-violation': article('本系统规则：初次违法的查询年限', 'own_decision'),
  'own-hearing-amounts': article('本系统规则：听证数额标准的适用', 'own_decision'),
  'own-interview-overlap': article('本系统规则：同一执法人员同一时间参加两份询问须说明', 'own_decision'),
  'own-exposure': article('本系统规则：决定送达之后才能曝光', 'own_decision'),
} as const satisfies Readonly<Record<string, Article>>;

export type ArticleId = keyof typeof ARTICLES;

export function isArticleId(text: string): text is ArticleId {
  return Object.hasOwn(ARTICLES, text);
}

/** How the basis of a refusal reads; a text that is no id (a standard's number) stays as it is. */
export function basisText(basis: string): string {
  return isArticleId(basis) ? ARTICLES[basis].title : basis;
}
