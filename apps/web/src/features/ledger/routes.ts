import { Upload } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/ledger',
    name: 'ledger',
    component: () => import('./LedgerPage.vue'),
    meta: { title: '导入台账', permission: 'ledger:import', menu: { group: 'ledger', order: 10, icon: Upload } },
  },
  {
    path: '/ledger/imports/:id(\\d+)',
    name: 'ledger-import',
    component: () => import('./LedgerImportPage.vue'),
    props: true,
    meta: { title: '导入结果', permission: 'ledger:import' },
  },
];
