import { stageMap, type StagedCase } from './stage-map';
import { sampleCase } from './test/sample-case';

const states = (found: StagedCase): string[] => stageMap(found).map(({ key, state }) => `${key} ${state}`);

describe('the stage map', () => {
  it('names every stage of the main line in its order, the first one current for a lead', () => {
    expect(states(sampleCase())).toEqual([
      'lead current',
      'filing_review open',
      'investigating open',
      'concluded open',
      'legal_review open',
      'noticed open',
      'decided open',
      'served open',
      'executing open',
      'closed open',
      'archived open',
    ]);
  });

  it('dates what is done', () => {
    const steps = { filingRequestedOn: '2026-09-02', filedOn: '2026-09-05', concludedOn: '2026-09-20' };
    const map = stageMap(sampleCase({ stage: 'concluded', steps }));
    expect(map.slice(0, 5).map(({ label, on, state }) => [label, on, state])).toEqual([
      ['线索', '2026-09-01', 'done'],
      ['立案审批', '2026-09-02', 'done'],
      ['立案调查', '2026-09-05', 'done'],
      ['调查终结', '2026-09-20', 'current'],
      ['法制审核', null, 'open'],
    ]);
  });

  it('shows the exit of a withdrawn case and what it never reached', () => {
    const steps = { filingRequestedOn: '2026-09-02', filedOn: '2026-09-05', closedOn: '2026-09-30' };
    const found = sampleCase({ stage: 'closed', outcome: 'withdrawn', closedOn: '2026-09-30', steps });
    expect(states(found)).toEqual([
      'lead done',
      'filing_review done',
      'investigating done',
      'concluded skipped',
      'legal_review skipped',
      'noticed skipped',
      'decided skipped',
      'served skipped',
      'executing skipped',
      'withdrawn exit',
      'closed current',
      'archived open',
    ]);
    expect(stageMap(found).find(({ state }) => state === 'exit')).toMatchObject({
      label: '撤销案件',
      on: '2026-09-30',
    });
  });

  it('takes undated stages of a past case for passed', () => {
    const found = sampleCase({ stage: 'executing', historical: true, steps: { leadOn: null, filedOn: '2024' } });
    expect(
      states(found)
        .slice(0, 9)
        .filter((one) => !one.endsWith('done')),
    ).toEqual(['executing current']);
  });

  it('an archived case has nothing open', () => {
    const found = sampleCase({ stage: 'archived', outcome: 'penalised' });
    expect(stageMap(found).every(({ state }) => state === 'done')).toBe(true);
  });

  it('a summary procedure has no filing or review', () => {
    const map = stageMap(sampleCase({ stage: 'closed', procedure: 'simplified' }));
    expect(map.map(({ key }) => key)).toEqual(['decided', 'served', 'executing', 'closed', 'archived']);
  });
});
