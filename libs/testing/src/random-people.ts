import { residentIdCheckDigit, usccCheckDigit } from '@anjuan/domain';
import type { EnterpriseJson, PersonJson } from './ledger-json.js';
import type { RandomSource } from './random-source.js';

const SURNAMES = ['王', '陈', '林', '黄', '张', '吴', '欧阳'] as const;
const GIVEN_NAMES = ['小明', '丽', '建国', '志强', '𬭎', '阿花'] as const;
const WORKPLACES = ['鲤城燃气站', '丰泽区市政所', '某街道办'] as const;
const INDUSTRIES = ['gas', 'municipal', 'sanitation', 'landscape', 'other', null] as const;

/** Fictional and valid; the same serial gives the same code in every ledger. */
export function creditCode(serial: number): string {
  const first17 = `91350500MA${String(serial).padStart(7, '0')}`;
  return `${first17}${usccCheckDigit(first17) ?? ''}`;
}

export function residentId(serial: number): string {
  const year = 1950 + (serial % 50);
  const month = String(1 + (serial % 12)).padStart(2, '0');
  const day = String(1 + (serial % 28)).padStart(2, '0');
  const first17 = `350502${year}${month}${day}${String(serial % 1000).padStart(3, '0')}`;
  return `${first17}${residentIdCheckDigit(first17)}`;
}

/** Within one ledger each credit code stands once; some enterprises have none. */
export function randomEnterprise(random: RandomSource, serial: number, regions: readonly string[]): EnterpriseJson {
  const uscc = creditCode(serial);
  return {
    id: `e${serial}`,
    name: `${random.pick(['泉州', '晋江', '（虚构）'])}第${serial}号燃气服务部`,
    uscc: random.chance(0.2) ? null : random.chance(0.1) ? uscc.toLowerCase() : uscc,
    region: random.pick(regions),
    industry: random.pick(INDUSTRIES),
  };
}

/** Drawn from few people, so that the same one comes up again, once with x and once with X. */
export function randomPerson(random: RandomSource): PersonJson {
  const serial = random.whole(1, 12);
  const name = `${SURNAMES[serial % SURNAMES.length]}${GIVEN_NAMES[serial % GIVEN_NAMES.length]}`;
  if (random.chance(0.3)) return { name, idNumber: null };
  const idNumber = residentId(serial);
  return { name, idNumber: random.chance(0.3) ? idNumber.toLowerCase() : idNumber };
}

export function randomWorkplace(random: RandomSource): string | null {
  return random.chance(0.25) ? null : random.pick(WORKPLACES);
}
