import type { CountyFixture, Coverage } from './route-coverage.js';

const act = (id: keyof CountyFixture, body: unknown): Coverage => ({
  kind: 'record',
  id,
  as: 'officer1.jinjiang',
  body,
});
const own = (because: string): Coverage => ({ kind: 'open', because });

const OWN = 'makes a record of the own unit; a case of another one is refused: consequences.api.spec.ts';
const VOIDED = { version: 1, reason: '越界作废' };
const ENDED = { version: 1, on: '2026-06-01', reason: '越界结束' };
const CORRECTED = { version: 1, reason: '越界更正', caseId: null };

/** The contents that a correction of each kind sends. */
const MEASURE = {
  ...CORRECTED,
  enterpriseId: '1',
  personId: null,
  kind: 'seal',
  startedOn: '2026-03-01',
  officerIds: [],
  termDays: 30,
  appraisalDays: null,
  approvedOn: '2026-03-01',
  approverPost: 'deputy',
  emergency: false,
  noticedOn: null,
  notResidential: false,
  lift: null,
};
const TRANSFER = {
  ...CORRECTED,
  source: 'bureau',
  reportedOn: '2026-05-01',
  approvedOn: '2026-05-01',
  approverPost: 'principal',
  transferredOn: '2026-05-01',
  acceptedOn: null,
  refusedOn: null,
  returnedOn: null,
};
const COURSE = {
  version: 1,
  personId: '1',
  filedOn: '2026-06-01',
  restrainedOn: null,
  prosecutedOn: null,
  convictedOn: null,
  cleared: null,
  clearedOn: null,
};

/** Measures, transfers, sanctions and publicity. */
export const CONSEQUENCE_COVERAGE: Readonly<Record<string, Coverage>> = {
  'POST /coercive-measures': own(OWN),
  'PUT /coercive-measures/{id}': act('coercive_measure', MEASURE),
  'POST /coercive-measures/{id}/void': act('coercive_measure', VOIDED),
  'POST /coercive-measures/{id}/extend': act('coercive_measure', {
    version: 1,
    days: 30,
    reason: '越界延长',
    approvedOn: '2026-03-20',
    approverName: '张某',
    toldOn: '2026-03-20',
  }),
  'POST /coercive-measures/{id}/lift': act('coercive_measure', {
    version: 1,
    endedOn: '2026-03-20',
    ground: 'decision_made',
  }),
  'POST /closure-requests': own(OWN),
  'PUT /closure-requests/{id}': act('closure_request', {
    ...CORRECTED,
    enterpriseId: '1',
    ground: 'other_law',
    requestedOn: '2026-05-02',
  }),
  'POST /closure-requests/{id}/void': act('closure_request', VOIDED),
  'POST /criminal-transfers': own(OWN),
  'PUT /criminal-transfers/{id}': act('criminal_transfer', TRANSFER),
  'POST /criminal-transfers/{id}/void': act('criminal_transfer', VOIDED),
  'POST /criminal-transfers/{id}/answer': act('criminal_transfer', {
    version: 1,
    answer: 'accepted',
    answeredOn: '2026-05-02',
    documentNumber: '越界',
  }),
  'POST /criminal-transfers/{id}/persons': act('criminal_transfer', { version: 1, personIds: ['1'] }),
  'POST /transferred-persons/{id}/outcome': act('transferred_person', COURSE),
  'POST /disciplinary-actions': own(OWN),
  'PUT /disciplinary-actions/{id}': act('disciplinary_action', {
    ...CORRECTED,
    personId: '1',
    kind: 'party',
    measure: 'warning',
    decidedOn: '2026-05-03',
  }),
  'POST /disciplinary-actions/{id}/void': act('disciplinary_action', VOIDED),
  'POST /exposures': own(OWN),
  'PUT /exposures/{id}': act('exposure', {
    ...CORRECTED,
    enterpriseId: '1',
    medium: 'tv',
    publishedOn: '2026-05-04',
    withdrawnOn: null,
  }),
  'POST /exposures/{id}/void': act('exposure', VOIDED),
  'POST /exposures/{id}/withdraw': act('exposure', ENDED),
  'POST /blacklist-entries': own(OWN),
  'PUT /blacklist-entries/{id}': act('blacklist_entry', {
    ...CORRECTED,
    enterpriseId: '1',
    listedOn: '2026-05-05',
    expectedEndOn: null,
    removedOn: null,
  }),
  'POST /blacklist-entries/{id}/void': act('blacklist_entry', VOIDED),
  'POST /blacklist-entries/{id}/remove': act('blacklist_entry', ENDED),
  'POST /joint-disciplines': own(OWN),
  'PUT /joint-disciplines/{id}': act('joint_discipline', {
    ...CORRECTED,
    enterpriseId: '1',
    startedOn: '2026-05-06',
    endedOn: null,
  }),
  'POST /joint-disciplines/{id}/void': act('joint_discipline', VOIDED),
  'POST /joint-disciplines/{id}/end': act('joint_discipline', ENDED),
};
