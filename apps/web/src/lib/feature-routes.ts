import type { Permission } from '@anjuan/domain';
import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';

/** The groups of the menu, in their order. */
export const MENU_GROUPS = [
  { id: 'work', label: '工作台' },
  { id: 'statistics', label: '统计' },
  { id: 'records', label: '执法记录' },
  { id: 'ledger', label: '台账' },
  { id: 'system', label: '系统管理' },
] as const;
export type MenuGroupId = (typeof MENU_GROUPS)[number]['id'];

export interface MenuMeta {
  readonly group: MenuGroupId;
  readonly order: number;
  readonly icon: Component;
}

declare module 'vue-router' {
  interface RouteMeta {
    title: string;
    /** Who may open the page; everybody with a session when absent. */
    permission?: Permission;
    /** Present on pages that stand in the menu. */
    menu?: MenuMeta;
    /** Shown without a session and without the frame. */
    public?: boolean;
  }
}

/** What the file `routes.ts` of each feature exports as `routes`; the router finds it by its place. */
export type FeatureRoutes = readonly RouteRecordRaw[];
