import { addDays, dateParts, type LocalDate, localDateOf } from '@anjuan/domain';
import { type FictionalEnterprise, fictionalEnterprise, fictionalPerson } from './fictional-parties.js';
import { RandomSource } from '../random-source.js';
import { DEMO_HAZARDS, DEMO_VIOLATIONS, ON_SPOT_VIOLATION } from './violations.js';

export interface DemonstrationUnit {
  readonly region: string;
  /** Begins the names of the enterprises there. */
  readonly place: string;
}

export interface DemonstrationOptions {
  readonly today: LocalDate;
  readonly units: readonly DemonstrationUnit[];
  readonly seed?: number;
  /** Of the story; the first of January of last year unless told. */
  readonly firstDay?: LocalDate;
}

type Entry = object;

/** A year of all units and the year before, up to today: a ledger of the neutral format with fictional parties. */
export function demonstrationLedger(options: DemonstrationOptions): Entry {
  const { today, units, seed = 20_210_223 } = options;
  const firstDay = options.firstDay ?? localDateOf(dateParts(today).year - 1, 1, 1);
  const story = new Story(new RandomSource(seed), today, firstDay);
  units.forEach((unit, index) => story.tell(unit, index));
  return { format: 'enforcement-ledger', version: 1, source: '演示数据', ...story.collections };
}

const GAS_AND_WORKS_PER_UNIT = 16;
/** When each unit penalised on the spot. */
const ON_SPOT_DAYS_AGO = [200, 75, 2] as const;

class Story {
  readonly collections = {
    enterprises: [] as Entry[],
    inspections: [] as Entry[],
    cases: [] as Entry[],
    coerciveMeasures: [] as Entry[],
    closureRequests: [] as Entry[],
    criminalTransfers: [] as Entry[],
    disciplinaryActions: [] as Entry[],
    exposures: [] as Entry[],
    blacklistings: [] as Entry[],
    jointDisciplines: [] as Entry[],
  };

  constructor(
    private readonly random: RandomSource,
    private readonly today: LocalDate,
    private readonly firstDay: LocalDate,
  ) {}

  tell({ region, place }: DemonstrationUnit, unitIndex: number): void {
    const enterprises = Array.from({ length: GAS_AND_WORKS_PER_UNIT }, (_, index) =>
      fictionalEnterprise(this.random, region, place, unitIndex * GAS_AND_WORKS_PER_UNIT + index + 1),
    );
    this.collections.enterprises.push(...enterprises);
    const slowness = this.random.whole(15, 21);
    for (let day = this.firstDay; day <= this.today; day = addDays(day, this.random.whole(5, slowness))) {
      this.inspect(region, this.random.pick(enterprises), day);
    }
    for (const daysAgo of ON_SPOT_DAYS_AGO) this.penaliseOnSpot(region, this.random.pick(enterprises), daysAgo);
  }

  /** Never filed: it counts by its decision alone. */
  private penaliseOnSpot(region: string, enterprise: FictionalEnterprise, daysAgo: number): void {
    const decidedOn = addDays(this.today, -daysAgo);
    if (decidedOn < this.firstDay) return;
    const { text, fineYuan } = ON_SPOT_VIOLATION;
    const [least, most] = fineYuan;
    const amountFen = this.random.whole(least / 100, most / 100) * 100 * 100;
    this.collections.cases.push({
      id: `aj-${this.collections.cases.length + 1}`,
      region,
      class: 'pre_accident',
      procedure: 'simplified',
      enterprise: enterprise.id,
      person: null,
      violation: text,
      filedOn: null,
      decisions: [{ decidedOn, party: 'enterprise', penalties: [{ kind: 'fine', amountFen }], revokedOn: null }],
      closedOn: daysAgo > 30 ? addDays(decidedOn, 12) : null,
    });
  }

  private inspect(region: string, enterprise: FictionalEnterprise, day: LocalDate): void {
    const id = `jc-${this.collections.inspections.length + 1}`;
    const hazards = Array.from({ length: this.random.chance(0.3) ? 0 : this.random.whole(1, 4) }, (_, index) => {
      const [description, major] = this.random.pick(DEMO_HAZARDS);
      const verifiedOn = this.random.chance(this.isOld(day, 50) ? 0.99 : 0.8) ? this.later(day, 3, 25) : null;
      return { id: `${id}-${index + 1}`, description, major, verifiedOn };
    });
    const kind = this.random.pick(['planned', 'planned', 'random', 'special', 'joint', 'follow_up']);
    this.collections.inspections.push({ id, region, enterprise: enterprise.id, inspectedOn: day, kind, hazards });
    const serious = hazards.some(({ major }) => major);
    if (this.random.chance(serious ? 0.62 : 0.16)) this.file(region, enterprise, day);
  }

  private file(region: string, enterprise: FictionalEnterprise, inspectedOn: LocalDate): void {
    const filedOn = this.later(inspectedOn, 1, 8);
    if (filedOn === null) return;
    const { random } = this;
    const id = `aj-${this.collections.cases.length + 1}`;
    const fitting = DEMO_VIOLATIONS.filter(({ industries }) =>
      (industries as readonly string[]).includes(enterprise.industry),
    );
    const violation = random.pick(fitting);
    const accident = random.chance(0.03);
    const person = random.chance(0.18) ? fictionalPerson(random, region) : null;
    const decidedOn = random.chance(this.isOld(filedOn, 90) ? 0.99 : 0.85) ? this.later(filedOn, 18, 70) : null;
    const suspended = 'suspends' in violation && random.chance(0.35);
    const decisions =
      decidedOn === null ? [] : this.decisions(decidedOn, violation.fineYuan, suspended, person !== null);
    const closes = decidedOn !== null && random.chance(this.isOld(decidedOn, 60) ? 0.98 : 0.7);
    const closedOn = closes ? this.later(decidedOn, 12, 60) : null;
    this.collections.cases.push({
      id,
      region,
      class: accident ? 'accident' : 'pre_accident',
      enterprise: enterprise.id,
      person,
      violation: violation.text,
      filedOn,
      decisions,
      closedOn,
    });
    const stands = decisions.some((one) => 'revokedOn' in one && one.revokedOn === null);
    this.consequences({ id, region, enterprise, filedOn, decidedOn, accident, stands });
  }

  private decisions(
    decidedOn: LocalDate,
    [least, most]: readonly [number, number],
    suspended: boolean,
    chief: boolean,
  ): Entry[] {
    const { random } = this;
    const fineFen = Math.round((least + random.fraction() * (most - least)) / 500) * 500 * 100;
    const penalties: Entry[] = [{ kind: 'fine', amountFen: fineFen }];
    if (suspended) penalties.push({ kind: 'suspend_production' });
    if (random.chance(0.08)) penalties.push({ kind: 'confiscation', amountFen: random.whole(800, 30_000) * 100 });
    if (random.chance(0.05)) penalties.push({ kind: 'suspend_licence', licences: random.whole(1, 2) });
    const revokedOn = random.chance(0.02) ? this.later(decidedOn, 60, 150) : null;
    const list: Entry[] = [{ decidedOn, party: 'enterprise', penalties, revokedOn }];
    // 安全生产法 (2021) art. 94: the chief who does not perform the duties, 20,000 to 50,000 yuan.
    if (chief) {
      const amountFen = random.whole(20, 50) * 1000 * 100;
      list.push({ decidedOn, party: 'person', penalties: [{ kind: 'fine', amountFen }], revokedOn: null });
    }
    return list;
  }

  private consequences(story: CaseStory): void {
    const { random, collections: all } = this;
    const { id, region, enterprise, filedOn, decidedOn, accident, stands } = story;
    const about = { region, case: id, enterprise: enterprise.id };
    if (random.chance(0.22)) {
      const kind = random.pick(['seal', 'seize', 'seize', 'seal_and_seize', 'power_cut']);
      // Only a young measure is still going on: the term is 30 days (行政强制法 art. 25).
      const endedOn = this.later(filedOn, 10, 30);
      all.coerciveMeasures.push({
        id: `cs-${all.coerciveMeasures.length + 1}`,
        ...about,
        kind,
        startedOn: filedOn,
        endedOn,
      });
    }
    if (accident || random.chance(0.03)) this.transfer(story);
    if (decidedOn === null) return;
    const publishedOn = this.later(decidedOn, 8, 30);
    if (publishedOn !== null && random.chance(0.3)) {
      const medium = random.pick(['website', 'wechat', 'newspaper', 'tv']);
      // Entered at the end of the case, when a revoked decision names nobody in public any more.
      if (stands) all.exposures.push({ id: `bg-${all.exposures.length + 1}`, ...about, publishedOn, medium });
    }
    const listedOn = this.later(decidedOn, 20, 60);
    if (listedOn !== null && random.chance(0.06)) {
      all.jointDisciplines.push({ id: `cj-${all.jointDisciplines.length + 1}`, ...about, startedOn: listedOn });
      if (random.chance(0.6)) {
        all.blacklistings.push({ id: `hm-${all.blacklistings.length + 1}`, ...about, listedOn, removedOn: null });
      }
    }
    const requestedOn = this.later(decidedOn, 30, 90);
    if (requestedOn !== null && random.chance(0.02)) {
      all.closureRequests.push({ id: `gb-${all.closureRequests.length + 1}`, ...about, requestedOn });
    }
  }

  private transfer({ id, region, filedOn, accident }: CaseStory): void {
    const { random, collections: all } = this;
    const transferredOn = this.later(filedOn, 5, 25);
    if (transferredOn === null) return;
    const persons = Array.from({ length: random.whole(1, 2) }, () => ({
      ...fictionalPerson(random, region),
      liableOn: random.chance(0.7) ? this.later(transferredOn, 3, 40) : null,
    }));
    all.criminalTransfers.push({
      id: `ys-${all.criminalTransfers.length + 1}`,
      region,
      case: id,
      transferredOn,
      persons,
    });
    const decidedOn = this.later(transferredOn, 30, 100);
    if (!accident || decidedOn === null) return;
    const [kind, measure] = random.pick([
      ['party', 'serious_warning'],
      ['administrative', 'demerit'],
      ['administrative', 'warning'],
    ] as const);
    const person = { ...fictionalPerson(random, region), unit: '某街道办事处' };
    all.disciplinaryActions.push({
      id: `cf-${all.disciplinaryActions.length + 1}`,
      region,
      case: id,
      kind,
      measure,
      decidedOn,
      person,
    });
  }

  /** What is old is nearly always settled: only the last weeks have much open. */
  private isOld(day: LocalDate, days: number): boolean {
    return addDays(day, days) < this.today;
  }

  /** A day so much later, or null where that would lie in the future. */
  private later(day: LocalDate, least: number, most: number): LocalDate | null {
    const then = addDays(day, this.random.whole(least, most));
    return then <= this.today ? then : null;
  }
}

interface CaseStory {
  readonly id: string;
  readonly region: string;
  readonly enterprise: FictionalEnterprise;
  readonly filedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly accident: boolean;
  /** One of its decisions was not revoked. */
  readonly stands: boolean;
}
