import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 'v1:';

/** Keys for separate purposes, derived from the one secret key; losing it makes encrypted fields unreadable. */
@Injectable()
export class Secrets {
  constructor(private readonly config: AppConfig) {}

  derive(purpose: string): Buffer {
    return deriveKey(this.config.secretKey, purpose);
  }

  /** For fields such as ID numbers. The purpose is bound in: a value moved to another kind of field does not open. */
  encrypt(purpose: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.derive(`encrypt:${purpose}`), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return FORMAT + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  decrypt(purpose: string, stored: string): string {
    if (!stored.startsWith(FORMAT)) throw new Error('Not an encrypted value of a known format');
    const bytes = Buffer.from(stored.slice(FORMAT.length), 'base64');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.derive(`encrypt:${purpose}`), nonce);
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Equal texts have equal fingerprints (64 hexadecimal digits): finds an encrypted value without opening any. */
  fingerprint(purpose: string, text: string): string {
    return createHmac('sha256', this.derive(`fingerprint:${purpose}`))
      .update(text, 'utf8')
      .digest('hex');
  }
}

const derived = new Map<string, Buffer>();

export function deriveKey(secretKey: string, purpose: string): Buffer {
  const name = `${secretKey}/${purpose}`;
  const known = derived.get(name);
  if (known !== undefined) return known;
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(secretKey, 'hex'), '', `anjuan:${purpose}`, 32));
  derived.set(name, key);
  return key;
}
