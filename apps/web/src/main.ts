import { createPinia } from 'pinia';
import { createApp } from 'vue';
import 'element-plus/theme-chalk/base.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.vue';
import { watchForNewRelease } from './shell/new-release';
import { createAppRouter } from './shell/router';
import { followSession } from './shell/session-guard';

const router = createAppRouter();
const app = createApp(App).use(createPinia());
followSession(router);
watchForNewRelease(router);
app.use(router).mount('#app');
