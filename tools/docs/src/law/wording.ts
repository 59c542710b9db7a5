import { ARTICLES, type ArticleId, basisText, type LawMark, type LocalDate } from '@anjuan/domain';

export const MARK_LABEL = {
  confirmed: '法定',
  unconfirmed: '待核对',
  own_decision: '本系统规则',
} satisfies Record<LawMark, string>;

export function periodText(row: {
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
}): string {
  const { effectiveFrom, effectiveTo } = row;
  if (effectiveFrom === null && effectiveTo === null) return '不限';
  if (effectiveTo === null) return `${effectiveFrom} 起`;
  return effectiveFrom === null ? `${effectiveTo} 及以前` : `${effectiveFrom} 至 ${effectiveTo}`;
}

/** Path and name of a function as a link from `docs/law`: 路径#名称. */
export function functionLink(appliedBy: string): string {
  const [path = '', name = ''] = appliedBy.split('#');
  return `[\`${name}\`](../../${path})`;
}

export function markOf(article: ArticleId): LawMark {
  return ARTICLES[article].mark;
}

/** A rule as the list of what is to be confirmed names it. */
export function openPoint(what: string, basis: ArticleId): string {
  return `- ${what}（${basisText(basis)}）`;
}

export function page(title: string, sources: readonly string[], body: readonly string[]): string {
  const files = sources.map((source) => `\`${source}\``).join('、');
  return [
    `# ${title}`,
    '',
    `本页由 \`npm run docs\` 从 ${files} 生成，不要手工修改；系统办案时读的是同一份数据。标记的含义见[总目](README.md)。`,
    '',
    ...body,
    '',
  ].join('\n');
}
