import { localDate } from '../calendar/local-date.js';
import type { PenaltyLineDraft } from '../case/acts/penalty-drafts.js';
import { discussionReasons } from './discussion.js';

const PLAIN = { mitigated: false, hearingHeld: false };

function line(rest: Partial<PenaltyLineDraft>): PenaltyLineDraft {
  return {
    kind: 'fine',
    amountFen: null,
    licences: null,
    days: null,
    description: null,
    ground: null,
    parties: [{ type: 'enterprise', id: '1' }],
    ...rest,
  };
}

describe('scenario 16: when the heads must discuss', () => {
  it.each<[string, readonly PenaltyLineDraft[], Partial<typeof PLAIN>, readonly string[]]>([
    ['停产停业整顿', [line({ kind: 'suspend_production' })], {}, ['suspend_production']],
    ['吊销', [line({ kind: 'revoke_licence' })], {}, ['revoke_licence']],
    ['减轻', [line({ amountFen: 100 })], { mitigated: true }, ['mitigated']],
    ['fine of 50 000', [line({ amountFen: 5_000_000 })], {}, ['large_fine']],
    ['fine of 49 999.99', [line({ amountFen: 4_999_999 })], {}, []],
    ['confiscation of 50 000', [line({ kind: 'confiscation', amountFen: 5_000_000 })], {}, ['large_confiscation']],
    ['confiscation of 49 999.99', [line({ kind: 'confiscation', amountFen: 4_999_999 })], {}, []],
    ['no penalty after a hearing', [line({ kind: 'no_penalty' })], { hearingHeld: true }, ['no_penalty_after_hearing']],
    ['no penalty without one', [line({ kind: 'no_penalty' })], {}, []],
    ['a small fine after a hearing', [line({ amountFen: 100 })], { hearingHeld: true }, []],
    ['暂扣', [line({ kind: 'suspend_licence' })], {}, []],
  ])('%s', (_, lines, circumstances, codes) => {
    const reasons = discussionReasons(lines, { ...PLAIN, ...circumstances }, localDate('2021-12-01'));
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-01-31', 'work-safety-penalty-order-15-29'],
    ['2026-02-01', 'own-discussion'],
  ])('on %s the list rests on %s', (on, basis) => {
    const [reason] = discussionReasons([line({ kind: 'suspend_production' })], PLAIN, localDate(on));
    expect(reason?.basis).toBe(basis);
  });
});
