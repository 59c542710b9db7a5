import { CASE_ACTION_LABEL, CASE_DOCUMENT_LABEL, CASE_EVENT_LABEL } from '../labels/case-act-labels.js';
import { GUARD_LABEL } from '../labels/guard-labels.js';
import { ARTICLES } from '../law/articles.js';
import { ROLES } from '../permissions/roles.js';
import { CASE_STAGES, type CaseStage } from '../records/codes.js';
import { CASE_ACTIONS } from './actions.js';
import { CASE_EVENT_TYPES, EVENT_OF_ACTION } from './events.js';
import { CASE_DOCUMENTS } from './case-documents.js';
import { GUARD_IDS } from './guard-ids.js';
import { GUARDS } from './guards.js';
import { CASE_TRANSITIONS, transitionOf } from './transitions.js';

const rows = CASE_TRANSITIONS.map((row) => [`${row.from} → ${row.action}`, row] as const);

describe('the table of steps', () => {
  it('reaches every stage from the lead', () => {
    const reached = new Set<CaseStage>(['lead']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of CASE_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...CASE_STAGES].sort());
  });

  it('lets every stage go on to another, but for the archive', () => {
    const left = new Set(CASE_TRANSITIONS.filter(({ from, to }) => from !== to).map(({ from }) => from));
    expect(CASE_STAGES.filter((stage) => !left.has(stage))).toEqual(['archived']);
  });

  it('reaches the archive from every stage', () => {
    const arriving = new Set<CaseStage>(['archived']);
    for (let size = 0; size !== arriving.size;) {
      size = arriving.size;
      for (const { from, to } of CASE_TRANSITIONS) if (arriving.has(to)) arriving.add(from);
    }
    expect([...arriving].sort()).toEqual([...CASE_STAGES].sort());
  });

  it('has one row for a stage and an action', () => {
    const keys = CASE_TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows a place for every action, every guard and every document', () => {
    expect(new Set(CASE_TRANSITIONS.map(({ action }) => action))).toEqual(new Set(CASE_ACTIONS));
    expect(new Set(CASE_TRANSITIONS.flatMap(({ guards }) => guards))).toEqual(new Set(GUARD_IDS));
    expect(new Set(CASE_TRANSITIONS.flatMap(({ documents }) => documents))).toEqual(new Set(CASE_DOCUMENTS));
  });

  it.each(rows)('%s names roles, law and existing guards', (_, { roles, basis, guards, from, action }) => {
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.every((role) => ROLES.includes(role))).toBe(true);
    expect(Object.keys(ARTICLES)).toContain(basis);
    expect(guards.length).toBeGreaterThan(0);
    expect(guards.every((guard) => typeof GUARDS[guard] === 'function')).toBe(true);
    expect(transitionOf(from, action)?.action).toBe(action);
  });

  it('keeps the officers of a case away from approving it', () => {
    const approving = CASE_TRANSITIONS.filter(({ roles }) => !roles.includes('officer'));
    expect(approving.filter(({ guards }) => !guards.includes('not-handler'))).toEqual([]);
  });

  it('has Chinese names for everything in it', () => {
    expect(Object.keys(CASE_ACTION_LABEL)).toEqual(CASE_ACTIONS);
    expect(Object.keys(CASE_EVENT_LABEL)).toEqual(CASE_EVENT_TYPES);
    expect(Object.keys(GUARD_LABEL)).toEqual(GUARD_IDS);
    expect(Object.keys(CASE_DOCUMENT_LABEL)).toEqual(CASE_DOCUMENTS);
    expect(new Set(Object.values(EVENT_OF_ACTION)).size).toBe(CASE_ACTIONS.length);
  });
});
