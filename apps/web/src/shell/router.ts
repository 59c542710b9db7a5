import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router';
import type { FeatureRoutes } from '../lib/feature-routes';
import { setPageTitle } from '../lib/page-title';
import { guardSession } from './session-guard';

/** Every feature is found by its file: adding a folder with `routes.ts` adds its pages and menu entries. */
const features = import.meta.glob<{ routes: FeatureRoutes }>('../features/*/routes.ts', { eager: true });

const shellRoutes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: '' } },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: '没有找到' },
  },
];

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [...Object.values(features).flatMap((feature) => [...feature.routes]), ...shellRoutes],
    // The window itself never scrolls inside the frame, see AppLayout; this serves the pages without one.
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach(guardSession);
  router.afterEach((to) => setPageTitle(to.meta.title));
  return router;
}
