import { OfficeBuilding } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: { title: '单位', permission: 'unit:read', menu: { group: 'system', order: 30, icon: OfficeBuilding } },
  },
];
