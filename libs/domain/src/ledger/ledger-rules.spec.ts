import { knownDate } from '../calendar/known-date.js';
import { localDate } from '../calendar/local-date.js';
import { historicalStage } from './historical-stage.js';
import { checkLedger, type LedgerContext } from './ledger-rules.js';

type Json = Record<string, unknown>;

const CONTEXT: LedgerContext = {
  today: localDate('2026-11-24'),
  knownRegions: new Set(['350500', '350502', '350582', '3505TS']),
  hasEnterprise: (id) => id === 'earlier',
  hasCase: (id) => id === 'earlier',
};

const FILE = { format: 'enforcement-ledger', version: 1 };
const ENTERPRISES = [{ id: 'e1', name: '甲公司', uscc: null, region: '350582', industry: null }];
const PERSON = { name: '王某', idNumber: null };
const CASE = {
  id: 'c1',
  region: '350582',
  class: 'pre_accident',
  enterprise: 'e1',
  person: PERSON,
  violation: '违法行为',
  filedOn: null,
  decisions: [],
  closedOn: null,
};
const ACT = { region: '350582', case: null, enterprise: 'e1' };
const FINE = { kind: 'fine', amountFen: 100 };

const file = (parts: Json) => ({ ...FILE, enterprises: ENTERPRISES, ...parts });
const enterprise = (change: Json) => file({ enterprises: [{ ...ENTERPRISES[0], ...change }] });
const inspection = (change: Json, verifiedOn: string | null = null) => {
  const hazards = [{ id: 'h1', description: '软管老化', major: true, verifiedOn }];
  const record = { id: 'i1', region: '350582', enterprise: 'e1', inspectedOn: '2021-03-12', kind: 'random', hazards };
  return file({ inspections: [{ ...record, ...change }] });
};
const caseOf = (change: Json) => file({ cases: [{ ...CASE, ...change }] });
const decided = (decision: Json, change: Json = {}) => {
  const first = { decidedOn: null, party: 'enterprise', penalties: [], revokedOn: null };
  return caseOf({ ...change, decisions: [first, { ...first, penalties: [FINE], ...decision }] });
};
const measure = (change: Json) =>
  file({ coerciveMeasures: [{ ...ACT, id: 'm1', kind: 'seal', startedOn: '2021-03-12', endedOn: null, ...change }] });
const request = (change: Json) => file({ closureRequests: [{ ...ACT, id: 'q1', requestedOn: null, ...change }] });
const transfer = (change: Json, person: Json = {}) =>
  file({
    criminalTransfers: [
      {
        id: 't1',
        region: '350582',
        case: null,
        transferredOn: '2021-04-20',
        persons: [{ ...PERSON, liableOn: null, ...person }],
        ...change,
      },
    ],
  });
const discipline = (change: Json, person: Json = {}) =>
  file({
    disciplinaryActions: [
      {
        id: 'd1',
        region: '350582',
        case: null,
        kind: 'party',
        measure: 'warning',
        decidedOn: null,
        person: { ...PERSON, unit: null, ...person },
        ...change,
      },
    ],
  });
const listing = (change: Json) =>
  file({ blacklistings: [{ ...ACT, id: 'b1', listedOn: null, removedOn: null, ...change }] });
const exposure = (change: Json) =>
  file({ exposures: [{ ...ACT, id: 'x1', publishedOn: null, medium: 'tv', ...change }] });
const joint = (change: Json) => file({ jointDisciplines: [{ ...ACT, id: 'j1', startedOn: null, ...change }] });

const found = (json: unknown, context = CONTEXT) =>
  checkLedger(json, context).refusals.map(({ type, id, field, code }) => `${type} ${id} ${field} ${code}`);

type Example = [name: string, json: unknown, expected: readonly string[]];

function table(title: string, examples: readonly Example[]): void {
  it.each(examples)(`${title}: %s`, (_name, json, expected) => {
    expect(found(json)).toEqual(expected);
  });
}

describe('the rules of a ledger', () => {
  table('units', [
    ['a zone', inspection({ region: '3505TS' }), []],
    ['the county that does not report', inspection({ region: '350527' }), ['inspection i1 region UNKNOWN_REGION']],
    ['an enterprise from elsewhere', enterprise({ region: '440300' }), ['enterprise e1 region UNKNOWN_REGION']],
    ['a case', caseOf({ region: '350599' }), ['case c1 region UNKNOWN_REGION']],
    ['a measure', measure({ region: 'x' }), ['coercive_measure m1 region UNKNOWN_REGION']],
    ['a request', request({ region: 'x' }), ['closure_request q1 region UNKNOWN_REGION']],
    ['a transfer', transfer({ region: 'x' }), ['criminal_transfer t1 region UNKNOWN_REGION']],
    ['a discipline', discipline({ region: 'x' }), ['disciplinary_action d1 region UNKNOWN_REGION']],
    ['an exposure', exposure({ region: 'x' }), ['exposure x1 region UNKNOWN_REGION']],
    ['a listing', listing({ region: 'x' }), ['blacklist_entry b1 region UNKNOWN_REGION']],
    ['joint discipline', joint({ region: 'x' }), ['joint_discipline j1 region UNKNOWN_REGION']],
  ]);

  it('keep a county to its own records, but let it name enterprises registered elsewhere', () => {
    const county = { ...CONTEXT, importableRegions: new Set(['350582']) };
    expect(found(inspection({ region: '350582' }), county)).toEqual([]);
    expect(found(inspection({ region: '350502' }), county)).toEqual(['inspection i1 region OTHER_UNIT']);
    expect(found(inspection({ region: '350527' }), county)).toEqual(['inspection i1 region UNKNOWN_REGION']);
    expect(found(enterprise({ region: '350502' }), county)).toEqual([]);
  });

  table('references', [
    ['an enterprise of an earlier file', inspection({ enterprise: 'earlier' }), []],
    ['an unknown enterprise', inspection({ enterprise: 'e2' }), ['inspection i1 enterprise UNKNOWN_ENTERPRISE']],
    ['of a case', caseOf({ enterprise: 'e2' }), ['case c1 enterprise UNKNOWN_ENTERPRISE']],
    ['of an exposure', exposure({ enterprise: 'e2' }), ['exposure x1 enterprise UNKNOWN_ENTERPRISE']],
    ['a case of an earlier file', measure({ case: 'earlier' }), []],
    ['an unknown case', measure({ case: 'c9' }), ['coercive_measure m1 case UNKNOWN_CASE']],
    ['of a transfer', transfer({ case: 'c9' }), ['criminal_transfer t1 case UNKNOWN_CASE']],
    [
      'to a record that is itself refused',
      file({ enterprises: [{ ...ENTERPRISES[0], name: 1 }], cases: [CASE] }),
      ['enterprise e1 name WRONG_TYPE'],
    ],
  ]);

  table('credit codes', [
    ['right', enterprise({ uscc: '91350500MA2XY0006B' }), []],
    ['in lower case', enterprise({ uscc: '91350500ma2xy0006b' }), []],
    ['a wrong check digit', enterprise({ uscc: '91350500MA2XY0006C' }), ['enterprise e1 uscc BAD_CREDIT_CODE']],
    [
      'twice in a file, once in lower case',
      file({
        enterprises: ['91350500MA2XY0006B', '91350500ma2xy0006b'].map((uscc, index) => ({
          ...ENTERPRISES[0],
          id: `e${index}`,
          uscc,
        })),
      }),
      ['enterprise e1 uscc DUPLICATE_CREDIT_CODE'],
    ],
  ]);

  table('ID numbers', [
    ['a right one', caseOf({ person: { name: '王某', idNumber: '35050219851231123x' } }), []],
    [
      'of a party',
      caseOf({ person: { name: '王某', idNumber: '350502198512311234' } }),
      ['case c1 person.idNumber BAD_ID_NUMBER'],
    ],
    [
      'of a person transferred',
      transfer({}, { idNumber: '1' }),
      ['criminal_transfer t1 persons[0].idNumber BAD_ID_NUMBER'],
    ],
    [
      'of a person disciplined',
      discipline({}, { idNumber: '1' }),
      ['disciplinary_action d1 person.idNumber BAD_ID_NUMBER'],
    ],
  ]);

  table('the future', [
    ['today', inspection({ inspectedOn: '2026-11-24' }), []],
    ['tomorrow', inspection({ inspectedOn: '2026-11-25' }), ['inspection i1 inspectedOn FUTURE_DATE']],
    ['this month', inspection({ inspectedOn: '2026-11' }), []],
    ['next month', inspection({ inspectedOn: '2026-12' }), ['inspection i1 inspectedOn FUTURE_DATE']],
    ['this year', inspection({ inspectedOn: '2026' }), []],
    ['next year', inspection({ inspectedOn: '2027' }), ['inspection i1 inspectedOn FUTURE_DATE']],
    ['a verification', inspection({}, '2027-01-01'), ['hazard h1 verifiedOn FUTURE_DATE']],
    [
      'a filing and a closing',
      caseOf({ filedOn: '2027', closedOn: '2027' }),
      ['case c1 filedOn FUTURE_DATE', 'case c1 closedOn FUTURE_DATE'],
    ],
    ['a decision', decided({ decidedOn: '2027' }), ['case c1 decisions[1].decidedOn FUTURE_DATE']],
    ['a revocation', decided({ revokedOn: '2027' }), ['case c1 decisions[1].revokedOn FUTURE_DATE']],
    ['a measure', measure({ startedOn: null, endedOn: '2027' }), ['coercive_measure m1 endedOn FUTURE_DATE']],
    ['a request', request({ requestedOn: '2027' }), ['closure_request q1 requestedOn FUTURE_DATE']],
    ['a transfer', transfer({ transferredOn: '2027' }), ['criminal_transfer t1 transferredOn FUTURE_DATE']],
    ['a liability', transfer({}, { liableOn: '2027' }), ['criminal_transfer t1 persons[0].liableOn FUTURE_DATE']],
    ['a discipline', discipline({ decidedOn: '2027' }), ['disciplinary_action d1 decidedOn FUTURE_DATE']],
    ['an exposure', exposure({ publishedOn: '2027' }), ['exposure x1 publishedOn FUTURE_DATE']],
    ['a listing', listing({ listedOn: '2027' }), ['blacklist_entry b1 listedOn FUTURE_DATE']],
    ['a removal', listing({ removedOn: '2027' }), ['blacklist_entry b1 removedOn FUTURE_DATE']],
    ['joint discipline', joint({ startedOn: '2027' }), ['joint_discipline j1 startedOn FUTURE_DATE']],
  ]);

  table('order of dates', [
    ['verified on the day of inspection', inspection({}, '2021-03-12'), []],
    ['verified the day before', inspection({}, '2021-03-11'), ['hazard h1 verifiedOn VERIFIED_BEFORE_INSPECTION']],
    ['verified in the month of inspection', inspection({}, '2021-03'), []],
    ['verified in the month before', inspection({}, '2021-02'), ['hazard h1 verifiedOn VERIFIED_BEFORE_INSPECTION']],
    ['verified, inspection unknown', inspection({ inspectedOn: null }, '2021-03-11'), []],
    ['decided on the day of filing', decided({ decidedOn: '2021-03-15' }, { filedOn: '2021-03-15' }), []],
    [
      'decided the day before filing',
      decided({ decidedOn: '2021-03-14' }, { filedOn: '2021-03-15' }),
      ['case c1 decisions[1].decidedOn DECIDED_BEFORE_FILING'],
    ],
    ['decided in the year of filing', decided({ decidedOn: '2021-03-14' }, { filedOn: '2021' }), []],
    [
      'decided in the year before',
      decided({ decidedOn: '2020' }, { filedOn: '2021-01-01' }),
      ['case c1 decisions[1].decidedOn DECIDED_BEFORE_FILING'],
    ],
    ['revoked on the same day', decided({ decidedOn: '2021-04-10', revokedOn: '2021-04-10' }), []],
    [
      'revoked the day before',
      decided({ decidedOn: '2021-04-10', revokedOn: '2021-04-09' }),
      ['case c1 decisions[1].revokedOn REVOKED_BEFORE_DECISION'],
    ],
    ['closed on the day of decision', decided({ decidedOn: '2021-04-10' }, { closedOn: '2021-04-10' }), []],
    [
      'closed the day before',
      decided({ decidedOn: '2021-04-10' }, { closedOn: '2021-04-09' }),
      ['case c1 closedOn CLOSED_BEFORE_DECISION'],
    ],
    ['closed in the month of decision', decided({ decidedOn: '2021-04-10' }, { closedOn: '2021-04' }), []],
    ['ended on the day of start', measure({ endedOn: '2021-03-12' }), []],
    ['ended the day before', measure({ endedOn: '2021-03-11' }), ['coercive_measure m1 endedOn ENDED_BEFORE_START']],
    ['removed on the day of listing', listing({ listedOn: '2021-06-01', removedOn: '2021-06-01' }), []],
    [
      'removed the day before',
      listing({ listedOn: '2021-06-01', removedOn: '2021-05-31' }),
      ['blacklist_entry b1 removedOn REMOVED_BEFORE_LISTING'],
    ],
    ['liable before the transfer', transfer({}, { liableOn: '2021-01-01' }), []],
    ['a measure before the filing', { ...measure({ case: 'c1' }), cases: [{ ...CASE, filedOn: '2021-05-01' }] }, []],
  ]);

  table('parties', [
    ['only an enterprise', caseOf({ person: null }), []],
    ['only a person', caseOf({ enterprise: null }), []],
    ['nobody', caseOf({ enterprise: null, person: null }), ['case c1 enterprise NO_PARTY']],
    ['a decision for a person', decided({ party: 'person' }), []],
    [
      'a decision for a person who is not there',
      decided({ party: 'person' }, { person: null }),
      ['case c1 decisions[1].party NO_SUCH_PARTY'],
    ],
    [
      'decisions for an enterprise that is not there',
      decided({}, { enterprise: null }),
      ['case c1 decisions[0].party NO_SUCH_PARTY', 'case c1 decisions[1].party NO_SUCH_PARTY'],
    ],
    ['an enterprise suspended', decided({ penalties: [{ kind: 'suspend_production' }] }), []],
    [
      'a person suspended',
      decided({ party: 'person', penalties: [FINE, { kind: 'suspend_production' }] }),
      ['case c1 decisions[1].penalties[1].kind SUSPENSION_OF_PERSON'],
    ],
    [
      'the certificate of a person suspended',
      decided({ party: 'person', penalties: [{ kind: 'suspend_licence', licences: 1 }] }),
      [],
    ],
  ]);

  table('disciplines', [
    ['a Party measure', discipline({ measure: 'expulsion' }), []],
    ['an administrative measure', discipline({ kind: 'administrative', measure: 'demerit' }), []],
    ['a warning of both', discipline({ kind: 'administrative', measure: 'warning' }), []],
    [
      'an administrative measure of the Party',
      discipline({ measure: 'demerit' }),
      ['disciplinary_action d1 measure UNKNOWN_KIND'],
    ],
    [
      'a Party measure of an office',
      discipline({ kind: 'administrative', measure: 'probation' }),
      ['disciplinary_action d1 measure UNKNOWN_KIND'],
    ],
  ]);

  it('come in one answer with the faults of shape, and let no ledger through', () => {
    const json = {
      ...measure({ kind: 'x' }),
      inspections: [{ id: 'i1', region: 'x' }],
      cases: [{ ...CASE, region: 'y' }],
    };
    const { ledger, refusals } = checkLedger(json, CONTEXT);
    expect(ledger).toBeNull();
    expect(refusals.map(({ code, type }) => `${type} ${code}`)).toEqual([
      'inspection MISSING_FIELD',
      'inspection MISSING_FIELD',
      'inspection MISSING_FIELD',
      'inspection MISSING_FIELD',
      'coercive_measure UNKNOWN_KIND',
      'case UNKNOWN_REGION',
    ]);
  });

  it('say in Chinese what to correct', () => {
    const { refusals } = checkLedger(inspection({}, '2021-03-11'), CONTEXT);
    expect(refusals[0].message).toBe('复查销号日期（2021-03-11）早于检查日期（2021-03-12），请改正');
    expect(checkLedger('', CONTEXT).refusals[0].message).toBe('文件内容不是台账，请使用系统下载的模板');
  });

  it('let a lawful file through', () => {
    expect(checkLedger(decided({ decidedOn: '2021-04-10' }), CONTEXT).ledger?.cases).toHaveLength(1);
  });
});

describe('the stage of a past case', () => {
  const decision = { decidedOn: null, party: 'person', penalties: [], revokedOn: null, documentNumber: null } as const;
  it.each([
    ['closed', { closedOn: knownDate('2021'), decisions: [decision] }],
    ['closed', { closedOn: knownDate('2021'), decisions: [] }],
    ['decided', { closedOn: null, decisions: [decision] }],
    ['investigating', { closedOn: null, decisions: [] }],
  ])('%s', (stage, item) => {
    expect(historicalStage(item)).toBe(stage);
  });
});
