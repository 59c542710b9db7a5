import type { EnterpriseItem } from '@anjuan/contracts';
import type { EnterpriseRow } from './parties.repository.js';

export function toEnterprise(row: EnterpriseRow, regionName: (region: string) => string): EnterpriseItem {
  return {
    id: String(row.id),
    name: row.name,
    uscc: row.uscc,
    placeRegion: row.place_region,
    placeName: row.place_region === null ? null : regionName(row.place_region),
    industry: row.industry,
    address: row.address,
  };
}
