import type { LeafColumn } from '@anjuan/domain';
import type { CaseJson, DecisionJson, LedgerJson } from './ledger-json.js';

/**
 * One thing that a column may count. Written from the definitions of the table alone, over the ledger as it stands in
 * the file, and sharing nothing with the code that it is compared with.
 */
export interface Fact {
  readonly region: string;
  /** The date that places it, as far as it is known. */
  readonly on: string | null;
  /** Facts with the same key count once in a distinct column. */
  readonly key: string;
  /** Null is an amount that nobody knows. */
  readonly value: number | null;
  /** The record of the ledger: source, type, id, and the place inside it. */
  readonly source: string;
}

const RECORD_TYPES = {
  inspections: 'inspection',
  cases: 'case',
  coerciveMeasures: 'coercive_measure',
  closureRequests: 'closure_request',
  criminalTransfers: 'criminal_transfer',
  disciplinaryActions: 'disciplinary_action',
  exposures: 'exposure',
  blacklistings: 'blacklist_entry',
  jointDisciplines: 'joint_discipline',
} as const;
type Collection = keyof typeof RECORD_TYPES;
type EnterpriseActs = Exclude<Collection, 'cases' | 'criminalTransfers' | 'disciplinaryActions'>;

type FactsOf = (ledgers: readonly LedgerJson[]) => readonly Fact[];

const FACTS: Record<LeafColumn, FactsOf> = {
  inspectedEnterprises: (ledgers) => enterpriseActs(ledgers, 'inspections', (item) => item.inspectedOn),
  hazardsFound: (ledgers) => hazards(ledgers).map(({ inspectedOn, ...hazard }) => ({ ...hazard, on: inspectedOn })),
  // Without a date of verification a hazard is not rectified yet.
  hazardsRectified: (ledgers) =>
    hazards(ledgers)
      .map(({ verifiedOn, ...hazard }) => ({ ...hazard, on: verifiedOn }))
      .filter(({ on }) => on !== null),
  preAccidentCases: (ledgers) => filings(ledgers, 'pre_accident'),
  accidentCases: (ledgers) => filings(ledgers, 'accident'),
  preAccidentFineFen: (ledgers) => fines(ledgers, 'pre_accident'),
  accidentFineFen: (ledgers) => fines(ledgers, 'accident'),
  coerciveMeasures: (ledgers) => enterpriseActs(ledgers, 'coerciveMeasures', (item) => item.startedOn),
  productionSuspensions: (ledgers) => suspensions(ledgers),
  licencesSuspended: (ledgers) =>
    lines(ledgers, 'suspend_licence').map(({ fact, licences }) => ({ ...fact, value: licences })),
  closureRequests: (ledgers) => enterpriseActs(ledgers, 'closureRequests', (item) => item.requestedOn),
  criminallyLiablePersons: (ledgers) => liablePersons(ledgers),
  disciplinedPersons: (ledgers) => disciplinedPersons(ledgers),
  exposedEnterprises: (ledgers) => enterpriseActs(ledgers, 'exposures', (item) => item.publishedOn),
  blacklistedEnterprises: (ledgers) => enterpriseActs(ledgers, 'blacklistings', (item) => item.listedOn),
  jointlyDisciplinedEnterprises: (ledgers) => enterpriseActs(ledgers, 'jointDisciplines', (item) => item.startedOn),
};

/** All facts of a column, of every region and date. */
export function factsOf(ledgers: readonly LedgerJson[], column: LeafColumn): readonly Fact[] {
  return FACTS[column](ledgers);
}

type RecordOf<C extends Collection> = NonNullable<LedgerJson[C]>[number];

/** A record that two files of one source hold is one record. */
function records<C extends Collection>(ledgers: readonly LedgerJson[], name: C): readonly [string, RecordOf<C>][] {
  const found = new Map<string, [string, RecordOf<C>]>();
  for (const ledger of ledgers) {
    const source = sourceOf(ledger);
    const items: readonly RecordOf<C>[] = ledger[name] ?? [];
    for (const item of items) found.set(`${source}/${item.id}`, [source, item]);
  }
  return [...found.values()];
}

function sourceOf(ledger: LedgerJson): string {
  return ledger.source ?? '';
}

function unitOf(source: string, collection: Collection, item: { region: string; id: string }) {
  return { region: item.region, value: 1, source: `${source}/${RECORD_TYPES[collection]}/${item.id}` };
}

/** Acts toward one enterprise, one fact each; the columns that do not count enterprises ignore the key. */
function enterpriseActs<C extends EnterpriseActs>(
  ledgers: readonly LedgerJson[],
  collection: C,
  dateOf: (item: RecordOf<C>) => string | null,
): readonly Fact[] {
  const enterprise = enterpriseKeys(ledgers);
  return records(ledgers, collection).map(([source, item]) => ({
    ...unitOf(source, collection, item),
    on: dateOf(item),
    key: enterprise(source, item.enterprise),
  }));
}

function suspensions(ledgers: readonly LedgerJson[]): readonly Fact[] {
  const enterprise = enterpriseKeys(ledgers);
  return lines(ledgers, 'suspend_production').map(({ source, item, fact }) => ({
    ...fact,
    value: 1,
    key: enterprise(source, item.enterprise ?? ''),
  }));
}

/** An enterprise is the same by credit code; an unlicensed one has an entry of its own. */
function enterpriseKeys(ledgers: readonly LedgerJson[]): (source: string, id: string) => string {
  const keys = new Map<string, string>();
  for (const ledger of ledgers) {
    for (const { id, uscc } of ledger.enterprises ?? []) {
      const entry = `${sourceOf(ledger)}/${id}`;
      keys.set(entry, uscc === null ? entry : uscc.trim().toUpperCase());
    }
  }
  return (source, id) => {
    const key = keys.get(`${source}/${id}`);
    if (key === undefined) throw new Error(`No enterprise ${id} in the ledgers of source ${source}`);
    return key;
  };
}

function hazards(ledgers: readonly LedgerJson[]) {
  return records(ledgers, 'inspections').flatMap(([source, { region, inspectedOn, hazards: found }]) =>
    found.map(({ id, verifiedOn }) => ({
      region,
      inspectedOn,
      verifiedOn,
      key: `${source}/${id}`,
      value: 1,
      source: `${source}/hazard/${id}`,
    })),
  );
}

/** On-the-spot penalties have no filing. */
function filings(ledgers: readonly LedgerJson[], caseClass: string): readonly Fact[] {
  return records(ledgers, 'cases')
    .filter(([, item]) => item.class === caseClass && item.procedure !== 'simplified')
    .map(([source, item]) => ({ ...unitOf(source, 'cases', item), on: item.filedOn, key: `${source}/${item.id}` }));
}

interface Line {
  readonly source: string;
  readonly item: CaseJson;
  readonly amountFen: number | null;
  readonly licences: number;
  readonly fact: Omit<Fact, 'value'>;
}

/** The lines of one kind in all decisions in force: one that was revoked, whenever, stops counting in every period. */
function lines(ledgers: readonly LedgerJson[], kind: string): readonly Line[] {
  return records(ledgers, 'cases').flatMap(([source, item]) =>
    item.decisions.flatMap((decision, index) =>
      decision.revokedOn === null ? linesOf({ source, item, decision, index }, kind) : [],
    ),
  );
}

interface DecisionAt {
  readonly source: string;
  readonly item: CaseJson;
  readonly decision: DecisionJson;
  readonly index: number;
}

function linesOf({ source, item, decision, index }: DecisionAt, kind: string): readonly Line[] {
  return decision.penalties.flatMap((penalty, line) => {
    if (penalty.kind !== kind) return [];
    const path = `${source}/case/${item.id}/decisions[${index}].penalties[${line}]`;
    const fact = { region: item.region, on: decision.decidedOn, key: path, source: path };
    return [{ source, item, amountFen: penalty.amountFen ?? null, licences: penalty.licences ?? 0, fact }];
  });
}

function fines(ledgers: readonly LedgerJson[], caseClass: string): readonly Fact[] {
  return lines(ledgers, 'fine')
    .filter(({ item }) => item.class === caseClass)
    .map(({ fact, amountFen }) => ({ ...fact, value: amountFen }));
}

/** A ledger tells no place of work of a person transferred: without an ID number each record is one person. */
function liablePersons(ledgers: readonly LedgerJson[]): readonly Fact[] {
  return records(ledgers, 'criminalTransfers').flatMap(([source, item]) =>
    item.persons
      .map(({ idNumber, liableOn }, index) => {
        const path = `${source}/criminal_transfer/${item.id}/persons[${index}]`;
        return { region: item.region, on: liableOn, key: personKey(idNumber, null, path), value: 1, source: path };
      })
      .filter(({ on }) => on !== null),
  );
}

function disciplinedPersons(ledgers: readonly LedgerJson[]): readonly Fact[] {
  return records(ledgers, 'disciplinaryActions').map(([source, item]) => {
    const { name, unit, idNumber } = item.person;
    const unique = `${source}/disciplinary_action/${item.id}`;
    const workplace = unit === null ? null : `${name} @ ${unit}`;
    return {
      ...unitOf(source, 'disciplinaryActions', item),
      on: item.decidedOn,
      key: personKey(idNumber, workplace, unique),
    };
  });
}

function personKey(idNumber: string | null, workplace: string | null, unique: string): string {
  if (idNumber !== null) return idNumber.trim().toUpperCase();
  return workplace ?? unique;
}
