import { type EnforcementCertificate, isLocalDate, isStaffKind, type LocalDate, type StaffKind } from '@anjuan/domain';
import type { StoredRecord } from '../../platform/records/stored-record.js';

export interface CertificateHolder {
  readonly name: string;
  readonly kind: StaffKind;
  readonly leftOn: LocalDate | null;
}

export function holderFrom({ values }: StoredRecord): CertificateHolder {
  const kind = values['kind'];
  if (!isStaffKind(kind)) throw new Error(`Unknown kind of staff: ${String(kind)}`);
  return { name: String(values['name']), kind, leftOn: dayOf(values['left_on']) };
}

export function storedCertificate({ values }: StoredRecord): EnforcementCertificate {
  const [validFrom, validTo] = [dayOf(values['valid_from']), dayOf(values['valid_to'])];
  if (validFrom === null || validTo === null) throw new Error('A certificate has both days');
  return { number: String(values['number']), validFrom, validTo, revokedOn: dayOf(values['revoked_on']) };
}

export function dayOf(value: unknown): LocalDate | null {
  return isLocalDate(value) ? value : null;
}
