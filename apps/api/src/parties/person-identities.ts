import { Injectable } from '@nestjs/common';
import { type DocumentKind, maskDocumentNumber, normaliseDocumentNumber } from '@anjuan/domain';
import { Secrets } from '../platform/secrets/secrets.js';

export const ID_NUMBER = 'id-number';
const IDENTITY = 'person-identity';

export interface PersonIdentity {
  readonly name: string;
  readonly workplace: string | null;
  readonly documentKind: DocumentKind | null;
  readonly documentNumber: string | null;
}

/** Document numbers are stored encrypted; two mentions are one person by a fingerprint, which opens nothing. */
@Injectable()
export class PersonIdentities {
  constructor(private readonly secrets: Secrets) {}

  /** By the document, else by name and place of work; null where a mention can be told from no other. */
  keyOf({ name, workplace, documentKind, documentNumber }: PersonIdentity): string | null {
    if (documentNumber !== null) {
      const number = normaliseDocumentNumber(documentNumber);
      const kind = documentKind ?? 'other';
      return this.secrets.fingerprint(IDENTITY, kind === 'resident_id' ? `id:${number}` : `${kind}:${number}`);
    }
    return workplace === null ? null : this.secrets.fingerprint(IDENTITY, `name:${JSON.stringify([name, workplace])}`);
  }

  seal(documentNumber: string): string {
    return this.secrets.encrypt(ID_NUMBER, documentNumber);
  }

  /** What the bureau sees of a number without asking for the whole of it. */
  masked(kind: DocumentKind | null, cipher: string | null): string | null {
    return this.maskedNumber(kind, this.open(cipher));
  }

  maskedNumber(kind: DocumentKind | null, number: string | null): string | null {
    return number === null ? null : maskDocumentNumber(kind ?? 'resident_id', number);
  }

  /** Only compared within the server. */
  open(cipher: string | null): string | null {
    return cipher === null ? null : this.secrets.decrypt(ID_NUMBER, cipher);
  }
}
