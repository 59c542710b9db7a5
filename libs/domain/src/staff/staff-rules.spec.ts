import { localDate } from '../calendar/local-date.js';
import { certificateRefusals, certificateState, decisiveCertificate, revocationRefusals } from './certificate-rules.js';
import { type EnforcementCertificate, type Officer, officerRefusals, unknownOfficerRefusals } from './officers.js';
import { leavingRefusals, type StaffMemberContent, staffRefusals } from './staff-rules.js';

const TODAY = localDate('2026-03-10');
const TOMORROW = localDate('2026-03-11');

const MEMBER: StaffMemberContent = { kind: 'officer', phone: null, joinedOn: localDate('2020-07-01'), leftOn: null };
const CERTIFICATE: EnforcementCertificate = {
  number: 'FJ0501-0001',
  validFrom: localDate('2024-01-01'),
  validTo: localDate('2028-12-31'),
  revokedOn: null,
};
const HOLDER = { name: '林志强', kind: 'officer', leftOn: null } as const;

const codes = (refusals: readonly { readonly code: string; readonly field?: string }[]): readonly string[] =>
  refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

it.each<[string, Partial<StaffMemberContent>, number, readonly string[]]>([
  ['complete', { phone: '13800138000' }, 1, []],
  ['without phone and date', { joinedOn: null }, 0, []],
  ['a bad phone', { phone: '1380013800' }, 0, ['BAD_PHONE phone']],
  ['joining today', { joinedOn: TODAY }, 0, []],
  ['joining tomorrow', { joinedOn: TOMORROW }, 0, ['DATE_IN_FUTURE joinedOn']],
  ['leaving on the day of joining', { leftOn: localDate('2020-07-01') }, 0, []],
  ['leaving the day before joining', { leftOn: localDate('2020-06-30') }, 0, ['LEFT_BEFORE_JOINING leftOn']],
  ['a helper without a certificate', { kind: 'assistant' }, 0, []],
  ['a helper with one', { kind: 'assistant' }, 1, ['ASSISTANT_HAS_CERTIFICATE kind']],
])('registering a member: %s', (_, change, certificates, expected) => {
  expect(codes(staffRefusals({ ...MEMBER, ...change }, { today: TODAY, certificates }))).toEqual(expected);
});

it('nobody is entered as having left tomorrow', () => {
  expect(leavingRefusals({ joinedOn: null, leftOn: TODAY }, TODAY)).toEqual([]);
  expect(codes(leavingRefusals({ joinedOn: null, leftOn: TOMORROW }, TODAY))).toEqual(['DATE_IN_FUTURE leftOn']);
});

it.each<[string, Partial<EnforcementCertificate>, object, readonly string[]]>([
  ['complete', {}, {}, []],
  ['one day', { validFrom: TODAY, validTo: TODAY }, {}, []],
  ['not yet valid', { validFrom: TOMORROW }, {}, []],
  ['a bad number', { number: '执法1' }, {}, ['BAD_CERTIFICATE_NUMBER number']],
  ['ends before it begins', { validTo: localDate('2023-12-31') }, {}, ['VALIDITY_REVERSED validTo']],
  ['of a helper', {}, { kind: 'assistant' }, ['ASSISTANT_HAS_NO_POWER number']],
  ['begins on the day of leaving', {}, { leftOn: localDate('2024-01-01') }, []],
  ['begins after the holder left', {}, { leftOn: localDate('2023-12-31') }, ['HOLDER_HAS_LEFT validFrom']],
  ['revoked tomorrow', { revokedOn: TOMORROW }, {}, ['DATE_IN_FUTURE revokedOn']],
  ['revoked before it began', { revokedOn: localDate('2023-12-31') }, {}, ['REVOKED_BEFORE_VALID revokedOn']],
])('registering a certificate: %s', (_, change, holder, expected) => {
  const refusals = certificateRefusals(
    { ...CERTIFICATE, ...change },
    { today: TODAY, holder: { ...HOLDER, ...holder } },
  );
  expect(codes(refusals)).toEqual(expected);
});

it('a certificate within a larger request names its fields from there', () => {
  const refusals = certificateRefusals(
    { ...CERTIFICATE, number: '1', validTo: localDate('2020-01-01') },
    { today: TODAY, holder: HOLDER, within: 'certificate.' },
  );
  expect(refusals.map(({ field }) => field)).toEqual(['certificate.number', 'certificate.validTo']);
});

it('a certificate is revoked from its first day on, and not in the future', () => {
  const revokedOn = CERTIFICATE.validFrom;
  expect(revocationRefusals({ validFrom: CERTIFICATE.validFrom, revokedOn }, TODAY)).toEqual([]);
});

it.each<[string, Partial<EnforcementCertificate>, string]>([
  ['long valid', {}, 'valid'],
  ['61 days left', { validTo: localDate('2026-05-10') }, 'valid'],
  ['60 days left', { validTo: localDate('2026-05-09') }, 'expiring'],
  ['its last day', { validTo: TODAY }, 'expiring'],
  ['the day after', { validTo: localDate('2026-03-09') }, 'expired'],
  ['begins today', { validFrom: TODAY }, 'valid'],
  ['begins tomorrow', { validFrom: TOMORROW }, 'not_yet_valid'],
  ['revoked today', { revokedOn: TODAY }, 'revoked'],
])('a certificate today: %s', (_, change, state) => {
  expect(certificateState({ ...CERTIFICATE, ...change }, TODAY)).toBe(state);
});

it('the valid certificate decides, however long a revoked one would have run', () => {
  const revoked = { ...CERTIFICATE, number: 'FJ0501-0002', validTo: localDate('2030-12-31'), revokedOn: TODAY };
  expect(decisiveCertificate([revoked, CERTIFICATE], TODAY)).toBe(CERTIFICATE);
  expect(decisiveCertificate([revoked], TODAY)).toBe(revoked);
  expect(decisiveCertificate([], TODAY)).toBeNull();
});

describe('officers of an act', () => {
  const officer = (staffId: string, leftOn: string | null = null): Officer => ({
    staffId,
    name: `官${staffId}`,
    accountId: null,
    assistant: false,
    certificates: [CERTIFICATE],
    leftOn: leftOn === null ? null : localDate(leftOn),
  });

  it('somebody acts on the last day in the unit, and not the day after', () => {
    expect(officerRefusals([officer('1'), officer('2', '2026-03-10')], TODAY)).toEqual([]);
    expect(codes(officerRefusals([officer('1'), officer('2', '2026-03-09')], TODAY))).toEqual([
      'OFFICER_HAS_LEFT officerIds',
    ]);
  });

  it('an id of nobody in the unit is named once', () => {
    expect(unknownOfficerRefusals(['1', '2', '2'], [officer('1')])).toMatchObject([
      { code: 'OFFICER_UNKNOWN', field: 'officerIds', id: '2' },
    ]);
  });
});
