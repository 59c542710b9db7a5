import {
  chineseNumeral,
  isKnownDate,
  latest,
  type LocalDate,
  PENALTY_BASES,
  type PenaltyBasis,
  statuteOf,
} from '@anjuan/domain';

/** Typical violations of this trade with the articles they are punished under; only suggestions, the statute decides. */
export interface KnownViolation {
  readonly violation: string;
  readonly violatedArticle: string;
  readonly penaltyArticle: string;
}

const gas = (article: string): string => `《城镇燃气管理条例》第${article}`;
const safety = (article: string): string => `《安全生产法》第${article}`;

export const KNOWN_VIOLATIONS: readonly KnownViolation[] = [
  {
    violation: '未取得燃气经营许可证从事燃气经营活动',
    violatedArticle: gas('十五条第一款'),
    penaltyArticle: gas('四十五条第一款'),
  },
  {
    violation: '不按照燃气经营许可证的规定从事燃气经营活动',
    violatedArticle: gas('十五条第一款'),
    penaltyArticle: gas('四十五条第二款'),
  },
  {
    violation: '向未取得燃气经营许可证的单位或者个人提供用于经营的燃气',
    violatedArticle: gas('十八条第四项'),
    penaltyArticle: gas('四十六条第四项'),
  },
  {
    violation: '在不具备安全条件的场所储存燃气',
    violatedArticle: gas('十八条第五项'),
    penaltyArticle: gas('四十六条第五项'),
  },
  {
    violation: '未对燃气用户的燃气设施定期进行安全检查',
    violatedArticle: gas('十七条第一款'),
    penaltyArticle: gas('四十六条第七项'),
  },
  {
    violation: '未对从业人员进行安全生产教育和培训',
    violatedArticle: safety('二十八条第一款'),
    penaltyArticle: safety('九十七条第三项'),
  },
  {
    violation: '特种作业人员未经专门的安全作业培训并取得相应资格上岗作业',
    violatedArticle: safety('三十条第一款'),
    penaltyArticle: safety('九十七条第七项'),
  },
  {
    violation: '餐饮等使用燃气的生产经营单位未安装可燃气体报警装置',
    violatedArticle: safety('三十六条第四款'),
    penaltyArticle: safety('九十九条第八项'),
  },
  {
    violation: '进行吊装、动火、临时用电等危险作业未安排专门人员进行现场安全管理',
    violatedArticle: safety('四十三条'),
    penaltyArticle: safety('一百零一条第三项'),
  },
  {
    violation: '未采取措施消除事故隐患',
    violatedArticle: safety('四十一条第二款'),
    penaltyArticle: safety('一百零二条'),
  },
];

/** What contains the typed words, most of it first; everything while nothing is typed. */
export function suggestions(field: keyof KnownViolation, typed: string): readonly string[] {
  const words = typed.trim();
  const all = [...new Set(KNOWN_VIOLATIONS.map((one) => one[field]))];
  return words === '' ? all : all.filter((text) => text.includes(words) && text !== words);
}

/** Articles under which the bureau itself may penalise an act of that day; of today while the day is not known. */
export function basesInForce(violatedOn: string, today: LocalDate): readonly string[] {
  const on = isKnownDate(violatedOn) ? latest(violatedOn) : today;
  return PENALTY_BASES.filter(
    ({ organ, effectiveFrom, effectiveTo }) =>
      (organ === 'urban_management' || organ === 'by_duties') && effectiveFrom <= on && on <= (effectiveTo ?? on),
  ).map((basis) => basisCitation(basis, today));
}

/** The year is named where the text is no longer the one in force. */
function basisCitation(
  { statute, year, article, paragraph, item, effectiveTo }: PenaltyBasis,
  today: LocalDate,
): string {
  const edition = effectiveTo !== null && effectiveTo < today ? `（${year}年）` : '';
  const ofParagraph = paragraph === null ? '' : `第${chineseNumeral(paragraph)}款`;
  const ofItem = item === null ? '' : `第${chineseNumeral(item)}项`;
  return `《${statuteOf(statute)?.name ?? ''}》${edition}第${chineseNumeral(article)}条${ofParagraph}${ofItem}`;
}

/** The cited bases of the typical violations, which are the more exact ones, then every other article; those that contain the typed words. */
export function basisSuggestions(typed: string, violatedOn: string, today: LocalDate): readonly string[] {
  const words = typed.trim();
  const all = [...new Set([...suggestions('penaltyArticle', typed), ...basesInForce(violatedOn, today)])];
  return words === '' ? all : all.filter((text) => text.includes(words) && text !== words);
}
