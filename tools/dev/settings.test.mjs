import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';
import { readSettings } from './settings.mjs';

const DATABASE_URL = 'mysql://admin:secret@database:3306/anjuan';
const ANJUAN_SECRET_KEY = 'a1'.repeat(32);

test('without an environment: port 3000, .data, a private database with everything to look at', () => {
  assert.deepEqual(readSettings({}), {
    port: 3000,
    dataDir: inRoot('.data'),
    databaseUrl: null,
    demo: 'full',
    secretKey: null,
  });
});

test('with a database of one’s own nothing is demonstrated unless asked for', () => {
  assert.equal(readSettings({ DATABASE_URL, ANJUAN_SECRET_KEY }).demo, 'off');
  assert.equal(readSettings({ DATABASE_URL, ANJUAN_SECRET_KEY, ANJUAN_DEMO: 'accounts' }).demo, 'accounts');
});

for (const [name, env, sentence] of [
  ['a port that is a word', { PORT: 'http' }, /PORT must be a whole number from 1 to 65535, not "http"/],
  ['port 0', { PORT: '0' }, /PORT must be/],
  ['port 65536', { PORT: '65536' }, /PORT must be/],
  ['a port with a fraction', { PORT: '80.5' }, /PORT must be/],
  ['an unknown demonstration mode', { ANJUAN_DEMO: 'yes' }, /full, accounts or off, not "yes"/],
  [
    'an address without a database',
    { DATABASE_URL: 'mysql://host:3306/' },
    /mysql:\/\/user:password@host:3306\/database/,
  ],
  ['another kind of database', { DATABASE_URL: 'postgres://host/anjuan' }, /mysql:\/\//],
  ['no key beside DATABASE_URL', { DATABASE_URL }, /ANJUAN_SECRET_KEY must be set/],
  ['a short key', { DATABASE_URL, ANJUAN_SECRET_KEY: 'a1'.repeat(31) }, /64 hexadecimal digits/],
]) {
  test(`refused in a sentence: ${name}`, () => {
    assert.throws(() => readSettings(env), { name: 'Problem', message: sentence });
  });
}

for (const [port, expected] of [
  ['1', 1],
  ['65535', 65535],
  ['', 3000],
]) {
  test(`PORT "${port}" is ${expected}`, () => assert.equal(readSettings({ PORT: port }).port, expected));
}
