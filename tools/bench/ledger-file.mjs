import { HAZARDS, VIOLATIONS } from './city-words.mjs';
import { dayNumber, dayText } from './days.mjs';
import { SeededChance } from './seeded-chance.mjs';

const FIRST_DAY = dayNumber('2022-01-01');

/** A ledger of so many records in the neutral format: one enterprise, five inspections with hazards and four cases in ten records. */
export function ledgerFile({ records, units, seed = 7 }) {
  const chance = new SeededChance(seed);
  const ledger = {
    format: 'enforcement-ledger',
    version: 1,
    source: `bench-${seed}`,
    enterprises: [],
    inspections: [],
    cases: [],
  };
  for (let group = 1; group <= records / 10; group++) {
    const region = chance.pick(units);
    const enterprise = `qy-${group}`;
    ledger.enterprises.push({ id: enterprise, name: `惠安第${group}号饮食店`, uscc: null, region, industry: 'other' });
    for (let visit = 1; visit <= 5; visit++)
      ledger.inspections.push(inspection(chance, `jc-${group}-${visit}`, region, enterprise));
    for (let file = 1; file <= 4; file++) ledger.cases.push(caseOf(chance, `aj-${group}-${file}`, region, enterprise));
  }
  return ledger;
}

function inspection(chance, id, region, enterprise) {
  const day = FIRST_DAY + chance.whole(0, 600);
  const hazards = Array.from({ length: chance.whole(0, 2) }, (_, index) => ({
    id: `${id}-${index + 1}`,
    description: chance.pick(HAZARDS),
    major: chance.happens(0.05),
    verifiedOn: dayText(day + chance.whole(1, 30)),
  }));
  return { id, region, enterprise, inspectedOn: dayText(day), kind: 'planned', hazards };
}

function caseOf(chance, id, region, enterprise) {
  const day = FIRST_DAY + chance.whole(0, 600);
  const decidedOn = dayText(day + chance.whole(10, 60));
  const penalties = [{ kind: 'fine', amountFen: chance.whole(10, 500) * 100_000 }];
  return {
    id,
    region,
    class: 'pre_accident',
    enterprise,
    person: null,
    violation: chance.pick(VIOLATIONS),
    filedOn: dayText(day),
    decisions: [{ decidedOn, party: 'enterprise', penalties, revokedOn: null }],
    closedOn: dayText(day + chance.whole(61, 100)),
  };
}
