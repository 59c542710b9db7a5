import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue(), components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] })],
  resolve: { conditions: ['anjuan-source', ...defaultClientConditions] },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:3000' } } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Pages load their parts on demand; what every page needs changes rarely and stays in the browser's cache. The law of the
    // procedure goes with the pages that ask it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia)\//, priority: 3 },
            {
              name: 'contracts',
              test: /node_modules\/zod\/|libs\/(contracts|api-client)\/|libs\/domain\/src\/(?!case\/|law\/|deadlines\/)/,
              priority: 2,
            },
            { name: 'charts', test: /node_modules\/(echarts|zrender|vue-echarts)\//, priority: 2 },
          ],
        },
      },
    },
  },
});
