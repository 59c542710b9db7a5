import { type InboxKind, MEASURE_TERM_DAYS } from '@anjuan/domain';

/** A hazard or a measure `t` whose limit is near or over. */
export interface ThingSource {
  readonly kind: InboxKind;
  readonly type: 'hazard' | 'coercive_measure';
  readonly from: string;
  readonly label: string;
  readonly subject: string;
  readonly parties: string;
  readonly officers: string;
  readonly since: string;
  /** The day that sets the limit going, its last day, and the id of its rule, each as SQL. */
  readonly start: string;
  readonly due: string;
  readonly limit: string;
  readonly condition: string;
  /** Which of them are the reader's own, with one `?` for the account; null for all of the unit. */
  readonly own: string | null;
  readonly within: 'near' | 'overdue';
}

type Found = Pick<ThingSource, 'kind' | 'own' | 'within'>;

/** What is linked to officers with an account is theirs; the rest is everybody's of the unit. */
const ownOf = (officers: string): string =>
  `(EXISTS (${officers} AND s.account_id = ?) OR NOT EXISTS (${officers} AND s.account_id IS NOT NULL))`;
const namesOf = (officers: string): string =>
  `(${officers.replace('SELECT 1', `SELECT GROUP_CONCAT(s.name SEPARATOR '、')`)})`;

const INSPECTORS =
  'SELECT 1 FROM inspection_officer o JOIN staff_member s ON s.id = o.staff_id WHERE o.inspection_id = t.inspection_id';

const hazards = (found: Found): ThingSource => ({
  ...found,
  type: 'hazard',
  from: 'hazard t JOIN inspection i ON i.id = t.inspection_id LEFT JOIN enterprise e ON e.id = i.enterprise_id',
  label: 'LEFT(t.description, 80)',
  subject: 't.description',
  parties: 'COALESCE(e.name, i.place)',
  officers: namesOf(INSPECTORS),
  since: 'i.inspected_on',
  start: 't.rectify_due_on',
  due: 't.rectify_due_on',
  limit: "'rectify_hazard'",
  condition: 't.verified_on IS NULL AND t.verified_on_partial IS NULL AND i.voided_at IS NULL',
});

/** A measure is for those to end who carried it out, and for the officers of its case. */
const MEASURE_OFFICERS = `SELECT 1 FROM staff_member s WHERE s.id IN (
  SELECT o.staff_id FROM measure_officer o WHERE o.measure_id = t.id
  UNION SELECT o.staff_id FROM case_officer o WHERE o.case_id = t.case_id)`;

/** `measureDueOn` of the domain: the term as the decision and its extension wrote it, days of appraisal not counted. */
const MEASURE_DUE = `DATE_ADD(t.started_on, INTERVAL
  COALESCE(t.term_days, ${MEASURE_TERM_DAYS}) + COALESCE(t.extension_days, 0) + COALESCE(t.appraisal_days, 0) DAY)`;

const measures = (found: Found): ThingSource => ({
  ...found,
  type: 'coercive_measure',
  from: 'coercive_measure t LEFT JOIN enterprise e ON e.id = t.enterprise_id LEFT JOIN person n ON n.id = t.person_id',
  label: 'COALESCE(t.document_number, LEFT(t.objects, 80))',
  subject: "COALESCE(t.objects, t.document_number, '')",
  parties: 'COALESCE(e.name, n.name)',
  officers: namesOf(MEASURE_OFFICERS),
  since: 't.started_on',
  start: 't.started_on',
  due: MEASURE_DUE,
  limit: "CASE WHEN t.extension_days IS NULL THEN 'lift_measure' ELSE 'lift_extended_measure' END",
  // One from a ledger without an end is a gap of the ledger.
  condition: `t.ended_on IS NULL AND t.ended_on_partial IS NULL AND t.import_id IS NULL
    AND t.kind <> 'power_cut'`,
});

const OVERDUE = { kind: 'unit_overdue', own: null, within: 'overdue' } as const satisfies Found;

export const THING_SOURCES: readonly ThingSource[] = [
  hazards({ kind: 'verify_hazard', own: ownOf(INSPECTORS), within: 'near' }),
  measures({ kind: 'lift_measure', own: ownOf(MEASURE_OFFICERS), within: 'near' }),
  hazards(OVERDUE),
  measures(OVERDUE),
];
