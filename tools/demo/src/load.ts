import { casesApi, inspectionsApi, ledgerApi, organisationApi } from '@anjuan/contracts';
import { ApiError, createSessionClient } from '@anjuan/api-client';
import { localDate } from '@anjuan/domain';
import { demonstrationLedger } from './demonstration-ledger.js';

const DEMO_PASSWORD = 'Anjuan-demo-2021';

/** Loads the demonstration records through the import that every bureau uses; does nothing where there are records. */
async function load(baseUrl: string): Promise<string> {
  const client = createSessionClient({ baseUrl });
  const session = await client.signIn('clerk', DEMO_PASSWORD);
  const [cases, inspections] = await Promise.all([
    client.call(casesApi.list, { query: { size: 1 } }),
    client.call(inspectionsApi.list, { query: { size: 1 } }),
  ]);
  if (cases.total + inspections.total > 0) return 'Records are there already; demonstration records are not loaded.';
  const { items: units } = await client.call(organisationApi.units);
  const places = units
    .filter(({ region }) => session.regions.includes(region))
    .map(({ region, shortName }) => ({ region, place: region === session.unit.region ? '泉州' : shortName }));
  const ledger = demonstrationLedger({ today: localDate(session.today), units: places });
  const result = await client.call(ledgerApi.importLedger, { content: JSON.stringify(ledger) });
  return `Demonstration records loaded: ${result.created} created.`;
}

const url = process.env['ANJUAN_URL'] ?? 'http://127.0.0.1:3000';
try {
  process.stdout.write(`${await load(url)}\n`);
} catch (error) {
  const reasons = error instanceof ApiError ? error.refusals.slice(0, 5).map(({ message }) => message) : [];
  process.stderr.write(`Demonstration records were not loaded: ${String(error)} ${reasons.join('; ')}\n`);
  process.exitCode = 1;
}
