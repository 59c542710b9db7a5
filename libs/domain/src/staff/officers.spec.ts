import { localDate } from '../calendar/local-date.js';
import { certificateOn, type Officer, officerRefusals } from './officers.js';

const DAY = localDate('2026-03-10');

function officer(staffId: string, change: Partial<Officer> & { from?: string; to?: string; revoked?: string } = {}) {
  const { from = '2024-01-01', to = '2028-12-31', revoked, ...rest } = change;
  const certificate = {
    number: `FJ${staffId}`,
    validFrom: localDate(from),
    validTo: localDate(to),
    revokedOn: revoked === undefined ? null : localDate(revoked),
  };
  return { staffId, name: `官${staffId}`, accountId: null, assistant: false, certificates: [certificate], ...rest };
}

it.each<[string, readonly Officer[], readonly string[]]>([
  ['two with valid certificates', [officer('1'), officer('2')], []],
  ['nobody', [], ['TWO_OFFICERS_REQUIRED']],
  ['one', [officer('1')], ['TWO_OFFICERS_REQUIRED']],
  ['the same one twice', [officer('1'), officer('1')], ['TWO_OFFICERS_REQUIRED']],
  ['a certificate that ends on the day', [officer('1'), officer('2', { to: '2026-03-10' })], []],
  ['one that ended the day before', [officer('1'), officer('2', { to: '2026-03-09' })], ['CERTIFICATE_NOT_VALID']],
  ['one that begins on the day', [officer('1'), officer('2', { from: '2026-03-10' })], []],
  ['one that begins the day after', [officer('1'), officer('2', { from: '2026-03-11' })], ['CERTIFICATE_NOT_VALID']],
  ['one revoked the day after', [officer('1'), officer('2', { revoked: '2026-03-11' })], []],
  ['one revoked on the day', [officer('1'), officer('2', { revoked: '2026-03-10' })], ['CERTIFICATE_NOT_VALID']],
  ['none at all', [officer('1'), officer('2', { certificates: [] })], ['CERTIFICATE_NOT_VALID']],
  ['a helper as the second', [officer('1'), officer('2', { assistant: true })], ['ASSISTANT_HAS_NO_POWER']],
  [
    'a helper beside two officers',
    [officer('1'), officer('2'), officer('3', { assistant: true })],
    ['ASSISTANT_HAS_NO_POWER'],
  ],
])('officers of an act: %s', (_, officers, codes) => {
  expect(officerRefusals(officers, DAY).map(({ code }) => code)).toEqual(codes);
});

it('a renewed certificate counts, whichever is listed first', () => {
  const old = officer('1', { to: '2026-01-31' }).certificates;
  const renewed = officer('1', { from: '2026-02-01' }).certificates;
  expect(certificateOn({ certificates: [...old, ...renewed] }, DAY)?.validFrom).toBe('2026-02-01');
});
