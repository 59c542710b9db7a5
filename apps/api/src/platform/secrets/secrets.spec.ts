import { readConfig } from '../config/env.schema.js';
import { Secrets } from './secrets.js';

const secretsOf = (key: string) =>
  new Secrets(readConfig({ DATABASE_URL: 'mysql://u:p@h:3306/d', ANJUAN_SECRET_KEY: key.repeat(64) }));

describe('secrets', () => {
  const secrets = secretsOf('a');
  const idNumber = '350582199001011234';

  it('open what they sealed, and never seal twice the same way', () => {
    const [one, two] = [secrets.encrypt('id', idNumber), secrets.encrypt('id', idNumber)];
    expect(one).not.toBe(two);
    expect([secrets.decrypt('id', one), secrets.decrypt('id', two)]).toEqual([idNumber, idNumber]);
    expect(one).not.toContain(idNumber);
  });

  it.each([
    ['another key', () => secretsOf('b').decrypt('id', secrets.encrypt('id', idNumber))],
    ['another purpose', () => secrets.decrypt('phone', secrets.encrypt('id', idNumber))],
    ['a changed value', () => secrets.decrypt('id', secrets.encrypt('id', idNumber).replace(/.{4}$/, 'AAAA'))],
    ['a value that was never sealed', () => secrets.decrypt('id', idNumber)],
  ])('%s does not open it', (_, open) => {
    expect(open).toThrow();
  });

  it('equal texts have equal fingerprints, per purpose and key', () => {
    expect(secrets.fingerprint('id', idNumber)).toBe(secrets.fingerprint('id', idNumber));
    const all = [
      secrets.fingerprint('id', idNumber),
      secrets.fingerprint('phone', idNumber),
      secretsOf('b').fingerprint('id', idNumber),
    ];
    expect(new Set(all).size).toBe(3);
  });
});
