import type { CertificateView, StaffMember } from '@anjuan/contracts';
import {
  CERTIFICATE_STATE_LABEL,
  certificateState,
  type CertificateState,
  daysBetween,
  decisiveCertificate,
  type EnforcementCertificate,
  isLocalDate,
  type LocalDate,
  localDate,
} from '@anjuan/domain';
import { NONE } from '../../lib/format';
import type { Tone } from '../../ui/tones';

export interface CertificateWords {
  readonly tone: Tone;
  readonly text: string;
}

const TONE: Record<CertificateState, Tone> = {
  valid: 'success',
  expiring: 'warning',
  expired: 'danger',
  revoked: 'danger',
  not_yet_valid: 'neutral',
  none: 'neutral',
};

/** One certificate as it stands today. */
export function certificateWords(certificate: CertificateView, today: LocalDate): CertificateWords {
  if (certificate.voided) return { tone: 'neutral', text: '已作废' };
  return wordsOf(domainCertificate(certificate), today);
}

/** How a member stands with all the certificates; helpers need none. */
export function standingWords({ kind, certificates }: StaffMember, today: LocalDate): CertificateWords {
  if (kind === 'assistant') return { tone: 'neutral', text: '不持证' };
  const valid = certificates.filter(({ voided }) => !voided).map(domainCertificate);
  const decisive = decisiveCertificate(valid, today);
  return decisive === null ? { tone: TONE.none, text: CERTIFICATE_STATE_LABEL.none } : wordsOf(decisive, today);
}

/** The number and the end of the certificate that decides how a member stands. */
export function decisiveText({ certificates }: StaffMember, today: LocalDate): string {
  const held = certificates.filter(({ voided }) => !voided).map(domainCertificate);
  const decisive = decisiveCertificate(held, today);
  return decisive === null ? NONE : `${decisive.number}，至 ${decisive.validTo}`;
}

function wordsOf(certificate: EnforcementCertificate, today: LocalDate): CertificateWords {
  const state = certificateState(certificate, today);
  const label = CERTIFICATE_STATE_LABEL[state];
  const text = state === 'expiring' ? `${label}，还有 ${daysBetween(today, certificate.validTo)} 天` : label;
  return { tone: TONE[state], text };
}

function domainCertificate({ number, validFrom, validTo, revokedOn }: CertificateView): EnforcementCertificate {
  return {
    number,
    validFrom: localDate(validFrom),
    validTo: localDate(validTo),
    revokedOn: isLocalDate(revokedOn) ? revokedOn : null,
  };
}
