import { Notebook } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/document-numbers',
    name: 'document-numbers',
    component: () => import('./DocumentNumbersPage.vue'),
    meta: { title: '文号登记', permission: 'record:read', menu: { group: 'records', order: 50, icon: Notebook } },
  },
];
