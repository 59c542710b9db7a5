const BYTES = 16;

/** `crypto.randomUUID` exists only under TLS; random bytes do everywhere. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
