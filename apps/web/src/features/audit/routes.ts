import { Tickets } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: { title: '审计日志', permission: 'audit:read', menu: { group: 'system', order: 40, icon: Tickets } },
  },
];
