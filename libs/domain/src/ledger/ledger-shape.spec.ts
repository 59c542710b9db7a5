import { LEDGER_FIELD_LABEL } from '../labels/ledger-labels.js';
import { ledgerShapeRefusals } from './ledger-shape.js';

type Json = Record<string, unknown>;

const FILE = { format: 'enforcement-ledger', version: 1 };
const ENTERPRISE = { id: 'e1', name: '甲公司', uscc: null, region: '350582', industry: null };
const HAZARD = { id: 'h1', description: '软管老化', major: false, verifiedOn: null };
const INSPECTION = {
  id: 'i1',
  region: '350582',
  enterprise: 'e1',
  inspectedOn: '2021-03-12',
  kind: 'planned',
  hazards: [HAZARD],
};
const DECISION = {
  decidedOn: '2021-04-10',
  party: 'enterprise',
  penalties: [
    { kind: 'fine', amountFen: 2_000_000 },
    { kind: 'warning' },
    { kind: 'confiscation', amountFen: null },
    { kind: 'suspend_production' },
    { kind: 'suspend_licence', licences: 1 },
  ],
  revokedOn: null,
};
const CASE = {
  id: 'c1',
  region: '350582',
  class: 'pre_accident',
  enterprise: 'e1',
  person: { name: '王某', idNumber: null },
  violation: '违法行为',
  filedOn: '2021-03-15',
  decisions: [DECISION],
  closedOn: null,
};
const ACT = { region: '350582', case: null, enterprise: 'e1' };
const MEASURE = { ...ACT, id: 'm1', kind: 'seal', startedOn: '2021-03-12', endedOn: null };
const TRANSFER = {
  id: 't1',
  region: '350582',
  case: null,
  transferredOn: '2021-04-20',
  persons: [{ name: '王某', idNumber: null, liableOn: null }],
};
const DISCIPLINE = {
  id: 'd1',
  region: '350582',
  case: null,
  kind: 'party',
  measure: 'warning',
  decidedOn: '2021-06-01',
  person: { name: '王某', unit: null, idNumber: null },
};

const found = (json: unknown) =>
  ledgerShapeRefusals(json).refusals.map(({ type, id, field, code }) => `${type} ${id} ${field} ${code}`);
const inspections = (change: Json) => ({ ...FILE, inspections: [{ ...INSPECTION, ...change }] });
const hazards = (change: Json) => inspections({ hazards: [{ ...HAZARD, ...change }] });
const cases = (change: Json) => ({ ...FILE, cases: [{ ...CASE, ...change }] });
const decisions = (change: Json) => cases({ decisions: [DECISION, { ...DECISION, ...change }] });
const penalty = (line: unknown) => decisions({ penalties: [{ kind: 'warning' }, line] });
const enterprises = (change: Json) => ({ ...FILE, enterprises: [{ ...ENTERPRISE, ...change }] });
const measures = (change: Json) => ({ ...FILE, coerciveMeasures: [{ ...MEASURE, ...change }] });
const disciplines = (change: Json) => ({ ...FILE, disciplinaryActions: [{ ...DISCIPLINE, ...change }] });
const transfers = (change: Json) => ({ ...FILE, criminalTransfers: [{ ...TRANSFER, ...change }] });

function without(record: Json, name: string): Json {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

describe('the shape of a ledger', () => {
  it('fills in what may be left out', () => {
    const { ledger, refusals } = ledgerShapeRefusals({ ...cases({}), coerciveMeasures: [MEASURE] });
    expect(refusals).toEqual([]);
    expect(ledger).toMatchObject({ source: null, enterprises: [], jointDisciplines: [] });
    expect(ledger?.cases[0]).toMatchObject({ procedure: 'ordinary' });
    expect(ledger?.cases[0].decisions[0].documentNumber).toBeNull();
    expect(ledger?.coerciveMeasures[0].documentNumber).toBeNull();
  });

  it('accepts a file without records', () => {
    expect(ledgerShapeRefusals(FILE).ledger?.cases).toEqual([]);
  });

  it('holds credit codes and ID numbers in upper case', () => {
    const json = {
      ...enterprises({ uscc: '91350500ma2xy0006b' }),
      cases: [{ ...CASE, person: { name: '王某', idNumber: '35050219851231123x' } }],
    };
    const { ledger } = ledgerShapeRefusals(json);
    expect(ledger?.enterprises[0].uscc).toBe('91350500MA2XY0006B');
    expect(ledger?.cases[0].person?.idNumber).toBe('35050219851231123X');
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a text', 'enforcement-ledger', ['ledger   UNKNOWN_FORMAT']],
    ['a list', [], ['ledger   UNKNOWN_FORMAT']],
    ['nothing', null, ['ledger   UNKNOWN_FORMAT']],
    ['no format', { version: 1 }, ['ledger  format UNKNOWN_FORMAT']],
    ['another format', { ...FILE, format: 'x' }, ['ledger  format UNKNOWN_FORMAT']],
    ['another version', { ...FILE, version: 2 }, ['ledger  version UNKNOWN_VERSION']],
    ['a version as text', { ...FILE, version: '1' }, ['ledger  version UNKNOWN_VERSION']],
    ['an unknown collection', { ...FILE, people: [] }, ['ledger  people UNKNOWN_FIELD']],
    ['a collection that is no list', { ...FILE, cases: {} }, ['ledger  cases WRONG_TYPE']],
    ['a source of 64 characters', { ...FILE, source: 'x'.repeat(64) }, []],
    ['a source of 65 characters', { ...FILE, source: 'x'.repeat(65) }, ['ledger  source TEXT_TOO_LONG']],
    ['an empty source', { ...FILE, source: '' }, ['ledger  source MISSING_FIELD']],
    ['a source that is a number', { ...FILE, source: 1 }, ['ledger  source WRONG_TYPE']],
    ['a record that is none', { ...FILE, inspections: [INSPECTION, 7] }, ['inspection  inspections[1] WRONG_TYPE']],
  ])('%s', (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['an id that is missing', { ...FILE, cases: [without(CASE, 'id')] }, ['case  cases[0].id MISSING_FIELD']],
    ['an id that is a number', cases({ id: 1 }), ['case  cases[0].id WRONG_TYPE']],
    ['an id of 64 characters', enterprises({ id: 'x'.repeat(64) }), []],
    ['an id of 65 characters', enterprises({ id: 'x'.repeat(65) }), ['enterprise  enterprises[0].id TEXT_TOO_LONG']],
    ['an empty name', enterprises({ name: ' ' }), ['enterprise e1 name MISSING_FIELD']],
    ['a name of 200 characters', enterprises({ name: '名'.repeat(200) }), []],
    ['a name of 200 rare characters', enterprises({ name: '𬭎'.repeat(200) }), []],
    ['a name of 201 characters', enterprises({ name: '名'.repeat(201) }), ['enterprise e1 name TEXT_TOO_LONG']],
    ['a name that is null', enterprises({ name: null }), ['enterprise e1 name WRONG_TYPE']],
    ['an unknown industry', enterprises({ industry: 'coal' }), ['enterprise e1 industry UNKNOWN_KIND']],
    ['an unknown field', enterprises({ phone: '1' }), ['enterprise e1 phone UNKNOWN_FIELD']],
    ['an inherited name as field', enterprises({ toString: 1 }), ['enterprise e1 toString UNKNOWN_FIELD']],
    [
      'a missing date',
      { ...FILE, inspections: [without(INSPECTION, 'inspectedOn')] },
      ['inspection i1 inspectedOn MISSING_FIELD'],
    ],
    ['an impossible date', inspections({ inspectedOn: '2021-02-30' }), ['inspection i1 inspectedOn IMPOSSIBLE_DATE']],
    [
      'a month that does not exist',
      inspections({ inspectedOn: '2021-13' }),
      ['inspection i1 inspectedOn IMPOSSIBLE_DATE'],
    ],
    [
      'a date written otherwise',
      inspections({ inspectedOn: '2021/3/1' }),
      ['inspection i1 inspectedOn IMPOSSIBLE_DATE'],
    ],
    ['a date as number', inspections({ inspectedOn: 20210301 }), ['inspection i1 inspectedOn WRONG_TYPE']],
    ['an unknown date', inspections({ inspectedOn: null }), []],
    ['a date known to the month', inspections({ inspectedOn: '2024-08' }), []],
    ['a date known to the year', inspections({ inspectedOn: '2019' }), []],
    ['an unknown kind', inspections({ kind: 'advisory' }), ['inspection i1 kind UNKNOWN_KIND']],
    ['hazards that are no list', inspections({ hazards: null }), ['inspection i1 hazards WRONG_TYPE']],
  ])('%s', (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a hazard without its flag',
      inspections({ hazards: [without(HAZARD, 'major')] }),
      ['hazard h1 major MISSING_FIELD'],
    ],
    ['a flag that is a text', hazards({ major: 'true' }), ['hazard h1 major WRONG_TYPE']],
    ['a description of 1,000 characters', hazards({ description: '隐'.repeat(1000) }), []],
    ['a description of 1,001', hazards({ description: '隐'.repeat(1001) }), ['hazard h1 description TEXT_TOO_LONG']],
    ['an unknown field of a hazard', hazards({ foundOn: '2021-01-01' }), ['hazard h1 foundOn UNKNOWN_FIELD']],
    ['a hazard that is a text', inspections({ hazards: ['软管老化'] }), ['inspection i1 hazards[0] WRONG_TYPE']],
    [
      'a hazard without id',
      inspections({ hazards: [without(HAZARD, 'id')] }),
      ['inspection i1 hazards[0].id MISSING_FIELD'],
    ],
    ['a hazard id twice in an inspection', inspections({ hazards: [HAZARD, HAZARD] }), ['hazard h1 id DUPLICATE_ID']],
    [
      'a hazard id twice in the file',
      { ...FILE, inspections: [INSPECTION, { ...INSPECTION, id: 'i2' }] },
      ['hazard h1 id DUPLICATE_ID'],
    ],
    ['an id twice in a type', { ...FILE, cases: [CASE, CASE, CASE] }, Array(2).fill('case c1 id DUPLICATE_ID')],
    ['an id in two types', { ...enterprises({ id: 'c1' }), cases: [CASE] }, []],
    [
      'the id of a bad record again',
      { ...FILE, cases: [{ ...CASE, class: '' }, CASE] },
      ['case c1 class UNKNOWN_KIND', 'case c1 id DUPLICATE_ID'],
    ],
  ])('%s', (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['an unknown class', cases({ class: 'other' }), ['case c1 class UNKNOWN_KIND']],
    ['a simplified procedure', cases({ procedure: 'simplified', filedOn: null }), []],
    ['an unknown procedure', cases({ procedure: 'fast' }), ['case c1 procedure UNKNOWN_KIND']],
    ['a violation of 2,000 characters', cases({ violation: '违'.repeat(2000) }), []],
    ['a violation of 2,001 characters', cases({ violation: '违'.repeat(2001) }), ['case c1 violation TEXT_TOO_LONG']],
    ['a person without number', cases({ person: { name: '王某' } }), ['case c1 person.idNumber MISSING_FIELD']],
    [
      'a person with a place of work',
      cases({ person: { name: '王某', idNumber: null, unit: '某站' } }),
      ['case c1 person.unit UNKNOWN_FIELD'],
    ],
    ['a person that is a text', cases({ person: '王某' }), ['case c1 person WRONG_TYPE']],
    ['no party key', { ...FILE, cases: [without(CASE, 'person')] }, ['case c1 person MISSING_FIELD']],
    ['a decision that is null', cases({ decisions: [null] }), ['case c1 decisions[0] WRONG_TYPE']],
    ['a decision for nobody', decisions({ party: 'both' }), ['case c1 decisions[1].party UNKNOWN_KIND']],
    ['a document number', decisions({ documentNumber: '泉城管罚决字〔2021〕第1号' }), []],
    ['a document number of null', decisions({ documentNumber: null }), []],
    [
      'a document number of 65 characters',
      decisions({ documentNumber: '1'.repeat(65) }),
      ['case c1 decisions[1].documentNumber TEXT_TOO_LONG'],
    ],
    [
      'an impossible decision date',
      decisions({ decidedOn: '2021-04-31' }),
      ['case c1 decisions[1].decidedOn IMPOSSIBLE_DATE'],
    ],
  ])('%s', (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['one fen', { kind: 'fine', amountFen: 1 }, []],
    ['an unknown amount', { kind: 'fine', amountFen: null }, []],
    ['the largest amount', { kind: 'fine', amountFen: 1_000_000_000_000 }, []],
    [
      'so much that sums of it are no longer exact',
      { kind: 'fine', amountFen: 1_000_000_000_001 },
      ['.amountFen BAD_AMOUNT'],
    ],
    ['nothing', { kind: 'fine', amountFen: 0 }, ['.amountFen BAD_AMOUNT']],
    ['a negative amount', { kind: 'confiscation', amountFen: -1 }, ['.amountFen BAD_AMOUNT']],
    ['half a fen', { kind: 'fine', amountFen: 1.5 }, ['.amountFen BAD_AMOUNT']],
    ['an amount as text', { kind: 'fine', amountFen: '100' }, ['.amountFen WRONG_TYPE']],
    ['no amount key', { kind: 'fine' }, ['.amountFen MISSING_FIELD']],
    ['an amount of a warning', { kind: 'warning', amountFen: 1 }, ['.amountFen UNKNOWN_FIELD']],
    ['one licence', { kind: 'suspend_licence', licences: 1 }, []],
    ['no licence', { kind: 'suspend_licence', licences: 0 }, ['.licences BAD_AMOUNT']],
    ['a licence number of null', { kind: 'suspend_licence', licences: null }, ['.licences WRONG_TYPE']],
    ['no number of licences', { kind: 'suspend_licence' }, ['.licences MISSING_FIELD']],
    ['licences of a fine', { kind: 'fine', amountFen: 1, licences: 1 }, ['.licences UNKNOWN_FIELD']],
    ['an unknown kind', { kind: 'detention' }, ['.kind UNKNOWN_KIND']],
    ['no kind', {}, ['.kind MISSING_FIELD']],
    ['a text', 'fine', [' WRONG_TYPE']],
  ])('a penalty line of %s', (_name, line, expected) => {
    expect(found(penalty(line))).toEqual(expected.map((end) => `case c1 decisions[1].penalties[1]${end}`));
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a measure with a case key missing',
      { ...FILE, coerciveMeasures: [without(MEASURE, 'case')] },
      ['coercive_measure m1 case MISSING_FIELD'],
    ],
    ['a measure on nobody', measures({ enterprise: null }), ['coercive_measure m1 enterprise WRONG_TYPE']],
    ['a registration for preservation', measures({ kind: 'preserve' }), ['coercive_measure m1 kind UNKNOWN_KIND']],
    ['a document number of a measure', measures({ documentNumber: '1号' }), []],
    [
      'a request without date key',
      { ...FILE, closureRequests: [{ ...ACT, id: 'q1' }] },
      ['closure_request q1 requestedOn MISSING_FIELD'],
    ],
    ['a request', { ...FILE, closureRequests: [{ ...ACT, id: 'q1', requestedOn: null }] }, []],
    ['persons that are no list', transfers({ persons: {} }), ['criminal_transfer t1 persons WRONG_TYPE']],
    [
      'a transfer with an enterprise',
      transfers({ enterprise: 'e1' }),
      ['criminal_transfer t1 enterprise UNKNOWN_FIELD'],
    ],
    [
      'an impossible date of liability',
      transfers({ persons: [{ ...TRANSFER.persons[0], liableOn: '2021-5-2' }] }),
      ['criminal_transfer t1 persons[0].liableOn IMPOSSIBLE_DATE'],
    ],
    ['an unknown discipline', disciplines({ measure: 'talk' }), ['disciplinary_action d1 measure UNKNOWN_KIND']],
    ['an unknown kind of discipline', disciplines({ kind: 'company' }), ['disciplinary_action d1 kind UNKNOWN_KIND']],
    ['nobody disciplined', disciplines({ person: null }), ['disciplinary_action d1 person WRONG_TYPE']],
    [
      'an unknown medium',
      { ...FILE, exposures: [{ ...ACT, id: 'x1', publishedOn: null, medium: 'poster' }] },
      ['exposure x1 medium UNKNOWN_KIND'],
    ],
    ['an exposure', { ...FILE, exposures: [{ ...ACT, id: 'x1', publishedOn: null, medium: 'tv' }] }, []],
    [
      'a listing without end key',
      { ...FILE, blacklistings: [{ ...ACT, id: 'b1', listedOn: null }] },
      ['blacklist_entry b1 removedOn MISSING_FIELD'],
    ],
    ['a listing', { ...FILE, blacklistings: [{ ...ACT, id: 'b1', listedOn: null, removedOn: null }] }, []],
    ['joint discipline', { ...FILE, jointDisciplines: [{ ...ACT, id: 'j1', startedOn: '2021' }] }, []],
    [
      'joint discipline with an end',
      { ...FILE, jointDisciplines: [{ ...ACT, id: 'j1', startedOn: null, endedOn: null }] },
      ['joint_discipline j1 endedOn UNKNOWN_FIELD'],
    ],
  ])('%s', (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });

  it('gives no ledger when one record is bad, and names every bad one', () => {
    const json = {
      ...FILE,
      enterprises: [ENTERPRISE],
      inspections: [{ ...INSPECTION, kind: 'x', inspectedOn: 1 }, null],
    };
    expect(ledgerShapeRefusals(json).ledger).toBeNull();
    expect(found(json)).toEqual([
      'inspection i1 inspectedOn WRONG_TYPE',
      'inspection i1 kind UNKNOWN_KIND',
      'inspection  inspections[1] WRONG_TYPE',
    ]);
  });

  it('says in Chinese what to correct', () => {
    const { refusals } = ledgerShapeRefusals(decisions({ decidedOn: '2021-02-30' }));
    expect(refusals[0].message).toBe(
      '决定日期不是有效日期，请按 2021-03-12 填写，只知年月或年份的填 2021-03 或 2021，不知道的填 null',
    );
    expect(Object.values(LEDGER_FIELD_LABEL).every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});
