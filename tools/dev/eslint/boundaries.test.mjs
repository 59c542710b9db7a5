import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inRoot } from '../paths.mjs';

process.env.NX_DAEMON = 'false';
const { ESLint } = await import('eslint');
const tseslint = await import('typescript-eslint');

let eslint;

before(async () => {
  // The boundary rule of nx reads the project graph from where this leaves it; without it, it would wave everything through.
  const { createProjectGraphAsync } = await import('@nx/devkit');
  await createProjectGraphAsync();
  const withoutTypes = {
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  };
  eslint = new ESLint({ cwd: inRoot(), overrideConfig: [{ files: ['**/*.ts'], ...withoutTypes }] });
});

/** The rules that refuse `code` in the (imagined) file. */
async function refusals(file, code) {
  const [{ messages }] = await eslint.lintText(`${code}\n`, { filePath: inRoot(file) });
  const found = messages
    .filter(({ ruleId, fatal }) => ruleId !== null || fatal)
    .map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(found)].sort();
}

const using = (specifier) => `import { it } from '${specifier}';\nit();`;
const vue = (script) => `<script setup lang="ts">\n${script}\n</script>\n<template><p /></template>`;

const BOUNDARIES = '@nx/enforce-module-boundaries';
const API = 'anjuan/api-layers';
const WEB = 'anjuan/web-layers';

const CASES = [
  // Who may import whom between projects
  ['libs/domain/src/case/x.ts', using('@anjuan/contracts'), [BOUNDARIES, 'no-restricted-imports']],
  ['libs/contracts/src/x.ts', using('@anjuan/domain'), []],
  ['libs/contracts/src/x.ts', using('zod'), []],
  ['libs/contracts/src/x.ts', using('typeorm'), [BOUNDARIES]],
  ['libs/contracts/src/x.ts', using('@anjuan/api-client'), [BOUNDARIES]],
  ['libs/api-client/src/x.ts', using('@anjuan/contracts'), []],
  ['libs/api-client/src/x.ts', using('@anjuan/domain'), [BOUNDARIES]],
  ['libs/testing/src/x.ts', using('@anjuan/contracts'), []],
  ['libs/testing/src/x.ts', using('@anjuan/api-client'), [BOUNDARIES]],
  ['apps/api/src/cases/x.ts', using('@anjuan/contracts'), []],
  ['apps/api/src/cases/x.ts', using('@anjuan/api-client'), [BOUNDARIES]],
  ['apps/api/src/cases/x.ts', using('@anjuan/testing'), [BOUNDARIES]],
  ['apps/api/src/cases/x.spec.ts', using('@anjuan/testing'), []],
  ['apps/api/src/cases/x.ts', using('../../../../libs/domain/src/index.js'), [BOUNDARIES]],
  ['apps/web/src/lib/x.ts', using('@anjuan/api-client'), []],
  ['apps/web/src/lib/x.ts', using('@anjuan/testing'), [BOUNDARIES]],
  ['apps/web/src/lib/x.ts', using('../../../../tools/demo/src/load.js'), [BOUNDARIES]],
  ['tools/demo/src/x.ts', using('@anjuan/testing'), []],
  ['apps/web-e2e/src/x.ts', using('@anjuan/api-client'), []],

  // Inside the API
  ['apps/api/src/platform/http/x.ts', using('../../cases/case.service.js'), [API]],
  ['apps/api/src/cases/x.ts', using('../platform/http/endpoint.js'), []],
  ['apps/api/src/cases/x.ts', using('./case.repository.js'), []],
  ['apps/api/src/cases/x.ts', using('../penalties/penalty.service.js'), []],
  ['apps/api/src/cases/x.ts', using('../penalties/penalties.module.js'), []],
  ['apps/api/src/cases/x.ts', using('../penalties/penalty.repository.js'), [API]],
  ['apps/api/src/cases/x.ts', `export const load = () => import('../penalties/penalty.entity.js');`, [API]],
  ['apps/api/src/cases/x.ts', using('../desk/desk.service.js'), [API]],
  ['apps/api/src/cases/x.ts', using('../app.module.js'), [API]],
  ['apps/api/src/app.module.ts', using('./penalties/penalty.repository.js'), []],
  ['apps/api/src/cases/x.spec.ts', using('../penalties/penalty.repository.js'), []],

  // Inside the web
  ['apps/web/src/features/cases/x.ts', using('../../ui/tone'), []],
  ['apps/web/src/features/cases/x.ts', using('../../lib/api'), []],
  ['apps/web/src/features/cases/x.ts', using('../statistics/useTable'), [WEB]],
  ['apps/web/src/features/cases/x.ts', using('@/features/statistics/useTable'), [WEB]],
  ['apps/web/src/features/cases/x.ts', using('../../shell/session'), [WEB]],
  ['apps/web/src/features/cases/XPage.vue', vue(using('../statistics/useTable')), [WEB]],
  ['apps/web/src/ui/x.ts', using('../features/cases/useCase'), [WEB]],
  ['apps/web/src/lib/x.ts', using('../ui/tone'), [WEB]],
  ['apps/web/src/shell/x.ts', using('../features/cases/routes'), []],

  // The law is pure
  ['libs/domain/src/case/x.ts', 'export const today = () => new Date();', ['no-restricted-globals']],
  ['libs/domain/src/case/x.ts', 'export const chance = () => Math.random();', ['no-restricted-properties']],
  [
    'libs/domain/src/case/x.ts',
    'export const mode = () => process.env;',
    ['no-restricted-globals', 'no-restricted-properties'],
  ],
  ['libs/domain/src/case/x.ts', `console.log('x');`, ['no-restricted-globals']],
  ['libs/domain/src/case/x.ts', `export const load = () => fetch('/');`, ['no-restricted-globals']],
  ['libs/domain/src/case/x.ts', using('node:crypto'), ['no-restricted-imports']],
  ['libs/domain/src/case/x.ts', using('../refusal.js'), []],
  ['libs/domain/src/case/x.ts', 'export const x = (y: unknown) => y as string;', ['no-restricted-syntax']],
  ['libs/domain/src/case/x.ts', `export const X = ['a'] as const;`, []],
  ['libs/domain/src/case/x.spec.ts', 'export const x = (y: unknown) => y as string;', []],

  // How we write
  ['apps/api/src/cases/x.ts', 'export const x = (y: any) => y;', ['@typescript-eslint/no-explicit-any']],
  [
    'apps/api/src/cases/x.ts',
    'export const x = (y: string | null) => y!;',
    ['@typescript-eslint/no-non-null-assertion'],
  ],
  ['apps/api/src/cases/x.ts', 'export default 1;', ['no-restricted-syntax']],
  ['apps/api/src/cases/x.ts', 'export const x = process.env.HOME;', ['no-restricted-properties']],
  ['apps/api/src/platform/config/x.ts', 'export const x = process.env.HOME;', []],
  [
    'apps/api/src/cases/x.ts',
    '// eslint-disable-next-line\nexport const x = (y: any) => y;',
    ['@typescript-eslint/no-explicit-any'],
  ],
  ['apps/api/src/cases/x.ts', '\n'.repeat(400) + 'export const x = 1;', ['max-lines']],
  ['apps/api/src/cases/x.ts', `export * from './case.service.js';`, ['anjuan/file-names']],
  ['libs/domain/src/index.ts', `export * from './refusal.js';`, []],
  ['apps/api/src/cases/case-helper.ts', 'export const x = 1;', ['anjuan/file-names']],
  ['apps/api/src/cases/common-grounds.ts', 'export const x = 1;', []],
  ['apps/api/src/shared/x.ts', 'export const x = 1;', ['anjuan/file-names']],
];

for (const [file, code, expected] of CASES) {
  const summary = code.trim().split('\n')[0];
  test(`${file}: ${summary} → ${expected.join(' and ') || 'allowed'}`, async () => {
    assert.deepEqual(await refusals(file, code), [...expected].sort());
  });
}
