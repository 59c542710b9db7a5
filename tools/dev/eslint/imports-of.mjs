import { dirname, join, relative, sep } from 'node:path';

/** Visitor that calls `check(node, specifier)` for every way a module is named in a file. */
export const importVisitor = (check) => {
  const checkSource = (node) => {
    if (node.source?.type === 'Literal' && typeof node.source.value === 'string') check(node, node.source.value);
  };
  return {
    ImportDeclaration: checkSource,
    ExportNamedDeclaration: checkSource,
    ExportAllDeclaration: checkSource,
    ImportExpression: checkSource,
  };
};

/** `cases/case.service.ts` for a file below `root`, null for one outside. */
export function pathBelow(root, file) {
  const path = relative(root, file).split(sep).join('/');
  return path.startsWith('..') || path === '' ? null : path;
}

/** Where a relative specifier leads, as a path below `root`; null for packages and for what is outside. `@/` is the root itself. */
export function targetBelow(root, file, specifier) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return pathBelow(root, join(dirname(file), specifier));
}
