import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for argon2id, which is this library's default algorithm: 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), OPTIONS);
}

export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, normal(password));
}

let decoy: Promise<string> | undefined;

/** What is compared for a name that nobody has, so that the answer takes as long as for a real one. */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword('no account has this password');
  return decoy;
}

/** The same characters typed on another system are the same password. */
const normal = (password: string): string => password.normalize('NFKC');
