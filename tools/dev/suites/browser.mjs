import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../database/server-program.mjs';
import { installPackages } from '../packages.mjs';
import { DEMO_LOADER, inRoot } from '../paths.mjs';
import { mustRun, runProgram } from '../run-program.mjs';
import { suiteResult } from './suite-result.mjs';
import { withApplication } from './test-application.mjs';

const PLAYWRIGHT = inRoot('node_modules/.bin/playwright');
const CONFIG = inRoot('apps/web-e2e/playwright.config.ts');

/** Debian's own browser and a Chinese font, without which the pages are boxes. Gives the browser's path. */
export async function ensureBrowser(log) {
  const missing = [
    ...(chromium() === null ? ['chromium'] : []),
    ...((await hasChineseFont()) ? [] : ['fonts-wqy-zenhei', 'fontconfig']),
  ];
  if (missing.length > 0) {
    await installPackages(missing, { log, need: `The browser tests need ${missing.join(' and ')}.` });
  }
  return chromium();
}

const chromium = () => process.env.CHROMIUM_PATH ?? findProgram('chromium') ?? findProgram('chromium-browser');

async function hasChineseFont() {
  if (findProgram('fc-list') === null) return false;
  const { output } = await runProgram('fc-list', [':lang=zh-cn', 'family'], { what: 'fc-list' });
  return output.trim() !== '';
}

/** The journeys, against the built application with the demonstration records. */
export async function browserSuite(context) {
  const { scratch, log } = context;
  const browser = await ensureBrowser(log);
  return withApplication({ ...context, name: 'e2e', demo: 'full' }, async ({ url }) => {
    await mustRun(process.execPath, [DEMO_LOADER], {
      env: { ...process.env, ANJUAN_URL: url },
      log,
      what: 'Loading demonstration records',
    });
    const report = join(scratch, 'playwright.json');
    const { code } = await runProgram(process.execPath, [PLAYWRIGHT, 'test', '-c', CONFIG, '--reporter=line,json'], {
      env: {
        ...process.env,
        ANJUAN_E2E_URL: url,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      what: 'browser tests',
      show: true,
    });
    return suiteResult('browser', playwrightCounts(existsSync(report) ? readFileSync(report, 'utf8') : '', code));
  });
}

export function playwrightCounts(report, code) {
  if (report === '') return { failed: 1, note: 'Playwright ended without a report' };
  const { stats, errors } = JSON.parse(report);
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
