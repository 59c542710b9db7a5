import { LEDGER_REFUSAL_CODES } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { type Counts, rowCounts } from './test/ledger-cases.js';

type Json = Record<string, unknown>;
type Change = (ledger: Json) => void;

let test: TestApp;
let clerk: TestAgent;
let county: TestAgent;
let before: Counts;

/** One record of every kind, all in order. */
function soundLedger(): Json {
  const act = { region: '350502', case: 'c1', enterprise: 'e1' };
  return {
    format: 'enforcement-ledger',
    version: 1,
    source: 'refusals',
    enterprises: [{ id: 'e1', name: '鲤城燃气', uscc: '91350582MA00000015', region: '350502', industry: 'gas' }],
    inspections: [
      {
        id: 'i1',
        region: '350502',
        enterprise: 'e1',
        inspectedOn: '2021-03-12',
        kind: 'planned',
        hazards: [{ id: 'i1h1', description: '软管老化', major: false, verifiedOn: '2021-03-20' }],
      },
    ],
    cases: [
      {
        id: 'c1',
        region: '350502',
        class: 'pre_accident',
        enterprise: 'e1',
        person: { name: '张三', idNumber: '11010519491231002X' },
        violation: '未取得许可',
        filedOn: '2021-03-15',
        decisions: [
          {
            decidedOn: '2021-04-10',
            party: 'enterprise',
            penalties: [{ kind: 'fine', amountFen: 2_000_000 }],
            revokedOn: null,
          },
        ],
        closedOn: '2021-06-01',
      },
    ],
    coerciveMeasures: [{ ...act, id: 'm1', kind: 'seal', startedOn: '2021-03-12', endedOn: '2021-03-20' }],
    closureRequests: [{ ...act, id: 'q1', requestedOn: '2021-05-01' }],
    criminalTransfers: [
      {
        id: 't1',
        region: '350502',
        case: 'c1',
        transferredOn: '2021-04-20',
        persons: [{ name: '张三', idNumber: null, liableOn: '2021-04-01' }],
      },
    ],
    disciplinaryActions: [
      {
        id: 'd1',
        region: '350502',
        case: 'c1',
        kind: 'party',
        measure: 'serious_warning',
        decidedOn: '2021-06-01',
        person: { name: '李四', unit: '城管局', idNumber: null },
      },
    ],
    exposures: [{ ...act, id: 'x1', publishedOn: '2021-05-10', medium: 'website' }],
    blacklistings: [{ ...act, id: 'b1', listedOn: '2021-06-01', removedOn: '2022-06-01' }],
    jointDisciplines: [{ ...act, id: 'j1', startedOn: '2021-06-15' }],
  };
}

const set =
  (path: string, value: unknown): Change =>
  (ledger) => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const owner = steps.reduce<Json>((at, step) => at[step] as Json, ledger);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  };

const again =
  (collection: string, more: Json): Change =>
  (ledger) => {
    const list = ledger[collection] as Json[];
    list.push({ ...list[0], ...more });
  };

beforeAll(async () => {
  test = await startTestApp();
  clerk = await test.signIn('clerk');
  county = await test.signIn('clerk.jinjiang');
  before = await rowCounts(test.manager);
});
afterAll(() => test.stop());

const CASES: readonly (readonly [
  name: string,
  change: Change,
  type: string,
  id: string,
  field: string,
  code: string,
])[] = [
  ['an unknown format', set('format', 'other'), 'ledger', '', 'format', 'UNKNOWN_FORMAT'],
  ['an unknown version', set('version', 2), 'ledger', '', 'version', 'UNKNOWN_VERSION'],
  ['an unknown region', set('exposures.0.region', '999999'), 'exposure', 'x1', 'region', 'UNKNOWN_REGION'],
  [
    'an unknown region of an enterprise',
    set('enterprises.0.region', '999999'),
    'enterprise',
    'e1',
    'region',
    'UNKNOWN_REGION',
  ],
  [
    'an unknown enterprise',
    set('coerciveMeasures.0.enterprise', 'e9'),
    'coercive_measure',
    'm1',
    'enterprise',
    'UNKNOWN_ENTERPRISE',
  ],
  ['an unknown case', set('closureRequests.0.case', 'c9'), 'closure_request', 'q1', 'case', 'UNKNOWN_CASE'],
  [
    'a wrong check digit of the credit code',
    set('enterprises.0.uscc', '91350582MA00000016'),
    'enterprise',
    'e1',
    'uscc',
    'BAD_CREDIT_CODE',
  ],
  [
    'the same credit code twice',
    again('enterprises', { id: 'e2' }),
    'enterprise',
    'e2',
    'uscc',
    'DUPLICATE_CREDIT_CODE',
  ],
  [
    'a wrong last digit of the ID number',
    set('cases.0.person.idNumber', '110105194912310021'),
    'case',
    'c1',
    'person.idNumber',
    'BAD_ID_NUMBER',
  ],
  [
    'an impossible date',
    set('inspections.0.inspectedOn', '2021-02-30'),
    'inspection',
    'i1',
    'inspectedOn',
    'IMPOSSIBLE_DATE',
  ],
  [
    'a date in the future',
    set('jointDisciplines.0.startedOn', '2099-01-01'),
    'joint_discipline',
    'j1',
    'startedOn',
    'FUTURE_DATE',
  ],
  [
    'a verification before the inspection',
    set('inspections.0.hazards.0.verifiedOn', '2021-03-11'),
    'hazard',
    'i1h1',
    'verifiedOn',
    'VERIFIED_BEFORE_INSPECTION',
  ],
  [
    'a decision before the filing',
    set('cases.0.decisions.0.decidedOn', '2021-03-14'),
    'case',
    'c1',
    'decisions[0].decidedOn',
    'DECIDED_BEFORE_FILING',
  ],
  [
    'a revocation before its decision',
    set('cases.0.decisions.0.revokedOn', '2021-04-09'),
    'case',
    'c1',
    'decisions[0].revokedOn',
    'REVOKED_BEFORE_DECISION',
  ],
  [
    'a closing before the last decision',
    set('cases.0.closedOn', '2021-04-09'),
    'case',
    'c1',
    'closedOn',
    'CLOSED_BEFORE_DECISION',
  ],
  [
    'an end before the start',
    set('coerciveMeasures.0.endedOn', '2021-03-11'),
    'coercive_measure',
    'm1',
    'endedOn',
    'ENDED_BEFORE_START',
  ],
  [
    'a removal before the listing',
    set('blacklistings.0.removedOn', '2021-05-31'),
    'blacklist_entry',
    'b1',
    'removedOn',
    'REMOVED_BEFORE_LISTING',
  ],
  [
    'a decision for a person whom the case does not have',
    (ledger) =>
      [set('cases.0.person', null), set('cases.0.decisions.0.party', 'person')].forEach((change) => change(ledger)),
    'case',
    'c1',
    'decisions[0].party',
    'NO_SUCH_PARTY',
  ],
  [
    'a case of nobody',
    (ledger) =>
      [set('cases.0.person', null), set('cases.0.enterprise', null), set('cases.0.decisions', [])].forEach((change) =>
        change(ledger),
      ),
    'case',
    'c1',
    'enterprise',
    'NO_PARTY',
  ],
  [
    'a suspension of production on a person',
    set('cases.0.decisions.0', {
      decidedOn: '2021-04-10',
      party: 'person',
      penalties: [{ kind: 'suspend_production' }],
      revokedOn: null,
    }),
    'case',
    'c1',
    'decisions[0].penalties[0].kind',
    'SUSPENSION_OF_PERSON',
  ],
  [
    'a negative amount',
    set('cases.0.decisions.0.penalties.0.amountFen', -1),
    'case',
    'c1',
    'decisions[0].penalties[0].amountFen',
    'BAD_AMOUNT',
  ],
  [
    'an amount of zero',
    set('cases.0.decisions.0.penalties.0.amountFen', 0),
    'case',
    'c1',
    'decisions[0].penalties[0].amountFen',
    'BAD_AMOUNT',
  ],
  [
    'a broken amount',
    set('cases.0.decisions.0.penalties.0.amountFen', 0.5),
    'case',
    'c1',
    'decisions[0].penalties[0].amountFen',
    'BAD_AMOUNT',
  ],
  ['a duplicate id', again('exposures', {}), 'exposure', 'x1', 'id', 'DUPLICATE_ID'],
  [
    'ids that differ only in trailing spaces',
    again('exposures', { id: 'x1 ' }),
    'exposure',
    'x1 ',
    'id',
    'DUPLICATE_ID',
  ],
  ['an unknown kind', set('coerciveMeasures.0.kind', 'burn'), 'coercive_measure', 'm1', 'kind', 'UNKNOWN_KIND'],
  [
    'a measure of the other kind of discipline',
    set('disciplinaryActions.0.measure', 'demotion'),
    'disciplinary_action',
    'd1',
    'measure',
    'UNKNOWN_KIND',
  ],
  [
    'a missing field',
    set('criminalTransfers.0.transferredOn', undefined),
    'criminal_transfer',
    't1',
    'transferredOn',
    'MISSING_FIELD',
  ],
  [
    'a text longer than its column',
    set('cases.0.violation', '违'.repeat(2001)),
    'case',
    'c1',
    'violation',
    'TEXT_TOO_LONG',
  ],
  ['a number where text belongs', set('enterprises.0.name', 5), 'enterprise', 'e1', 'name', 'WRONG_TYPE'],
  [
    'a field that the format does not know',
    set('exposures.0.colour', 'red'),
    'exposure',
    'x1',
    'colour',
    'UNKNOWN_FIELD',
  ],
];

describe('a ledger with', () => {
  it.each(CASES)('%s is refused whole', async (_name, change, type, id, field, code) => {
    const ledger = soundLedger();
    change(ledger);
    const answer = await clerk
      .post('/api/ledgers')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(ledger));
    expect([answer.status, answer.body.refusals]).toEqual([422, [expect.objectContaining({ type, id, field, code })]]);
    expect(answer.body.refusals[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect(await rowCounts(test.manager)).toEqual(before);
  });

  it('several faults names all of them', async () => {
    const ledger = soundLedger();
    set('exposures.0.medium', 'cinema')(ledger);
    set('blacklistings.0.removedOn', '2020')(ledger);
    const answer = await clerk
      .post('/api/ledgers')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(ledger))
      .expect(422);
    expect(answer.body.refusals.map(({ code }: { code: string }) => code).sort()).toEqual([
      'REMOVED_BEFORE_LISTING',
      'UNKNOWN_KIND',
    ]);
    expect(answer.body.message).toContain('2');
  });

  it('records of another unit is refused to a county', async () => {
    const answer = await county
      .post('/api/ledgers')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(soundLedger()))
      .expect(422);
    expect(new Set(answer.body.refusals.map(({ code }: { code: string }) => code))).toEqual(new Set(['OTHER_UNIT']));
    expect(await rowCounts(test.manager)).toEqual(before);
  });

  it('the refusals kept for whoever asks later', async () => {
    const ledger = { ...soundLedger(), version: 3 };
    const send = () =>
      clerk
        .post('/api/ledgers')
        .set('Content-Type', 'application/json')
        .set('Idempotency-Key', 'kept')
        .send(JSON.stringify(ledger));
    await send().expect(422);
    const again422 = await send().expect(422);
    expect(again422.body.refusals).toHaveLength(1);
    const list = await clerk.get('/api/ledgers?importKey=kept').expect(200);
    const detail = await clerk.get(`/api/ledgers/${list.body.items[0].id}`).expect(200);
    expect(detail.body).toMatchObject({
      state: 'refused',
      refused: 1,
      created: 0,
      refusals: [{ code: 'UNKNOWN_VERSION' }],
    });
  });

  it('every code has its case here or in the test of imports', () => {
    const covered = new Set([...CASES.map(([, , , , , code]) => code), 'OTHER_UNIT', 'ALREADY_IMPORTED_DIFFERENT']);
    expect(LEDGER_REFUSAL_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });

  it('no fault is accepted', async () => {
    const answer = await clerk
      .post('/api/ledgers')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(soundLedger()))
      .expect(201);
    expect(answer.body).toEqual({ created: 10, unchanged: 0 });
  });
});
