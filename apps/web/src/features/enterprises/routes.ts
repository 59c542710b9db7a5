import { OfficeBuilding } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/enterprises',
    name: 'enterprises',
    component: () => import('./EnterpriseListPage.vue'),
    meta: {
      title: '企业名录',
      permission: 'enterprise:read',
      menu: { group: 'records', order: 10, icon: OfficeBuilding },
    },
  },
  {
    path: '/enterprises/:id',
    name: 'enterprise-record',
    component: () => import('./EnterprisePage.vue'),
    props: ({ params }) => ({ id: String(params.id) }),
    meta: { title: '企业档案', permission: 'enterprise:read' },
  },
];
