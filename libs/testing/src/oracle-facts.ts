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

const COLLECTIONS = [
  'inspections',
  'cases',
  'coerciveMeasures',
  'closureRequests',
  'criminalTransfers',
  'disciplinaryActions',
  'exposures',
  'blacklistings',
  'jointDisciplines',
] as const;
type Collection = (typeof COLLECTIONS)[number];

/** All facts of a column, of every region and date. */
export function factsOf(ledgers: readonly LedgerJson[], column: LeafColumn): readonly Fact[] {
  const enterprise = enterpriseKeys(ledgers);
  switch (column) {
    case 'inspectedEnterprises':
      return records(ledgers, 'inspections').map(([source, item]) => ({
        ...unitOf(source, 'inspection', item),
        on: item.inspectedOn,
        key: enterprise(source, item.enterprise),
      }));
    case 'hazardsFound':
      return hazards(ledgers).map(({ inspectedOn, ...hazard }) => ({ ...hazard, on: inspectedOn }));
    case 'hazardsRectified':
      // Without a date of verification a hazard is not rectified yet.
      return hazards(ledgers)
        .map(({ verifiedOn, ...hazard }) => ({ ...hazard, on: verifiedOn }))
        .filter(({ on }) => on !== null);
    case 'preAccidentCases':
      return filings(ledgers, 'pre_accident');
    case 'accidentCases':
      return filings(ledgers, 'accident');
    case 'preAccidentFineFen':
      return fines(ledgers, 'pre_accident');
    case 'accidentFineFen':
      return fines(ledgers, 'accident');
    case 'coerciveMeasures':
      return records(ledgers, 'coerciveMeasures').map(([source, item]) => ({
        ...unitOf(source, 'coercive_measure', item),
        on: item.startedOn,
        key: `${source}/${item.id}`,
      }));
    case 'productionSuspensions':
      return lines(ledgers, 'suspend_production').map(({ source, item, fact }) => ({
        ...fact,
        value: 1,
        key: enterprise(source, item.enterprise ?? ''),
      }));
    case 'licencesSuspended':
      return lines(ledgers, 'suspend_licence').map(({ fact, licences }) => ({ ...fact, value: licences }));
    case 'closureRequests':
      return records(ledgers, 'closureRequests').map(([source, item]) => ({
        ...unitOf(source, 'closure_request', item),
        on: item.requestedOn,
        key: enterprise(source, item.enterprise),
      }));
    case 'criminallyLiablePersons':
      return liablePersons(ledgers);
    case 'disciplinedPersons':
      return disciplinedPersons(ledgers);
    case 'exposedEnterprises':
      return records(ledgers, 'exposures').map(([source, item]) => ({
        ...unitOf(source, 'exposure', item),
        on: item.publishedOn,
        key: enterprise(source, item.enterprise),
      }));
    case 'blacklistedEnterprises':
      return records(ledgers, 'blacklistings').map(([source, item]) => ({
        ...unitOf(source, 'blacklist_entry', item),
        on: item.listedOn,
        key: enterprise(source, item.enterprise),
      }));
    case 'jointlyDisciplinedEnterprises':
      return records(ledgers, 'jointDisciplines').map(([source, item]) => ({
        ...unitOf(source, 'joint_discipline', item),
        on: item.startedOn,
        key: enterprise(source, item.enterprise),
      }));
  }
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

function unitOf(source: string, type: string, item: { region: string; id: string }) {
  return { region: item.region, value: 1, source: `${source}/${type}/${item.id}` };
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
    .map(([source, item]) => ({ ...unitOf(source, 'case', item), on: item.filedOn, key: `${source}/${item.id}` }));
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
      ...unitOf(source, 'disciplinary_action', item),
      on: item.decidedOn,
      key: personKey(idNumber, workplace, unique),
    };
  });
}

function personKey(idNumber: string | null, workplace: string | null, unique: string): string {
  if (idNumber !== null) return idNumber.trim().toUpperCase();
  return workplace ?? unique;
}
