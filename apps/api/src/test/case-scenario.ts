import type { CaseDetail, ErrorEnvelope } from '@anjuan/contracts';
import type { CaseAction, CaseStage } from '@anjuan/domain';
import type { Answer, ApiUnderTest } from './api-under-test.js';
import { RecordRows } from './record-rows.js';

type Body = Readonly<Record<string, unknown>>;
type User = 'officer1' | 'officer2' | 'head' | 'legal' | 'leader' | 'principal' | 'clerk';

interface Step {
  readonly action: CaseAction;
  readonly by: User;
  readonly leadsTo: CaseStage;
  /** What the step is told, unless a test tells it otherwise. */
  readonly body: (scenario: CaseScenario) => Body;
}

const DISCUSSION: Body = {
  subject: 'penalty',
  place: '三楼会议室',
  members: ['王某', '李某', '陈某'].map((name) => ({ name, opinion: '同意' })),
  conclusion: '同意按告知的内容处罚',
};

/** The straight way of a case, in the spring of 2026. */
const MAIN_LINE: readonly Step[] = [
  step('request_filing', 'officer1', 'filing_review', { on: '2026-03-02', opinion: '违法事实初步查明，建议立案' }),
  step('endorse_filing', 'head', 'filing_review', { on: '2026-03-03', opinion: '同意' }),
  step('approve_filing', 'leader', 'investigating', { on: '2026-03-04', opinion: '同意立案', caseNumber: null }),
  step('record_evidence', 'officer1', 'investigating', ({ desk }) => ({
    on: '2026-03-10',
    kind: 'site_record',
    name: '现场检查笔录',
    source: '现场检查',
    officerIds: desk.officers,
    verified: true,
  })),
  step('conclude', 'officer1', 'concluded', ({ proposal }) => ({ on: '2026-03-20', facts: '未经许可经营', proposal })),
  step('submit_review', 'officer1', 'legal_review', { on: '2026-03-21' }),
  step('pass_review', 'legal', 'legal_review', { on: '2026-03-23', opinion: '同意' }),
  // The right to a hearing is told whatever the penalty: nobody loses by it.
  step('serve_notice', 'officer1', 'noticed', {
    on: '2026-03-25',
    mode: 'direct',
    documentNumber: null,
    hearingOffered: true,
  }),
  step('record_defence', 'officer1', 'noticed', { on: '2026-03-27', kind: 'waived', content: null }),
  step('record_discussion', 'leader', 'noticed', { on: '2026-04-02', ...DISCUSSION }),
  step('decide', 'leader', 'decided', ({ decisions }) => ({ on: '2026-04-02', decisions, remediesTold: true })),
  step('serve_decision', 'officer1', 'served', { on: '2026-04-05', mode: 'direct' }),
  step('record_payment', 'officer1', 'executing', ({ decisionId, fineFen }) => ({
    on: '2026-04-10',
    decisionId: decisionId(),
    amountFen: fineFen,
    purpose: 'penalty',
    note: null,
  })),
  step('request_closing', 'officer1', 'executing', { on: '2026-04-12', opinion: '执行完毕' }),
  step('approve_closing', 'leader', 'closed', { on: '2026-04-13', opinion: '同意结案' }),
  step('archive', 'officer1', 'archived', { on: '2026-04-20', place: '一楼档案室' }),
];

function step(action: CaseAction, by: User, leadsTo: CaseStage, body: Body | Step['body']): Step {
  return { action, by, leadsTo, body: typeof body === 'function' ? body : () => body };
}

/** The people and the register of a county of the demonstration, by whom cases are played through the routes. */
export class CaseDesk {
  private constructor(
    readonly api: ApiUnderTest,
    readonly place: 'jinjiang' | 'licheng',
    readonly enterprise: string,
    readonly person: string,
    readonly officers: readonly [string, string],
  ) {}

  static async in(api: ApiUnderTest, place: 'jinjiang' | 'licheng' = 'jinjiang'): Promise<CaseDesk> {
    const rows = new RecordRows(api.db);
    const officers = [await staffOf(api, `officer1.${place}`), await staffOf(api, `officer2.${place}`)] as const;
    const person = await rows.person('王某');
    const { region } = await api.test.actor(`officer1.${place}`);
    await rows.insert('person_unit', { person_id: person, region, created_at: new Date() });
    return new CaseDesk(api, place, await rows.enterprise('宏达燃气站'), person, officers);
  }

  content(change: Body = {}): Body {
    return {
      caseClass: 'pre_accident',
      violation: '未取得燃气经营许可证从事燃气经营',
      violatedArticle: '《城镇燃气管理条例》第十五条',
      penaltyArticle: '《城镇燃气管理条例》第四十五条',
      clueKind: 'report',
      clueSource: null,
      remarks: null,
      leadOn: '2026-03-01',
      accidentOn: null,
      enterpriseIds: [this.enterprise],
      personIds: [this.person],
      inspectionIds: [],
      officerIds: this.officers,
      ...change,
    };
  }

  send(by: string, method: string, path: string, body?: unknown): Promise<Answer> {
    return this.api.send(by.includes('.') ? by : `${by}.${this.place}`, method, path, body);
  }
}

/** The member of the staff behind an account. */
export async function staffOf(api: ApiUnderTest, username: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    'SELECT s.id FROM staff_member s JOIN account a ON a.id = s.account_id WHERE a.username = ?',
    [username],
  );
  if (row === undefined) throw new Error(`${username} is no member of the staff`);
  return String(row.id);
}

/** `await aCase(desk).upTo('decide')`: a case that came lawfully to the step, told by the officers who took it there. */
export function aCase(desk: CaseDesk, told: { readonly content?: Body; readonly fineFen?: number } = {}): CaseScenario {
  return new CaseScenario(desk, told.content ?? {}, told.fineFen ?? 5_000_000);
}

export class CaseScenario {
  private current: CaseDetail | null = null;
  private next = 0;

  constructor(
    readonly desk: CaseDesk,
    private readonly content: Body,
    readonly fineFen: number,
  ) {}

  get detail(): CaseDetail {
    if (this.current === null) throw new Error('The case is not opened yet');
    return this.current;
  }

  get id(): string {
    return this.detail.id;
  }

  get proposal(): readonly Body[] {
    return [fine(this.fineFen, [{ type: 'enterprise', id: this.desk.enterprise }])];
  }

  get decisions(): readonly Body[] {
    return [{ documentNumber: null, lines: this.proposal }];
  }

  readonly decisionId = (): string => {
    const [decision] = this.detail.decisions;
    if (decision === undefined) throw new Error('The case has no decision');
    return decision.id;
  };

  async opened(): Promise<this> {
    this.keep(await this.desk.send('officer1', 'POST', '/cases', this.desk.content(this.content)), 201);
    return this;
  }

  /** Along the straight way until the step was taken. */
  async upTo(last: CaseAction): Promise<this> {
    if (this.current === null) await this.opened();
    const end = MAIN_LINE.findIndex(({ action }) => action === last);
    for (; this.next <= end; this.next += 1) {
      const { action, by, body, leadsTo } = MAIN_LINE[this.next] as Step;
      await this.act(by, action, body(this));
      if (this.detail.stage !== leadsTo) throw new Error(`${action} led to ${this.detail.stage}`);
    }
    return this;
  }

  /** A step that must succeed. */
  async act(by: string, action: CaseAction, body: Body): Promise<CaseDetail> {
    return this.keep(await this.try(by, action, body), 200);
  }

  /** The bureau's heads discuss the penalty. */
  discuss(on: string): Promise<CaseDetail> {
    return this.act('leader', 'record_discussion', { on, ...DISCUSSION });
  }

  /** A step as the user would try it, with the version that the scenario saw last. */
  try(by: string, action: CaseAction, body: Body, version = this.detail.version): Promise<Answer> {
    return this.desk.send(by, 'POST', `/cases/${this.id}/actions/${action}`, { version, ...body });
  }

  /** The reasons of a step that is refused, with which nothing was written. */
  async refusal(by: string, action: CaseAction, body: Body): Promise<Refusal> {
    const { status, body: answer } = await this.try(by, action, body);
    const { errorCode, message, refusals } = answer as ErrorEnvelope;
    return { status, errorCode, message, codes: refusals.map(({ code }) => code), refusals };
  }

  async reread(by = 'officer1'): Promise<CaseDetail> {
    return this.keep(await this.desk.send(by, 'GET', `/cases/${this.id}`), 200);
  }

  private keep({ status, body }: Answer, expected: number): CaseDetail {
    if (status !== expected) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
    this.current = body as CaseDetail;
    return this.current;
  }
}

export interface Refusal extends Pick<ErrorEnvelope, 'errorCode' | 'message' | 'refusals'> {
  readonly status: number;
  readonly codes: readonly string[];
}

export function fine(amountFen: number, parties: readonly { type: 'enterprise' | 'person'; id: string }[]): Body {
  return { kind: 'fine', amountFen, licences: null, days: null, description: null, ground: null, parties };
}
