import { sampleCase, sampleDecision } from './test/sample-case';
import { timelineOf } from './timeline';

const event = (seq: number, type: string, occurredOn: string | null, recordedAt: string) => ({
  seq,
  type,
  occurredOn,
  recordedAt,
  actorName: '林警官',
  note: null,
});

describe('the course of a case', () => {
  it('stands in the order of the acts, and says when one was entered on another day', () => {
    const events = [
      event(1, 'CaseOpened', '2026-09-01', '2026-09-01T02:00:00.000Z'),
      event(2, 'FilingRequested', '2026-09-02', '2026-09-02T17:00:00.000Z'),
    ];
    const measure = {
      ref: { type: 'coercive_measure' as const, id: '4', label: '查封瓶组间' },
      on: '2026-09-01',
      until: null,
      note: null,
    };
    const moments = timelineOf(sampleCase({ events, consequences: [measure] }));
    expect(moments.map(({ words, enteredOn, to }) => [words, enteredOn, to])).toEqual([
      ['登记线索', null, null],
      ['强制措施：查封瓶组间', null, '/coercive-measures/4'],
      ['提请立案', '2026-09-03', null],
    ]);
  });

  it('a past case has its dates instead of events, undated ones last', () => {
    const events = [event(1, 'HistoricalCaseImported', null, '2026-11-24T02:00:00.000Z')];
    const decisions = [sampleDecision({ decidedOn: '2024-08' })];
    const moments = timelineOf(sampleCase({ historical: true, filedOn: '2024', events, decisions }));
    expect(moments.map(({ on, words }) => [on, words])).toEqual([
      ['2024', '批准立案'],
      ['2024-08', '作出处罚决定 晋城管罚字〔2026〕1号'],
      [null, '由台账导入历史案件'],
    ]);
  });
});
