import { HAZARDS, VIOLATIONS } from './city-words.mjs';
import { dayNumber, dayText } from './days.mjs';
import { RandomSource } from '@anjuan/testing';

const FIRST_DAY = dayNumber('2022-01-01');

/** A ledger of so many records in the neutral format: one enterprise, five inspections with hazards and four cases in ten records. */
export function ledgerFile({ records, units, seed = 7 }) {
  const random = new RandomSource(seed);
  const ledger = {
    format: 'enforcement-ledger',
    version: 1,
    source: `bench-${seed}`,
    enterprises: [],
    inspections: [],
    cases: [],
  };
  for (let group = 1; group <= records / 10; group++) {
    const region = random.pick(units);
    const enterprise = `qy-${group}`;
    ledger.enterprises.push({ id: enterprise, name: `惠安第${group}号饮食店`, uscc: null, region, industry: 'other' });
    for (let visit = 1; visit <= 5; visit++)
      ledger.inspections.push(inspection(random, `jc-${group}-${visit}`, region, enterprise));
    for (let file = 1; file <= 4; file++) ledger.cases.push(caseOf(random, `aj-${group}-${file}`, region, enterprise));
  }
  return ledger;
}

function inspection(random, id, region, enterprise) {
  const day = FIRST_DAY + random.whole(0, 600);
  const hazards = Array.from({ length: random.whole(0, 2) }, (_, index) => ({
    id: `${id}-${index + 1}`,
    description: random.pick(HAZARDS),
    major: random.chance(0.05),
    verifiedOn: dayText(day + random.whole(1, 30)),
  }));
  return { id, region, enterprise, inspectedOn: dayText(day), kind: 'planned', hazards };
}

function caseOf(random, id, region, enterprise) {
  const day = FIRST_DAY + random.whole(0, 600);
  const decidedOn = dayText(day + random.whole(10, 60));
  const penalties = [{ kind: 'fine', amountFen: random.whole(10, 500) * 100_000 }];
  return {
    id,
    region,
    class: 'pre_accident',
    enterprise,
    person: null,
    violation: random.pick(VIOLATIONS),
    filedOn: dayText(day),
    decisions: [{ decidedOn, party: 'enterprise', penalties, revokedOn: null }],
    closedOn: dayText(day + random.whole(61, 100)),
  };
}
