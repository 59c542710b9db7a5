import {
  Bell,
  CircleClose,
  DocumentChecked,
  Files,
  Link,
  Lock,
  Promotion,
  Search,
  Stamp,
  RemoveFilled,
  Warning,
} from '@element-plus/icons-vue';
import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { FeatureRoutes } from '../../lib/feature-routes';

interface Listing {
  readonly slug: string;
  readonly title: string;
  readonly icon: Component;
  /** The page of one record stands with its own feature. */
  readonly ownPage?: true;
}

/** Titles stand here too, so that the menu needs none of the lists' code. */
const LISTINGS: readonly Listing[] = [
  { slug: 'inspections', title: '现场检查', icon: Search, ownPage: true },
  { slug: 'hazards', title: '隐患', icon: Warning, ownPage: true },
  { slug: 'cases', title: '案件', icon: Files, ownPage: true },
  { slug: 'decisions', title: '处罚决定', icon: Stamp, ownPage: true },
  { slug: 'coercive-measures', title: '强制措施', icon: Lock },
  { slug: 'closure-requests', title: '提请关闭', icon: CircleClose },
  { slug: 'criminal-transfers', title: '涉嫌犯罪案件移送', icon: Promotion },
  { slug: 'disciplinary-actions', title: '党政纪处分', icon: DocumentChecked },
  { slug: 'exposures', title: '曝光', icon: Bell },
  { slug: 'blacklist-entries', title: '黑名单', icon: RemoveFilled },
  { slug: 'joint-disciplines', title: '联合惩戒', icon: Link },
];

export const routes: FeatureRoutes = LISTINGS.flatMap(routesOf);

function routesOf({ slug, title, icon, ownPage }: Listing, index: number): RouteRecordRaw[] {
  const list: RouteRecordRaw = {
    path: `/${slug}`,
    name: slug,
    component: () => import('./RecordListPage.vue'),
    props: { slug },
    meta: { title, permission: 'record:read', menu: { group: 'records', order: 20 + index, icon } },
  };
  if (ownPage === true) return [list];
  const create: RouteRecordRaw = {
    path: `/${slug}/new`,
    name: `${slug}-new`,
    component: () => import('./forms/RecordNewPage.vue'),
    props: ({ query }) => ({ slug, caseId: textOf(query.case), enterprise: textOf(query.enterprise) }),
    meta: { title: `登记：${title}`, permission: 'consequence:write' },
  };
  const edit: RouteRecordRaw = {
    path: `/${slug}/:id/edit`,
    name: `${slug}-edit`,
    component: () => import('./forms/RecordEditPage.vue'),
    props: ({ params }) => ({ slug, id: String(params.id) }),
    meta: { title: `更正：${title}`, permission: 'consequence:write' },
  };
  const detail: RouteRecordRaw = {
    path: `/${slug}/:id`,
    name: `${slug}-record`,
    component: () => import('./RecordPage.vue'),
    props: ({ params }) => ({ slug, id: String(params.id) }),
    meta: { title, permission: 'record:read' },
  };
  return [list, create, edit, detail];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
