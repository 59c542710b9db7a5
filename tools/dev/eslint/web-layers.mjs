import { inRoot } from '../paths.mjs';
import { importVisitor, pathBelow, targetBelow } from './imports-of.mjs';

const SOURCES = inRoot('apps/web/src');

/** Which layers of the web each layer may use, besides itself. */
const MAY_USE = { lib: [], ui: ['lib'], features: ['ui', 'lib'], shell: ['ui', 'lib', 'features'] };

/** Inside the web: features → ui, lib; a feature never imports another one. */
export const webLayers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: '"{{from}}" may use {{allowed}}, not "{{to}}".',
      feature: 'A feature does not import another feature ("{{to}}"): move what both need to ui or lib.',
    },
  },
  create(context) {
    const path = pathBelow(SOURCES, context.filename);
    const from = path === null ? undefined : layerOf(path);
    if (from === undefined) return {};
    return importVisitor((node, specifier) => {
      const target = targetBelow(SOURCES, context.filename, specifier);
      if (target === null) return;
      const to = layerOf(target);
      if (to !== from && !MAY_USE[from].includes(to)) {
        const allowed = ['itself', ...MAY_USE[from]].join(', ');
        context.report({ node, messageId: 'layer', data: { from, to: to ?? target, allowed } });
      } else if (from === 'features' && to === 'features' && featureOf(target) !== featureOf(path)) {
        context.report({ node, messageId: 'feature', data: { to: featureOf(target) } });
      }
    });
  },
};

const layerOf = (path) => Object.keys(MAY_USE).find((layer) => path.startsWith(`${layer}/`));
const featureOf = (path) => path.split('/')[1];
