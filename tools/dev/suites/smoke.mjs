import { yesOrNo } from './suite-result.mjs';
import { withApplication } from './test-application.mjs';

/** Jest loads modules otherwise than production does, so the compiled application is started once as it will be delivered. */
export async function smokeSuite(context) {
  const faults = await withApplication({ ...context, name: 'smoke', demo: 'off' }, async ({ url }) => {
    const [health, page, api] = await Promise.all(
      ['/api/health', '/', '/api/openapi.json'].map((path) => fetch(url + path)),
    );
    return [
      health.status === 200 ? null : `/api/health answers ${health.status}`,
      page.headers.get('content-type')?.startsWith('text/html') && page.ok
        ? null
        : `/ answers ${page.status} without a page`,
      api.status === 200 ? null : `/api/openapi.json answers ${api.status}`,
    ].filter((fault) => fault !== null);
  });
  return yesOrNo('smoke', faults.length === 0, faults.join('; '));
}
