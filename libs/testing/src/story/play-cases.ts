import { type CaseDetail, casesApi, type OpenCase } from '@anjuan/contracts';
import {
  addDays,
  type CaseAction,
  type CaseActionInputs,
  type CaseProcedure,
  daysBetween,
  discussionReasons,
  hearingScope,
  type LedgerCase,
  type LedgerDecision,
  type LedgerPenalty,
  type LocalDate,
  localDate,
  type PartyKey,
  type PenaltyLineDraft,
  type Service,
  subjectByRegister,
} from '@anjuan/domain';
import type { RandomSource } from '../random-source.js';
import type { StoryActor, StoryDesk } from './story-desk.js';

/** What a case of the story is told by: its entry, and the records it refers to. */
export interface StoryCase {
  readonly entry: LedgerCase;
  readonly enterpriseId: string | null;
  readonly personId: string | null;
  readonly officerIds: readonly string[];
  readonly inspectionIds: readonly string[];
  readonly violatedArticle: string;
  readonly penaltyArticle: string;
}

type Role = StoryActor['role'];

const BY_HAND: Service = { mode: 'direct', receiver: '法定代表人', proof: null, consented: false, publishedOn: null };
/** So many days after the notice nobody can ask for a hearing any more, whatever holidays lie between. */
const HEARING_SURELY_OVER = 16;
const HEADS = ['局长', '分管副局长', '总工程师'] as const;

/** Plays a case through the commands on the days that the story tells, by the people whom the procedure demands. */
export class CasePlayer {
  private detail: CaseDetail | null = null;

  constructor(
    private readonly desk: StoryDesk,
    private readonly story: StoryCase,
    private readonly today: LocalDate,
    private readonly random: RandomSource,
  ) {}

  get id(): string {
    return this.current.id;
  }

  /** From the lead to the approved filing. */
  async file(): Promise<void> {
    const filedOn = fullDay(this.story.entry.filedOn);
    const leadOn = addDays(filedOn, -2);
    await this.open(leadOn);
    await this.act('officer', 'request_filing', { on: addDays(filedOn, -1), opinion: '违法事实初步查明，建议立案' });
    await this.act('head', 'endorse_filing', { on: filedOn, opinion: '同意立案' });
    await this.act('leader', 'approve_filing', {
      on: filedOn,
      opinion: '同意立案调查',
      caseNumber: null,
    });
  }

  /** A lead, or a request on its way; nothing of it counts yet. */
  async lead(leadOn: LocalDate, requested: boolean): Promise<void> {
    await this.open(leadOn);
    if (requested) await this.act('officer', 'request_filing', { on: this.today, opinion: '建议立案' });
  }

  /** The whole simplified procedure, as far as the story tells. */
  async penaliseOnSpot(): Promise<void> {
    const { entry, officerIds } = this.story;
    const on = fullDay(entry.decisions[0]?.decidedOn ?? null);
    await this.open(on, 'simplified');
    await this.act('officer', 'penalise_on_spot', {
      on,
      at: '10:20',
      place: '当事人经营场所',
      officerIds: [...officerIds],
      decisions: entry.decisions.map((decision) => ({ documentNumber: null, lines: this.linesOf(decision) })),
      cardsShown: true,
      told: true,
      defence: null,
      handedOver: true,
      signatureNote: null,
      remediesTold: true,
      cashGround: null,
      receiptNumber: null,
    });
    if (entry.closedOn === null) return;
    const closedOn = fullDay(entry.closedOn);
    await this.act('officer', 'report_on_spot', { on: addDays(on, 1) });
    await this.pay(addDays(on, 5), 1);
    await this.act('officer', 'request_closing', { on: closedOn, opinion: '罚款已缴清，建议结案' });
    await this.act('leader', 'approve_closing', { on: closedOn, opinion: '同意结案' });
    await this.archive(closedOn);
  }

  /** On from the filing, as far as the story tells. */
  async proceed(): Promise<void> {
    const { decisions } = this.story.entry;
    const decidedOn = decisions.length === 0 ? null : fullDay(decisions[0]?.decidedOn ?? null);
    if (decidedOn === null) await this.proceedUndecided();
    else await this.decide(decidedOn);
  }

  private async open(leadOn: LocalDate, procedure: CaseProcedure = 'ordinary'): Promise<void> {
    const { entry, enterpriseId, personId, officerIds, inspectionIds, violatedArticle, penaltyArticle } = this.story;
    const body: OpenCase = {
      caseClass: entry.class,
      violation: entry.violation,
      violatedArticle,
      penaltyArticle,
      clueKind: entry.class === 'accident' ? 'accident' : inspectionIds.length > 0 ? 'inspection' : 'report',
      clueSource: null,
      remarks: null,
      leadOn,
      procedure,
      violatedOn: leadOn,
      harmful: false,
      accidentOn: entry.class === 'accident' ? addDays(leadOn, -3) : null,
      enterpriseIds: enterpriseId === null ? [] : [enterpriseId],
      personIds: personId === null ? [] : [personId],
      inspectionIds: [...inspectionIds],
      officerIds: [...officerIds],
    };
    this.detail = await this.desk.call(this.actor('officer'), casesApi.open, { body });
  }

  private async proceedUndecided(): Promise<void> {
    const filedOn = fullDay(this.story.entry.filedOn);
    const days = daysBetween(filedOn, this.today);
    const far = days < 10 ? 0 : this.random.whole(0, 4);
    const at = (part: number): LocalDate => addDays(filedOn, Math.floor(Math.min(days, 80) * part));
    if (far === 0) {
      await this.investigate(filedOn);
      return;
    }
    const proposal = this.proposal();
    await this.conclude(at(0.5), proposal);
    if (far >= 2) await this.act('officer', 'submit_review', { on: at(0.6) });
    if (far >= 3) await this.act('legal', 'pass_review', { on: at(0.7), opinion: '事实清楚，证据确凿，同意' });
    if (far >= 4) await this.notify(at(0.8), proposal);
  }

  /** A case whose investigation goes on, with what may run beside it. */
  private async investigate(filedOn: LocalDate): Promise<void> {
    const { officerIds } = this.story;
    await this.recordEvidence(filedOn);
    const course = this.random.whole(0, 4);
    if (course === 0) {
      await this.act('officer', 'request_preservation', {
        on: this.today,
        items: '液化石油气钢瓶 12 只',
        place: '当事人经营场所',
        reason: '证据可能灭失或者以后难以取得',
      });
      await this.act('leader', 'approve_preservation', { on: this.today, preservation: 1 });
    } else if (course === 1) {
      await this.act('officer', 'commission_appraisal', {
        on: this.today,
        organ: '市特种设备检验所',
        object: '气瓶定期检验情况',
      });
    } else if (course === 2) {
      await this.act('leader', 'suspend_case', {
        on: this.today,
        ground: 'party_missing',
        reason: '当事人下落不明，暂时无法查清',
      });
    } else {
      await this.act('officer', 'record_interview', {
        on: this.today,
        startAt: '09:00',
        endAt: '09:40',
        place: '执法大队询问室',
        officerIds: [...officerIds],
        interviewee: '现场负责人',
        capacity: 'representative',
        birthOn: null,
        guardian: null,
        rightsTold: true,
        signed: true,
        refusalNote: null,
        overlapReason: '同一案件分段询问',
        summary: '承认现场检查发现的问题',
      });
    }
  }

  private async recordEvidence(on: LocalDate): Promise<void> {
    await this.act('officer', 'record_evidence', {
      on,
      kind: 'site_record',
      name: '现场检查（勘验）笔录',
      source: '现场制作',
      officerIds: [...this.story.officerIds],
      verified: false,
      monitored: false,
      monitoringReviewed: false,
      sampled: false,
      note: null,
    });
  }

  /** Gives whether a hearing was offered. */
  private async notify(on: LocalDate, lines: readonly PenaltyLineDraft[]): Promise<boolean> {
    const hearingOffered = hearingScope(lines, subjectByRegister, on).length > 0;
    await this.act('officer', 'serve_notice', { on, ...BY_HAND, documentNumber: null, hearingOffered });
    return hearingOffered;
  }

  private async decide(decidedOn: LocalDate): Promise<void> {
    const { entry } = this.story;
    const filedOn = fullDay(entry.filedOn);
    const days = daysBetween(filedOn, decidedOn);
    const at = (part: number): LocalDate => addDays(filedOn, Math.floor(days * part));
    const drafts = entry.decisions.map((decision) => ({ documentNumber: null, lines: this.linesOf(decision) }));
    const lines = drafts.flatMap((draft) => draft.lines);
    // Nobody gives up the hearing of somebody else: several parties are told early enough for all of them to ask.
    const pace = new Set(entry.decisions.map(({ party }) => party)).size > 1 ? 1 / 3 : 1;
    await this.conclude(at(0.3 * pace), lines);
    await this.act('officer', 'submit_review', { on: at(0.35 * pace) });
    await this.act('legal', 'pass_review', { on: at(0.4 * pace), opinion: '事实清楚，证据确凿，适用依据正确，同意' });
    const noticedOn = at(0.45 * pace);
    const offered = await this.notify(noticedOn, lines);
    if (offered && daysBetween(noticedOn, decidedOn) < HEARING_SURELY_OVER) await this.giveHearingUp(at(0.5), lines);
    await this.act('officer', 'record_defence', { on: at(0.8), kind: 'waived', content: null });
    const reasons = discussionReasons(lines, { mitigated: false, hearingHeld: false }, decidedOn);
    if (reasons.length > 0) await this.discuss(at(0.9));
    await this.act('leader', 'decide', { on: decidedOn, decisions: drafts, remediesTold: true });
    await this.execute(decidedOn);
  }

  private async giveHearingUp(on: LocalDate, lines: readonly PenaltyLineDraft[]): Promise<void> {
    const [applicant] = lines.flatMap(({ parties }) => parties);
    if (applicant === undefined) return;
    await this.act('officer', 'accept_hearing', { on, applicant, lateReason: null });
    await this.act('officer', 'waive_hearing', { on, reason: '当事人书面放弃听证' });
  }

  private async discuss(on: LocalDate): Promise<void> {
    await this.act('leader', 'record_discussion', {
      on,
      subject: 'penalty',
      place: '局会议室',
      members: HEADS.map((name) => ({ name, opinion: '同意拟处罚意见' })),
      conclusion: '一致同意',
    });
  }

  private async execute(decidedOn: LocalDate): Promise<void> {
    const closedOn = this.story.entry.closedOn === null ? null : fullDay(this.story.entry.closedOn);
    const servedOn = addDays(decidedOn, 3);
    if (closedOn === null && servedOn > this.today) return;
    await this.act('officer', 'serve_decision', {
      on: servedOn,
      ...BY_HAND,
      decisionId: null,
      lateReason: null,
    });
    if (closedOn !== null) {
      await this.pay(addDays(servedOn, Math.floor(Math.max(0, daysBetween(servedOn, closedOn)) / 2)), 1);
      await this.act('officer', 'request_closing', { on: closedOn, opinion: '处罚已全部履行，建议结案' });
      await this.act('leader', 'approve_closing', { on: closedOn, opinion: '同意结案' });
    } else if (this.random.chance(0.4)) {
      await this.pay(servedOn, 0.5);
    }
    await this.revoke();
    await this.archive(closedOn);
  }

  /** `part` of what each decision demands. */
  private async pay(on: LocalDate, part: number): Promise<void> {
    for (const { id, lines } of this.current.decisions) {
      const due = lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
      const amountFen = Math.floor((due * part) / 100) * 100;
      if (amountFen === 0) continue;
      const payment = { on, decisionId: id, amountFen, purpose: 'penalty', note: null } as const;
      await this.act('officer', 'record_payment', payment);
    }
  }

  private async revoke(): Promise<void> {
    const ended = this.story.entry.decisions.map(({ revokedOn }) => revokedOn);
    const { decisions } = this.current;
    for (const [index, revokedOn] of ended.entries()) {
      const decision = decisions[index];
      if (revokedOn === null || decision === undefined) continue;
      await this.act('leader', 'revoke_decision', {
        on: fullDay(revokedOn),
        decisionId: decision.id,
        by: 'reconsideration',
        ending: 'revoked',
        reason: '行政复议决定撤销',
      });
    }
  }

  private async archive(closedOn: LocalDate | null): Promise<void> {
    if (closedOn === null) return;
    const on = addDays(closedOn, 20);
    if (on <= this.today && this.random.chance(0.7)) await this.act('officer', 'archive', { on, place: '档案室' });
  }

  private async conclude(on: LocalDate, proposal: readonly PenaltyLineDraft[]): Promise<void> {
    await this.recordEvidence(on);
    await this.act('officer', 'conclude', { on, facts: `经查，${this.story.entry.violation}，事实清楚。`, proposal });
  }

  private proposal(): readonly PenaltyLineDraft[] {
    const { enterpriseId, personId } = this.story;
    const party: PartyKey =
      enterpriseId === null ? { type: 'person', id: personId ?? '' } : { type: 'enterprise', id: enterpriseId };
    return [line({ kind: 'fine', amountFen: 2_000_000 }, party)];
  }

  private linesOf({ party, penalties }: LedgerDecision): PenaltyLineDraft[] {
    const id = party === 'enterprise' ? this.story.enterpriseId : this.story.personId;
    if (id === null) throw new Error(`The case ${this.story.entry.id} punishes a party that it has not`);
    return penalties.map((penalty) => line(penalty, { type: party, id }));
  }

  private async act<A extends CaseAction>(role: Role, action: A, input: CaseActionInputs[A]): Promise<void> {
    const { id, version } = this.current;
    this.detail = await this.desk.call(this.actor(role), casesApi.act, {
      params: { id, action },
      body: { version, ...input },
    });
  }

  private actor(role: Role): StoryActor {
    return { region: this.story.entry.region, role };
  }

  private get current(): CaseDetail {
    if (this.detail === null) throw new Error(`The case ${this.story.entry.id} is not open yet`);
    return this.detail;
  }
}

function line(penalty: LedgerPenalty, party: PartyKey): PenaltyLineDraft {
  return {
    kind: penalty.kind,
    amountFen: 'amountFen' in penalty ? penalty.amountFen : null,
    licences: 'licences' in penalty ? penalty.licences : null,
    days: null,
    description: null,
    ground: null,
    parties: [party],
  };
}

/** The story knows all its days. */
export function fullDay(on: string | null): LocalDate {
  return localDate(on ?? '');
}
