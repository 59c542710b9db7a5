import { Key } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/permissions',
    name: 'permissions',
    component: () => import('./PermissionsPage.vue'),
    meta: {
      title: '角色与权限',
      permission: 'permission-matrix:read',
      menu: { group: 'system', order: 20, icon: Key },
    },
  },
];
