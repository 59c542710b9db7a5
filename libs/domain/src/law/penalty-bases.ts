import type { LocalDate } from '../calendar/local-date.js';
import type { ArticleId, LawMark } from './articles.js';
import type { Citation } from './citations.js';
import { STATUTE_VERSIONS, type StatuteId, type StatuteVersion } from './statutes.js';

/** Who decides on a penalty. `by_duties`: whichever organ supervises that trade (安全生产法 art. 115). */
export const PENALTY_ORGANS = [
  'urban_management',
  'by_duties',
  'emergency_management',
  'licence_issuer',
  'market_supervision',
  'public_security',
] as const;
export type PenaltyOrgan = (typeof PENALTY_ORGANS)[number];

export const PENALTY_ORGAN_LABEL = {
  urban_management: '城市管理部门',
  by_duties: '按职责分工负有安全生产监督管理职责的部门',
  emergency_management: '应急管理部门',
  licence_issuer: '安全生产许可证颁发管理机关',
  market_supervision: '市场监督管理部门',
  public_security: '公安机关',
} satisfies Record<PenaltyOrgan, string>;

/** One article of the law that a penalty may rest on. Both days inclusive; null is open. */
export interface PenaltyBasis {
  readonly id: string;
  readonly statute: StatuteId;
  /** Of the text that the number belongs to. */
  readonly year: number;
  readonly article: number;
  /** Null where every paragraph, or every item, belongs to the same organ. */
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly name: string;
  readonly organ: PenaltyOrgan;
  /** What gives the penalty to that organ. */
  readonly organBasis: ArticleId;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly mark: LawMark;
  readonly exception: string | null;
}

/** `50.1` is article 50 paragraph 1, `99..8` article 99 item 8. */
type BasisRow = readonly [
  place: string,
  name: string,
  rest?: Partial<Pick<PenaltyBasis, 'organ' | 'organBasis' | 'mark' | 'exception'>>,
];

interface Edition {
  readonly prefix: string;
  readonly statute: StatuteId;
  readonly year: number;
  readonly organ: PenaltyOrgan;
  readonly organBasis: ArticleId;
  readonly mark: LawMark;
}

function bases(edition: Edition, rows: readonly BasisRow[]): readonly PenaltyBasis[] {
  const { prefix, statute, year, organ, organBasis, mark } = edition;
  const version = editionOf(statute, year);
  return rows.map(([place, name, rest]) => {
    const [article = 0, paragraph = 0, item = 0] = place.split('.').map(Number);
    return {
      id: `${prefix}-${place.replaceAll(/\.+/g, '-')}`,
      statute,
      year,
      article,
      paragraph: paragraph === 0 ? null : paragraph,
      item: item === 0 ? null : item,
      name,
      organ,
      organBasis,
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
      mark,
      exception: null,
      ...rest,
    };
  });
}

function editionOf(statute: StatuteId, year: number): StatuteVersion {
  const version = STATUTE_VERSIONS.find((row) => row.statute === statute && row.year === year);
  if (version === undefined) throw new Error(`No text of ${statute} of ${year}`);
  return version;
}

const GAS = {
  prefix: 'gas',
  statute: 'gas_rules',
  year: 2016,
  organ: 'urban_management',
  organBasis: 'gas-rules-5',
  mark: 'confirmed',
} as const;
const WORK_SAFETY = {
  prefix: 'work-safety',
  statute: 'work_safety_law',
  year: 2021,
  organ: 'by_duties',
  organBasis: 'work-safety-law-115',
  mark: 'confirmed',
} as const;
/** The text until 2021-08-31 is not among the sources. */
const WORK_SAFETY_2014 = {
  prefix: 'work-safety-2014',
  statute: 'work_safety_law',
  year: 2014,
  organ: 'by_duties',
  organBasis: 'work-safety-law-2014-110',
  mark: 'unconfirmed',
} as const;
const ACCIDENT = {
  prefix: 'accident',
  statute: 'accident_rules',
  year: 2007,
  organ: 'emergency_management',
  organBasis: 'accident-rules-43',
  mark: 'confirmed',
} as const;
const LICENCE = {
  prefix: 'licence',
  statute: 'licence_rules',
  year: 2014,
  organ: 'licence_issuer',
  organBasis: 'licence-rules-23',
  mark: 'confirmed',
} as const;

const OURS = { organ: 'urban_management' } as const;
const ACCIDENT_FINE = {
  organ: 'emergency_management',
  exception: '民航、铁路、电力行业的生产经营单位及其主要负责人，也可以由主管的负有安全生产监督管理职责的部门处罚',
} as const;
/** Until 2018 this organ was called 安全生产监督管理部门. */
const ACCIDENT_FINE_2014 = { organ: 'emergency_management' } as const;
const CYLINDERS = { organ: 'market_supervision', organBasis: 'gas-rules-47', mark: 'unconfirmed' } as const;

export const PENALTY_BASES: readonly PenaltyBasis[] = [
  ...bases(GAS, [
    ['45.1', '未取得燃气经营许可证从事燃气经营活动'],
    ['45.2', '不按照燃气经营许可证的规定从事燃气经营活动'],
    ['46', '拒绝供气、倒卖出借许可证、擅自停业、向无证单位供气、违规储存、强制购买或者不定期入户检查'],
    ['47.1', '擅自为非自有气瓶充装燃气，或者销售未经许可的充装单位充装的瓶装燃气', CYLINDERS],
    ['47.2', '销售充装单位擅自为非自有气瓶充装的瓶装燃气'],
    ['47.3', '冒用其他企业名称或者标识从事燃气经营、服务', CYLINDERS],
    ['48', '未设置保护装置、警示标志，未定期巡查检修，或者未及时消除燃气安全事故隐患'],
    ['49.1', '燃气用户及相关单位、个人违反用气安全规定，逾期不改正'],
    ['49.2', '盗用燃气', { organ: 'public_security', organBasis: 'gas-rules-49' }],
    ['50.1', '在燃气设施保护范围内从事危及燃气设施安全的活动'],
    ['51.1', '侵占、毁损、擅自拆除、移动燃气设施或者擅自改动市政燃气设施'],
    ['51.2', '毁损、覆盖、涂改、擅自拆除或者移动燃气设施安全警示标志'],
    ['52', '建设工程未制定燃气设施保护方案或者未采取相应的安全保护措施'],
  ]),
  ...bases(WORK_SAFETY, [
    ['94', '主要负责人未履行安全生产管理职责', OURS],
    ['95', '主要负责人未履行安全生产管理职责，导致发生生产安全事故', ACCIDENT_FINE],
    ['96', '其他负责人和安全生产管理人员未履行安全生产管理职责', OURS],
    ['97', '未设置安全生产管理机构、未培训考核、未记录通报隐患、未制定预案或者特种作业人员无证上岗', OURS],
    ['98', '建设项目未作安全评价、安全设施未经设计审查或者验收'],
    ['99', '警示标志、安全设备、防护用品等不符合规定'],
    ['99..8', '餐饮等行业的生产经营单位使用燃气未安装可燃气体报警装置', OURS],
    ['101', '危险物品管理、重大危险源、危险作业、风险分级管控或者隐患排查治理制度不符合规定', OURS],
    ['102', '未采取措施消除事故隐患', OURS],
    ['103.1', '将生产经营项目、场所、设备发包或者出租给不具备条件的单位或者个人', OURS],
    ['104', '同一作业区域内未签订安全生产管理协议或者未指定专职人员'],
    ['105', '车间、仓库与员工宿舍同楼，或者安全出口、疏散通道不符合规定', OURS],
    ['106', '与从业人员订立免除或者减轻责任的协议'],
    ['108', '拒绝、阻碍依法实施监督检查', OURS],
    ['109', '高危行业、领域的生产经营单位未投保安全生产责任保险', OURS],
    [
      '110',
      '主要负责人在事故发生后不立即组织抢救、擅离职守、逃匿，或者隐瞒不报、谎报、迟报事故',
      { ...ACCIDENT_FINE, exception: `${ACCIDENT_FINE.exception}；拘留由公安机关决定` },
    ],
    ['112', '被责令改正且受到罚款处罚，拒不改正的按日连续处罚', OURS],
    ['113', '提请关闭、吊销有关证照', { exception: '予以关闭由县级以上人民政府决定' }],
    ['114', '对事故负有责任的生产经营单位', ACCIDENT_FINE],
  ]),
  ...bases(WORK_SAFETY_2014, [
    ['91', '主要负责人未履行安全生产管理职责', OURS],
    ['92', '主要负责人未履行安全生产管理职责，导致发生生产安全事故', ACCIDENT_FINE_2014],
    ['93', '安全生产管理人员未履行安全生产管理职责', OURS],
    ['94', '未设置安全生产管理机构、未培训考核、未记录通报隐患、未制定预案或者特种作业人员无证上岗', OURS],
    ['95', '建设项目未作安全评价、安全设施未经设计审查或者验收'],
    ['96', '警示标志、安全设备、防护用品等不符合规定'],
    ['98', '危险物品管理、重大危险源、危险作业或者隐患排查治理制度不符合规定', OURS],
    ['99', '未采取措施消除事故隐患', OURS],
    ['100.1', '将生产经营项目、场所、设备发包或者出租给不具备条件的单位或者个人', OURS],
    ['101', '同一作业区域内未签订安全生产管理协议或者未指定专职人员'],
    ['102', '车间、仓库与员工宿舍同楼，或者安全出口、疏散通道不符合规定', OURS],
    ['103', '与从业人员订立免除或者减轻责任的协议'],
    ['105', '拒绝、阻碍依法实施监督检查', OURS],
    [
      '106',
      '主要负责人在事故发生后不立即组织抢救、擅离职守、逃匿，或者隐瞒不报、谎报、迟报事故',
      { ...ACCIDENT_FINE_2014, exception: '拘留由公安机关决定' },
    ],
    ['108', '提请关闭、吊销有关证照', { exception: '予以关闭由县级以上人民政府决定' }],
    ['109', '对事故负有责任的生产经营单位', ACCIDENT_FINE_2014],
  ]),
  ...bases(ACCIDENT, [
    ['35', '主要负责人不立即组织抢救、迟报漏报事故或者擅离职守'],
    ['36', '谎报瞒报事故、破坏现场、作伪证、逃匿等'],
    ['37', '对事故发生负有责任的事故发生单位'],
    ['38', '主要负责人未依法履行安全生产管理职责，导致事故发生'],
  ]),
  ...bases(LICENCE, [
    ['19', '未取得安全生产许可证擅自进行生产'],
    ['20', '安全生产许可证有效期满未办理延期手续，继续进行生产'],
    ['21', '转让、冒用安全生产许可证或者使用伪造的安全生产许可证'],
  ]),
];

/** The row for a place in one text of a statute; the most exact one. */
export function penaltyBasis(
  version: StatuteVersion,
  place: Pick<Citation, 'article' | 'paragraph' | 'item'>,
): PenaltyBasis | null {
  const rows = PENALTY_BASES.filter(
    (row) =>
      row.statute === version.statute &&
      row.year === version.year &&
      row.article === place.article &&
      covers(row.paragraph, place.paragraph) &&
      covers(row.item, place.item),
  );
  return rows.find(({ item }) => item !== null) ?? rows.find(({ paragraph }) => paragraph !== null) ?? rows[0] ?? null;
}

/** A row of one paragraph covers only citations of that paragraph; a row without covers them all. */
function covers(ofRow: number | null, cited: number | null): boolean {
  return ofRow === null || ofRow === cited;
}
