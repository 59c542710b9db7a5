import { certainlyBefore, earliest, type KnownDate } from '../calendar/known-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import { residentIdRefusal } from '../identifiers/resident-id.js';
import { usccRefusal } from '../identifiers/uscc.js';
import { DISCIPLINE_MEASURES, type DisciplineMeasure } from '../records/codes.js';
import { label, report, type Place } from './field-specs.js';
import { readLedger } from './ledger-shape.js';
import type {
  Ledger,
  LedgerCase,
  LedgerDecision,
  LedgerDisciplinaryAction,
  LedgerPerson,
  LedgerRefusal,
  LedgerRefusalCode,
} from './ledger-types.js';

export interface LedgerContext {
  readonly today: LocalDate;
  readonly knownRegions: ReadonlySet<string>;
  /** The regions whose records the importer may bring in; all of them when left out. */
  readonly importableRegions?: ReadonlySet<string>;
  /** Whether an earlier file of the same source held the record. */
  readonly hasEnterprise: (id: string) => boolean;
  readonly hasCase: (id: string) => boolean;
}

interface Reading {
  readonly context: LedgerContext;
  readonly enterprises: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly refusals: LedgerRefusal[];
}

type NamedDate = readonly [field: string, date: KnownDate | null];

/** Shape and rules in one answer: every bad record of the file. The ledger comes back only when nothing is refused. */
export function checkLedger(
  json: unknown,
  context: LedgerContext,
): { readonly ledger: Ledger | null; readonly refusals: readonly LedgerRefusal[] } {
  const { ledger, ids, refusals: shapeRefusals } = readLedger(json);
  if (ledger === null) return { ledger, refusals: shapeRefusals };
  const rules = ledgerRefusals(ledger, {
    ...context,
    hasEnterprise: (id) => ids.enterprises.has(id) || context.hasEnterprise(id),
    hasCase: (id) => ids.cases.has(id) || context.hasCase(id),
  });
  const refusals = [...shapeRefusals, ...rules];
  return { ledger: refusals.length === 0 ? ledger : null, refusals };
}

/** The rules of the format over records whose shape is right. Duplicate ids are found while the file is read. */
export function ledgerRefusals(ledger: Ledger, context: LedgerContext): readonly LedgerRefusal[] {
  const reading: Reading = {
    context,
    enterprises: new Set(ledger.enterprises.map((enterprise) => enterprise.id)),
    cases: new Set(ledger.cases.map((item) => item.id)),
    refusals: [],
  };
  checkEnterprises(ledger, reading);
  checkInspections(ledger, reading);
  for (const item of ledger.cases) checkCase(item, reading);
  checkMeasures(ledger, reading);
  checkTransfers(ledger, reading);
  for (const action of ledger.disciplinaryActions) checkDiscipline(action, reading);
  checkPublicity(ledger, reading);
  return reading.refusals;
}

function checkEnterprises(ledger: Ledger, reading: Reading): void {
  const codes = new Set<string>();
  for (const { id, uscc, region } of ledger.enterprises) {
    const place: Place = { type: 'enterprise', id, path: '', refusals: reading.refusals };
    checkKnownRegion(place, region, reading);
    if (uscc === null) continue;
    const refusal = usccRefusal(uscc);
    if (refusal) refuse(place, 'uscc', 'BAD_CREDIT_CODE', refusal.message);
    if (codes.has(uscc)) {
      refuse(place, 'uscc', 'DUPLICATE_CREDIT_CODE', `文件中已有企业使用信用代码 ${uscc}，请合并为一家企业`);
    }
    codes.add(uscc);
  }
}

function checkInspections(ledger: Ledger, reading: Reading): void {
  for (const inspection of ledger.inspections) {
    const { inspectedOn } = inspection;
    const place = actOf('inspection', inspection, reading);
    checkDates(place, reading, [['inspectedOn', inspectedOn]]);
    for (const { id, verifiedOn } of inspection.hazards) {
      const at: Place = { type: 'hazard', id, path: '', refusals: reading.refusals };
      checkDates(at, reading, [['verifiedOn', verifiedOn]]);
      checkOrder(at, ['inspectedOn', inspectedOn], ['verifiedOn', verifiedOn], 'VERIFIED_BEFORE_INSPECTION');
    }
  }
}

function checkCase(item: LedgerCase, reading: Reading): void {
  const place = actOf('case', item, reading);
  if (item.enterprise === null && item.person === null) {
    refuse(place, 'enterprise', 'NO_PARTY', '案件没有当事人，请填写企业编号或当事人员');
  }
  if (item.person) checkPerson(inside(place, 'person'), item.person, reading);
  checkDates(place, reading, [
    ['filedOn', item.filedOn],
    ['closedOn', item.closedOn],
  ]);
  item.decisions.forEach((decision, index) => {
    checkDecision(inside(place, `decisions[${index}]`), decision, item, reading);
  });
  const late = item.decisions.find(({ decidedOn }) => isBefore(item.closedOn, decidedOn));
  if (late) checkOrder(place, ['decidedOn', late.decidedOn], ['closedOn', item.closedOn], 'CLOSED_BEFORE_DECISION');
}

function checkDecision(place: Place, decision: LedgerDecision, item: LedgerCase, reading: Reading): void {
  const { decidedOn, revokedOn, party, penalties } = decision;
  checkDates(place, reading, [
    ['decidedOn', decidedOn],
    ['revokedOn', revokedOn],
  ]);
  checkOrder(place, ['filedOn', item.filedOn], ['decidedOn', decidedOn], 'DECIDED_BEFORE_FILING');
  checkOrder(place, ['decidedOn', decidedOn], ['revokedOn', revokedOn], 'REVOKED_BEFORE_DECISION');
  if (item[party] === null) {
    const whom = party === 'person' ? '人员' : '企业';
    refuse(place, 'party', 'NO_SUCH_PARTY', `案件没有当事${whom}，决定却处罚${whom}，请补填当事${whom}或改正被处罚方`);
  }
  penalties.forEach(({ kind }, index) => {
    if (party !== 'person' || kind !== 'suspend_production') return;
    const message = '责令停产停业整顿只能处罚企业，请改正被处罚方或处罚种类';
    refuse(place, `penalties[${index}].kind`, 'SUSPENSION_OF_PERSON', message);
  });
}

function checkMeasures(ledger: Ledger, reading: Reading): void {
  for (const measure of ledger.coerciveMeasures) {
    const started: NamedDate = ['startedOn', measure.startedOn];
    const ended: NamedDate = ['endedOn', measure.endedOn];
    const place = actOf('coercive_measure', measure, reading);
    checkDates(place, reading, [started, ended]);
    checkOrder(place, started, ended, 'ENDED_BEFORE_START');
  }
  for (const request of ledger.closureRequests) {
    checkDates(actOf('closure_request', request, reading), reading, [['requestedOn', request.requestedOn]]);
  }
}

/** The police may have begun before the transfer: `liableOn` before `transferredOn` is accepted. */
function checkTransfers(ledger: Ledger, reading: Reading): void {
  for (const transfer of ledger.criminalTransfers) {
    const place = actOf('criminal_transfer', transfer, reading);
    checkDates(place, reading, [['transferredOn', transfer.transferredOn]]);
    transfer.persons.forEach((person, index) => {
      const at = inside(place, `persons[${index}]`);
      checkPerson(at, person, reading);
      checkDates(at, reading, [['liableOn', person.liableOn]]);
    });
  }
}

function checkDiscipline(action: LedgerDisciplinaryAction, reading: Reading): void {
  const place = actOf('disciplinary_action', action, reading);
  checkDates(place, reading, [['decidedOn', action.decidedOn]]);
  checkPerson(inside(place, 'person'), action.person, reading);
  const measures: readonly DisciplineMeasure[] = DISCIPLINE_MEASURES[action.kind];
  if (!measures.includes(action.measure)) {
    refuse(place, 'measure', 'UNKNOWN_KIND', `处分与处分种类不符，可填：${measures.join('、')}`);
  }
}

function checkPublicity(ledger: Ledger, reading: Reading): void {
  for (const exposure of ledger.exposures) {
    checkDates(actOf('exposure', exposure, reading), reading, [['publishedOn', exposure.publishedOn]]);
  }
  for (const entry of ledger.blacklistings) {
    const listed: NamedDate = ['listedOn', entry.listedOn];
    const removed: NamedDate = ['removedOn', entry.removedOn];
    const place = actOf('blacklist_entry', entry, reading);
    checkDates(place, reading, [listed, removed]);
    checkOrder(place, listed, removed, 'REMOVED_BEFORE_LISTING');
  }
  for (const discipline of ledger.jointDisciplines) {
    checkDates(actOf('joint_discipline', discipline, reading), reading, [['startedOn', discipline.startedOn]]);
  }
}

interface Act {
  readonly id: string;
  readonly region: string;
  readonly enterprise?: string | null;
  readonly case?: string | null;
}

/** What every act of a unit has: a known unit that the importer may write for, and references that exist. */
function actOf(type: Place['type'], act: Act, reading: Reading): Place {
  const { context, enterprises, cases, refusals } = reading;
  const place: Place = { type, id: act.id, path: '', refusals };
  const isKnown = checkKnownRegion(place, act.region, reading);
  if (isKnown && context.importableRegions && !context.importableRegions.has(act.region)) {
    refuse(
      place,
      'region',
      'OTHER_UNIT',
      `您只能导入本单位的记录，单位代码 ${act.region} 属于其他单位，请由该单位或市局导入`,
    );
  }
  const { enterprise = null, case: caseId = null } = act;
  if (enterprise !== null && !enterprises.has(enterprise) && !context.hasEnterprise(enterprise)) {
    const message = `本文件及同一来源以前的文件中都没有编号为 ${enterprise} 的企业，请补充该企业或改正编号`;
    refuse(place, 'enterprise', 'UNKNOWN_ENTERPRISE', message);
  }
  if (caseId !== null && !cases.has(caseId) && !context.hasCase(caseId)) {
    const message = `本文件及同一来源以前的文件中都没有编号为 ${caseId} 的案件，请补充该案件或改正编号`;
    refuse(place, 'case', 'UNKNOWN_CASE', message);
  }
  return place;
}

function checkKnownRegion(place: Place, region: string, { context }: Reading): boolean {
  if (context.knownRegions.has(region)) return true;
  refuse(place, 'region', 'UNKNOWN_REGION', `没有代码为 ${region} 的单位，请改为本系统的单位代码`);
  return false;
}

function checkPerson(place: Place, person: LedgerPerson, { context }: Reading): void {
  const refusal = person.idNumber === null ? null : residentIdRefusal(person.idNumber, context.today);
  if (refusal) refuse(place, 'idNumber', 'BAD_ID_NUMBER', refusal.message);
}

/** A partial date is in the future only when every day that it can be is. */
function checkDates(place: Place, { context }: Reading, dates: readonly NamedDate[]): void {
  for (const [field, date] of dates) {
    if (date === null || earliest(date) <= context.today) continue;
    refuse(place, field, 'FUTURE_DATE', `${label({ path: field })}（${date}）晚于今天，请改正`);
  }
}

function checkOrder(place: Place, first: NamedDate, second: NamedDate, code: LedgerRefusalCode): void {
  if (!isBefore(second[1], first[1])) return;
  const [earlierLabel, laterLabel] = [label({ path: first[0] }), label({ path: second[0] })];
  refuse(place, second[0], code, `${laterLabel}（${second[1]}）早于${earlierLabel}（${first[1]}），请改正`);
}

function isBefore(a: KnownDate | null, b: KnownDate | null): boolean {
  return a !== null && b !== null && certainlyBefore(a, b);
}

function inside(place: Place, path: string): Place {
  return { ...place, path: place.path === '' ? path : `${place.path}.${path}` };
}

function refuse(place: Place, field: string, code: LedgerRefusalCode, message: string): void {
  report(inside(place, field), code, message);
}
