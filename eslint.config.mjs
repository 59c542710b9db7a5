import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { anjuan } from './tools/dev/eslint/plugin.mjs';
import { projectBoundaries } from './tools/dev/eslint/project-boundaries.mjs';

const SOURCES = ['**/*.ts', '**/*.vue'];
const TESTS = ['**/*.spec.ts', '**/test/**/*.ts', '**/*.e2e.ts'];
const CONFIGURATIONS = ['**/*.config.ts', '**/*.d.ts'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that it has one name everywhere.',
};
const noAssertion = {
  selector: ":matches(TSAsExpression:not([typeAnnotation.typeName.name='const']), TSTypeAssertion)",
  message: 'Prove the type with a check (`isFen(x)`); only `as const` is an honest assertion here.',
};
const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in apps/api/src/platform/config.',
};
const impureGlobals = [
  'Date',
  'Intl',
  'fetch',
  'process',
  'console',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'globalThis',
];

export default [
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/coverage/**',
      '**/test-results/**',
      '.nx/**',
      '.data/**',
      '**/components.d.ts',
      '**/auto-imports.d.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: SOURCES })),
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, sourceType: 'module' },
      globals: globals.browser,
    },
    rules: {
      'no-undef': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      // TypeScript sees that a switch over a union returns on every way; this rule does not.
      'vue/return-in-computed-property': 'off',
      'vue/require-explicit-emits': 'error',
    },
  },
  {
    files: [...SOURCES, '**/*.mjs'],
    plugins: { anjuan },
    rules: {
      'anjuan/file-names': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: SOURCES,
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': projectBoundaries({ inTests: false }),
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-properties': ['error', noEnvironment],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['{apps,libs,tools}/*/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['**/*.vue', ...CONFIGURATIONS], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: [
      'apps/api/src/platform/config/**/*.ts',
      'apps/web-e2e/**/*.ts',
      'tools/**/*.ts',
      ...TESTS,
      ...CONFIGURATIONS,
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.\\.?/)', message: 'The law imports nothing from outside.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({
          name,
          message: 'The law has no clock, no chance and no outside: make it an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        noEnvironment,
        { object: 'Math', property: 'random', message: 'The law has no chance.' },
      ],
    },
  },
  {
    files: ['libs/{domain,contracts}/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noAssertion] },
  },
  {
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': projectBoundaries({ inTests: true }),
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  { files: ['apps/api/src/**/*.ts'], ignores: TESTS, rules: { 'anjuan/api-layers': 'error' } },
  { files: ['apps/web/src/**/*.{ts,vue}'], ignores: TESTS, rules: { 'anjuan/web-layers': 'error' } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
];
