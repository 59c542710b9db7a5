import { localDate } from '@anjuan/domain';
import type TestAgent from 'supertest/lib/agent.js';
import { RecordRows } from './record-rows.js';
import { startTestApp, type TestApp } from './test-app.js';

export const TODAY = '2026-11-24';
export const JINJIANG = '350582';

/** The kinds by the path of their routes. */
export const CONSEQUENCE_PATHS = [
  'coercive-measures',
  'closure-requests',
  'criminal-transfers',
  'disciplinary-actions',
  'exposures',
  'blacklist-entries',
  'joint-disciplines',
] as const;
export type ConsequencePath = (typeof CONSEQUENCE_PATHS)[number];

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

interface Named {
  readonly enterprise: string;
  readonly otherEnterprise: string;
  readonly person: string;
  readonly case: string;
}

/** An officer of 晋江市 who enters consequences: two certified officers, two enterprises, a person and a served case. */
export class ConsequenceDesk {
  /** One decision document is one measure: each content has a number of its own. */
  private measures = 0;

  private constructor(
    readonly t: TestApp,
    readonly officer: TestAgent,
    readonly officers: readonly string[],
    readonly named: Named,
  ) {}

  static async open(): Promise<ConsequenceDesk> {
    const t = await startTestApp();
    t.clock.set(localDate(TODAY));
    const rows = new RecordRows(t.manager);
    const member = async (name: string): Promise<string> => {
      const id = await rows.insert('staff_member', { region: JINJIANG, name, post: '执法队员', kind: 'officer' });
      const certificate = { staff_id: id, region: JINJIANG, number: `C${name}`, number_in_use: `C${name}` };
      await rows.insert('enforcement_certificate', {
        ...certificate,
        valid_from: '2020-01-01',
        valid_to: '2029-12-31',
      });
      return id;
    };
    const officers = [await member('措甲'), await member('措乙')];
    const officer = await t.signIn('officer1.jinjiang');
    const person = await officer
      .post('/api/persons')
      .send({ name: '林某某', workplace: '晋江市城市管理局' })
      .expect(201);
    const enterprise = await rows.enterprise('晋江后果燃气站', { place_region: JINJIANG });
    const caseId = await rows.insert('case_file', {
      region: JINJIANG,
      case_class: 'pre_accident',
      case_procedure: 'ordinary',
      stage: 'served',
      violation: '未按规定检修燃气设施',
      served_on: '2026-10-10',
    });
    const party = await rows.party(caseId, { enterprise });
    await rows.decision(caseId, { region: JINJIANG, served_on: '2026-10-10' }, [party]);
    const { id: personId } = person.body as { id: string };
    return new ConsequenceDesk(t, officer, officers, {
      enterprise,
      otherEnterprise: await rows.enterprise('晋江另一燃气站', { place_region: JINJIANG }),
      person: personId,
      case: caseId,
    });
  }

  /** A complete lawful content of each kind, on the day. */
  content(path: ConsequencePath, on: string): object {
    const { enterprise, person } = this.named;
    const link = { caseId: null, otherPartyReason: null, enterpriseId: enterprise };
    switch (path) {
      case 'coercive-measures':
        return {
          ...link,
          personId: null,
          kind: 'seal',
          documentNumber: `晋城管封字〔2026〕${(this.measures += 1)}号`,
          objects: '储气间 1 处',
          startedOn: on,
          officerIds: this.officers,
          termDays: 30,
          appraisalDays: null,
          approvedOn: on,
          approverName: '张某',
          approverPost: 'deputy',
          emergency: false,
          emergencyReason: null,
          powerCutGround: null,
          powerSupplier: null,
          noticedOn: null,
          notResidential: false,
        };
      case 'closure-requests':
        return {
          ...link,
          government: '晋江市人民政府',
          ground: 'refused_suspension',
          groundNote: '拒不执行停产停业整顿决定',
          documentNumber: '晋城管〔2026〕9号',
          requestedOn: on,
        };
      case 'criminal-transfers':
        return {
          source: 'bureau',
          caseId: null,
          offence: '危险作业罪',
          remarks: null,
          reportedOn: on,
          approvedOn: on,
          approverName: '陈某',
          approverPost: 'principal',
          policeOrgan: '晋江市公安局',
          documentNumber: '晋城管移字〔2026〕1号',
          lateReason: null,
          transferredOn: on,
          personIds: [person],
        };
      case 'disciplinary-actions':
        return {
          caseId: null,
          personId: person,
          kind: 'administrative',
          measure: 'demerit',
          decidingOrgan: '晋江市监察委员会',
          documentNumber: '晋监〔2026〕3号',
          decidedOn: on,
        };
      case 'exposures':
        return { ...link, medium: 'tv', mediumName: '晋江电视台', url: null, publishedOn: on };
      case 'blacklist-entries':
        return {
          ...link,
          basis: '安监总办〔2017〕49号',
          behaviour: '拒不执行停产停业整顿决定',
          documentNumber: '晋城管失信〔2026〕1号',
          listedOn: on,
          expectedEndOn: null,
        };
      case 'joint-disciplines':
        return { ...link, basis: '安全生产法第七十八条', measures: '暂停项目审批', startedOn: on };
    }
  }

  async write(path: ConsequencePath, on: string, change: object = {}): Promise<Written> {
    const { body } = await this.officer
      .post(`/api/${path}`)
      .send({ ...this.content(path, on), ...change })
      .expect(201);
    return body as Written;
  }

  /** What a correction must send besides: the end of the record, and for a transfer the answer of the police. */
  correction(path: ConsequencePath, on: string, change: object = {}): object {
    const ends = {
      'coercive-measures': { lift: null },
      'closure-requests': {},
      'criminal-transfers': { acceptedOn: null, refusedOn: null, returnedOn: null },
      'disciplinary-actions': {},
      exposures: { withdrawnOn: null },
      'blacklist-entries': { removedOn: null },
      'joint-disciplines': { endedOn: null },
    } satisfies Record<ConsequencePath, object>;
    return { ...this.content(path, on), ...ends[path], reason: '录入有误', ...change };
  }

  async correct(path: ConsequencePath, record: Written, on: string, change: object = {}): Promise<Written> {
    const { body } = await this.officer
      .put(`/api/${path}/${record.id}`)
      .send({ ...this.correction(path, on, change), version: record.version })
      .expect(200);
    return body as Written;
  }

  async act(path: string, body: object): Promise<Written> {
    const answer = await this.officer.post(`/api/${path}`).send(body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as Written;
  }
}
