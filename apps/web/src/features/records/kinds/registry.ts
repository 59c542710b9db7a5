import type { RecordKind } from '../record-kind';
import { criminalTransfers, disciplinaryActions } from './accountability';
import { cases, decisions } from './cases';
import { hazards, inspections } from './inspections';
import { closureRequests, coerciveMeasures } from './measures';
import { blacklistEntries, exposures, jointDisciplines } from './publicity';

/** In the order of the statistics table's columns. */
export const RECORD_KINDS: readonly RecordKind[] = [
  inspections,
  hazards,
  cases,
  decisions,
  coerciveMeasures,
  closureRequests,
  criminalTransfers,
  disciplinaryActions,
  exposures,
  blacklistEntries,
  jointDisciplines,
];

export function recordKindOf(slug: string): RecordKind {
  const kind = RECORD_KINDS.find((one) => one.slug === slug);
  if (kind === undefined) throw new Error(`No such kind of record: ${slug}`);
  return kind;
}
