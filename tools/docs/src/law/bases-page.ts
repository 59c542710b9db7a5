import {
  basisText,
  chineseNumeral,
  PENALTY_BASES,
  PENALTY_ORGAN_LABEL,
  type PenaltyBasis,
  STATUTE_VERSIONS,
  type StatuteVersion,
  statuteOf,
} from '@anjuan/domain';
import { table } from '../markdown.js';
import { functionLink, MARK_LABEL, page, periodText } from './wording.js';

/** The functions that judge a cited basis. */
export const BASES_APPLIED_BY = 'libs/domain/src/law/competence.ts#competenceRefusals';
export const LATER_TEXT_APPLIED_BY = 'libs/domain/src/law/competence.ts#competenceWarnings';

export function basesPage(): string {
  return page(
    '处罚依据与管辖',
    ['libs/domain/src/law/penalty-bases.ts', 'libs/domain/src/law/statutes.ts'],
    [
      '处罚依据属于其他机关的，系统拒绝立案、拟处罚和决定，并提示移送有权机关；既不在违法行为发生时施行、也不在作出决定时施行的条文，同样拒绝。',
      `处罚依据由 ${functionLink(BASES_APPLIED_BY)} 判断；所引文本晚于违法行为的，由 ${functionLink(LATER_TEXT_APPLIED_BY)} 提醒核对（${basisText('penalty-law-37')}）。`,
      '没有列入下表的法律、法规和规章，系统不作判断，由承办人和法制审核人员核对。',
      '',
      '## 处罚依据',
      '',
      '“按职责分工”的处罚，由监管该行业的部门决定；属于燃气等本机关监管行业的，由本机关决定。',
      '',
      table(
        ['条款', '事项', '决定机关', '决定机关的依据', '例外', '有效期间', '标记', '适用的函数'],
        PENALTY_BASES.map(basisRow),
      ),
      '',
      '## 法律文本',
      '',
      '没有写明年份的条款，按违法行为发生之日施行的文本理解。',
      '',
      table(['名称', '文本', '公布', '施行期间', '条数', '标记'], STATUTE_VERSIONS.map(versionRow)),
    ],
  );
}

export function basisPlace({ statute, year, article, paragraph, item }: PenaltyBasis): string {
  const name = statuteOf(statute)?.name ?? statute;
  const ofParagraph = paragraph === null ? '' : `第${chineseNumeral(paragraph)}款`;
  const ofItem = item === null ? '' : `第（${chineseNumeral(item)}）项`;
  return `《${name}》（${year}年）第${chineseNumeral(article)}条${ofParagraph}${ofItem}`;
}

export function versionName({ statute, edition }: StatuteVersion): string {
  return `《${statuteOf(statute)?.name ?? statute}》（${edition}）`;
}

function basisRow(basis: PenaltyBasis): readonly string[] {
  return [
    `${basisPlace(basis)}<br>\`${basis.id}\``,
    basis.name,
    PENALTY_ORGAN_LABEL[basis.organ],
    basisText(basis.organBasis),
    basis.exception ?? '—',
    periodText(basis),
    MARK_LABEL[basis.mark],
    functionLink(BASES_APPLIED_BY),
  ];
}

function versionRow(version: StatuteVersion): readonly string[] {
  return [
    `《${statuteOf(version.statute)?.name ?? version.statute}》`,
    version.edition,
    version.promulgatedOn ?? '—',
    periodText(version),
    version.articles === null ? '—' : String(version.articles),
    MARK_LABEL[version.mark],
  ];
}
