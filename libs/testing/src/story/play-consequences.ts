import {
  blacklistApi,
  closureRequestsApi,
  criminalTransfersApi,
  disciplinaryActionsApi,
  type EndpointSpec,
  exposuresApi,
  jointDisciplineApi,
  type ResponseOf,
} from '@anjuan/contracts';
import {
  addDays,
  type Ledger,
  type LedgerCase,
  type LedgerCriminalTransfer,
  type LedgerDisciplinaryAction,
  type LedgerExposure,
  type LedgerPerson,
  type LocalDate,
} from '@anjuan/domain';
import { fullDay } from './play-cases.js';
import { playMeasure } from './play-measures.js';
import type { StoryDesk, StoryInput } from './story-desk.js';

export interface ConsequencePlan {
  readonly desk: StoryDesk;
  readonly ledger: Ledger;
  readonly region: string;
  readonly officerIds: readonly string[];
  readonly enterpriseId: (ledgerId: string) => Promise<string>;
  readonly personId: (person: LedgerPerson, workplace: string | null) => Promise<string>;
}

const MEDIUM_NAME: Record<LedgerExposure['medium'], string> = {
  website: '某市政府网站',
  newspaper: '某晚报',
  tv: '某市电视台',
  radio: '某市广播电台',
  wechat: '某市城管公众号',
  other: '某行业简报',
};
/** 安监总办〔2017〕49号: a year on the list. */
const DAYS_ON_LIST = 365;

/** Records what followed from the cases. */
export class ConsequencePlayer {
  constructor(private readonly plan: ConsequencePlan) {}

  async beforeDecision(entry: LedgerCase, caseId: string): Promise<void> {
    const { ledger, desk, officerIds } = this.plan;
    for (const measure of of(ledger.coerciveMeasures, entry)) {
      const enterpriseId = await this.plan.enterpriseId(measure.enterprise);
      await playMeasure(desk, { entry: measure, caseId, enterpriseId, officerIds });
    }
    for (const transfer of of(ledger.criminalTransfers, entry)) await this.transfer(transfer, caseId);
  }

  async afterDecision(entry: LedgerCase, caseId: string): Promise<void> {
    const { ledger } = this.plan;
    for (const one of of(ledger.exposures, entry)) await this.expose(one, caseId);
    for (const one of of(ledger.jointDisciplines, entry)) {
      const body = {
        basis: '安监总办〔2017〕49号第二条',
        measures: '增加执法检查频次',
        startedOn: fullDay(one.startedOn),
      };
      await this.act(jointDisciplineApi.create, { body: { ...(await this.named(one.enterprise, caseId)), ...body } });
    }
    for (const one of of(ledger.blacklistings, entry)) await this.blacklist(one, caseId);
    for (const one of of(ledger.closureRequests, entry)) {
      const body = {
        government: '当地人民政府',
        ground: 'unfit_after_suspension' as const,
        groundNote: '停产停业整顿后复查仍不具备安全生产条件',
        documentNumber: `提请〔${fullDay(one.requestedOn).slice(0, 4)}〕${one.id}`,
        requestedOn: fullDay(one.requestedOn),
      };
      await this.act(closureRequestsApi.create, { body: { ...(await this.named(one.enterprise, caseId)), ...body } });
    }
    for (const one of of(ledger.disciplinaryActions, entry)) await this.discipline(one, caseId);
  }

  private async expose({ enterprise, medium, publishedOn, id }: LedgerExposure, caseId: string): Promise<void> {
    const body = {
      medium,
      mediumName: MEDIUM_NAME[medium],
      url: medium === 'website' ? `https://example.gov.cn/aqsc/${id}` : null,
      publishedOn: fullDay(publishedOn),
    };
    await this.act(exposuresApi.create, { body: { ...(await this.named(enterprise, caseId)), ...body } });
  }

  private async blacklist(entry: Ledger['blacklistings'][number], caseId: string): Promise<void> {
    const listedOn = fullDay(entry.listedOn);
    const body = {
      basis: '安监总办〔2017〕49号第三条',
      behaviour: '存在重大事故隐患，拒不整改',
      documentNumber: `黑名单〔${listedOn.slice(0, 4)}〕${entry.id}`,
      listedOn,
      expectedEndOn: addDays(listedOn, DAYS_ON_LIST),
    };
    await this.act(blacklistApi.create, { body: { ...(await this.named(entry.enterprise, caseId)), ...body } });
  }

  private async discipline(entry: LedgerDisciplinaryAction, caseId: string): Promise<void> {
    const { person, kind, measure, decidedOn, id } = entry;
    await this.act(disciplinaryActionsApi.create, {
      body: {
        caseId,
        personId: await this.plan.personId(person, person.unit),
        kind,
        measure,
        decidingOrgan: kind === 'party' ? '某纪律检查委员会' : '某监察委员会',
        documentNumber: `处分〔${fullDay(decidedOn).slice(0, 4)}〕${id}`,
        decidedOn: fullDay(decidedOn),
      },
    });
  }

  private async transfer(entry: LedgerCriminalTransfer, caseId: string): Promise<void> {
    const transferredOn = fullDay(entry.transferredOn);
    const personIds: string[] = [];
    for (const person of entry.persons) personIds.push(await this.plan.personId(person, null));
    let transfer = await this.act(criminalTransfersApi.create, {
      body: {
        source: 'bureau',
        caseId,
        offence: '危险作业罪',
        remarks: null,
        reportedOn: addDays(transferredOn, -2),
        approvedOn: addDays(transferredOn, -1),
        approverName: '本单位主要负责人',
        approverPost: 'principal',
        policeOrgan: '某公安局',
        documentNumber: `移送〔${transferredOn.slice(0, 4)}〕${entry.id}`,
        lateReason: null,
        transferredOn,
        personIds,
      },
    });
    const liable = entry.persons.map(({ liableOn }) => (liableOn === null ? null : fullDay(liableOn)));
    const acceptedOn = earliestOf(liable);
    if (acceptedOn === null) return;
    transfer = await this.act(criminalTransfersApi.answer, {
      params: { id: transfer.id },
      body: {
        version: transfer.version,
        answer: 'accepted',
        answeredOn: acceptedOn,
        documentNumber: '立案告知书',
        note: null,
      },
    });
    for (const [place, filedOn] of liable.entries()) {
      const person = transfer.persons.find(({ personId }) => personId === personIds[place]);
      if (filedOn === null || person === undefined) continue;
      const none = { restrainedOn: null, prosecutedOn: null, convictedOn: null, cleared: null, clearedOn: null };
      transfer = await this.act(criminalTransfersApi.outcome, {
        params: { id: person.id },
        body: { version: transfer.version, reason: null, personId: person.personId, filedOn, ...none, note: null },
      });
    }
  }

  private async named(enterprise: string, caseId: string) {
    return { caseId, otherPartyReason: null, enterpriseId: await this.plan.enterpriseId(enterprise) };
  }

  private act<S extends EndpointSpec>(spec: S, input: StoryInput<S>): Promise<ResponseOf<S>> {
    return this.plan.desk.call({ region: this.plan.region, role: 'officer' }, spec, input);
  }
}

function of<T extends { readonly case: string | null }>(records: readonly T[], { id }: LedgerCase): readonly T[] {
  return records.filter((record) => record.case === id);
}

function earliestOf(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}
