import { workflowDocument } from './workflow.js';

/** The documents that are made of the rules, by their place in the repository. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/workflow.md': workflowDocument,
};

/** From `tools/docs/src` as from `tools/docs/dist`. */
export function placeOf(document: string): URL {
  return new URL(`../../../${document}`, import.meta.url);
}
