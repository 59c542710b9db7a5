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
  readonly page: () => Promise<Component>;
}

const recordPage = () => import('./RecordPage.vue');

/** Titles stand here too, so that the menu needs none of the lists' code. */
const LISTINGS: readonly Listing[] = [
  { slug: 'inspections', title: '现场检查', icon: Search, page: recordPage },
  { slug: 'hazards', title: '隐患', icon: Warning, page: recordPage },
  { slug: 'cases', title: '案件', icon: Files, page: () => import('./CasePage.vue') },
  { slug: 'decisions', title: '处罚决定', icon: Stamp, page: () => import('./DecisionPage.vue') },
  { slug: 'coercive-measures', title: '强制措施', icon: Lock, page: recordPage },
  { slug: 'closure-requests', title: '提请关闭', icon: CircleClose, page: recordPage },
  { slug: 'criminal-transfers', title: '涉嫌犯罪案件移送', icon: Promotion, page: recordPage },
  { slug: 'disciplinary-actions', title: '党政纪处分', icon: DocumentChecked, page: recordPage },
  { slug: 'exposures', title: '曝光', icon: Bell, page: recordPage },
  { slug: 'blacklist-entries', title: '黑名单', icon: RemoveFilled, page: recordPage },
  { slug: 'joint-disciplines', title: '联合惩戒', icon: Link, page: recordPage },
];

export const routes: FeatureRoutes = LISTINGS.flatMap(routesOf);

function routesOf({ slug, title, icon, page }: Listing, index: number): RouteRecordRaw[] {
  const list: RouteRecordRaw = {
    path: `/${slug}`,
    name: slug,
    component: () => import('./RecordListPage.vue'),
    props: { slug },
    meta: { title, permission: 'record:read', menu: { group: 'records', order: 20 + index, icon } },
  };
  const detail: RouteRecordRaw = {
    path: `/${slug}/:id`,
    name: `${slug}-record`,
    component: page,
    // The pages of one kind only know their record by its id.
    props: ({ params }) => (page === recordPage ? { slug, id: String(params.id) } : { id: String(params.id) }),
    meta: { title, permission: 'record:read' },
  };
  return [list, detail];
}
