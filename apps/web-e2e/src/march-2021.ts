import { goldenLedger, oracleTable } from '@anjuan/testing';
import { localDate, type Period } from '@anjuan/domain';

export const MARCH: Period = { from: localDate('2021-03-01'), to: localDate('2021-03-31') };
export const MARCH_ADDRESS = `from=${MARCH.from}&to=${MARCH.to}`;

export const ledgerFile = (): Buffer => Buffer.from(JSON.stringify(goldenLedger()));

/** What the naive oracle counts for March 2021; nothing else in the database lies in that month. */
export const marchTable = (regions: readonly string[]) => oracleTable([goldenLedger()], MARCH, regions);
