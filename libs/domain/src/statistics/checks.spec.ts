import { failedChecks, runChecks, type CheckInput } from './checks.js';
import { completeFigures, zeroFigures, type LeafFigures, type TableFigures } from './table.js';

const row = (leaf: Partial<LeafFigures>): TableFigures => completeFigures({ ...zeroFigures(), ...leaf });

const input = (parts: Partial<CheckInput>): CheckInput => ({
  region: '350582',
  figures: zeroFigures(),
  cumulative: zeroFigures(),
  previousMonth: zeroFigures(),
  knownEnterprises: 0,
  ...parts,
});

const outcomes = (parts: Partial<CheckInput>, code: string) =>
  runChecks(input(parts))
    .filter((result) => result.code === code)
    .map(({ outcome, passed }) => [outcome, passed]);

const PASSED = [['passed', true]];
const FAILED = [['failed', false]];

describe('checks between columns', () => {
  const ten = row({ inspectedEnterprises: 3, preAccidentCases: 1, preAccidentFineFen: 5, accidentFineFen: 2 });

  it.each<[string, string, Partial<CheckInput>, unknown]>([
    ['a total of fines that adds up', 'FINE_TOTAL_IS_SUM', { figures: ten }, PASSED],
    ['one fen too much', 'FINE_TOTAL_IS_SUM', { figures: { ...ten, fineTotalFen: 8 } }, FAILED],
    ['a ratio that fits', 'RATIO_MATCHES', { figures: ten }, PASSED],
    ['a ratio off by a hundredth', 'RATIO_MATCHES', { figures: { ...ten, preAccidentCaseRatio: 33.34 } }, FAILED],
    ['a ratio of nothing', 'RATIO_MATCHES', { figures: { ...row({}), preAccidentCaseRatio: 0 } }, FAILED],
    ['zeros', 'WHOLE_AND_NOT_NEGATIVE', {}, PASSED],
    ['a negative number', 'WHOLE_AND_NOT_NEGATIVE', { figures: { ...ten, hazardsFound: -1 } }, FAILED],
    ['half a person', 'WHOLE_AND_NOT_NEGATIVE', { figures: { ...ten, disciplinedPersons: 0.5 } }, FAILED],
    ['half a fen', 'WHOLE_AND_NOT_NEGATIVE', { figures: { ...ten, accidentFineFen: 0.5 } }, FAILED],
    [
      'a cumulative number equal to the month',
      'CUMULATIVE_NOT_BELOW_PERIOD',
      { figures: row({ hazardsFound: 4 }), cumulative: row({ hazardsFound: 4 }) },
      PASSED,
    ],
    [
      'a cumulative number below the month',
      'CUMULATIVE_NOT_BELOW_PERIOD',
      { figures: row({ hazardsFound: 4 }), cumulative: row({ hazardsFound: 3 }) },
      FAILED,
    ],
    [
      'as many rectified as found',
      'RECTIFIED_NOT_ABOVE_FOUND',
      { cumulative: row({ hazardsFound: 4, hazardsRectified: 4 }) },
      PASSED,
    ],
    [
      'more rectified than found',
      'RECTIFIED_NOT_ABOVE_FOUND',
      { cumulative: row({ hazardsFound: 4, hazardsRectified: 5 }) },
      FAILED,
    ],
    [
      'a fine with a case of an earlier month',
      'PRE_ACCIDENT_FINE_HAS_CASE',
      { figures: row({ preAccidentFineFen: 1 }), cumulative: row({ preAccidentCases: 1 }) },
      PASSED,
    ],
    ['a fine without a case', 'PRE_ACCIDENT_FINE_HAS_CASE', { figures: row({ preAccidentFineFen: 1 }) }, FAILED],
    [
      'an accident fine with a case',
      'ACCIDENT_FINE_HAS_CASE',
      { figures: row({ accidentFineFen: 1 }), cumulative: row({ accidentCases: 1 }) },
      PASSED,
    ],
    ['an accident fine without a case', 'ACCIDENT_FINE_HAS_CASE', { figures: row({ accidentFineFen: 1 }) }, FAILED],
    [
      'as many blacklisted as disciplined',
      'BLACKLISTED_NOT_ABOVE_DISCIPLINED',
      { figures: row({ blacklistedEnterprises: 2, jointlyDisciplinedEnterprises: 2 }) },
      PASSED,
    ],
    [
      'more blacklisted than disciplined',
      'BLACKLISTED_NOT_ABOVE_DISCIPLINED',
      { figures: row({ blacklistedEnterprises: 3, jointlyDisciplinedEnterprises: 2 }) },
      FAILED,
    ],
    [
      'as many exposed as known',
      'NOT_ABOVE_KNOWN_ENTERPRISES',
      { figures: row({ exposedEnterprises: 2 }), knownEnterprises: 2 },
      PASSED,
    ],
    [
      'more closures requested than known',
      'NOT_ABOVE_KNOWN_ENTERPRISES',
      { figures: row({ closureRequests: 3 }), knownEnterprises: 2 },
      FAILED,
    ],
    [
      'growth of 300 per cent',
      'MONTHLY_CHANGE_PLAUSIBLE',
      { figures: row({ hazardsFound: 4 }), previousMonth: row({ hazardsFound: 1 }) },
      PASSED,
    ],
    [
      'growth of 400 per cent',
      'MONTHLY_CHANGE_PLAUSIBLE',
      { figures: row({ hazardsFound: 5 }), previousMonth: row({ hazardsFound: 1 }) },
      FAILED,
    ],
    ['something new', 'MONTHLY_CHANGE_PLAUSIBLE', { figures: row({ hazardsFound: 500 }) }, PASSED],
    [
      'hazards without a case for one month',
      'HAZARDS_LEAD_TO_CASES',
      { figures: row({ hazardsFound: 1 }), previousMonth: row({ hazardsFound: 1, preAccidentCases: 1 }) },
      PASSED,
    ],
    [
      'hazards without a case for two months',
      'HAZARDS_LEAD_TO_CASES',
      { figures: row({ hazardsFound: 1 }), previousMonth: row({ hazardsFound: 1 }) },
      FAILED,
    ],
  ])('%s: %s', (_name, code, parts, expected) => {
    expect(outcomes(parts, code)).toEqual(expected);
  });

  it('say why they do not apply instead of passing', () => {
    const results = runChecks({ region: '350582', figures: zeroFigures() });
    const idle = results.filter(({ outcome }) => outcome === 'not_applicable');
    expect(idle.map(({ code }) => code)).toEqual([
      'CUMULATIVE_NOT_BELOW_PERIOD',
      'RECTIFIED_NOT_ABOVE_FOUND',
      'PRE_ACCIDENT_FINE_HAS_CASE',
      'ACCIDENT_FINE_HAS_CASE',
      'NOT_ABOVE_KNOWN_ENTERPRISES',
      'MONTHLY_CHANGE_PLAUSIBLE',
      'HAZARDS_LEAD_TO_CASES',
    ]);
    expect(idle.every(({ passed, note }) => passed === null && note !== undefined && note.length > 0)).toBe(true);
  });

  it('name the row, the columns and what was found', () => {
    const results = runChecks(input({ figures: { ...zeroFigures(), fineTotalFen: 12_340_000 } }));
    expect(failedChecks(results, 'hard')).toEqual([
      expect.objectContaining({
        code: 'FINE_TOTAL_IS_SUM',
        region: '350582',
        columns: ['fineTotalFen', 'preAccidentFineFen', 'accidentFineFen'],
        note: '罚款总额 12.34 万元',
      }),
    ]);
    expect(failedChecks(results, 'soft')).toEqual([]);
  });
});
