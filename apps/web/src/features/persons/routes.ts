import { User } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/persons',
    name: 'persons',
    component: () => import('./PersonListPage.vue'),
    meta: { title: '人员名录', permission: 'record:read', menu: { group: 'records', order: 11, icon: User } },
  },
  {
    path: '/persons/new',
    name: 'person-new',
    component: () => import('./PersonFormPage.vue'),
    meta: { title: '登记人员', permission: 'person:write' },
  },
  {
    path: '/persons/:id/edit',
    name: 'person-edit',
    component: () => import('./PersonFormPage.vue'),
    props: ({ params }) => ({ id: String(params.id) }),
    meta: { title: '更正人员登记', permission: 'person:write' },
  },
  {
    path: '/persons/:id',
    name: 'person-record',
    component: () => import('./PersonPage.vue'),
    props: ({ params }) => ({ id: String(params.id) }),
    meta: { title: '人员', permission: 'record:read' },
  },
];
