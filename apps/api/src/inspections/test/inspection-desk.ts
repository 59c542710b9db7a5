import { randomUUID } from 'node:crypto';
import type { HazardDetail, InspectionDetail, StatisticsRow, StatisticsTable } from '@anjuan/contracts';
import { localDate } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import type { AppConfig } from '../../platform/config/app-config.js';
import { RecordRows } from '../../test/record-rows.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

export const TODAY = '2026-11-24';
export const JINJIANG = '350582';

export interface RefusedAnswer {
  readonly status: number;
  readonly body: {
    readonly errorCode: string;
    readonly message: string;
    readonly refusals: readonly { readonly code: string; readonly field?: string; readonly message: string }[];
  };
}

/** The officers of 晋江市 at work on inspections, with the unit's people and one enterprise. */
export class InspectionDesk {
  private constructor(
    readonly t: TestApp,
    readonly officer: TestAgent,
    /** Two with valid certificates. */
    readonly officers: readonly string[],
    /** One whose certificate ended on 2026-11-23. */
    readonly expired: string,
    readonly enterprise: string,
  ) {}

  static async open(overrides: Partial<AppConfig> = {}): Promise<InspectionDesk> {
    const t = await startTestApp(overrides);
    t.clock.set(localDate(TODAY));
    const rows = new RecordRows(t.manager);
    const member = async (name: string, validTo: string): Promise<string> => {
      const id = await rows.insert('staff_member', { region: JINJIANG, name, post: '执法队员', kind: 'officer' });
      const number = `T${name}`;
      const certificate = { staff_id: id, region: JINJIANG, number, number_in_use: number };
      await rows.insert('enforcement_certificate', { ...certificate, valid_from: '2020-01-01', valid_to: validTo });
      return id;
    };
    const officers = [await member('测甲', '2029-12-31'), await member('测乙', '2029-12-31')];
    const expired = await member('测丙', '2026-11-23');
    const enterprise = await rows.enterprise('晋江测试燃气站', { place_region: JINJIANG });
    return new InspectionDesk(t, await t.signIn('officer1.jinjiang'), officers, expired, enterprise);
  }

  hazard(change: object = {}): object {
    return {
      description: '调压箱周边堆放可燃物',
      major: false,
      measure: '立即清理',
      rectifyDueOn: '2026-11-27',
      orderNumber: null,
      ...change,
    };
  }

  inspection(change: object = {}): object {
    return {
      enterpriseId: this.enterprise,
      place: null,
      kind: 'planned',
      inspectedOn: '2026-11-20',
      officerIds: this.officers,
      findings: '现场检查燃气储存间',
      present: '站长',
      hazards: [],
      ...change,
    };
  }

  async inspect(change: object = {}): Promise<InspectionDetail> {
    const { body } = await this.officer.post('/api/inspections').send(this.inspection(change)).expect(201);
    return body as InspectionDetail;
  }

  /** An inspection with one hazard. */
  async find(change: object = {}, inspection: object = {}): Promise<HazardDetail> {
    const detail = await this.inspect({ hazards: [this.hazard(change)], ...inspection });
    return first(detail.hazards);
  }

  recheck(change: object = {}): object {
    return {
      recheckedOn: '2026-11-23',
      passed: true,
      note: null,
      newDueOn: null,
      officerIds: this.officers,
      ...change,
    };
  }

  async act<T>(path: string, body: object, status = 200): Promise<T> {
    const answer = await this.officer.post(`/api${path}`).send(body).expect(status);
    return answer.body as T;
  }

  async refused(path: string, body: object): Promise<readonly string[]> {
    const answer: RefusedAnswer = await this.officer.post(`/api${path}`).send(body).expect(422);
    return answer.body.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
  }

  /** Figures of the own row, by column. */
  async cells(from = '2026-11-01', to = '2026-11-30'): Promise<StatisticsRow> {
    const { body } = await this.officer.get(`/api/statistics/table?from=${from}&to=${to}`).expect(200);
    return first((body as StatisticsTable).rows);
  }

  async audited(type: string, id: string): Promise<readonly string[]> {
    const rows = await this.t.manager.query<{ action: string }[]>(
      'SELECT action FROM audit_log WHERE subject_type = ? AND subject_id = ? ORDER BY seq',
      [type, id],
    );
    return rows.map(({ action }) => action);
  }

  /** Kinds of the lines in a record's history, oldest first. */
  async history(type: string, id: string): Promise<readonly string[]> {
    const { body } = await this.officer.get(`/api/records/${type}/${id}/changes`).expect(200);
    return (body as { items: readonly { kind: string }[] }).items.map(({ kind }) => kind).toReversed();
  }
}

export const newKey = (): string => `test-${randomUUID()}`;

export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('There is none');
  return item;
}
