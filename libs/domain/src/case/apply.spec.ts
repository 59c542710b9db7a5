import { knownDate } from '../calendar/known-date.js';
import { applyCaseEvent, foldCase } from './apply.js';
import type { HistoricalCaseImported } from './events.js';

const IMPORTED: HistoricalCaseImported = {
  type: 'HistoricalCaseImported',
  payload: {
    region: '350582',
    caseClass: 'pre_accident',
    procedure: 'ordinary',
    stage: 'closed',
    violation: '使用不符合标准的燃气器具',
    filedOn: knownDate('2021-03'),
    closedOn: null,
    enterpriseIds: ['1'],
    personIds: [],
    historical: true,
    source: '350582',
    externalId: 'c1',
  },
};

describe('the events of a case', () => {
  it('fold to the imported row', () => {
    expect(foldCase([IMPORTED])).toEqual(IMPORTED.payload);
  });

  it('cannot import a case twice, nor fold without an event', () => {
    expect(() => applyCaseEvent(foldCase([IMPORTED]), IMPORTED)).toThrow('only once');
    expect(() => foldCase([])).toThrow('without events');
  });
});
