import type { ArticleId } from '../../law/articles.js';

/** What a lawyer asks of a guard: what it demands, why, and where that is applied. The mark is that of the article. */
export interface GuardLaw {
  readonly demands: string;
  readonly basis: ArticleId;
  /** Path in the repository and exported name. */
  readonly appliedBy: string;
}

export function guardLaw(appliedBy: string) {
  return (basis: ArticleId, demands: string): GuardLaw => ({ basis, demands, appliedBy });
}
