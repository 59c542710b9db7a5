import type { ColumnKey } from './columns.js';

export type ColumnUnit = '家' | '个' | '件' | '%' | '万元' | '起' | '人';

/** `distinct` counts different enterprises or persons, so that months do not add up to a quarter. */
export type ColumnKind = 'distinct' | 'count' | 'sum' | 'derived';

export interface StatisticsColumn {
  readonly key: ColumnKey;
  readonly number: number;
  readonly group: string;
  readonly title: string;
  readonly unit: ColumnUnit;
  /** Exactly as in the second header row of the form. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** 口径: what is counted. */
  readonly counts: string;
  /** Which date places a record in a period. */
  readonly date: string;
  readonly excludes: string;
  readonly basis?: string;
}

const INSPECTION = '检查情况';
const FILING = '立案情况';
const FINES = '经济处罚情况';
const COERCION = '强制措施';
const OTHER_PENALTIES = '其他处罚情况';
const ACCOUNTABILITY = '责任追究情况';
const PUBLICITY = '曝光、惩戒情况';
const NO_DATE = '无';
const VOIDED = '录入错误而作废的记录、其他机关所作的行为不计';

export const STATISTICS_COLUMNS: readonly StatisticsColumn[] = [
  {
    key: 'inspectedEnterprises',
    number: 1,
    group: INSPECTION,
    title: '现场监督检查企业数',
    unit: '家',
    header: '现场监督检查企业数（家）',
    kind: 'distinct',
    counts: '本单位在统计期内至少现场检查过一次的企业数；同一企业检查多次只计一家，复查也计入',
    date: '检查日期',
    excludes: `专家指导、服务团走访不是执法检查，不计；${VOIDED}`,
  },
  {
    key: 'hazardsFound',
    number: 2,
    group: INSPECTION,
    title: '排查隐患数',
    unit: '个',
    header: '排查隐患数（个）',
    kind: 'count',
    counts: '现场检查查出的隐患，每项计一个，归属查出该隐患的单位',
    date: '查出该隐患的检查日期',
    excludes: `企业自查自报的隐患不计；${VOIDED}`,
  },
  {
    key: 'hazardsRectified',
    number: 3,
    group: INSPECTION,
    title: '隐患整改数',
    unit: '个',
    header: '隐患整改数（个）',
    kind: 'count',
    counts: '经复查核实、予以销号的隐患，每项计一个；以前查出、本期销号的计入本期',
    date: '复查销号日期',
    excludes: `企业仅报告已整改、未经复查核实的不计；${VOIDED}`,
  },
  {
    key: 'preAccidentCases',
    number: 4,
    group: FILING,
    title: '事前立案数',
    unit: '件',
    header: '事前立案数(件)',
    kind: 'count',
    counts: '类别为事前（事故发生前的违法行为）的立案案件，一案计一件，与当事人数无关；按案件现有类别计',
    date: '立案批准日期',
    excludes:
      '当场处罚（简易程序）不立案，不计；立案审批被撤销的不计；并案只按最早立案计一件；依法撤销案件、不予处罚、移送的仍计',
    basis: '行政处罚法第五十四条',
  },
  {
    key: 'accidentCases',
    number: 5,
    group: FILING,
    title: '事故立案',
    unit: '件',
    header: '事故立案(件)',
    kind: 'count',
    counts: '类别为事故的立案案件，一案计一件，与当事人数无关；按案件现有类别计',
    date: '立案批准日期',
    excludes: '当场处罚（简易程序）不立案，不计；立案审批被撤销的不计；并案只按最早立案计一件',
    basis: '行政处罚法第五十四条',
  },
  {
    key: 'preAccidentCaseRatio',
    number: 6,
    group: FILING,
    title: '事前立案数占实际检查企业总数比例',
    unit: '%',
    header: '事前立案数占实际检查企业总数比例（%）',
    kind: 'derived',
    counts: '第 4 列÷第 1 列×100，四舍五入保留两位小数；可以超过 100；合计行用合计的第 4 列和第 1 列计算，不取各行平均',
    date: NO_DATE,
    excludes: '第 1 列为 0 时没有比例，显示“—”',
  },
  {
    key: 'fineTotalFen',
    number: 7,
    group: FINES,
    title: '罚款总额',
    unit: '万元',
    header: '罚款总额（万元）',
    kind: 'derived',
    counts: '第 8 列与第 9 列之和',
    date: NO_DATE,
    excludes: '同第 8 列、第 9 列',
  },
  {
    key: 'preAccidentFineFen',
    number: 8,
    group: FINES,
    title: '事前罚款金额',
    unit: '万元',
    header: '事前罚款金额（万元）',
    kind: 'sum',
    counts:
      '事前案件中有效处罚决定的罚款金额（决定数，不是实收数）；一案有几份决定的（企业和责任人员）分别计；当场处罚的罚款计入',
    date: '处罚决定日期',
    excludes: '没收款物、加处罚款、拟处罚金额不计；决定被撤销或确认无效后，各统计期均不再计',
    basis: '行政处罚法第九条、第七十四条',
  },
  {
    key: 'accidentFineFen',
    number: 9,
    group: FINES,
    title: '事故罚款金额',
    unit: '万元',
    header: '事故罚款金额（万元）',
    kind: 'sum',
    counts: '事故案件中有效处罚决定的罚款金额（决定数，不是实收数）；一案有几份决定的（企业和责任人员）分别计',
    date: '处罚决定日期',
    excludes: '没收款物、加处罚款、拟处罚金额不计；决定被撤销或确认无效后，各统计期均不再计',
    basis: '安全生产法第九十六条、第一百一十五条',
  },
  {
    key: 'coerciveMeasures',
    number: 10,
    group: COERCION,
    title: '查封、扣押、停电处理',
    unit: '起',
    header: '查封、扣押、停电处理（起）',
    kind: 'count',
    counts:
      '已实施的查封、扣押、停电，一份决定书计一起（同时查封并扣押的也计一起）；有无案件均计；紧急措施事后解除的仍计',
    date: '实施日期',
    excludes: '先行登记保存、现场处理措施不计；延长期限不另计',
    basis: '行政强制法第二十四条；安全生产法第七十条',
  },
  {
    key: 'productionSuspensions',
    number: 11,
    group: OTHER_PENALTIES,
    title: '责令停产停业整顿',
    unit: '家',
    header: '责令停产停业整顿（家）',
    kind: 'distinct',
    counts: '有效处罚决定责令停产停业整顿的企业数，同一企业在统计期内只计一家',
    date: '处罚决定日期',
    excludes: '现场责令暂时停产停业属于现场处理措施，不计；决定被撤销或确认无效后不再计',
    basis: '行政处罚法第九条',
  },
  {
    key: 'licencesSuspended',
    number: 12,
    group: OTHER_PENALTIES,
    title: '暂扣暂停有关证件',
    unit: '件',
    header: '暂扣暂停有关证件（件）',
    kind: 'sum',
    counts: '有效处罚决定暂扣、暂停的许可证件和资格证件，按证件件数计',
    date: '处罚决定日期',
    excludes: '吊销证件另列，不计；决定被撤销或确认无效后不再计',
    basis: '行政处罚法第九条',
  },
  {
    key: 'closureRequests',
    number: 13,
    group: OTHER_PENALTIES,
    title: '提请关闭企业',
    unit: '家',
    header: '提请关闭企业（家）',
    kind: 'distinct',
    counts: '提请人民政府关闭的企业数，同一企业在统计期内只计一家',
    date: '提请日期',
    excludes: '实际关闭另行统计，不计',
    basis: '安全生产法第一百一十三条',
  },
  {
    key: 'criminallyLiablePersons',
    number: 14,
    group: ACCOUNTABILITY,
    title: '追究刑事责任',
    unit: '人',
    header: '追究刑事责任（人）',
    kind: 'distinct',
    counts:
      '移送后被司法机关追究刑事责任的人数，同一人在统计期内只计一人；按身份证号码认定同一人，没有的按姓名和工作单位',
    date: '针对该人立案侦查、采取强制措施、起诉、判决中最早的日期，每次移送每人一个日期',
    excludes: '公安机关不予立案的不计；撤销案件、不起诉、宣告无罪后不再计；治安拘留不计',
    basis: '行政执法机关移送涉嫌犯罪案件的规定',
  },
  {
    key: 'disciplinedPersons',
    number: 15,
    group: ACCOUNTABILITY,
    title: '党政纪处分',
    unit: '人',
    header: '党政纪处分（人）',
    kind: 'distinct',
    counts: '受到党纪处分或政务处分决定的人数，同一人在统计期内只计一人，两种处分并处也计一人',
    date: '处分决定日期',
    excludes: '谈话提醒、批评教育、责令检查、诫勉，以及企业内部处分不计',
    basis: '公职人员政务处分法第七条',
  },
  {
    key: 'exposedEnterprises',
    number: 16,
    group: PUBLICITY,
    title: '曝光企业数',
    unit: '家',
    header: '曝光企业数（家）',
    kind: 'distinct',
    counts: '在媒体或网站上被点名曝光的企业数，同一企业在统计期内只计一家',
    date: '曝光发布日期',
    excludes: '行政处罚信息例行公示（双公示）不计',
    basis: '安全生产法第七十八条',
  },
  {
    key: 'blacklistedEnterprises',
    number: 17,
    group: PUBLICITY,
    title: '纳入黑名单企业数',
    unit: '家',
    header: '纳入黑名单企业数（家）',
    kind: 'distinct',
    counts: '决定列入安全生产黑名单的企业数，同一企业在统计期内只计一家；后来移出的，列入当期仍计',
    date: '列入决定日期',
    excludes: VOIDED,
  },
  {
    key: 'jointlyDisciplinedEnterprises',
    number: 18,
    group: PUBLICITY,
    title: '联合惩戒企业数',
    unit: '家',
    header: '联合惩戒企业数（家）',
    kind: 'distinct',
    counts: '被实施联合惩戒的企业数，同一企业在统计期内只计一家',
    date: '联合惩戒开始日期',
    excludes: VOIDED,
  },
];
