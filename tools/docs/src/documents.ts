import { basesPage } from './law/bases-page.js';
import { calendarPage } from './law/calendar-page.js';
import { guardsPage } from './law/guards-page.js';
import { limitsPage } from './law/limits-page.js';
import { overviewPage } from './law/overview-page.js';
import { thresholdsPage } from './law/thresholds-page.js';
import { workflowDocument } from './workflow.js';

/** The documents that are made of the rules, by their place in the repository. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/workflow.md': workflowDocument,
  'docs/law/README.md': overviewPage,
  'docs/law/期限.md': limitsPage,
  'docs/law/数额与条件.md': thresholdsPage,
  'docs/law/处罚依据与管辖.md': basesPage,
  'docs/law/程序条件.md': guardsPage,
  'docs/law/日历.md': calendarPage,
};

/** From `tools/docs/src` as from `tools/docs/dist`. */
export function placeOf(document: string): URL {
  return new URL(`../../../${document}`, import.meta.url);
}
