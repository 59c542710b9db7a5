import { readFileSync } from 'node:fs';
import { CASE_STAGES, CASE_TRANSITIONS } from '@anjuan/domain';
import { GENERATED_DOCUMENTS, placeOf } from './documents.js';
import { workflowDocument } from './workflow.js';

it.each(Object.keys(GENERATED_DOCUMENTS))('%s is what the rules say; otherwise run npm run docs', (document) => {
  expect(readFileSync(placeOf(document), 'utf8')).toBe(GENERATED_DOCUMENTS[document]?.());
});

it('has a row for each step and a line for each that moves the case', () => {
  const document = workflowDocument();
  const rows = document.split('\n').filter((line) => /^\| .*<br>`\w+` \|/.test(line));
  expect(rows).toHaveLength(CASE_TRANSITIONS.length);
  const arrows = document.split('\n').filter((line) => /^ {2}\w+ --> \w+: /.test(line));
  expect(arrows).toHaveLength(CASE_TRANSITIONS.filter(({ from, to }) => from !== to).length);
  expect(document.match(/^ {2}state "/gm)).toHaveLength(CASE_STAGES.length);
});

it('leaves no code without its words', () => {
  expect(workflowDocument()).not.toMatch(/\b(undefined|null)\b/);
});
