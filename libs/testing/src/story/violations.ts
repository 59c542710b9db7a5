import type { Industry } from '@anjuan/domain';

export interface DemoViolation {
  readonly text: string;
  /** Fine for the unit in yuan; both ends lie inside the range of the article named. */
  readonly fineYuan: readonly [number, number];
  readonly industries: readonly Industry[];
  readonly suspends?: true;
  readonly violated: string;
  readonly penalised: string;
}

/** Typical violations; ranges by 城镇燃气管理条例 (2016) art. 45, 46, 48, 49 and 安全生产法 (2021) art. 97, 99, 101, 102, 105. */
export const DEMO_VIOLATIONS = [
  {
    text: '未取得燃气经营许可证从事燃气经营活动',
    violated: '《城镇燃气管理条例》第十五条',
    penalised: '《城镇燃气管理条例》第四十五条',
    fineYuan: [50_000, 185_000],
    industries: ['gas', 'other'],
  },
  {
    text: '不按照燃气经营许可证的规定从事燃气经营活动',
    violated: '《城镇燃气管理条例》第十五条',
    penalised: '《城镇燃气管理条例》第四十五条',
    fineYuan: [30_000, 81_000],
    industries: ['gas'],
  },
  {
    text: '向未取得燃气经营许可证的单位提供用于经营的燃气',
    violated: '《城镇燃气管理条例》第十八条',
    penalised: '《城镇燃气管理条例》第四十六条',
    fineYuan: [10_000, 60_000],
    industries: ['gas'],
  },
  {
    text: '在不具备安全条件的场所储存燃气',
    violated: '《城镇燃气管理条例》第十八条',
    penalised: '《城镇燃气管理条例》第四十六条',
    fineYuan: [10_000, 73_000],
    industries: ['gas'],
  },
  {
    text: '未对燃气用户的燃气设施定期进行安全检查',
    violated: '《城镇燃气管理条例》第十七条',
    penalised: '《城镇燃气管理条例》第四十六条',
    fineYuan: [10_000, 37_000],
    industries: ['gas'],
  },
  {
    text: '未对燃气设施定期进行巡查、检测、维修和维护',
    violated: '《城镇燃气管理条例》第三十五条',
    penalised: '《城镇燃气管理条例》第四十八条',
    fineYuan: [10_000, 50_000],
    industries: ['gas'],
  },
  {
    text: '餐饮场所使用燃气未安装可燃气体报警装置',
    violated: '《安全生产法》第三十六条',
    penalised: '《安全生产法》第九十九条',
    fineYuan: [5_000, 30_000],
    industries: ['other'],
  },
  {
    text: '未按照规定对从业人员进行安全生产教育和培训',
    violated: '《安全生产法》第二十八条',
    penalised: '《安全生产法》第九十七条',
    fineYuan: [10_000, 70_000],
    industries: ['municipal', 'sanitation', 'landscape', 'gas'],
  },
  {
    text: '未采取措施消除事故隐患',
    violated: '《安全生产法》第四十一条',
    penalised: '《安全生产法》第一百零二条',
    fineYuan: [10_000, 50_000],
    industries: ['municipal', 'sanitation', 'landscape', 'gas'],
    suspends: true,
  },
  {
    text: '进行有限空间危险作业未安排专人现场安全管理',
    violated: '《安全生产法》第四十三条',
    penalised: '《安全生产法》第一百零一条',
    fineYuan: [20_000, 90_000],
    industries: ['municipal', 'sanitation'],
    suspends: true,
  },
  {
    text: '特种作业人员未按照规定取得相应资格上岗作业',
    violated: '《安全生产法》第三十条',
    penalised: '《安全生产法》第九十七条',
    fineYuan: [10_000, 60_000],
    industries: ['municipal', 'landscape'],
  },
] as const satisfies readonly DemoViolation[];

/** Penalised on the spot (行政处罚法 art. 51): 城镇燃气管理条例 art. 51 para. 2, up to 5,000 yuan. */
export const ON_SPOT_VIOLATION = {
  text: '毁损、覆盖燃气设施安全警示标志',
  violated: '《城镇燃气管理条例》第三十六条',
  penalised: '《城镇燃气管理条例》第五十一条第二款',
  fineYuan: [300, 3_000],
} as const;

export const DEMO_HAZARDS = [
  ['阀门井可燃气体浓度超标', true],
  ['瓶组间与明火间距不足', true],
  ['可燃气体报警器未检定', false],
  ['灭火器压力不足', false],
  ['安全出口堆放杂物', false],
  ['临时用电线路未穿管保护', false],
  ['气瓶未定期检验', true],
  ['有限空间作业未先通风检测', true],
  ['安全操作规程未上墙', false],
  ['应急预案未按期演练', false],
  ['作业人员未佩戴防护用品', false],
  ['连接软管老化开裂', false],
] as const satisfies readonly (readonly [string, boolean])[];

/** The articles of a violation of the story: what it offends, and what it is punished by. */
export function articlesOf(text: string): { readonly violatedArticle: string; readonly penaltyArticle: string } {
  const violation = [...DEMO_VIOLATIONS, ON_SPOT_VIOLATION].find((one) => one.text === text);
  if (violation === undefined) throw new Error(`The story knows no articles for: ${text}`);
  return { violatedArticle: violation.violated, penaltyArticle: violation.penalised };
}
