import { BootFailure } from './boot-failure.js';
import { readConfig } from './env.schema.js';

const ENV = { DATABASE_URL: 'mysql://u:p@127.0.0.1:3306/anjuan', ANJUAN_SECRET_KEY: 'aB'.repeat(32) };

describe('configuration', () => {
  it('has defaults for everything but the database and the key', () => {
    expect(readConfig(ENV)).toMatchObject({
      port: 3000,
      demo: 'off',
      passwordPolicy: 'dengbao',
      secretKey: 'ab'.repeat(32),
      webDir: null,
      filesDir: '.data/files',
      publicOrigins: [],
      sessionIdleMs: 3_600_000,
      sessionMaxMs: 43_200_000,
    });
  });

  it('takes an empty value for an unset one', () => {
    expect(readConfig({ ...ENV, PORT: '', ANJUAN_DEMO: '', ANJUAN_WEB_DIR: '' })).toMatchObject({
      port: 3000,
      demo: 'off',
      webDir: null,
    });
  });

  it('reads several origins', () => {
    const { publicOrigins } = readConfig({ ...ENV, ANJUAN_PUBLIC_ORIGIN: 'https://a.example/, http://10.1.2.3:8080' });
    expect(publicOrigins).toEqual(['https://a.example', 'http://10.1.2.3:8080']);
  });

  it.each([
    ['no key', { ANJUAN_SECRET_KEY: undefined }, /ANJUAN_SECRET_KEY must be set to 64 hexadecimal digits/],
    ['a short key', { ANJUAN_SECRET_KEY: 'ab'.repeat(31) }, /ANJUAN_SECRET_KEY must be/],
    ['a key of other signs', { ANJUAN_SECRET_KEY: 'zz'.repeat(32) }, /ANJUAN_SECRET_KEY must be/],
    ['no database', { DATABASE_URL: undefined }, /DATABASE_URL must look like/],
    ['another kind of database', { DATABASE_URL: 'postgres://u:p@h/d' }, /DATABASE_URL must look like/],
    ['a server without a database', { DATABASE_URL: 'mysql://u:p@h:3306/' }, /DATABASE_URL must look like/],
    ['port 0', { PORT: '0' }, /PORT must be at least 1/],
    ['port 65536', { PORT: '65536' }, /PORT must be at most 65535/],
    ['a port in words', { PORT: 'http' }, /PORT must be a whole number/],
    ['an unknown mode', { ANJUAN_DEMO: 'yes' }, /ANJUAN_DEMO must be one of: full, accounts, off/],
    ['an unknown policy', { ANJUAN_PASSWORD_POLICY: 'none' }, /ANJUAN_PASSWORD_POLICY must be one of/],
    ['an origin that is none', { ANJUAN_PUBLIC_ORIGIN: 'example' }, /ANJUAN_PUBLIC_ORIGIN must be/],
  ])('%s is one clear sentence', (_, change, sentence) => {
    const read = () => readConfig({ ...ENV, ...change });
    expect(read).toThrow(BootFailure);
    expect(read).toThrow(sentence);
  });

  it('tells everything that is wrong at once', () => {
    expect(() => readConfig({})).toThrow(/DATABASE_URL[\s\S]*ANJUAN_SECRET_KEY/);
  });
});
