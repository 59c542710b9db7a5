import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions, isOlderServer, refuseNewerFolder } from './version-mark.mjs';

const server = { kind: 'mariadb', version: '10.11' };
const markOf = (app, database) => ({ app, schema: null, database });
const check = (mark) => refuseNewerFolder(mark, { dataDir: '/data', server, application: '1.4.0' });

for (const [left, right, expected] of [
  ['1.4.0', '1.4.0', 0],
  ['1.10.0', '1.9.9', 1],
  ['10.6', '10.11', -1],
  ['11.4', '10.11', 1],
  ['8.4', '8.4.0', 0],
]) {
  test(`${left} against ${right}`, () => assert.equal(compareVersions(left, right), expected));
}

test('a folder of this version, of an older one, or a new one is accepted', () => {
  check(null);
  check(markOf('1.4.0', { kind: 'mariadb', version: '10.11' }));
  check(markOf('1.3.9', { kind: 'mariadb', version: '10.6' }));
  check(markOf('1.4.0', null));
});

for (const [name, mark, sentence] of [
  ['a newer application', markOf('1.4.1', null), /written by Anjuan 1\.4\.1, this is 1\.4\.0/],
  ['a newer server', markOf('1.4.0', { kind: 'mariadb', version: '10.12' }), /MariaDB 10\.12, .* older MariaDB 10\.11/],
  ['the other kind of server', markOf('1.4.0', { kind: 'mysql', version: '8.4' }), /written by MySQL 8\.4/],
]) {
  test(`a folder of ${name} is refused`, () =>
    assert.throws(() => check(mark), { name: 'Problem', message: sentence }));
}

test('only an update of the server asks for its tables to be updated', () => {
  assert.equal(isOlderServer(markOf('1.4.0', { kind: 'mariadb', version: '10.6' }), server), true);
  assert.equal(isOlderServer(markOf('1.4.0', { kind: 'mariadb', version: '10.11' }), server), false);
  assert.equal(isOlderServer(null, server), false);
});
