import type { MenuGroup } from './menu';
import { filterMenu } from './menu';

const entry = (title: string) => ({ path: `/${title}`, title, order: 1, icon: {} });
const groups: readonly MenuGroup[] = [
  { id: 'statistics', label: '统计', entries: [entry('统计表')] },
  { id: 'system', label: '系统管理', entries: [entry('账号'), entry('审计日志')] },
];
const pinyin = new Map([
  ['统计表', ['tjb', 'tongjibiao']],
  ['账号', ['zh', 'zhanghao']],
  ['审计日志', ['sjrz', 'shenjirizhi']],
]);
const search = (text: string) =>
  filterMenu(groups, text, (title) => pinyin.get(title) ?? []).flatMap((group) =>
    group.entries.map(({ title }) => title),
  );

describe('filterMenu', () => {
  it.each([
    ['', ['统计表', '账号', '审计日志']],
    ['日志', ['审计日志']],
    ['tjb', ['统计表']],
    ['SJ', ['审计日志']],
    ['zhang', ['账号']],
    ['没有', []],
  ])('finds by %j', (text, titles) => {
    expect(search(text)).toEqual(titles);
  });
});
