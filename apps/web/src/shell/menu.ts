import type { Permission } from '@anjuan/domain';
import type { Component } from 'vue';
import type { Router } from 'vue-router';
import { MENU_GROUPS, type MenuGroupId } from '../lib/feature-routes';

export interface MenuEntry {
  readonly path: string;
  readonly title: string;
  readonly order: number;
  readonly icon: Component;
}

export interface MenuGroup {
  readonly id: MenuGroupId;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export function menuOf(router: Router, may: (permission: Permission | undefined) => boolean): readonly MenuGroup[] {
  const entries = router.getRoutes().flatMap(({ path, meta }) => {
    const { menu, title, permission } = meta;
    return menu !== undefined && may(permission) ? [{ ...menu, path, title }] : [];
  });
  return MENU_GROUPS.map(({ id, label }) => ({
    id,
    label,
    entries: entries.filter((entry) => entry.group === id).sort((a, b) => a.order - b.order),
  })).filter((group) => group.entries.length > 0);
}

/** Finds 统计表 by 统计, by its pinyin initials tjb, or by its whole pinyin. */
export function filterMenu(
  groups: readonly MenuGroup[],
  text: string,
  pinyinOf: (title: string) => readonly string[],
): readonly MenuGroup[] {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, '');
  if (wanted === '') return groups;
  const fits = (title: string): boolean =>
    title.toLowerCase().includes(wanted) || pinyinOf(title).some((spelling) => spelling.includes(wanted));
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => fits(entry.title)) }))
    .filter((group) => group.entries.length > 0);
}
