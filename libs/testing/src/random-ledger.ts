import { localDate } from '@anjuan/domain';
import type { CaseJson, DecisionJson, EnterpriseJson, InspectionJson, LedgerJson, PenaltyJson } from './ledger-json.js';
import { RandomDates } from './random-dates.js';
import { randomEnterprise, randomPerson, randomWorkplace } from './random-people.js';
import { RandomSource } from './random-source.js';
import { QUANZHOU_REGIONS } from './regions.js';

export interface RandomLedgerOptions {
  readonly seed: number;
  /** How many cases; inspections are twice as many, enterprises fewer, so that they come up again. */
  readonly size?: number;
  readonly source?: string;
  readonly regions?: readonly string[];
  readonly firstDay?: string;
  readonly lastDay?: string;
}

const INSPECTION_KINDS = ['planned', 'random', 'special', 'joint', 'follow_up'] as const;
const MEASURE_KINDS = ['seal', 'seize', 'seal_and_seize', 'power_cut'] as const;
const MEDIA = ['website', 'newspaper', 'tv', 'radio', 'wechat', 'other'] as const;
const DISCIPLINES = {
  party: ['warning', 'serious_warning', 'removal_from_party_posts', 'probation', 'expulsion'],
  administrative: ['warning', 'demerit', 'major_demerit', 'demotion', 'removal', 'dismissal'],
} as const;
const AMOUNTS = [1, 99, 468, 1_234_567, 2_523_925, 10_000_000, 123_456_789, 300_000_000_000, null] as const;

/** A lawful ledger that uses everything the format allows. The same options give the same ledger. */
export function randomLedger(options: RandomLedgerOptions): LedgerJson {
  const {
    seed,
    size = 30,
    source,
    regions = QUANZHOU_REGIONS,
    firstDay = '2019-11-01',
    lastDay = '2022-02-28',
  } = options;
  const random = new RandomSource(seed);
  const dates = new RandomDates(random, localDate(firstDay), localDate(lastDay));
  const count = Math.max(1, Math.ceil(size / 3));
  const firstSerial = random.whole(1, count);
  const enterprises = random.times(count, (index) => randomEnterprise(random, firstSerial + index, regions));
  const maker = new LedgerMaker(random, dates, regions, enterprises);
  const cases = random.times(size, (index) => maker.case(index + 1));
  const caseIds = cases.map(({ id }) => id);
  return {
    format: 'enforcement-ledger',
    version: 1,
    ...(source === undefined ? {} : { source }),
    enterprises,
    inspections: random.times(size * 2, (index) => maker.inspection(index + 1)),
    cases,
    ...maker.acts(caseIds, Math.max(2, Math.ceil(size / 2))),
  };
}

class LedgerMaker {
  constructor(
    private readonly random: RandomSource,
    private readonly dates: RandomDates,
    private readonly regions: readonly string[],
    private readonly enterprises: readonly EnterpriseJson[],
  ) {}

  inspection(number: number): InspectionJson {
    const { random, dates } = this;
    const day = dates.day();
    const hazards = random.times(random.whole(0, 3), (index) => ({
      id: `i${number}h${index + 1}`,
      description: random.pick(['软管老化', '=SUM(A1)', '无熄火保护装置', '阀门井浓度超标']),
      major: random.chance(0.2),
      verifiedOn: dates.perhaps(0.6, () => dates.after(day, 60)),
    }));
    const inspectedOn = dates.known(day);
    return { id: `i${number}`, ...this.unitAndEnterprise(), inspectedOn, kind: random.pick(INSPECTION_KINDS), hazards };
  }

  case(number: number): CaseJson {
    const { random, dates } = this;
    const filed = dates.day();
    const simplified = random.chance(0.15);
    const hasEnterprise = random.chance(0.85);
    const hasPerson = !hasEnterprise || random.chance(0.4);
    const parties = [...(hasEnterprise ? ['enterprise'] : []), ...(hasPerson ? ['person'] : [])];
    const decidedDays = random.times(random.whole(0, 3), () => dates.after(filed, 90));
    const lastDay = decidedDays.reduce((latest, day) => (day > latest ? day : latest), filed);
    const { region, enterprise } = this.unitAndEnterprise();
    return {
      id: `c${number}`,
      region,
      class: random.pick(['pre_accident', 'accident']),
      ...(simplified ? { procedure: 'simplified' } : random.chance(0.3) ? { procedure: 'ordinary' } : {}),
      enterprise: hasEnterprise ? enterprise : null,
      person: hasPerson ? randomPerson(random) : null,
      violation: '使用不符合标准的燃气器具',
      filedOn: simplified && random.chance(0.8) ? null : dates.known(filed),
      decisions: decidedDays.map((day) => this.decision(day, random.pick(parties))),
      closedOn: dates.perhaps(0.5, () => dates.after(lastDay, 120)),
    };
  }

  acts(caseIds: readonly string[], count: number) {
    const { random, dates } = this;
    const numbered = <T>(prefix: string, make: () => T): (T & { id: string; case: string | null })[] =>
      random.times(count, (index) => ({ id: `${prefix}${index + 1}`, case: this.perhapsCase(caseIds), ...make() }));
    return {
      coerciveMeasures: numbered('m', () => {
        const day = dates.day();
        const endedOn = dates.perhaps(0.5, () => dates.after(day, 30));
        const kind = random.pick(MEASURE_KINDS);
        return { ...this.unitAndEnterprise(), kind, startedOn: dates.known(day), endedOn, ...this.documentNumber() };
      }),
      closureRequests: numbered('q', () => ({ ...this.unitAndEnterprise(), requestedOn: dates.known(dates.day()) })),
      criminalTransfers: numbered('t', () => this.transfer()),
      disciplinaryActions: numbered('d', () => this.discipline()),
      exposures: numbered('x', () => {
        const publishedOn = dates.known(dates.day());
        return { ...this.unitAndEnterprise(), publishedOn, medium: random.pick(MEDIA) };
      }),
      blacklistings: numbered('b', () => {
        const day = dates.day();
        const removedOn = dates.perhaps(0.4, () => dates.after(day, 365));
        return { ...this.unitAndEnterprise(), listedOn: dates.known(day), removedOn };
      }),
      jointDisciplines: numbered('j', () => ({ ...this.unitAndEnterprise(), startedOn: dates.known(dates.day()) })),
    };
  }

  private decision(day: ReturnType<RandomDates['day']>, party: string): DecisionJson {
    const { random, dates } = this;
    return {
      decidedOn: dates.known(day),
      party,
      penalties: random.times(random.whole(0, 4), () => this.penalty(party)),
      revokedOn: dates.perhaps(0.15, () => dates.after(day, 200)),
      ...this.documentNumber(),
    };
  }

  private penalty(party: string): PenaltyJson {
    const { random } = this;
    const kinds = ['fine', 'fine', 'warning', 'confiscation', 'suspend_licence'];
    const kind = random.pick(party === 'enterprise' ? [...kinds, 'suspend_production'] : kinds);
    if (kind === 'fine' || kind === 'confiscation') return { kind, amountFen: random.pick(AMOUNTS) };
    return kind === 'suspend_licence' ? { kind, licences: random.whole(1, 4) } : { kind };
  }

  /** The police may have begun before the transfer. */
  private transfer() {
    const { random, dates } = this;
    const day = dates.day();
    const persons = random.times(random.whole(1, 3), () => ({
      ...randomPerson(random),
      liableOn: dates.perhaps(0.7, () => dates.around(day, 40)),
    }));
    return { region: random.pick(this.regions), transferredOn: dates.known(day), persons };
  }

  private discipline() {
    const { random, dates } = this;
    const kind = random.pick(['party', 'administrative'] as const);
    const measure: string = random.pick<string>(DISCIPLINES[kind]);
    const person = { ...randomPerson(random), unit: randomWorkplace(random) };
    return { region: random.pick(this.regions), kind, measure, decidedOn: dates.known(dates.day()), person };
  }

  private unitAndEnterprise(): { region: string; enterprise: string } {
    return { region: this.random.pick(this.regions), enterprise: this.random.pick(this.enterprises).id };
  }

  private perhapsCase(caseIds: readonly string[]): string | null {
    return caseIds.length === 0 || this.random.chance(0.4) ? null : this.random.pick(caseIds);
  }

  private documentNumber(): { documentNumber?: string } {
    const { random } = this;
    return random.chance(0.3) ? { documentNumber: `泉城管罚决字〔2021〕第${random.whole(1, 500)}号` } : {};
  }
}
