import { CONSEQUENCE_COVERAGE } from './consequence-coverage.js';
import type { UnitRecords } from './record-fixtures.js';

/** What exists of one county, by which a route could be made to show or change it. */
export interface CountyFixture extends UnitRecords {
  readonly ledgerImport: string;
  readonly responsiblePerson: string;
  readonly account: string;
  readonly staffMember: string;
  readonly certificate: string;
  readonly photo: string;
}

/** Accounts of 晋江市 that may call the route at all: a refusal for want of a permission would prove nothing. */
export type CountyUser = 'clerk.jinjiang' | 'officer1.jinjiang' | 'sys.jinjiang' | 'sec.jinjiang';

export type Coverage =
  /** `{id}` is something of a unit: 404 for that of another county. With `answers` the own one is answered. */
  | {
      readonly kind: 'record';
      readonly id: keyof CountyFixture;
      readonly as?: CountyUser;
      readonly body?: unknown;
      readonly answers?: true;
    }
  /** Everything that the caller may see in one answer. The city's answer must name the other county, or the test proves nothing. */
  | {
      readonly kind: 'list';
      readonly query: string;
      readonly as?: CountyUser;
      readonly city?: string;
      readonly cityShowsIt?: false;
    }
  /** The same in a workbook. */
  | { readonly kind: 'workbook'; readonly query: string }
  /** A body that names the other county is refused with this status, and nothing is written. */
  | { readonly kind: 'write'; readonly body: unknown; readonly as?: CountyUser; readonly status: number }
  /** Every unit may see all of it. */
  | { readonly kind: 'open'; readonly because: string };

const record = (id: keyof CountyFixture): Coverage => ({ kind: 'record', id, answers: true });
const account = (as: CountyUser, body?: unknown): Coverage => ({ kind: 'record', id: 'account', as, body });
const people = (id: 'staffMember' | 'certificate', body: unknown): Coverage => ({
  kind: 'record',
  id,
  as: 'sys.jinjiang',
  body,
});
/** An act of the field on something of the own unit. */
const act = (id: keyof CountyFixture, body: unknown): Coverage => ({
  kind: 'record',
  id,
  as: 'officer1.jinjiang',
  body,
});
const list = (query = 'size=200'): Coverage => ({ kind: 'list', query });
const open = (because: string): Coverage => ({ kind: 'open', because });

const PERIOD = 'from=2026-01-01&to=2026-12-31';
const OTHER_COUNTY = '350502';
const NEW_CERTIFICATE = { number: 'REACH-0001', validFrom: '2026-01-01', validTo: '2028-12-31' };

const REACHED_HAZARD = { description: '越界隐患', major: false, rectifyDueOn: '2026-03-08' };
const REACHED_RECHECK = { recheckedOn: '2026-03-02', passed: true, newDueOn: null, officerIds: [] };

export const ROUTE_COVERAGE: Readonly<Record<string, Coverage>> = {
  'GET /inspections': list(),
  'GET /inspections/{id}': record('inspection'),
  'POST /inspections': open('makes an inspection of the own unit; its officers must be of it: inspections.spec.ts'),
  'PUT /inspections/{id}': act('inspection', {
    version: 1,
    reason: '越界更正',
    enterpriseId: null,
    place: '越界地点',
    kind: 'planned',
    inspectedOn: '2026-03-01',
    officerIds: [],
  }),
  'POST /inspections/{id}/void': act('inspection', { version: 1, reason: '越界作废' }),
  'POST /inspections/{id}/hazards': act('inspection', { hazards: [REACHED_HAZARD] }),
  'GET /hazards': list(),
  'GET /hazards/{id}': record('hazard'),
  'PUT /hazards/{id}': act('hazard', { version: 1, reason: '越界更正', ...REACHED_HAZARD }),
  'POST /hazards/{id}/void': act('hazard', { version: 1, reason: '越界作废' }),
  'POST /hazards/{id}/report': act('hazard', { version: 1, reportedOn: '2026-03-02' }),
  'POST /hazards/{id}/recheck': act('hazard', { version: 1, ...REACHED_RECHECK }),
  'POST /hazards/{id}/reopen': act('hazard', { version: 1, reason: '越界撤销' }),
  'POST /hazards/rechecks': open('names hazards by id, each looked for like a single one: hazards.spec.ts'),
  'GET /photos': list(),
  'GET /photos/{id}/image': act('photo', undefined),
  'POST /photos': open('names its record by id, looked for like any other: photos.spec.ts'),
  'POST /photos/{id}/void': act('photo', { reason: '越界作废' }),
  'GET /cases': list(),
  'GET /cases/{id}': record('case'),
  'POST /cases': {
    kind: 'write',
    as: 'officer1.jinjiang',
    status: 422,
    body: {
      region: OTHER_COUNTY,
      caseClass: 'pre_accident',
      violation: '越界线索',
      leadOn: '2026-03-01',
      inspectionIds: ['987654321'],
      officerIds: ['987654321'],
    },
  },
  'POST /cases/{id}/actions/{action}': act('case', { version: 1, reason: '越界作废' }),
  'GET /calendar': open('one calendar for all units'),
  'PUT /calendar/years/{year}': open('one calendar for all units, changed by the city alone: calendar.api.spec.ts'),
  'GET /document-numbers': list(),
  'GET /reminders': open('the reader’s own, by account: reminders.spec.ts'),
  'POST /reminders/read': open('the reader’s own, by account: reminders.spec.ts'),
  'GET /decisions': list(),
  'GET /decisions/{id}': record('decision'),
  'GET /coercive-measures': list(),
  'GET /coercive-measures/{id}': record('coercive_measure'),
  'GET /closure-requests': list(),
  'GET /closure-requests/{id}': record('closure_request'),
  'GET /criminal-transfers': list(),
  'GET /criminal-transfers/{id}': record('criminal_transfer'),
  'GET /disciplinary-actions': list(),
  'GET /disciplinary-actions/{id}': record('disciplinary_action'),
  'GET /exposures': list(),
  'GET /exposures/{id}': record('exposure'),
  'GET /blacklist-entries': list(),
  'GET /blacklist-entries/{id}': record('blacklist_entry'),
  'GET /joint-disciplines': list(),
  'GET /joint-disciplines/{id}': record('joint_discipline'),
  ...CONSEQUENCE_COVERAGE,
  'GET /records/{type}/{id}/changes': open(
    'empty for what is not of the scope, as for what is not there: consequences.api.spec.ts',
  ),

  // Of the own unit only, for whoever has steps to take: inbox.spec.ts looks into it.
  'GET /inbox': { kind: 'list', query: '', as: 'officer1.jinjiang', cityShowsIt: false },

  'GET /statistics/table': list(PERIOD),
  'GET /statistics/table.xlsx': { kind: 'workbook', query: PERIOD },
  'GET /statistics/records': list(`${PERIOD}&column=hazardsFound`),
  'GET /statistics/undated': list(`${PERIOD}&column=exposedEnterprises`),
  // Checks name a unit only where they fail.
  'GET /statistics/checks': { kind: 'list', query: PERIOD, cityShowsIt: false },
  'GET /statistics/comparison': list(PERIOD),
  // Sums without names: the region asked for is all that could reach beyond.
  'GET /statistics/year': { kind: 'list', query: 'year=2026', cityShowsIt: false },

  'GET /ledgers': list(),
  'GET /ledgers/{id}': record('ledgerImport'),
  'GET /ledgers/template.xlsx': open('an empty form'),
  'POST /ledgers': {
    kind: 'write',
    status: 422,
    body: {
      format: 'enforcement-ledger',
      version: 1,
      source: 'reach',
      enterprises: [{ id: 'e1', name: '越界企业', uscc: null, region: OTHER_COUNTY, industry: null }],
      inspections: [
        { id: 'i1', region: OTHER_COUNTY, enterprise: 'e1', inspectedOn: '2026-03-01', kind: 'planned', hazards: [] },
      ],
      cases: [],
      coerciveMeasures: [],
      closureRequests: [],
      criminalTransfers: [],
      disciplinaryActions: [],
      exposures: [],
      blacklistings: [],
      jointDisciplines: [],
    },
  },
  'POST /ledgers/workbook': open('only another form of the file: what is in it goes the way of POST /ledgers'),

  'GET /accounts': { kind: 'list', query: 'size=200', as: 'sys.jinjiang', city: 'sysadmin' },
  'POST /accounts': {
    kind: 'write',
    as: 'sys.jinjiang',
    status: 404,
    body: { username: 'reach', displayName: '越界账号', region: OTHER_COUNTY },
  },
  'POST /accounts/{id}/disable': account('sys.jinjiang'),
  'POST /accounts/{id}/enable': account('sys.jinjiang'),
  'POST /accounts/{id}/unlock': account('sys.jinjiang'),
  'POST /accounts/{id}/reset-password': account('sys.jinjiang'),
  'PUT /accounts/{id}/roles': account('sec.jinjiang', { roles: ['officer'] }),
  'GET /audit': { kind: 'list', query: 'size=200', as: 'sec.jinjiang', city: 'audadmin' },

  'GET /staff': list(),
  'GET /staff/{id}': record('staffMember'),
  'GET /staff/{id}/changes': { kind: 'record', id: 'staffMember' },
  // Only the own unit, for the city too.
  'GET /staff/officers': { kind: 'list', query: '', cityShowsIt: false },
  'GET /staff/linkable-accounts': { kind: 'list', query: '', as: 'sys.jinjiang', cityShowsIt: false },
  'POST /staff': open('names no unit: the member belongs to that of the account, and accounts of others are refused'),
  'PUT /staff/{id}': people('staffMember', {
    version: 1,
    reason: '越界更正',
    name: '越界',
    post: '越界',
    kind: 'officer',
    phone: null,
    accountId: null,
    joinedOn: null,
    leftOn: null,
  }),
  'POST /staff/{id}/leave': people('staffMember', { version: 1, leftOn: '2026-01-31' }),
  'POST /staff/{id}/void': people('staffMember', { version: 1, reason: '越界作废' }),
  'POST /staff/{id}/certificates': people('staffMember', NEW_CERTIFICATE),
  'PUT /certificates/{id}': people('certificate', {
    version: 1,
    reason: '越界更正',
    ...NEW_CERTIFICATE,
    revokedOn: null,
  }),
  'POST /certificates/{id}/revoke': people('certificate', {
    version: 1,
    revokedOn: '2026-01-31',
    reason: '越界注销',
  }),
  'POST /certificates/{id}/void': people('certificate', { version: 1, reason: '越界作废' }),

  'GET /persons': list(),
  'GET /persons/{id}': record('person'),
  'PUT /persons/{id}': {
    kind: 'record',
    id: 'person',
    as: 'officer1.jinjiang',
    body: { name: '越界人员', version: 1, reason: '越界更正' },
  },
  'POST /persons': open('makes a person of the own unit'),
  'POST /persons/find': open('finds whoever has exactly the document named: persons.api.spec.ts'),
  'POST /responsible-persons': open(
    'of the common register; the person must be known to the unit: persons.api.spec.ts',
  ),
  'POST /responsible-persons/{id}/end': {
    kind: 'record',
    id: 'responsiblePerson',
    as: 'officer1.jinjiang',
    body: { until: '2026-03-01', reason: '越界登记离任' },
  },

  'POST /enterprises': open('the register is common: it has no unit'),
  'GET /enterprises/duplicates': open('the register is readable by every unit'),
  'PUT /enterprises/{id}': open('the register is common: every unit may correct it'),
  'POST /enterprises/{id}/merge': open('the register is common'),
  'POST /enterprises/{id}/unmerge': open('the register is common'),
  'GET /enterprises': open('the register is readable by every unit'),
  'GET /enterprises/{id}': open('the register is readable by every unit'),
  'GET /enterprises/{id}/record': open(
    'the register entry is shown with records of the scope only: its own test below',
  ),
  'GET /search': open('finds enterprises of the register everywhere, records of the scope only: its own test below'),

  'GET /units': open('every unit knows the others'),
  'GET /permission-matrix': open('the same for everybody'),
  'GET /password-policy': open('the same for everybody'),
  'GET /session': open('the own account'),
  'POST /session': open('before anybody is known'),
  'DELETE /session': open('the own account'),
  'DELETE /sessions': open('the own account'),
  'POST /session/password': open('the own account'),
  'GET /health': open('knows no record'),
  'GET /openapi.json': open('knows no record'),
};
