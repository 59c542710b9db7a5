import { apiLayers } from './api-layers.mjs';
import { fileNames } from './file-names.mjs';
import { webLayers } from './web-layers.mjs';

/** The rules of this repository's own structure. */
export const anjuan = { rules: { 'api-layers': apiLayers, 'web-layers': webLayers, 'file-names': fileNames } };
