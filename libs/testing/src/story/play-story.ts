import { partiesApi, staffApi } from '@anjuan/contracts';
import {
  addDays,
  certainlyBefore,
  type Ledger,
  type LedgerCase,
  type LedgerEnterprise,
  type LedgerPerson,
  type LocalDate,
} from '@anjuan/domain';
import { RandomSource } from '../random-source.js';
import { CasePlayer, fullDay } from './play-cases.js';
import { ConsequencePlayer } from './play-consequences.js';
import { playInspection } from './play-inspections.js';
import type { StoryDesk } from './story-desk.js';
import { articlesOf } from './violations.js';

export interface StoryPlan {
  readonly ledger: Ledger;
  readonly today: LocalDate;
  readonly seed?: number;
  /** Leads of the last days that are no case yet, a unit. */
  readonly leads?: number;
}

const OFFICERS_POST = '执法队员';

interface PlayedInspection {
  readonly id: string;
  readonly enterprise: string;
  readonly inspectedOn: LocalDate;
  readonly allVerified: boolean;
}

/**
 * Plays a lawful story through the commands, as the people of each unit would have entered it: the units beside one another, each in the
 * order of its records. The story has the shape of a ledger, so the oracle can count it.
 */
export async function playStory(desk: StoryDesk, plan: StoryPlan): Promise<void> {
  const { ledger } = plan;
  const regions = [...new Set(ledger.inspections.map(({ region }) => region))];
  await Promise.all(regions.map((region, index) => new UnitStory(desk, plan, region, index).play()));
}

/** What one unit did. */
class UnitStory {
  private readonly enterprises = new Map<string, string>();
  private readonly inspections: PlayedInspection[] = [];
  private readonly random: RandomSource;
  private officerIds: readonly string[] = [];

  constructor(
    private readonly desk: StoryDesk,
    private readonly plan: StoryPlan,
    private readonly region: string,
    index: number,
  ) {
    this.random = new RandomSource((plan.seed ?? 1) + index);
  }

  async play(): Promise<void> {
    this.officerIds = await this.twoOfficers();
    for (const entry of this.own(this.plan.ledger.inspections)) await this.inspect(entry);
    for (const entry of this.own(this.plan.ledger.cases)) await this.handle(entry);
    await this.leads();
  }

  private own<T extends { readonly region: string }>(records: readonly T[]): readonly T[] {
    return records.filter(({ region }) => region === this.region);
  }

  /** Two who hold a certificate and approve nothing: the officers of the demonstration accounts. */
  private async twoOfficers(): Promise<readonly string[]> {
    const { items } = await this.desk.call({ region: this.region, role: 'officer' }, staffApi.officers, { query: {} });
    const chosen = items.filter(({ certificate, post }) => certificate !== null && post === OFFICERS_POST);
    const ids = chosen.slice(0, 2).map(({ id }) => id);
    if (ids.length < 2) throw new Error(`${this.region} has no two officers with certificates`);
    return ids;
  }

  private async inspect(entry: Ledger['inspections'][number]): Promise<void> {
    const enterpriseId = await this.enterpriseId(entry.enterprise);
    const { id } = await playInspection(this.desk, { entry, enterpriseId, officerIds: this.officerIds });
    const allVerified = entry.hazards.every(({ verifiedOn }) => verifiedOn !== null);
    const inspectedOn = fullDay(entry.inspectedOn);
    this.inspections.push({ id, enterprise: entry.enterprise, inspectedOn, allVerified });
  }

  private async handle(entry: LedgerCase): Promise<void> {
    if (entry.procedure === 'simplified') {
      await (await this.casePlayer(entry, [])).penaliseOnSpot();
      return;
    }
    const player = await this.casePlayer(entry, this.inspectionsOf(entry));
    await player.file();
    const consequences = this.consequences();
    await consequences.beforeDecision(entry, player.id);
    await player.proceed();
    await consequences.afterDecision(entry, player.id);
  }

  private async leads(): Promise<void> {
    const count = this.plan.leads ?? 0;
    const { cases } = this.plan.ledger;
    for (const [index, entry] of this.own(cases).slice(-count).entries()) {
      const leadOn = addDays(this.plan.today, -this.random.whole(1, 9));
      const player = await this.casePlayer({ ...entry, class: 'pre_accident', person: null, decisions: [] }, []);
      await player.lead(leadOn, index % 2 === 1);
    }
  }

  private async casePlayer(entry: LedgerCase, inspectionIds: readonly string[]): Promise<CasePlayer> {
    const enterpriseId = entry.enterprise === null ? null : await this.enterpriseId(entry.enterprise);
    const personId = entry.person === null ? null : await this.personId(entry.person, null);
    const story = {
      entry,
      enterpriseId,
      personId,
      officerIds: this.officerIds,
      inspectionIds,
      ...articlesOf(entry.violation),
    };
    return new CasePlayer(this.desk, story, this.plan.today, this.random);
  }

  /** The inspection that led to the case; one whose hazards stay open would keep the case from closing. */
  private inspectionsOf({ enterprise, filedOn, closedOn }: LedgerCase): readonly string[] {
    const filed = fullDay(filedOn);
    const earlier = this.inspections.filter(
      (one) =>
        one.enterprise === enterprise &&
        one.inspectedOn <= addDays(filed, -2) &&
        !certainlyBefore(one.inspectedOn, addDays(filed, -20)) &&
        (closedOn === null || one.allVerified),
    );
    const last = earlier.at(-1);
    return last === undefined ? [] : [last.id];
  }

  private consequences(): ConsequencePlayer {
    return new ConsequencePlayer({
      desk: this.desk,
      ledger: this.plan.ledger,
      region: this.region,
      officerIds: this.officerIds,
      enterpriseId: (id) => this.enterpriseId(id),
      personId: (person, workplace) => this.personId(person, workplace),
    });
  }

  private async enterpriseId(ledgerId: string): Promise<string> {
    const known = this.enterprises.get(ledgerId);
    if (known !== undefined) return known;
    const entry = this.plan.ledger.enterprises.find(({ id }) => id === ledgerId);
    if (entry === undefined) throw new Error(`The story names no enterprise ${ledgerId}`);
    const id = await this.register(entry);
    this.enterprises.set(ledgerId, id);
    return id;
  }

  private async register({ id: ledgerId, name, uscc, region, industry }: LedgerEnterprise): Promise<string> {
    const house = ledgerId.replace(/\D/g, '');
    const { id } = await this.desk.call({ region: this.region, role: 'officer' }, partiesApi.createEnterprise, {
      body: { name, uscc, unlicensed: uscc === null, placeRegion: region, industry, address: `兴业路${house}号` },
    });
    return id;
  }

  private async personId({ name, idNumber }: LedgerPerson, workplace: string | null): Promise<string> {
    const actor = { region: this.region, role: 'officer' } as const;
    if (idNumber !== null) {
      const { found } = await this.desk.call(actor, partiesApi.findPerson, {
        body: { documentKind: 'resident_id', idNumber },
      });
      if (found !== null) return found.id;
    }
    const { id } = await this.desk.call(actor, partiesApi.createPerson, {
      body: {
        name,
        workplace,
        phone: null,
        documentKind: idNumber === null ? null : 'resident_id',
        documentNumber: idNumber,
      },
    });
    return id;
  }
}
