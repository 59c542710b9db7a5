import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/inspections/new',
    name: 'inspection-new',
    component: () => import('./InspectionNewPage.vue'),
    props: ({ query }) => ({ enterprise: typeof query.enterprise === 'string' ? query.enterprise : null }),
    meta: { title: '登记现场检查', permission: 'inspection:write' },
  },
  {
    path: '/inspections/:id(\\d+)',
    name: 'inspections-record',
    component: () => import('./InspectionPage.vue'),
    props: true,
    meta: { title: '现场检查', permission: 'record:read' },
  },
  {
    path: '/inspections/:id(\\d+)/edit',
    name: 'inspection-edit',
    component: () => import('./InspectionEditPage.vue'),
    props: true,
    meta: { title: '更正检查记录', permission: 'inspection:write' },
  },
  {
    path: '/hazards/:id(\\d+)',
    name: 'hazards-record',
    component: () => import('./HazardPage.vue'),
    props: true,
    meta: { title: '隐患', permission: 'record:read' },
  },
];
