import { type Industry, localDateOf, residentIdCheckDigit, usccCheckDigit } from '@anjuan/domain';
import type { RandomSource } from '../random-source.js';

const TRADES: Record<Exclude<Industry, 'other'>, readonly [string, ...string[]]> = {
  gas: ['液化气供应站', '燃气有限公司', '瓶装燃气经营部', '燃气设备有限公司'],
  municipal: ['市政工程有限公司', '管网养护有限公司', '排水工程有限公司'],
  sanitation: ['环境卫生服务有限公司', '垃圾清运有限公司'],
  landscape: ['园林绿化有限公司', '景观养护有限公司'],
};
const CATERING = ['牛肉馆', '海鲜酒楼', '面线糊店', '火锅店', '大排档'] as const;
const FIRST = [
  '清澜',
  '榕鑫',
  '泉安',
  '海翼',
  '碧岚',
  '鸿岳',
  '晨曜',
  '润桐',
  '嘉禾湾',
  '新桥头',
  '金榭',
  '福临港',
] as const;
const SECOND = ['顺', '和', '泰', '丰', '达', '源', '盛', '瑞'] as const;
const SURNAMES = ['陈', '林', '黄', '张', '吴', '李', '王', '蔡', '许', '郑', '庄', '苏', '洪', '曾'] as const;
const GIVEN = ['志明', '丽华', '建国', '秋菊', '文彬', '海燕', '国栋', '雅婷', '永福', '美玲', '子豪', '素珍'] as const;

/** Zones without a national code carry the code of the county or district around them in identity numbers. */
const AREA_OF_ZONE: Readonly<Record<string, string>> = { '3505TS': '350521', '3505KF': '350502' };
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export interface FictionalEnterprise {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly region: string;
  readonly industry: Industry;
}

/** `serial` tells the enterprises of the whole story apart, 1 to 99,999. Some small gas users hold no licence. */
export function fictionalEnterprise(
  random: RandomSource,
  region: string,
  place: string,
  serial: number,
): FictionalEnterprise {
  const industry = random.pick<Industry>(['gas', 'gas', 'gas', 'municipal', 'sanitation', 'landscape', 'other']);
  const trade = industry === 'other' ? random.pick(CATERING) : random.pick(TRADES[industry]);
  const name = `${place}${random.pick(FIRST)}${random.pick(SECOND)}${trade}`;
  const unlicensed = industry === 'other' && random.chance(0.4);
  return {
    id: `qy-${serial}`,
    name: unlicensed ? `${name}（无照）` : name,
    uscc: unlicensed ? null : creditCode(region, serial),
    region,
    industry,
  };
}

export interface FictionalPerson {
  readonly name: string;
  readonly idNumber: string | null;
}

export function fictionalPerson(random: RandomSource, region: string): FictionalPerson {
  const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
  if (random.chance(0.25)) return { name, idNumber: null };
  const birth = localDateOf(random.whole(1962, 1998), random.whole(1, 12), random.whole(1, 28)).replaceAll('-', '');
  const first17 = `${AREA_OF_ZONE[region] ?? region}${birth}${String(random.whole(1, 999)).padStart(3, '0')}`;
  return { name, idNumber: `${first17}${residentIdCheckDigit(first17)}` };
}

function creditCode(region: string, serial: number): string {
  const organisation = `MA9D${String(serial).padStart(4, '0').slice(-4)}`;
  const first17 = `91${AREA_OF_ZONE[region] ?? region}${organisation}${organisationDigit(organisation)}`;
  return `${first17}${usccCheckDigit(first17) ?? ''}`;
}

function organisationDigit(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  const digit = 11 - (sum % 11);
  if (digit === 10) return 'X';
  return digit === 11 ? '0' : String(digit);
}
