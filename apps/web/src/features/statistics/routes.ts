import { DataAnalysis } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/statistics',
    name: 'statistics',
    component: () => import('./StatisticsPage.vue'),
    meta: {
      title: '统计表',
      permission: 'statistics:read',
      menu: { group: 'statistics', order: 10, icon: DataAnalysis },
    },
  },
  {
    path: '/statistics/print',
    name: 'statistics-print',
    component: () => import('./StatisticsPrintPage.vue'),
    meta: { title: '打印统计表', permission: 'statistics:read' },
  },
];
