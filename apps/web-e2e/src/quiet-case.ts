import { type CaseDetail, casesApi, type OpenCase } from '@anjuan/contracts';
import { type CaseAction, type LocalDate, type PartyKey, type PenaltyLineDraft } from '@anjuan/domain';
import { type Colleague, colleague, leadOf, step, type Told } from './background.js';

/** The people of 晋江 whom a case needs. */
const USERNAMES = {
  officer: 'officer1.jinjiang',
  head: 'head.jinjiang',
  legal: 'legal.jinjiang',
  leader: 'leader.jinjiang',
} as const;
type Post = keyof typeof USERNAMES;

/** What a penalty says beside its kind and its party. */
type Line = Pick<PenaltyLineDraft, 'kind'> & Partial<PenaltyLineDraft>;

/** A case of 晋江 on the part of its way that a journey does not look at: done through the commands, each step by whose it is. */
export class QuietCase {
  private readonly people = new Map<Post, Colleague>();

  private constructor(private current: CaseDetail) {}

  static async open(violation: string, lead: Partial<OpenCase> & { readonly leadOn: LocalDate }): Promise<QuietCase> {
    const officer = await colleague(USERNAMES.officer);
    const quiet = new QuietCase(await leadOf(officer, violation, { violatedOn: lead.leadOn, ...lead }));
    quiet.people.set('officer', officer);
    return quiet;
  }

  get path(): string {
    return `/cases/${this.current.id}`;
  }

  get enterprise(): { readonly id: string; readonly name: string } {
    const [party] = this.current.parties;
    if (party === undefined) throw new Error('The case has no party');
    return { id: party.id, name: party.label };
  }

  /** Of whoever investigates first of all. */
  get investigator(): string {
    const [officer] = this.current.officers;
    if (officer === undefined) throw new Error('Nobody handles the case');
    return officer.name;
  }

  get decisionId(): string {
    const [decision] = this.current.decisions;
    if (decision === undefined) throw new Error('Nothing is decided yet');
    return decision.id;
  }

  get decisionNumber(): string {
    return this.current.decisions[0]?.documentNumber ?? '';
  }

  /** As the screen has left it. */
  async readAgain(): Promise<CaseDetail> {
    const { client } = await this.person('officer');
    this.current = await client.call(casesApi.read, { params: { id: this.current.id } });
    return this.current;
  }

  /** What the page offers to somebody, open or not. */
  async offersTo(post: Post): Promise<CaseDetail['offers']> {
    const { client } = await this.person(post);
    return (await client.call(casesApi.read, { params: { id: this.current.id } })).offers;
  }

  async act<A extends CaseAction>(by: Post, action: A, told: Told<A>): Promise<void> {
    this.current = await step(await this.person(by), this.current, action, told);
  }

  async file(on: LocalDate): Promise<void> {
    await this.act('officer', 'request_filing', { on });
    await this.act('head', 'endorse_filing', { on });
    await this.act('leader', 'approve_filing', { on });
  }

  /** With one piece of evidence, up to the passed legal review. */
  async investigate(on: LocalDate, lines: readonly Line[]): Promise<void> {
    await this.evidence(on);
    const proposal = this.linesOf(lines);
    await this.act('officer', 'conclude', { on, facts: '经查，违法事实清楚，证据确凿。', proposal });
    await this.act('officer', 'submit_review', { on });
    await this.act('legal', 'pass_review', { on });
  }

  async evidence(on: LocalDate): Promise<void> {
    const officerIds = this.current.officers.map(({ id }) => id);
    const record = { kind: 'site_record', name: '现场检查笔录', source: '现场制作', officerIds } as const;
    await this.act('officer', 'record_evidence', { on, ...record });
  }

  /** The party is told and has nothing to say; the fine is too small for a hearing. */
  async notify(on: LocalDate): Promise<void> {
    await this.act('officer', 'serve_notice', { on, mode: 'direct', receiver: '法定代表人' });
    await this.act('officer', 'record_defence', { on, kind: 'waived' });
  }

  async decide(on: LocalDate, lines: readonly Line[]): Promise<void> {
    const decisions = [{ documentNumber: null, lines: this.linesOf(lines) }];
    await this.act('leader', 'decide', { on, decisions, remediesTold: true });
  }

  async serve(on: LocalDate): Promise<void> {
    await this.act('officer', 'serve_decision', { on, mode: 'direct', receiver: '法定代表人' });
  }

  /** Fined on the spot, at once. */
  async penaliseOnSpot(on: LocalDate, lines: readonly Line[]): Promise<void> {
    await this.act('officer', 'penalise_on_spot', {
      on,
      at: '09:30',
      place: '当事人经营场所',
      officerIds: this.current.officers.map(({ id }) => id),
      decisions: [{ documentNumber: null, lines: this.linesOf(lines) }],
      cardsShown: true,
      told: true,
      handedOver: true,
      remediesTold: true,
    });
  }

  private linesOf(lines: readonly Line[]): readonly PenaltyLineDraft[] {
    const parties: readonly PartyKey[] = [{ type: 'enterprise', id: this.enterprise.id }];
    const blank = { amountFen: null, licences: null, days: null, description: null, ground: null };
    return lines.map((line) => ({ ...blank, parties, ...line }));
  }

  private async person(post: Post): Promise<Colleague> {
    const known = this.people.get(post);
    if (known !== undefined) return known;
    const newcomer = await colleague(USERNAMES[post]);
    this.people.set(post, newcomer);
    return newcomer;
  }
}
