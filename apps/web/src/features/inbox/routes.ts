import { Finished } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: {
      title: '待办',
      permission: 'inbox:read',
      menu: { group: 'work', order: 10, icon: Finished },
    },
  },
];
