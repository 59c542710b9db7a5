import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applicationEnvironment, startApplication, untilHealthy } from '../application.mjs';
import { API_COMMAND, inRoot } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { startPrivateDatabase } from '../private-database.mjs';
import { runProgram } from '../run-program.mjs';
import { signIn } from './crash-client.mjs';
import { suiteResult } from './suite-result.mjs';

const CASES = 4000;
const WRITERS = 4;
const PATIENCE_MS = 60_000;

/**
 * `kill -9` of the application and of the database, in the middle of an import and between single writes: nothing that was acknowledged is
 * lost, nothing half remains, and the next start comes up by itself. The database is one of its own, as durable as in use.
 */
export async function crashSuite({ scratch, log, onStop }) {
  const house = new House(join(scratch, 'crash'), log, onStop);
  const faults = [];
  let passed = 0;
  try {
    await house.open();
    for (const [what, drill] of DRILLS) {
      const found = await drill(house).catch((error) => [String(error?.stack ?? error)]);
      if (found.length === 0) passed += 1;
      else faults.push(`${what}: ${found.join(', ')}`);
      log(`  ${found.length === 0 ? '✔' : '✖'} ${what}`);
    }
  } finally {
    await house.close();
  }
  return suiteResult('crash', { passed, failed: faults.length, note: faults.join('; ') });
}

const DRILLS = [
  ['the application dies during an import', (house) => diesDuringImport(house, 'application')],
  ['the database dies during an import', (house) => diesDuringImport(house, 'database')],
  ['the application dies between single writes', (house) => diesBetweenWrites(house, 'application')],
  ['the database dies between single writes', (house) => diesBetweenWrites(house, 'database')],
  ['the application dies between the steps of cases', (house) => diesBetweenSteps(house, 'application')],
  ['the database dies between the steps of cases', (house) => diesBetweenSteps(house, 'database')],
  ['the audit chains are whole after all of this', auditIsWhole],
];

async function diesDuringImport(house, victim) {
  const faults = [];
  const { randomLedger } = await import(inRoot('libs/testing/dist/index.js'));
  const ledger = randomLedger({ seed: victim.length, size: CASES, source: `import-${victim}` });
  const before = await recordTotals(await house.clerk());
  const clerk = await house.clerk();
  const answer = clerk.importLedger(ledger, `import-${victim}`);
  await untilStoring(house, `import-${victim}`);
  await house.kill(victim);
  const { status } = await answer;
  if (status === 201) faults.push('the import was over before the end came: the drill proves nothing');
  await house.restore(victim);

  const again = await house.clerk();
  const after = await recordTotals(again);
  if (JSON.stringify(after) !== JSON.stringify(before)) faults.push(`half an import remains: ${JSON.stringify(after)}`);
  const repeated = await again.importLedger(ledger, `import-${victim}-again`);
  if (repeated.status !== 201) faults.push(`importing again answers ${repeated.status}`);
  const whole = await again.importLedger(ledger, `import-${victim}-third`);
  if (whole.body?.created !== 0) faults.push(`a third import creates ${whole.body?.created}`);
  return faults;
}

async function diesBetweenWrites(house, victim) {
  const acknowledged = [];
  const attempted = [];
  let over = false;
  const clerk = await house.clerk();
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let turn = 0; !over; turn += 1) {
      const source = `single-${victim}-${writer}-${turn}`;
      attempted.push(source);
      const { status } = await clerk.importLedger(oneInspection(source), source);
      if (status === 201) acknowledged.push(source);
      if (status === 0 || status >= 500) break;
    }
  });
  await sleep(1500);
  await house.kill(victim);
  over = true;
  await Promise.all(writers);
  await house.restore(victim);

  const faults = acknowledged.length === 0 ? ['nothing was acknowledged: the drill proves nothing'] : [];
  const again = await house.clerk();
  for (const source of attempted) {
    const { status, body } = await again.importLedger(oneInspection(source), `${source}-again`);
    const kept = body?.created === 0 && body?.unchanged === 2;
    const absent = body?.created === 2 && body?.unchanged === 0;
    if (status !== 201 || !(kept || absent)) faults.push(`${source} is half there: ${status} ${JSON.stringify(body)}`);
    else if (absent && acknowledged.includes(source)) faults.push(`${source} was acknowledged and is lost`);
  }
  return faults;
}

/** Each writer corrects a case of its own, one version after the other; a step without an answer is sent again with its key. */
async function diesBetweenSteps(house, victim) {
  let over = false;
  const officer = await house.officer();
  const files = await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) => openLead(officer, `${victim}-${writer}`)),
  );
  const writers = files.map(async (file) => {
    while (!over) {
      const { status } = await correctLead(officer, file);
      if (status !== 200) break;
      file.acknowledged += 1;
    }
  });
  await sleep(1500);
  await house.kill(victim);
  over = true;
  await Promise.all(writers);
  await house.restore(victim);

  const faults = files.every(({ acknowledged }) => acknowledged > 1) ? [] : ['too little was acknowledged'];
  const again = await house.officer();
  for (const file of files) {
    const { body } = await again.get(`/api/cases/${file.id}`);
    const { version, remarks, events = [] } = body ?? {};
    const whole = events.length === version && events.every(({ seq }, index) => seq === index + 1);
    if (!whole || (version > 1 && remarks !== remarkOf(version)))
      faults.push(`case ${file.id} is half there: ${version}`);
    if (version < file.acknowledged) faults.push(`case ${file.id} lost ${file.acknowledged - version} steps`);
    const repeated = await correctLead(again, file);
    if (repeated.body?.version !== file.acknowledged + 1)
      faults.push(`sent again, case ${file.id} answers ${repeated.status}`);
  }
  return faults;
}

const remarkOf = (version) => `第 ${version} 版`;

async function openLead(officer, name) {
  const { status, body } = await officer.post('/api/cases', lead(name), `lead-${name}-opened`);
  if (status !== 201) throw new Error(`opening a lead answers ${status}`);
  return { id: body.id, name, acknowledged: 1 };
}

function correctLead(officer, { id, name, acknowledged: version }) {
  const body = { ...lead(name), remarks: remarkOf(version + 1), filedOn: null, reason: null, version };
  return officer.post(`/api/cases/${id}/actions/amend`, body, `lead-${name}-version-${version}`);
}

function lead(name) {
  return { caseClass: 'pre_accident', violation: `未取得许可经营燃气 ${name}`, leadOn: '2021-03-31' };
}

async function auditIsWhole(house) {
  const { code, output } = await runProgram(process.execPath, [API_COMMAND, 'audit:verify'], {
    env: house.environment,
    what: 'audit:verify',
  });
  return code === 0 ? [] : [output.trim()];
}

function oneInspection(source) {
  const enterprise = { id: 'e', name: `无照经营点 ${source}`, uscc: null, region: '350582', industry: 'gas' };
  const hazards = [{ id: 'h', description: '连接软管老化开裂', major: false, verifiedOn: null }];
  const inspection = {
    id: 'i',
    region: '350582',
    enterprise: 'e',
    inspectedOn: '2021-03-31',
    kind: 'planned',
    hazards,
  };
  return { format: 'enforcement-ledger', version: 1, source, enterprises: [enterprise], inspections: [inspection] };
}

async function recordTotals(clerk) {
  const paths = [
    '/api/enterprises',
    '/api/inspections',
    '/api/hazards',
    '/api/cases',
    '/api/decisions',
    '/api/exposures',
  ];
  const answers = await Promise.all(paths.map((path) => clerk.get(`${path}?size=1`)));
  return answers.map(({ status, body }) => (status === 200 ? body.total : `status ${status}`));
}

async function untilStoring(house, importKey) {
  const clerk = await house.clerk();
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const { body } = await clerk.get(`/api/ledgers?importKey=${importKey}`);
    const [row] = body?.items ?? [];
    if (row?.step === 'storing' && row.done > 0) return;
    if (row !== undefined && row.state !== 'running') throw new Error(`the import is ${row.state} before the end came`);
  }
  throw new Error('the import never came to store anything');
}

/** One application and its own durable database, both of which can be killed and brought back. */
class House {
  constructor(dir, log, onStop) {
    this.dir = dir;
    this.log = log;
    onStop(() => this.close());
  }

  async open() {
    mkdirSync(this.dir, { recursive: true });
    this.databasePort = await freePort();
    await this.startDatabase();
    this.port = await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
    this.environment = applicationEnvironment({
      port: this.port,
      dataDir: this.dir,
      databaseUrl: this.database.url,
      demo: 'accounts',
      secretKey: randomBytes(32).toString('hex'),
    });
    await this.startApplication();
  }

  async startDatabase() {
    this.database = await startPrivateDatabase({
      dir: join(this.dir, 'mariadb'),
      choosePort: () => Promise.resolve(this.databasePort),
    });
  }

  async startApplication() {
    this.application = startApplication({ environment: this.environment, logFile: join(this.dir, 'application.log') });
    await untilHealthy(this.application, this.port);
  }

  clerk() {
    return signIn(this.url, 'clerk');
  }

  officer() {
    return signIn(this.url, 'officer1.jinjiang');
  }

  async kill(victim) {
    const target = victim === 'application' ? this.application : this.database;
    target.process.kill('SIGKILL');
    await target.exited;
  }

  /** The application comes back by a start; after the database came back it has to find the way by itself. */
  async restore(victim) {
    if (victim === 'application') await this.startApplication();
    else {
      await this.startDatabase();
      await untilHealthy(this.application, this.port);
    }
  }

  async close() {
    await this.application?.stop();
    await this.database?.stop();
  }
}
