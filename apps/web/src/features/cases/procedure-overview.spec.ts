import { CASE_ACTIONS, type CaseStage, CASE_STAGES, CASE_TRANSITIONS } from '@anjuan/domain';
import { CASE_PHASES, GROUP_OF_ACT, grouped, PHASE_OF_STAGE } from './case-phases';
import { procedureOverview } from './procedure-overview';
import { sampleCase } from './test/sample-case';

const refusal = { code: 'NOTICE_REQUIRED', message: '还没有送达告知书' };

describe('the whole procedure of a case', () => {
  it('says what is done and when, where it stands, and what is still to come', () => {
    const steps = { filingRequestedOn: '2026-09-02', filingEndorsedOn: '2026-09-03', filedOn: '2026-09-05' };
    const phases = procedureOverview(sampleCase({ stage: 'investigating', steps }));
    expect(phases.map(({ label, state }) => [label, state])).toEqual([
      ['线索与立案', 'done'],
      ['调查取证', 'current'],
      ['审核', 'open'],
      ['告知与听证', 'open'],
      ['决定', 'open'],
      ['送达', 'open'],
      ['执行', 'open'],
      ['结案归档', 'open'],
    ]);
    expect(phases[0]?.done.map(({ words, on }) => `${on} ${words}`)).toEqual([
      '2026-09-01 登记线索',
      '2026-09-02 提请立案',
      '2026-09-03 机构负责人同意立案',
      '2026-09-05 批准立案',
    ]);
  });

  it.each([
    [null, 'review'],
    ['2026-09-25', 'notice'],
  ])('a review passed on %s stands at the %s', (reviewedOn, phase) => {
    const phases = procedureOverview(sampleCase({ stage: 'legal_review', steps: { reviewedOn } }));
    expect(phases.find(({ state }) => state === 'current')?.phase).toBe(phase);
  });

  it('tells open acts from locked ones, each in its part, and what is awaited', () => {
    const phases = procedureOverview(
      sampleCase({
        stage: 'noticed',
        awaited: { action: 'decide', roles: ['leader'] },
        offers: [
          { action: 'record_discussion', to: 'noticed', refusals: [] },
          { action: 'decide', to: 'decided', refusals: [refusal] },
        ],
      }),
    );
    const decision = phases.find(({ phase }) => phase === 'decision');
    expect(decision).toMatchObject({
      open: ['record_discussion'],
      locked: [{ action: 'decide', refusals: [refusal] }],
      awaited: 'decide',
    });
  });

  it('marks what a withdrawn case never passed through', () => {
    const phases = procedureOverview(
      sampleCase({ stage: 'closed', outcome: 'withdrawn', closedOn: '2026-09-30', steps: { closedOn: '2026-09-30' } }),
    );
    expect(phases.filter(({ state }) => state === 'skipped').map(({ phase }) => phase)).toContain('notice');
  });

  it('has no review or notice in the simplified procedure', () => {
    const phases = procedureOverview(sampleCase({ procedure: 'simplified' })).map(({ phase }) => phase);
    expect(phases).toEqual(['filing', 'decision', 'service', 'execution', 'closing']);
  });
});

describe('acts under the parts of the procedure', () => {
  it('every act stands in exactly one', () => {
    const acts = CASE_ACTIONS.map((action) => ({ action }));
    expect(grouped(acts).flatMap((group) => group.acts)).toHaveLength(CASE_ACTIONS.length);
    expect(Object.keys(GROUP_OF_ACT).sort()).toEqual([...CASE_ACTIONS].sort());
  });

  it.each(CASE_STAGES)('the acts that lead on from %s stand in its part or a later one', (stage: CaseStage) => {
    const here = CASE_PHASES.indexOf(PHASE_OF_STAGE[stage]);
    const onward = CASE_TRANSITIONS.filter(
      ({ from, to }) => from === stage && to !== 'closed' && CASE_STAGES.indexOf(to) > CASE_STAGES.indexOf(from),
    );
    const phases: readonly string[] = CASE_PHASES;
    expect(onward.filter(({ action }) => phases.indexOf(GROUP_OF_ACT[action]) < here)).toEqual([]);
  });
});
