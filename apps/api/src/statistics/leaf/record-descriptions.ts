import {
  COERCIVE_MEASURE_KIND_LABEL,
  DISCIPLINE_MEASURE_LABEL,
  EXPOSURE_MEDIUM_LABEL,
  INSPECTION_KIND_LABEL,
  type RecordType,
} from '@anjuan/domain';

/** How a record is named in a list, told by one query for all records of a type on a page. No ID numbers are read. */
export interface DescribedRow {
  readonly id: string;
  readonly name: string | null;
  readonly detail: string | null;
  readonly code: string | null;
  readonly known_on: string | null;
  readonly comparable: string | number | null;
}

export interface RecordDescription {
  readonly sql: string;
  readonly label: (row: DescribedRow) => string;
}

const EXCERPT_LENGTH = 40;
const ENTERPRISE = 'LEFT JOIN enterprise e ON e.id = r.enterprise_id';
const FIRST_PARTY = (caseId: string): string =>
  `(SELECT COALESCE(e.name, cp.stated_name, p.name) FROM case_party cp
    LEFT JOIN enterprise e ON e.id = cp.enterprise_id LEFT JOIN person p ON p.id = cp.person_id
    WHERE cp.case_id = ${caseId} ORDER BY cp.id LIMIT 1)`;

interface Fields {
  readonly name: string;
  readonly detail?: string;
  readonly code?: string;
  readonly date?: string;
  readonly comparable?: string;
}

function select({ name, detail = 'NULL', code = 'NULL', date, comparable = 'NULL' }: Fields, from: string): string {
  const knownOn = date === undefined ? 'NULL' : `COALESCE(DATE_FORMAT(${date}, '%Y-%m-%d'), ${date}_partial)`;
  return `SELECT r.id, ${name} AS name, ${detail} AS detail, ${code} AS code, ${knownOn} AS known_on,
    ${comparable} AS comparable FROM ${from} WHERE r.id IN (?)`;
}

const PERSON = { name: 'p.name', detail: 'p.workplace' } as const;
const nameOnly = ({ name }: DescribedRow): string => name ?? '名称不详';
const withDetail = (row: DescribedRow): string => bracketed(nameOnly(row), row.detail);
const enterpriseOf = (table: string, date: string): RecordDescription => ({
  sql: select({ name: 'e.name', date: `r.${date}` }, `${table} r ${ENTERPRISE}`),
  label: nameOnly,
});

export const RECORD_DESCRIPTIONS: Record<RecordType, RecordDescription> = {
  enterprise: { sql: select({ name: 'r.name' }, 'enterprise r'), label: nameOnly },
  person: {
    sql: select({ name: 'r.name', detail: 'r.workplace', comparable: 'r.identity_key IS NOT NULL' }, 'person r'),
    label: withDetail,
  },
  inspection: {
    sql: select(
      { name: 'COALESCE(e.name, r.place)', code: 'r.kind', date: 'r.inspected_on' },
      `inspection r ${ENTERPRISE}`,
    ),
    label: (row) => bracketed(row.name ?? '地点不详', labelOf(INSPECTION_KIND_LABEL, row.code)),
  },
  hazard: {
    sql: select(
      { name: 'r.description', date: 'r.verified_on', detail: 'COALESCE(e.name, i.place)' },
      'hazard r JOIN inspection i ON i.id = r.inspection_id LEFT JOIN enterprise e ON e.id = i.enterprise_id',
    ),
    label: (row) => bracketed(excerpt(nameOnly(row)), row.detail),
  },
  case: {
    sql: select(
      { name: 'COALESCE(r.case_number, r.violation)', detail: FIRST_PARTY('r.id'), date: 'r.filed_on' },
      'case_file r',
    ),
    label: (row) => bracketed(excerpt(nameOnly(row)), row.detail),
  },
  decision: {
    sql: select(
      { name: 'r.document_number', detail: FIRST_PARTY('r.case_id'), date: 'r.decided_on' },
      'penalty_decision r',
    ),
    label: (row) => bracketed(row.name ?? '处罚决定（文号不详）', row.detail),
  },
  coercive_measure: {
    sql: select(
      { name: 'r.document_number', detail: 'COALESCE(e.name, p.name)', code: 'r.kind', date: 'r.started_on' },
      `coercive_measure r ${ENTERPRISE} LEFT JOIN person p ON p.id = r.person_id`,
    ),
    label: (row) => {
      const kind = labelOf(COERCIVE_MEASURE_KIND_LABEL, row.code) ?? '强制措施';
      return bracketed(row.name === null ? kind : `${kind} ${row.name}`, row.detail);
    },
  },
  closure_request: enterpriseOf('closure_request', 'requested_on'),
  criminal_transfer: {
    sql: select(
      { name: 'r.offence', detail: FIRST_PARTY('r.case_id'), date: 'r.transferred_on' },
      'criminal_transfer r',
    ),
    label: (row) => bracketed(row.name ?? '涉嫌犯罪案件移送', row.detail),
  },
  transferred_person: {
    sql: select({ ...PERSON, date: 'r.liable_on' }, 'transferred_person r JOIN person p ON p.id = r.person_id'),
    label: withDetail,
  },
  disciplinary_action: {
    sql: select(
      { ...PERSON, code: 'r.measure', date: 'r.decided_on' },
      'disciplinary_action r JOIN person p ON p.id = r.person_id',
    ),
    label: (row) => bracketed(nameOnly(row), labelOf(DISCIPLINE_MEASURE_LABEL, row.code)),
  },
  exposure: {
    sql: select(
      { name: 'e.name', detail: 'r.medium_name', code: 'r.medium', date: 'r.published_on' },
      `exposure r ${ENTERPRISE}`,
    ),
    label: (row) => bracketed(nameOnly(row), row.detail ?? labelOf(EXPOSURE_MEDIUM_LABEL, row.code)),
  },
  blacklist_entry: enterpriseOf('blacklist_entry', 'listed_on'),
  joint_discipline: enterpriseOf('joint_discipline', 'started_on'),
};

function labelOf(labels: Readonly<Record<string, string>>, code: string | null): string | null {
  return code === null ? null : (labels[code] ?? code);
}

function bracketed(text: string, detail: string | null): string {
  return detail === null ? text : `${text}（${detail}）`;
}

function excerpt(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}…`;
}
