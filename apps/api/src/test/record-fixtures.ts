import type { EntityManager } from 'typeorm';
import { dated, RecordRows } from './record-rows.js';

export const JINJIANG = '350582';
export const LICHENG = '350502';
export const CITY = '350500';

/** One record of every kind, and its children, for a unit. The ids are named like the wire types. */
export interface UnitRecords {
  readonly region: string;
  readonly enterprise: string;
  readonly person: string;
  readonly inspection: string;
  readonly hazard: string;
  readonly case: string;
  readonly decision: string;
  readonly coercive_measure: string;
  readonly closure_request: string;
  readonly criminal_transfer: string;
  readonly transferred_person: string;
  readonly disciplinary_action: string;
  readonly exposure: string;
  readonly blacklist_entry: string;
  readonly joint_discipline: string;
}

/** The words of the unit's records contain `mark`, so that a search can look for them. */
export async function everyKindOfRecord(db: EntityManager, region: string, mark: string): Promise<UnitRecords> {
  const rows = new RecordRows(db);
  const enterprise = await rows.enterprise(`${mark}燃气站`, { place_region: region });
  const person = await rows.person(`${mark}某`);
  const caseId = await rows.insert('case_file', {
    region,
    case_number: `${mark}案〔2026〕1号`,
    case_class: 'pre_accident',
    case_procedure: 'ordinary',
    stage: 'decided',
    violation: `${mark}未取得许可经营燃气`,
    filed_on: '2026-03-05',
  });
  const party = await rows.party(caseId, { enterprise });
  const inspection = await rows.insert('inspection', {
    region,
    enterprise_id: enterprise,
    inspected_on: '2026-03-01',
    kind: 'planned',
  });
  await rows.insert('case_inspection', { case_id: caseId, inspection_id: inspection });
  const hazard = await rows.insert('hazard', { region, inspection_id: inspection, description: `${mark}阀门漏气` });
  const decisionRow = { region, document_number: `${mark}罚字〔2026〕1号`, decided_on: '2026-04-01' };
  const decision = await rows.decision(caseId, decisionRow, [party]);
  await rows.line(decision, { kind: 'fine', amount_fen: 2_000_000 }, [party]);
  const ofEnterprise = { region, enterprise_id: enterprise, case_id: caseId };
  const transfer = await rows.insert('criminal_transfer', {
    region,
    case_id: caseId,
    offence: '危险作业罪',
    ...dated('transferred_on', '2026-05-01'),
  });
  const transferredPerson = await rows.insert('transferred_person', {
    transfer_id: transfer,
    region,
    person_id: person,
  });
  return {
    region,
    enterprise,
    person,
    inspection,
    hazard,
    case: caseId,
    decision,
    criminal_transfer: transfer,
    transferred_person: transferredPerson,
    coercive_measure: await rows.insert('coercive_measure', {
      ...ofEnterprise,
      kind: 'seal',
      started_on: '2026-03-01',
    }),
    closure_request: await rows.insert('closure_request', { ...ofEnterprise, requested_on: '2026-05-02' }),
    disciplinary_action: await rows.insert('disciplinary_action', {
      region,
      case_id: caseId,
      person_id: person,
      kind: 'party',
      measure: 'warning',
      decided_on: '2026-05-03',
    }),
    exposure: await rows.insert('exposure', { ...ofEnterprise, medium: 'website', published_on: '2026-05-04' }),
    blacklist_entry: await rows.insert('blacklist_entry', { ...ofEnterprise, listed_on: '2026-05-05' }),
    joint_discipline: await rows.insert('joint_discipline', { ...ofEnterprise, started_on: '2026-05-06' }),
  };
}
