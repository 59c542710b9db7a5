import type { CaseConsequence, CoerciveMeasureItem } from '@anjuan/contracts';
import { COERCIVE_MEASURE_KIND_LABEL } from '@anjuan/domain';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { caseRef, enterpriseRef, ref } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { CoerciveMeasureRow } from './measures.repository.js';

interface Reading {
  readonly scope: RegionScope;
  readonly regionName: (region: string) => string;
}

export function toCoerciveMeasure(row: CoerciveMeasureRow, { scope, regionName }: Reading): CoerciveMeasureItem {
  return {
    ...recordHead(row, regionName),
    kind: row.kind,
    documentNumber: row.document_number,
    objects: row.objects,
    case: caseRef(row, scope),
    enterprise: enterpriseRef(row),
    person: row.person,
    startedOn: row.started_on,
    endedOn: row.ended_on,
  };
}

export function measureConsequence(row: CoerciveMeasureRow): CaseConsequence {
  const label = row.document_number ?? COERCIVE_MEASURE_KIND_LABEL[row.kind];
  return { ref: ref('coercive_measure', row.id, label), on: row.started_on, until: row.ended_on, note: row.objects };
}
