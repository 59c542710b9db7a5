import { Postcard } from '@element-plus/icons-vue';
import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/staff',
    name: 'staff',
    component: () => import('./StaffListPage.vue'),
    meta: { title: '人员与执法证', permission: 'staff:read', menu: { group: 'system', order: 5, icon: Postcard } },
  },
  {
    path: '/staff/new',
    name: 'staff-new',
    component: () => import('./StaffFormPage.vue'),
    meta: { title: '登记人员', permission: 'staff:write' },
  },
  {
    path: '/staff/:id(\\d+)',
    name: 'staff-member',
    component: () => import('./StaffPage.vue'),
    props: true,
    meta: { title: '人员', permission: 'staff:read' },
  },
  {
    path: '/staff/:id(\\d+)/correct',
    name: 'staff-correct',
    component: () => import('./StaffFormPage.vue'),
    props: true,
    meta: { title: '更正人员登记', permission: 'staff:write' },
  },
];
