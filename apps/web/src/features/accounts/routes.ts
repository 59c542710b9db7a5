import { User } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { title: '账号', permission: 'account:read', menu: { group: 'system', order: 10, icon: User } },
  },
];
