import type { LocationQueryValue, RouteRecordRaw } from 'vue-router';
import type { FeatureRoutes } from '../../lib/feature-routes';

const byId: RouteRecordRaw['props'] = ({ params }) => ({ id: String(params.id) });

const textOf = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The lists of cases and decisions stand with the other records. */
export const routes: FeatureRoutes = [
  {
    path: '/cases/new',
    name: 'cases-new',
    component: () => import('./form/CaseNewPage.vue'),
    props: ({ query }) => ({
      inspection: textOf(query.inspection),
      enterprise: textOf(query.enterprise),
      field: textOf(query.field),
    }),
    meta: { title: '登记案件线索', permission: 'case:write' },
  },
  {
    path: '/cases/:id/edit',
    name: 'cases-edit',
    component: () => import('./form/CaseEditPage.vue'),
    props: ({ params, query }) => ({ id: String(params.id), field: textOf(query.field) }),
    meta: { title: '更正案件信息', permission: 'case:act' },
  },
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
