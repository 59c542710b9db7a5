import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInstalled } from './dependencies.mjs';

const wanted = {
  '': { name: 'anjuan' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/@swc/core-darwin-arm64': { version: '1.16.22', integrity: 'sha512-b', optional: true },
};

for (const [name, installed, expected] of [
  ['all there, but for another platform’s binary', { 'node_modules/zod': wanted['node_modules/zod'] }, true],
  ['one is missing', {}, false],
  ['another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-c' } }, false],
  ['other content of the same version', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } }, false],
]) {
  test(`installed dependencies: ${name}`, () => assert.equal(isInstalled(wanted, installed), expected));
}
