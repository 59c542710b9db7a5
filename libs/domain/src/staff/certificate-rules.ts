import { addDays, isLocalDate, type LocalDate } from '../calendar/local-date.js';
import { certificateNumberRefusal } from '../identifiers/certificate-number.js';
import type { Refusal } from '../refusal.js';
import { type EnforcementCertificate, certificateOn } from './officers.js';
import type { CertificateState, StaffKind } from './staff-kinds.js';
import { futureRefusals } from './staff-rules.js';

/** How long before its end a certificate is shown as about to expire: time enough to have it renewed. */
export const CERTIFICATE_EXPIRING_DAYS = 60;

interface CertificateHolder {
  readonly name: string;
  readonly kind: StaffKind;
  readonly leftOn: LocalDate | null;
}

interface CertificateCircumstances {
  readonly today: LocalDate;
  readonly holder: CertificateHolder;
  /** Path of the certificate in the request, where it is part of something larger: `certificate.`. */
  readonly within?: string;
}

/** Why a certificate may not be registered like this. Two may overlap: the renewed one is often issued before the old one ends. */
export function certificateRefusals(
  certificate: EnforcementCertificate,
  { today, holder, within = '' }: CertificateCircumstances,
): readonly Refusal[] {
  const { number, validFrom, validTo, revokedOn } = certificate;
  const refusals: Refusal[] = [];
  if (holder.kind === 'assistant') {
    const message = `${holder.name}是协管人员，没有执法资格，不能登记执法证；如已取得资格，请先把人员类别更正为执法人员`;
    refusals.push({ code: 'ASSISTANT_HAS_NO_POWER', field: `${within}number`, message, basis: 'penalty-law-42' });
  }
  const badNumber = certificateNumberRefusal(number);
  if (badNumber !== null) refusals.push({ ...badNumber, field: `${within}number` });
  refusals.push(...validityRefusals(certificate, within));
  if (holder.leftOn !== null && isLocalDate(validFrom) && holder.leftOn < validFrom) {
    const message = `${holder.name}已于 ${holder.leftOn} 离岗，有效期不能始于其后，请核对日期`;
    refusals.push({ code: 'HOLDER_HAS_LEFT', field: `${within}validFrom`, message });
  }
  if (revokedOn !== null && isLocalDate(validTo)) {
    refusals.push(...revocationRefusals({ validFrom, revokedOn }, today));
  }
  return refusals;
}

function validityRefusals({ validFrom, validTo }: EnforcementCertificate, within: string): readonly Refusal[] {
  const bad = [
    { field: 'validFrom', name: '有效期起始日', day: validFrom },
    { field: 'validTo', name: '有效期截止日', day: validTo },
  ].filter(({ day }) => !isLocalDate(day));
  if (bad.length > 0) {
    return bad.map(({ field, name }) => {
      return { code: 'BAD_DATE', field: `${within}${field}`, message: `${name}不是真实存在的日期，请更正` };
    });
  }
  if (validFrom <= validTo) return [];
  const message = `有效期截止日 ${validTo} 早于起始日 ${validFrom}，请对照执法证更正`;
  return [{ code: 'VALIDITY_REVERSED', field: `${within}validTo`, message }];
}

/** Why a certificate may not be entered as revoked (注销、收回) on that day. */
export function revocationRefusals(
  { validFrom, revokedOn }: { readonly validFrom: LocalDate; readonly revokedOn: LocalDate },
  today: LocalDate,
): readonly Refusal[] {
  const refusals = [...futureRefusals('revokedOn', '注销日期', revokedOn, today)];
  if (isLocalDate(revokedOn) && revokedOn < validFrom) {
    const message = `注销日期 ${revokedOn} 早于有效期起始日 ${validFrom}，请核对后更正`;
    refusals.push({ code: 'REVOKED_BEFORE_VALID', field: 'revokedOn', message });
  }
  return refusals;
}

/** One certificate as it stands today. */
export function certificateState(certificate: EnforcementCertificate, today: LocalDate): CertificateState {
  if (certificate.revokedOn !== null && certificate.revokedOn <= today) return 'revoked';
  if (certificate.validTo < today) return 'expired';
  if (today < certificate.validFrom) return 'not_yet_valid';
  return certificate.validTo <= addDays(today, CERTIFICATE_EXPIRING_DAYS) ? 'expiring' : 'valid';
}

/** The certificate that tells how somebody stands today: the one valid longest, or else the one that ended last. */
export function decisiveCertificate(
  certificates: readonly EnforcementCertificate[],
  today: LocalDate,
): EnforcementCertificate | null {
  const valid = certificates.filter((certificate) => certificateOn({ certificates: [certificate] }, today) !== null);
  const candidates = valid.length > 0 ? valid : certificates;
  return candidates.reduce<EnforcementCertificate | null>(
    (found, one) => (found === null || one.validTo > found.validTo ? one : found),
    null,
  );
}
