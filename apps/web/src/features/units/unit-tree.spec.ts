import type { UnitView } from '@anjuan/contracts';
import { unitLines } from './unit-tree';

const unit = (region: string, parentRegion: string | null, position: number): UnitView => ({
  region,
  parentRegion,
  position,
  name: region,
  shortName: region,
  kind: parentRegion === null ? 'city' : 'county',
  enforces: true,
  existedFrom: '2019-01-01',
  existedTo: null,
  names: [],
});

describe('unitLines', () => {
  it('puts each unit below its parent, in the order of the table', () => {
    const lines = unitLines([unit('350582', '350500', 11), unit('350502', '350500', 1), unit('350500', null, 0)]);
    expect(lines.map((line) => [line.unit.region, line.depth])).toEqual([
      ['350500', 0],
      ['350502', 1],
      ['350582', 1],
    ]);
  });

  it('keeps a unit whose parent is out of sight', () => {
    expect(unitLines([unit('350582', '350500', 11)])).toHaveLength(1);
  });
});
