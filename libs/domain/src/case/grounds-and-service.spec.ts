import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import { OFFICIAL_CALENDAR } from '../calendar/working-days.js';
import type { CaseActionInputs } from './actions.js';
import type { PenaltyLineDraft } from './acts/penalty-drafts.js';
import type { CaseRow } from './case-row.js';
import type { CaseFacts } from './guard-context.js';
import { serviceLawful } from './service-guards.js';
import {
  ACTORS,
  CHIEF,
  codesOf,
  COMPANY,
  decide,
  DECIDED,
  DECISION,
  DIRECT,
  EXECUTING,
  FACTS,
  FILED,
  fine,
  on,
  OWING,
  REVIEWED,
  UNSERVED,
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
    expect(propose(spared('slight_and_corrected'), { ...FACTS, openHazards: 1 })).toEqual(['NOT_CORRECTED']);
    expect(propose(spared('limitation_over'), { ...FACTS, openHazards: 1 })).toEqual([]);
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
    expect(propose(spared('not_established', { parties: [CHIEF] }), born(on14), row)).toEqual([]);
    expect(propose(spared('no_fault', { parties: [CHIEF] }), born(on14), row)).toEqual(['UNDER_FOURTEEN']);
  });

  it('counts the age at the act, of a day half known the youngest, else at the lead', () => {
    const born: CaseFacts = { ...FACTS, births: [{ personId: CHIEF.id, birthOn: day('2012-02-28') }] };
    const fined = fine(1, { parties: [CHIEF], ground: 'minor' });
    expect(propose(fined, born, { violatedOn: day('2026-02-28') })).toEqual(['UNDER_FOURTEEN']);
    expect(propose(fined, born, { violatedOn: knownDate('2026-02') })).toEqual(['UNDER_FOURTEEN']);
    expect(propose(fined, born, { violatedOn: knownDate('2026') })).toEqual(['UNDER_FOURTEEN']);
    // The lead came on 2026-03-01.
    expect(propose(fined, born)).toEqual([]);
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

  it.each([
    ['2021-12-31', '2022-02-28', ['PUBLIC_NOTICE_RUNNING']],
    ['2021-12-31', '2022-03-01', []],
    ['2022-01-01', '2022-01-30', ['PUBLIC_NOTICE_RUNNING']],
    ['2022-01-01', '2022-01-31', []],
  ])('a public notice of %s has not, or has, reached the party on %s', (publishedOn, servedOn, codes) => {
    const context = {
      row: REACHED,
      facts: FACTS,
      actor: ACTORS.officer,
      today: day('2026-06-30'),
      on: day(servedOn),
      calendar: OFFICIAL_CALENDAR,
      command: {
        action: 'serve_notice',
        input: {
          ...on(servedOn),
          ...DIRECT,
          mode: 'public_notice',
          proof: '下落不明',
          publishedOn: day(publishedOn),
          documentNumber: null,
          hearingOffered: false,
        },
      },
    } as const;
    expect(serviceLawful(context).map(({ code }) => code)).toEqual(codes);
  });

  it('holds for the decision as for the notice', () => {
    const served = decide([DECIDED, UNSERVED, ACTORS.officer], 'serve_decision', {
      ...on('2026-04-22'),
      ...DIRECT,
      mode: 'lien',
      decisionId: null,
      lateReason: null,
    });
    expect(codesOf(served)).toEqual(['SERVICE_PROOF_REQUIRED']);
  });

  it('holds for the urging', () => {
    const urged = decide([EXECUTING, OWING, ACTORS.officer], 'urge', {
      ...on('2026-06-01'),
      ...DIRECT,
      mode: 'electronic',
      decisionId: DECISION.id,
      amountFen: 5_000_000,
      documentNumber: null,
    });
    expect(codesOf(urged)).toContain('CONSENT_REQUIRED');
  });
});
