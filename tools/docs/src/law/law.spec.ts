import { existsSync, readFileSync } from 'node:fs';
import { DEADLINE_RULES, GUARD_IDS, GUARD_LAW, PENALTY_BASES, STATUTE_VERSIONS, THRESHOLDS } from '@anjuan/domain';
import { GENERATED_DOCUMENTS, placeOf } from '../documents.js';
import { BASES_APPLIED_BY, LATER_TEXT_APPLIED_BY } from './bases-page.js';
import { CALENDAR_APPLIED_BY } from './calendar-page.js';
import { stepsAsking } from './guards-page.js';
import { limitAppliedBy } from './limits-page.js';

const APPLIED_BY = [
  ...new Set([
    ...DEADLINE_RULES.flatMap(limitAppliedBy),
    ...THRESHOLDS.map(({ appliedBy }) => appliedBy),
    ...GUARD_IDS.map((id) => GUARD_LAW[id].appliedBy),
    ...CALENDAR_APPLIED_BY,
    BASES_APPLIED_BY,
    LATER_TEXT_APPLIED_BY,
  ]),
].sort();

it.each(APPLIED_BY)('%s exists and is exported', (appliedBy) => {
  const [path = '', name = ''] = appliedBy.split('#');
  expect(path).toMatch(/^libs\/domain\/src\/[\w/-]+\.ts$/);
  expect(existsSync(placeOf(path))).toBe(true);
  // A guard of a registry stands in the table of guards, which is a constant.
  expect(readFileSync(placeOf(path), 'utf8')).toMatch(new RegExp(`^export (function|const) ${name}\\b`, 'm'));
});

it('asks for every guard in some step', () => {
  expect(GUARD_IDS.filter((id) => stepsAsking(id).length === 0)).toEqual([]);
});

it.each([
  ['docs/law/期限.md', DEADLINE_RULES.length],
  ['docs/law/程序条件.md', GUARD_IDS.length],
  ['docs/law/数额与条件.md', THRESHOLDS.length],
])('%s has one row for each rule', (document, count) => {
  const rows = GENERATED_DOCUMENTS[document]?.()
    .split('\n')
    .filter((line) => /^\| .*<br>`[\w-]+` \|/.test(line));
  expect(rows).toHaveLength(count);
});

it('has a row for each basis and each text of a statute', () => {
  const page = GENERATED_DOCUMENTS['docs/law/处罚依据与管辖.md']?.() ?? '';
  for (const { id } of PENALTY_BASES) expect(page).toContain(`\`${id}\``);
  expect(page.split('\n').filter((line) => /^\| 《[^|]*》 \|/.test(line))).toHaveLength(STATUTE_VERSIONS.length);
});

it.each(Object.keys(GENERATED_DOCUMENTS))('%s leaves no code without its words', (document) => {
  expect(GENERATED_DOCUMENTS[document]?.()).not.toMatch(/\b(undefined|null|NaN)\b/);
});

it('links only to pages and files that exist', () => {
  for (const [document, content] of Object.entries(GENERATED_DOCUMENTS)) {
    for (const [, target = ''] of content().matchAll(/\]\(([^)]+)\)/g)) {
      const known = existsSync(new URL(target, placeOf(document)));
      expect([document, target, known]).toEqual([document, target, true]);
    }
  }
});
