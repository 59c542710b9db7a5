import { GIVEN_NAMES, HAZARDS, INDUSTRIES, NAME_PARTS, SURNAMES, TRADES, VIOLATIONS } from './city-words.mjs';
import { dayText } from './days.mjs';
import { RandomSource } from '@anjuan/testing';

export const INSPECTIONS_A_CASE = 2.5;
const ENTERPRISES_A_CASE = 0.15;
const VOIDED_AT = '2024-01-05 02:00:00.000';

/**
 * Every row of a city's records as `[table, row]`, parents before children: three years, 2.5 inspections and some 2.75 hazards a case,
 * four in five cases with a fine, and the few entries that counting must step around (undated, partly dated, voided, of another organ).
 */
export function* cityRecords({ cases, units, firstDay, days, seed = 42 }) {
  const city = new City({ units, firstDay, days, seed });
  yield ['organ', { id: 1, name: '泉州市应急管理局' }];
  yield* city.enterprises(Math.max(500, Math.round(cases * ENTERPRISES_A_CASE)));
  for (let day = 0, done = 0; day < days; day++) {
    const until = Math.round((cases * (day + 1)) / days);
    yield* city.day(firstDay + day, until - done);
    done = until;
  }
}

class City {
  constructor({ units, firstDay, days, seed }) {
    this.random = new RandomSource(seed);
    this.units = units;
    // The first units are the big ones; a zone has a tenth of their work.
    this.weights = units.map((_, index) => 1 / (1 + index * 0.35));
    this.totalWeight = this.weights.reduce((sum, weight) => sum + weight, 0);
    this.lastDay = firstDay + days - 1;
    this.inUnit = new Map(units.map((unit) => [unit, []]));
    this.names = [];
    this.ids = new Map();
  }

  *enterprises(count) {
    for (let made = 0; made < count; made++) {
      const id = this.id('enterprise');
      const region = this.unit();
      const name = `泉州${this.some(NAME_PARTS, 3)}${this.random.pick(TRADES)}`;
      this.inUnit.get(region).push(id);
      this.names.push(name);
      const uscc = `91${region.slice(0, 4)}00MA${String(id).padStart(8, '0')}`;
      yield ['enterprise', { id, name, uscc, place_region: region, industry: this.random.pick(INDUSTRIES) }];
    }
  }

  *day(day, cases) {
    const found = [];
    for (let left = Math.round(cases * INSPECTIONS_A_CASE); left > 0; left--) yield* this.inspection(day, found);
    for (let left = cases; left > 0; left--) yield* this.case(day, found);
  }

  *inspection(day, found) {
    const { random } = this;
    const id = this.id('inspection');
    const region = this.unit();
    const enterprise = this.enterpriseOf(region);
    const kind = random.pick(['planned', 'random', 'special', 'follow_up']);
    yield [
      'inspection',
      { id, enterprise_id: enterprise, kind, ...this.head(region), ...this.dated('inspected_on', day) },
    ];
    if (!random.chance(0.55)) return;
    found.push({ inspection: id, region, enterprise });
    for (let left = random.whole(1, 3); left > 0; left--) {
      const verified = day + random.whole(1, 40);
      const rectified = random.chance(0.93) && verified <= this.lastDay;
      yield [
        'hazard',
        {
          id: this.id('hazard'),
          inspection_id: id,
          description: random.pick(HAZARDS),
          major: random.chance(0.04),
          ...this.head(region),
          ...(rectified ? this.dated('verified_on', verified) : { verified_on: null, verified_on_partial: null }),
        },
      ];
    }
  }

  *case(day, found) {
    const { random } = this;
    const source =
      found.length > 0 && random.chance(0.88) ? found.splice(random.whole(0, found.length - 1), 1)[0] : null;
    const region = source?.region ?? this.unit();
    const enterprise = source?.enterprise ?? this.enterpriseOf(region);
    const id = this.id('case_file');
    const accident = random.chance(0.006);
    const decided = day + random.whole(9, 70);
    const closed = decided + random.whole(5, 45);
    yield [
      'case_file',
      {
        id,
        ...this.head(region),
        case_number: `泉城执立〔${dayText(day).slice(0, 4)}〕${id}号`,
        case_class: accident ? 'accident' : 'pre_accident',
        case_procedure: random.chance(0.9) ? 'ordinary' : 'simplified',
        stage: closed <= this.lastDay ? 'closed' : 'investigating',
        violation: `${this.names[enterprise - 1]}${random.pick(VIOLATIONS)}案`,
        historical: true,
        ...this.dated('filed_on', day),
        closed_on: closed <= this.lastDay ? dayText(closed) : null,
        filing_annulled_on: random.chance(0.002) ? dayText(day) : null,
        merge_group_id: id > 1 && random.chance(0.001) ? id - 1 : null,
      },
    ];
    if (source !== null) yield ['case_inspection', { case_id: id, inspection_id: source.inspection }];
    const party = this.id('case_party');
    yield ['case_party', { id: party, case_id: id, enterprise_id: enterprise, person_id: null }];
    if (decided <= this.lastDay) yield* this.outcome({ id, region, enterprise, party, accident, decided, filed: day });
  }

  *outcome({ id, region, enterprise, party, accident, decided, filed }) {
    const { random } = this;
    const about = { region, case_id: id };
    if (random.chance(0.82)) yield* this.decision({ id, region, party, decided });
    if (random.chance(0.07)) {
      const measure = { id: this.id('coercive_measure'), ...about, enterprise_id: enterprise, kind: 'seize' };
      yield ['coercive_measure', { ...measure, started_on: dayText(filed) }];
    }
    for (const [table, probability, date, more] of [
      ['closure_request', 0.005, 'requested_on', {}],
      ['exposure', 0.05, 'published_on', { medium: 'website' }],
      ['blacklist_entry', 0.008, 'listed_on', {}],
      ['joint_discipline', 0.006, 'started_on', {}],
    ]) {
      if (!random.chance(probability)) continue;
      yield [table, { id: this.id(table), ...about, enterprise_id: enterprise, ...more, ...this.dated(date, decided) }];
    }
    if (random.chance(accident ? 0.3 : 0.001)) {
      const transfer = this.id('criminal_transfer');
      yield ['criminal_transfer', { id: transfer, ...about, transferred_on: dayText(decided) }];
      const person_id = yield* this.person();
      const liable_on = random.chance(0.7) ? dayText(decided) : null;
      yield [
        'transferred_person',
        { id: this.id('transferred_person'), transfer_id: transfer, region, person_id, liable_on },
      ];
    }
    if (random.chance(accident ? 0.4 : 0.001)) {
      const person_id = yield* this.person();
      const action = {
        id: this.id('disciplinary_action'),
        ...about,
        person_id,
        kind: 'administrative',
        measure: 'warning',
      };
      yield ['disciplinary_action', { ...action, decided_on: dayText(decided) }];
    }
  }

  *decision({ id, region, party, decided }) {
    const { random } = this;
    const decision = this.id('penalty_decision');
    const state = random.chance(0.98) ? 'in_force' : 'revoked';
    yield [
      'penalty_decision',
      { id: decision, case_id: id, state, ...this.head(region), ...this.dated('decided_on', decided) },
    ];
    yield ['decision_party', { decision_id: decision, case_party_id: party }];
    yield* this.line(decision, party, {
      kind: 'fine',
      amount_fen: random.chance(0.995) ? random.whole(5, 900) * 100_000 : null,
    });
    if (random.chance(0.06)) yield* this.line(decision, party, { kind: 'suspend_production' });
    if (random.chance(0.03))
      yield* this.line(decision, party, { kind: 'suspend_licence', licences: random.whole(1, 3) });
  }

  *line(decision, party, content) {
    const id = this.id('penalty_line');
    yield ['penalty_line', { id, decision_id: decision, amount_fen: null, licences: null, ...content }];
    yield ['penalty_line_party', { line_id: id, case_party_id: party }];
  }

  *person() {
    const id = this.id('person');
    yield ['person', { id, name: this.random.pick(SURNAMES) + this.some(GIVEN_NAMES, 2), workplace: '某施工单位' }];
    return id;
  }

  /** Mostly a day; a few dates are known to the month only, a few not at all. */
  dated(column, day) {
    const known = this.random.fraction();
    const text = dayText(day);
    if (known < 0.995) return { [column]: text, [`${column}_partial`]: null };
    return { [column]: null, [`${column}_partial`]: known < 0.998 ? text.slice(0, 7) : null };
  }

  head(region) {
    const fate = this.random.fraction();
    return { region, organ_id: fate < 0.003 ? 1 : null, voided_at: fate > 0.997 ? VOIDED_AT : null };
  }

  unit() {
    let at = this.random.fraction() * this.totalWeight;
    const index = this.weights.findIndex((weight) => (at -= weight) < 0);
    return this.units[Math.max(0, index)];
  }

  /** Two in five visits go to the tenth of the firms that is known for trouble. */
  enterpriseOf(region) {
    const all = this.inUnit.get(region);
    if (all.length === 0) return 1;
    const reach = this.random.chance(0.4) ? Math.max(1, Math.floor(all.length / 10)) : all.length;
    return all[this.random.whole(0, reach - 1)];
  }

  some(parts, count) {
    return Array.from({ length: count }, () => this.random.pick(parts)).join('');
  }

  id(table) {
    const id = (this.ids.get(table) ?? 0) + 1;
    this.ids.set(table, id);
    return id;
  }
}
