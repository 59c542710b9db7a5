import { inRoot } from '../paths.mjs';
import { pathBelow } from './imports-of.mjs';

/** At the end of a name: `common-passwords` says what it holds, `password-common` does not. */
const DRAWERS = /(^|[-/])(utils?|helpers?|common|shared|misc|managers?)(?=[./]|$)/i;
const LIBRARY_INDEX = /^libs\/[^/]+\/src\/index\.ts$/;

/** A file is named for what it does; only a library has an index that gathers others. */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      drawer: '"{{word}}" says nothing: name the file or folder for what it does.',
      barrel: 'Only libs/<name>/src/index.ts passes on what others export: import from the file itself.',
    },
  },
  create(context) {
    const path = pathBelow(inRoot(), context.filename);
    if (path === null) return {};
    const drawer = DRAWERS.exec(path);
    const reportBarrel = (node) => node.source && context.report({ node, messageId: 'barrel' });
    return {
      Program: (node) => drawer !== null && context.report({ node, messageId: 'drawer', data: { word: drawer[2] } }),
      ...(LIBRARY_INDEX.test(path) ? {} : { ExportAllDeclaration: reportBarrel, ExportNamedDeclaration: reportBarrel }),
    };
  },
};
