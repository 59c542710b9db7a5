import type { Actor } from '../../platform/auth/actor.js';
import type { DataSource } from 'typeorm';
import { QUANZHOU_REGIONS } from '@anjuan/testing';
import { UnitDirectory } from '../../organisation/units/unit-directory.js';
import { UnitNames } from '../../organisation/units/unit-names.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { CountedRecordsReader } from '../counted-records.js';
import { RecordReferences } from '../record-references.js';
import { ReportingUnits } from '../reporting-units.js';
import { StatisticsComparison } from '../statistics-comparison.js';
import { StatisticsRepository } from '../statistics.repository.js';
import { StatisticsTableCounter } from '../statistics-table.js';

/** The city bureau's clerk, who reads every unit. */
export const CITY_ACTOR: Actor = {
  id: '1',
  username: 'clerk.city',
  displayName: '市局填报员',
  region: '350500',
  unitKind: 'city',
  unitName: '泉州市城市管理局',
  unitShortName: '市本级',
  regions: QUANZHOU_REGIONS,
  roles: ['clerk'],
  permissions: new Set(['statistics:read']),
  mustChangePassword: false,
  demo: true,
  sessionId: null,
};

/** The counting parts of the module over one database, without HTTP. */
export function countedCity(dataSource: DataSource) {
  const repository = new StatisticsRepository(dataSource.manager);
  const units = new ReportingUnits(new UnitNames(new UnitDirectory(dataSource.manager), new Clock()));
  const tables = new StatisticsTableCounter(repository, units);
  const reader = new CountedRecordsReader(repository, new RecordReferences(repository));
  return { repository, units, tables, reader, comparison: new StatisticsComparison(tables, repository, units) };
}
