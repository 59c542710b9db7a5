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
    path: '/enterprises/new',
    name: 'enterprise-new',
    component: () => import('./EnterpriseFormPage.vue'),
    meta: { title: '登记企业', permission: 'enterprise:write' },
  },
  {
    path: '/enterprises/:id/edit',
    name: 'enterprise-edit',
    component: () => import('./EnterpriseFormPage.vue'),
    props: ({ params }) => ({ id: String(params.id) }),
    meta: { title: '更正企业登记', permission: 'enterprise:write' },
  },
  {
    path: '/enterprises/:id',
    name: 'enterprise-record',
    component: () => import('./EnterprisePage.vue'),
    props: ({ params }) => ({ id: String(params.id) }),
    meta: { title: '企业档案', permission: 'enterprise:read' },
  },
];
