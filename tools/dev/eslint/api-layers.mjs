import { inRoot } from '../paths.mjs';
import { importVisitor, pathBelow, targetBelow } from './imports-of.mjs';

const SOURCES = inRoot('apps/api/src');
const PLATFORM = 'platform';
/** The desk reads the others; nobody imports it. */
const DESK = 'desk';
/** What a capability shows to the others. */
const EXPORTED = /\.(service|module)(\.js)?$/;

/** Inside the API: capability → platform, never back; capability → capability only through its exported service or module. */
export const apiLayers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      platform: 'The platform knows no capability ("{{to}}").',
      desk: 'The desk reads the other capabilities; nobody imports it.',
      internal: '"{{target}}" is internal to "{{to}}": import its *.service.js or *.module.js.',
      root: '"{{from}}" must not import from the root of the application ("{{target}}").',
    },
  },
  create(context) {
    const path = pathBelow(SOURCES, context.filename);
    const from = path === null ? null : folderOf(path);
    // The root of the application (boot, list of capabilities, commands) brings everything together.
    if (from === null) return {};
    return importVisitor((node, specifier) => {
      const target = targetBelow(SOURCES, context.filename, specifier);
      if (target === null) return;
      const to = folderOf(target);
      const messageId = verdict({ from, to, target });
      if (messageId !== null) context.report({ node, messageId, data: { from, to, target } });
    });
  },
};

const folderOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null);

function verdict({ from, to, target }) {
  if (to === null) return 'root';
  if (to === from || to === PLATFORM) return null;
  if (from === PLATFORM) return 'platform';
  if (to === DESK) return 'desk';
  return EXPORTED.test(target) ? null : 'internal';
}
