import { ApiError, createSessionClient } from '@anjuan/api-client';
import { casesApi, inspectionsApi, organisationApi } from '@anjuan/contracts';
import { ledgerShapeRefusals, localDate } from '@anjuan/domain';
import { demonstrationLedger, playStory } from '@anjuan/testing';
import { DEMO_PASSWORD, DemonstrationDesk } from './demonstration-desk.js';

const LEADS_A_UNIT = 2;

/** Plays the demonstration story through the commands, by the demonstration accounts; does nothing where there are records. */
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
  const today = localDate(session.today);
  const { ledger } = ledgerShapeRefusals(demonstrationLedger({ today, units: places }));
  if (ledger === null) throw new Error('The demonstration story is no ledger');
  const desk = await DemonstrationDesk.open(baseUrl);
  await playStory(desk, { ledger, today, leads: LEADS_A_UNIT });
  return `Demonstration records made: ${ledger.inspections.length} inspections, ${ledger.cases.length} cases and what followed from them.`;
}

const url = process.env['ANJUAN_URL'] ?? 'http://127.0.0.1:3000';
try {
  process.stdout.write(`${await load(url)}\n`);
} catch (error) {
  const reasons = error instanceof ApiError ? error.refusals.slice(0, 5).map(({ message }) => message) : [];
  process.stderr.write(`Demonstration records were not loaded: ${String(error)} ${reasons.join('; ')}\n`);
  process.exitCode = 1;
}
