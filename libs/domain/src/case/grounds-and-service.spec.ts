import { localDate } from '../calendar/local-date.js';
import type { CaseActionInputs } from './actions.js';
import type { PenaltyLineDraft } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts } from './guard-context.js';
import {
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  decide,
  DIRECT,
  FACTS,
  FILED,
  fine,
  on,
  REVIEWED,
} from './test/sample-case.js';

const day = localDate;

describe('no penalty, or a lighter one', () => {
  const propose = (line: PenaltyLineDraft, facts: CaseFacts = FACTS, row: Partial<CaseRow> = {}) =>
    codesOf(
      decide([{ ...FILED, ...row }, facts, ACTORS.officer], 'conclude', {
        ...on('2026-04-01'),
        facts: '查明',
        proposal: [line],
      }),
    );
  const spared = (ground: PenaltyLineDraft['ground'], change: Partial<PenaltyLineDraft> = {}) =>
    fine(null, { kind: 'no_penalty', ground, description: '已改正，已教育', ...change });

  it('needs a ground of its own kind, and words', () => {
    expect(propose(spared('slight_and_corrected'))).toEqual([]);
    expect(propose(spared(null))).toEqual(['NO_PENALTY_GROUND_REQUIRED']);
    expect(propose(spared('confessed'))).toEqual(['NO_PENALTY_GROUND_REQUIRED']);
    expect(propose(spared('no_fault', { description: null }))).toEqual(['EDUCATION_REQUIRED']);
    expect(propose(fine(1, { ground: 'confessed' }))).toEqual([]);
    expect(propose(fine(1, { ground: 'first_violation' }))).toEqual(['GROUND_NOT_OF_KIND']);
    expect(propose(spared('first_violation'), { ...FACTS, openHazards: 1 })).toEqual(['NOT_CORRECTED']);
  });

  it.each([
    ['2024-04-01', ['NOT_FIRST_VIOLATION']],
    ['2024-03-31', []],
  ])('is no first violation after a decision of %s', (decidedOn, codes) => {
    const priorPenalties = [{ party: COMPANY, decidedOn: day(decidedOn), documentNumber: null }];
    expect(propose(spared('first_violation'), { ...FACTS, priorPenalties })).toEqual(codes);
    expect(propose(spared('slight_and_corrected'), { ...FACTS, priorPenalties })).toEqual([]);
    const others = [{ party: CHIEF, decidedOn: day(decidedOn), documentNumber: null }];
    expect(propose(spared('first_violation'), { ...FACTS, priorPenalties: others })).toEqual([]);
  });

  it('spares the young', () => {
    const born = (birthOn: string): CaseFacts => ({
      ...FACTS,
      births: [{ personId: CHIEF.id, birthOn: day(birthOn) }],
    });
    const on14 = day('2012-03-01');
    const row = { violatedOn: day('2026-03-01') };
    const fined = fine(1, { parties: [CHIEF] });
    expect(propose(fined, born(on14), row)).toEqual(['UNDER_FOURTEEN']);
    expect(propose(fined, born('2012-02-28'), row)).toEqual(['UNDER_EIGHTEEN']);
    expect(propose({ ...fined, ground: 'minor' }, born('2012-02-28'), row)).toEqual([]);
    expect(propose(fined, born('2008-03-01'), row)).toEqual(['UNDER_EIGHTEEN']);
    expect(propose(fined, born('2008-02-29'), row)).toEqual([]);
    expect(propose(spared('under_age', { parties: [CHIEF] }), born(on14), row)).toEqual([]);
  });
});

describe('how papers reach the party', () => {
  const REACHED = { ...REVIEWED, proposal: [fine(1_000_000)] };
  const serve = (change: Partial<CaseActionInputs['serve_notice']>) =>
    codesOf(
      decide([REACHED, FACTS, ACTORS.officer], 'serve_notice', {
        ...on('2026-06-10'),
        ...DIRECT,
        documentNumber: null,
        hearingOffered: false,
        ...change,
      }),
    );

  it.each<[Partial<CaseActionInputs['serve_notice']>, readonly string[]]>([
    [{ mode: 'direct' }, []],
    [{ mode: 'post' }, []],
    [{ mode: 'lien' }, ['SERVICE_PROOF_REQUIRED']],
    [{ mode: 'lien', proof: '社区干部见证，全程录像' }, []],
    [{ mode: 'electronic' }, ['CONSENT_REQUIRED']],
    [{ mode: 'electronic', consented: true }, []],
    [{ mode: 'public_notice', proof: '下落不明' }, ['PUBLISHED_ON_REQUIRED']],
    [{ mode: 'public_notice', publishedOn: day('2026-05-11') }, ['SERVICE_PROOF_REQUIRED']],
    [{ mode: 'public_notice', proof: '下落不明', publishedOn: day('2026-05-11') }, []],
    [{ mode: 'public_notice', proof: '下落不明', publishedOn: day('2026-05-12') }, ['PUBLIC_NOTICE_RUNNING']],
  ])('%j', (change, codes) => {
    expect(serve(change)).toEqual(codes);
  });
});
