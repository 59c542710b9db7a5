const DEPENDENCIES = {
  domain: { on: [], packages: [] },
  contracts: { on: ['domain'], packages: ['zod'] },
  'api-client': { on: ['contracts'], packages: ['zod'] },
  testing: { on: ['domain', 'contracts'] },
  api: { on: ['domain', 'contracts'] },
  web: { on: ['domain', 'contracts', 'api-client'] },
  tools: { on: ['domain', 'contracts', 'api-client', 'testing'] },
  e2e: { on: ['domain', 'contracts', 'api-client', 'testing'] },
};

/** Projects whose tests, and only they, may use builders and oracles. */
const TESTED_WITH_TESTING = ['api', 'web'];

/** Options of `@nx/enforce-module-boundaries`; in tests, packages are free. */
export const projectBoundaries = ({ inTests }) => [
  'error',
  {
    allow: [],
    depConstraints: Object.entries(DEPENDENCIES).map(([scope, { on, packages }]) => ({
      sourceTag: `scope:${scope}`,
      onlyDependOnLibsWithTags: [...on, ...(inTests && TESTED_WITH_TESTING.includes(scope) ? ['testing'] : [])].map(
        (other) => `scope:${other}`,
      ),
      ...(packages === undefined || inTests ? {} : { allowedExternalImports: packages }),
    })),
  },
];
