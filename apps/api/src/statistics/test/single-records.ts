import { LedgerRows } from './ledger-rows.js';
import type { StatisticsDatabase } from './statistics-database.js';

export type Value = string | number | null;
export type Fields = Readonly<Record<string, Value>>;

export const REGION = '350582';
export const DAY = '2021-03-10';

/** Puts single records into the tables, such as no import or screen makes yet. */
export class SingleRecords {
  private readonly rows: LedgerRows;
  organ = '';
  enterprise = '';
  other = '';
  person = '';

  constructor(database: StatisticsDatabase) {
    this.rows = new LedgerRows(database.dataSource.manager);
  }

  async begin(): Promise<void> {
    this.organ = await this.rows.insert('organ', { name: '泉州市应急管理局' });
    this.enterprise = await this.add('enterprise', { name: '晋江某燃气有限公司' });
    this.other = await this.add('enterprise', { name: '无照液化气站' });
    this.person = await this.add('person', { name: '王某某' });
  }

  add(table: string, fields: Fields): Promise<string> {
    return this.rows.insert(table, fields);
  }

  inspection(fields: Fields = {}): Promise<string> {
    return this.add('inspection', { region: REGION, enterprise_id: this.enterprise, inspected_on: DAY, ...fields });
  }

  hazard(inspection: string, fields: Fields = {}): Promise<string> {
    return this.add('hazard', { region: REGION, inspection_id: inspection, description: '软管老化', ...fields });
  }

  case(fields: Fields = {}): Promise<string> {
    const kind = { case_class: 'pre_accident', stage: 'executing', violation: '未设置警示标志' };
    return this.add('case_file', { region: REGION, ...kind, filed_on: DAY, ...fields });
  }

  decision(caseId: string, fields: Fields = {}): Promise<string> {
    return this.add('penalty_decision', {
      region: REGION,
      case_id: caseId,
      state: 'in_force',
      decided_on: DAY,
      ...fields,
    });
  }

  line(decision: string, fields: Fields): Promise<string> {
    return this.add('penalty_line', { decision_id: decision, ...fields });
  }

  fine(decision: string, amountFen: number | null, fields: Fields = {}): Promise<string> {
    return this.line(decision, { kind: 'fine', amount_fen: amountFen, ...fields });
  }

  async suspension(decision: string, ...parties: readonly string[]): Promise<void> {
    const line = await this.line(decision, { kind: 'suspend_production' });
    for (const party of parties) await this.add('penalty_line_party', { line_id: line, case_party_id: party });
  }

  async transferred(transfer: Fields, person: Fields): Promise<void> {
    const id = await this.add('criminal_transfer', { region: REGION, ...transfer });
    await this.add('transferred_person', {
      transfer_id: id,
      region: REGION,
      person_id: this.person,
      liable_on: DAY,
      ...person,
    });
  }

  act(table: string, fields: Fields): Promise<string> {
    return this.add(table, { region: REGION, enterprise_id: this.enterprise, ...fields });
  }
}
