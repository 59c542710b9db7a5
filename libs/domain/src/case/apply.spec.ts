import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import { applyCaseEvent, foldCase } from './apply.js';
import { caseRow } from './case-row.js';
import type { CaseOpened, HistoricalCaseImported } from './events.js';

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
    source: '350582',
    externalId: 'c1',
  },
};

const OPENED: CaseOpened = {
  type: 'CaseOpened',
  payload: {
    region: '350582',
    by: '7',
    procedure: 'ordinary',
    violatedOn: null,
    harmful: false,
    caseClass: 'pre_accident',
    violation: '未取得许可经营燃气',
    violatedArticle: null,
    penaltyArticle: null,
    clueKind: 'inspection',
    clueSource: null,
    remarks: null,
    leadOn: localDate('2026-03-01'),
    accidentOn: null,
    enterpriseIds: ['1'],
    personIds: ['2'],
    inspectionIds: ['3'],
    officerIds: ['4', '5'],
  },
};

describe('the events of a case', () => {
  it('fold a past case to the row it came with', () => {
    expect(foldCase([IMPORTED])).toEqual(caseRow({ ...IMPORTED.payload, historical: true }));
  });

  it('fold a new case to a lead that its maker handles', () => {
    const { by, ...content } = OPENED.payload;
    expect(foldCase([OPENED])).toEqual(caseRow({ ...content, stage: 'lead', handledBy: [by] }));
  });

  it('cannot begin twice, nor in the middle, nor be none', () => {
    expect(() => applyCaseEvent(foldCase([IMPORTED]), IMPORTED)).toThrow('only once');
    expect(() => applyCaseEvent(foldCase([OPENED]), OPENED)).toThrow('only once');
    const act = { by: '7', handlers: [], stage: 'closed', outcome: 'not_filed' } as const;
    const dropped = {
      type: 'LeadDropped',
      payload: { on: localDate('2026-03-02'), reason: '不属本机关管辖', act },
    } as const;
    expect(() => foldCase([dropped])).toThrow('without a case');
    expect(() => foldCase([])).toThrow('without events');
    expect(foldCase([OPENED, dropped])).toMatchObject({
      stage: 'closed',
      closedOn: '2026-03-02',
      outcome: 'not_filed',
    });
  });

  it('keep as handlers whoever was an officer once the filing was asked for', () => {
    const mark = { by: '7', outcome: null } as const;
    const amended = (handlers: readonly string[], stage: 'lead' | 'investigating', officerIds: readonly string[]) => {
      const { by: _, region: _region, ...content } = OPENED.payload;
      const act = { ...mark, handlers, stage };
      return {
        type: 'CaseAmended',
        payload: { ...content, officerIds, filedOn: null, reason: '更换承办人', act },
      } as const;
    };
    const requested = {
      type: 'FilingRequested',
      payload: {
        on: localDate('2026-03-02'),
        opinion: null,
        act: { ...mark, handlers: ['40', '50'], stage: 'filing_review' },
      },
    } as const;
    const picked = amended(['60'], 'lead', ['4', '5']);
    const replaced = amended(['40', '50'], 'investigating', ['8', '9']);
    expect(foldCase([OPENED, picked, requested, replaced]).handledBy).toEqual(['7', '40', '50']);
  });
});
