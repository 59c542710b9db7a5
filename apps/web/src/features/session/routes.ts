import type { FeatureRoutes } from '../../lib/feature-routes';

export const routes: FeatureRoutes = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: '登录', public: true },
  },
  {
    path: '/change-password',
    name: 'change-password',
    component: () => import('./ChangePasswordPage.vue'),
    meta: { title: '修改密码', permission: 'session:own' },
  },
];
