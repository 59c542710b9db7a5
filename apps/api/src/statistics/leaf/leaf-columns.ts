import type { CaseClass, ColumnKey, DerivedColumn, LeafColumn, PenaltyKind } from '@anjuan/domain';
import type { LeafDefinition } from './leaf-definition.js';

/** Entered by mistake, or the act of another organ: counts nowhere. Asked of a record and of what it hangs on. */
const counts = (alias: string): readonly string[] => [`${alias}.organ_id IS NULL`, `${alias}.voided_at IS NULL`];

/** On-the-spot penalties have no filing; a filing whose approval was annulled stops counting. */
const filed = (alias: string): readonly string[] => [
  ...counts(alias),
  `(${alias}.case_procedure IS NULL OR ${alias}.case_procedure <> 'simplified')`,
  `${alias}.filing_annulled_on IS NULL`,
];

/** Of merged cases all but the earliest filing; the leading case belongs to its group whether or not it names itself. */
const LATER_FILINGS_OF_MERGED_CASES = `
  SELECT placed.id FROM (
    SELECT f.id, ROW_NUMBER() OVER (
      PARTITION BY grouped.group_id ORDER BY f.filed_on IS NULL, f.filed_on, f.id) AS place
    FROM (
      SELECT id, merge_group_id AS group_id FROM case_file WHERE merge_group_id IS NOT NULL
      UNION
      SELECT merge_group_id, merge_group_id FROM case_file WHERE merge_group_id IS NOT NULL
    ) grouped JOIN case_file f ON f.id = grouped.id
    WHERE ${filed('f').join(' AND ')}
  ) placed WHERE placed.place > 1`;

/** Penalties of decisions in force, on time or not, with their present content. */
const inForce = (kind: PenaltyKind): readonly string[] => [
  "d.state IN ('in_force', 'unlawful_kept')",
  ...counts('d'),
  ...counts('c'),
  `l.kind = '${kind}'`,
  'l.superseded_at IS NULL',
];
const DECISION_LINES =
  'penalty_decision d JOIN case_file c ON c.id = d.case_id JOIN penalty_line l ON l.decision_id = d.id';
/** Nearly every decision has a fine: reading goes from the decisions of the period to their lines, never through all fines. */
const DECISION_FINES = `penalty_decision d JOIN case_file c ON c.id = d.case_id
  JOIN penalty_line l IGNORE INDEX (ix_penalty_line_kind) ON l.decision_id = d.id`;
const DECISION_AND_CASE = [
  { type: 'decision', id: 'd.id' },
  { type: 'case', id: 'c.id' },
] as const;

function filings(caseClass: CaseClass): LeafDefinition {
  return {
    from: 'case_file c',
    region: 'c.region',
    on: 'c.filed_on',
    where: [`c.case_class = '${caseClass}'`, ...filed('c'), `c.id NOT IN (${LATER_FILINGS_OF_MERGED_CASES})`],
    counted: { kind: 'facts' },
    fact: 'c.id',
    unknownDate: 'left_out',
    // Only past records can have been filed on a day that nobody knows; any other case without a day is a lead, or was not filed.
    happened: '(c.historical OR c.filed_on_partial IS NOT NULL)',
    sources: [{ type: 'case', id: 'c.id' }],
  };
}

/** A case counts in its present class. */
function fines(...classes: readonly CaseClass[]): LeafDefinition {
  return {
    from: DECISION_FINES,
    region: 'd.region',
    on: 'd.decided_on',
    where: [...inForce('fine'), `c.case_class IN (${classes.map((name) => `'${name}'`).join(', ')})`],
    counted: { kind: 'sum', amount: 'l.amount_fen', unknownFrom: DECISION_LINES },
    fact: 'l.id',
    unknownDate: 'left_out',
    sources: DECISION_AND_CASE,
  };
}

/** Few entries are merged. DISTINCT keeps them a small table of their own: joining the whole register instead costs a fifth more time. */
const MERGED_ENTRIES = '(SELECT DISTINCT id, merged_into_id FROM enterprise WHERE merged_into_id IS NOT NULL)';
/** An entry merged into another one is that enterprise; the records keep the entry they were made with. */
const entryOf = (enterpriseId: string): string => `LEFT JOIN ${MERGED_ENTRIES} entry ON entry.id = ${enterpriseId}`;
const enterpriseOf = (enterpriseId: string): string => `COALESCE(entry.merged_into_id, ${enterpriseId})`;

type EnterpriseRecord = 'closure_request' | 'exposure' | 'blacklist_entry' | 'joint_discipline';

function enterprisesOf(table: EnterpriseRecord, dateColumn: string): LeafDefinition {
  return {
    from: `${table} r ${entryOf('r.enterprise_id')}`,
    region: 'r.region',
    on: `r.${dateColumn}`,
    where: counts('r'),
    counted: { kind: 'distinct', key: enterpriseOf('r.enterprise_id'), type: 'enterprise' },
    fact: 'r.id',
    unknownDate: 'left_out',
    sources: [{ type: table, id: 'r.id' }],
  };
}

const HAZARD_AND_INSPECTION = [
  { type: 'hazard', id: 'h.id' },
  { type: 'inspection', id: 'i.id' },
] as const;

/** The counted columns of the table. A forgotten column does not compile. */
export const LEAF_COLUMN_DEFINITIONS: Record<LeafColumn, LeafDefinition> = {
  inspectedEnterprises: {
    from: `inspection i ${entryOf('i.enterprise_id')}`,
    region: 'i.region',
    on: 'i.inspected_on',
    where: [...counts('i'), 'i.enterprise_id IS NOT NULL'],
    counted: { kind: 'distinct', key: enterpriseOf('i.enterprise_id'), type: 'enterprise' },
    fact: 'i.id',
    unknownDate: 'left_out',
    sources: [{ type: 'inspection', id: 'i.id' }],
  },
  hazardsFound: {
    from: 'inspection i JOIN hazard h ON h.inspection_id = i.id',
    // A hazard's unit is that of the inspection that found it.
    region: 'i.region',
    on: 'i.inspected_on',
    where: [...counts('i'), ...counts('h')],
    counted: { kind: 'facts' },
    fact: 'h.id',
    unknownDate: 'left_out',
    sources: HAZARD_AND_INSPECTION,
  },
  hazardsRectified: {
    from: 'hazard h JOIN inspection i ON i.id = h.inspection_id',
    // Equal to the inspection's region, which every writer copies here; this one leads the index by date of verification.
    region: 'h.region',
    on: 'h.verified_on',
    where: [...counts('h'), ...counts('i')],
    counted: { kind: 'facts' },
    fact: 'h.id',
    unknownDate: 'not_happened',
    sources: HAZARD_AND_INSPECTION,
  },
  preAccidentCases: filings('pre_accident'),
  accidentCases: filings('accident'),
  preAccidentFineFen: fines('pre_accident'),
  accidentFineFen: fines('accident'),
  coerciveMeasures: {
    from: 'coercive_measure r',
    region: 'r.region',
    on: 'r.started_on',
    // A measure stands for itself: it counts whatever becomes of its case.
    where: counts('r'),
    counted: { kind: 'facts' },
    fact: 'r.id',
    unknownDate: 'left_out',
    sources: [{ type: 'coercive_measure', id: 'r.id' }],
  },
  productionSuspensions: {
    from: `${DECISION_LINES} JOIN penalty_line_party lp ON lp.line_id = l.id JOIN case_party cp ON cp.id = lp.case_party_id
      ${entryOf('cp.enterprise_id')}`,
    region: 'd.region',
    on: 'd.decided_on',
    where: [...inForce('suspend_production'), 'cp.enterprise_id IS NOT NULL'],
    counted: { kind: 'distinct', key: enterpriseOf('cp.enterprise_id'), type: 'enterprise' },
    fact: 'l.id',
    unknownDate: 'left_out',
    sources: DECISION_AND_CASE,
  },
  licencesSuspended: {
    from: DECISION_LINES,
    region: 'd.region',
    on: 'd.decided_on',
    where: inForce('suspend_licence'),
    counted: { kind: 'sum', amount: 'l.licences', unknownFrom: DECISION_LINES },
    fact: 'l.id',
    unknownDate: 'left_out',
    sources: DECISION_AND_CASE,
  },
  closureRequests: enterprisesOf('closure_request', 'requested_on'),
  criminallyLiablePersons: {
    from: 'transferred_person tp JOIN criminal_transfer t ON t.id = tp.transfer_id',
    region: 'tp.region',
    on: 'tp.liable_on',
    // What the police refused, or withdrew and gave back, counts nobody; a person whose case ended without guilt stops counting.
    where: [
      ...counts('t'),
      't.refused_on IS NULL',
      't.refused_on_partial IS NULL',
      't.returned_on IS NULL',
      'tp.cleared_on IS NULL',
      'tp.cleared_on_partial IS NULL',
    ],
    counted: { kind: 'distinct', key: 'tp.person_id', type: 'person' },
    fact: 'tp.id',
    unknownDate: 'not_happened',
    sources: [{ type: 'criminal_transfer', id: 't.id' }],
  },
  disciplinedPersons: {
    from: 'disciplinary_action r',
    region: 'r.region',
    on: 'r.decided_on',
    where: counts('r'),
    counted: { kind: 'distinct', key: 'r.person_id', type: 'person' },
    fact: 'r.id',
    unknownDate: 'left_out',
    sources: [{ type: 'disciplinary_action', id: 'r.id' }],
  },
  exposedEnterprises: enterprisesOf('exposure', 'published_on'),
  blacklistedEnterprises: enterprisesOf('blacklist_entry', 'listed_on'),
  jointlyDisciplinedEnterprises: enterprisesOf('joint_discipline', 'started_on'),
};

/** What a derived cell opens into: the ratio into its cases, the total of fines into the fines of both classes. */
const OPENED: Record<DerivedColumn, LeafDefinition> = {
  preAccidentCaseRatio: LEAF_COLUMN_DEFINITIONS.preAccidentCases,
  fineTotalFen: fines('pre_accident', 'accident'),
};

/** What a derived column leaves out: whatever its parts leave out. */
const LEFT_OUT: Record<DerivedColumn, readonly LeafDefinition[]> = {
  preAccidentCaseRatio: [LEAF_COLUMN_DEFINITIONS.preAccidentCases, LEAF_COLUMN_DEFINITIONS.inspectedEnterprises],
  fineTotalFen: [OPENED.fineTotalFen],
};

const ALL: Readonly<Record<ColumnKey, LeafDefinition>> = { ...LEAF_COLUMN_DEFINITIONS, ...OPENED };

export function countedDefinition(column: ColumnKey): LeafDefinition {
  return ALL[column];
}

export function leftOutDefinitions(column: ColumnKey): readonly LeafDefinition[] {
  const derived: Partial<Record<ColumnKey, readonly LeafDefinition[]>> = LEFT_OUT;
  return derived[column] ?? [ALL[column]];
}
