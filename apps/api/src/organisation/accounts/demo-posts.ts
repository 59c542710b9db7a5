import { type Role, ROLE_LABEL } from '@anjuan/domain';
import type { Unit } from '../units/unit-directory.js';

interface Post {
  readonly name: string;
  readonly role: Role;
  readonly title: string;
}

export interface DemoPost extends Post {
  readonly username: string;
  readonly region: string;
}

const post = (role: Role): Post => ({ name: role, role, title: ROLE_LABEL[role] });

const POSTS: readonly Post[] = [
  { name: 'officer1', role: 'officer', title: '执法人员一' },
  { name: 'officer2', role: 'officer', title: '执法人员二' },
  ...(['head', 'legal', 'leader', 'principal', 'clerk', 'auditor', 'reviewer'] as const).map(post),
];
const ADMINISTRATORS: readonly Post[] = (['sysadmin', 'secadmin', 'audadmin'] as const).map(post);

/** What the account names of a unit below the city end with: `clerk.jinjiang`. */
const SUFFIXES: readonly { readonly suffix: string; readonly region: string; readonly place: string }[] = [
  { suffix: '.licheng', region: '350502', place: '鲤城' },
  { suffix: '.fengze', region: '350503', place: '丰泽' },
  { suffix: '.luojiang', region: '350504', place: '洛江' },
  { suffix: '.quangang', region: '350505', place: '泉港' },
  { suffix: '.huian', region: '350521', place: '惠安' },
  { suffix: '.anxi', region: '350524', place: '安溪' },
  { suffix: '.yongchun', region: '350525', place: '永春' },
  { suffix: '.dehua', region: '350526', place: '德化' },
  { suffix: '.shishi', region: '350581', place: '石狮' },
  { suffix: '.jinjiang', region: '350582', place: '晋江' },
  { suffix: '.nanan', region: '350583', place: '南安' },
  { suffix: '.taishang', region: '3505TS', place: '台商' },
  { suffix: '.kaifaqu', region: '3505KF', place: '开发区' },
];

/** Every post of the city and of each unit below it, and the city's administrators. */
export function demoPosts(units: readonly Unit[]): readonly DemoPost[] {
  const city = units.find(({ parentRegion }) => parentRegion === null);
  if (city === undefined) return [];
  const inCity = [...POSTS, ...ADMINISTRATORS].map((entry) => ({
    ...entry,
    username: entry.name,
    region: city.region,
  }));
  const below = SUFFIXES.filter(({ region }) => units.some((unit) => unit.region === region));
  const inUnits = below.flatMap(({ suffix, region, place }) =>
    POSTS.map((entry) => ({
      ...entry,
      username: `${entry.name}${suffix}`,
      region,
      title: `${entry.title}（${place}）`,
    })),
  );
  return [...inCity, ...inUnits];
}
