import type { RecordType } from '@anjuan/domain';

/** Where the page of a record is; the parts of the address are those of the interface. People of a transfer stand on its page. */
const RECORD_FOLDER: Record<RecordType, string | null> = {
  enterprise: 'enterprises',
  person: 'persons',
  inspection: 'inspections',
  hazard: 'hazards',
  case: 'cases',
  decision: 'decisions',
  coercive_measure: 'coercive-measures',
  closure_request: 'closure-requests',
  criminal_transfer: 'criminal-transfers',
  transferred_person: null,
  disciplinary_action: 'disciplinary-actions',
  exposure: 'exposures',
  blacklist_entry: 'blacklist-entries',
  joint_discipline: 'joint-disciplines',
};

export function recordPath(type: RecordType, id: string): string | null {
  const folder = RECORD_FOLDER[type];
  return folder === null ? null : `/${folder}/${encodeURIComponent(id)}`;
}
