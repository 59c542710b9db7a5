import type { RouteRecordRaw } from 'vue-router';
import type { FeatureRoutes } from '../../lib/feature-routes';

const byId: RouteRecordRaw['props'] = ({ params }) => ({ id: String(params.id) });

/** The lists of cases and decisions stand with the other records. */
export const routes: FeatureRoutes = [
  {
    path: '/cases/:id',
    name: 'cases-record',
    component: () => import('./CasePage.vue'),
    props: byId,
    meta: { title: '案件', permission: 'record:read' },
  },
  {
    path: '/decisions/:id',
    name: 'decisions-record',
    component: () => import('./DecisionPage.vue'),
    props: byId,
    meta: { title: '处罚决定', permission: 'record:read' },
  },
];
