import { CASE_TRANSITIONS, transitionOf } from '../case/transitions.js';
import { INBOX_KIND_LABEL, INBOX_WHY } from '../labels/inbox-labels.js';
import { ROLES, type Role } from '../permissions/roles.js';
import { INBOX_KIND_RULES, INBOX_KINDS, inboxKindsOf } from './inbox-kinds.js';

const LEADERS = [
  'approve_filing',
  'decide',
  'approve_closing',
  'approve_preservation',
  'decide_recusal',
  'unit_overdue',
];

describe('what waits in the inbox', () => {
  it.each(INBOX_KINDS)('%s: whoever finds it may take the step', (kind) => {
    const { roles, stages, action, reader } = INBOX_KIND_RULES[kind];
    for (const stage of action === null ? [] : stages) {
      const transition = action === null ? null : transitionOf(stage, action);
      expect(transition?.roles).toEqual(expect.arrayContaining([...roles]));
      expect(transition?.guards.includes('not-handler')).toBe(reader === 'others');
    }
  });

  it('leaves no step of the straight way without somebody who is reminded of it', () => {
    const reminded = new Set(INBOX_KINDS.map((kind) => INBOX_KIND_RULES[kind].action));
    // Ways back and out are nobody's duty; the defence is the party's.
    const onward = CASE_TRANSITIONS.filter(({ from, to }) => from !== to && to !== 'lead')
      .filter(
        ({ action }) => !/^(drop_lead|refuse_|reopen_|return_|withdraw_|transfer_|annul_|end_execution)/.test(action),
      )
      .map(({ action }) => action);
    expect(onward.filter((action) => !reminded.has(action))).toEqual([]);
  });

  it.each<[Role, readonly string[]]>([
    ['head', ['endorse_filing', 'hold_hearing', 'unit_overdue']],
    ['leader', LEADERS],
    ['principal', LEADERS],
    ['legal', ['review', 'hold_hearing', 'review_hearing']],
    ['clerk', []],
    ['auditor', []],
    ['reviewer', []],
    ['sysadmin', []],
  ])('%s finds %j', (role, kinds) => {
    expect(inboxKindsOf([role])).toEqual(kinds);
  });

  it('adds up several roles, and each kind is somebody’s', () => {
    expect(inboxKindsOf(['officer', 'legal'])).toContain('review');
    expect(inboxKindsOf(ROLES)).toEqual(INBOX_KINDS);
    expect(Object.keys(INBOX_KIND_LABEL)).toEqual(INBOX_KINDS);
    expect(Object.keys(INBOX_WHY)).toEqual(INBOX_KINDS);
  });
});
