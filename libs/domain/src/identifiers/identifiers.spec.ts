import { localDate } from '../calendar/local-date.js';
import { isCertificateNumber, certificateNumberRefusal } from './certificate-number.js';
import { isPhone, phoneRefusal } from './phone.js';
import { maskResidentId, normaliseResidentId, residentIdRefusal } from './resident-id.js';
import { isUscc, normaliseUscc, usccCheckDigit, usccRefusal } from './uscc.js';

const TODAY = localDate('2026-11-24');

describe('the unified social credit code', () => {
  it.each([
    '91350000158142711F',
    '9144030071526726XG',
    '91110000802100433B',
    '91350500MA2XY0006B',
    '91350502MA31TE5T9W',
    '92350582MA2Y0001XK',
    '11350500003888885J',
    '12350503489901233J',
    '91350500ma2xy0006b',
  ])('%s is right', (code) => {
    expect(usccRefusal(code)).toBeNull();
    expect(isUscc(code)).toBe(true);
    expect(usccCheckDigit(normaliseUscc(code).slice(0, 17))).toBe(normaliseUscc(code).charAt(17));
  });

  it.each([
    ['91350500MA2XY0006C', '校验位'],
    ['91350500MA2XY000IB', '不含 I'],
    ['9135050MA2XY0006B', '现为 17 位'],
    ['91350500MA2XY0006BB', '现为 19 位'],
    ['91350500MA2XY0006I', '不含 I'],
    ['', '现为 0 位'],
  ])('%s is refused: %s', (code, reason) => {
    expect(usccRefusal(code)).toMatchObject({ code: 'BAD_CREDIT_CODE', message: expect.stringContaining(reason) });
    expect(isUscc(code)).toBe(false);
  });

  it('is held in upper case', () => {
    expect(normaliseUscc(' 91350500ma2xy0006b ')).toBe('91350500MA2XY0006B');
  });

  it('does not check the organisation code at position 17', () => {
    const first17 = '91350500MA2XY0005';
    expect(usccRefusal(`${first17}${usccCheckDigit(first17)}`)).toBeNull();
  });
});

describe('the resident ID number', () => {
  it.each([
    '11010519491231002X',
    '350500198001010010',
    '35050219851231123X',
    '35050219851231123x',
    '35058219900228002X',
    '350521197202293050',
  ])('%s is right', (number) => {
    expect(residentIdRefusal(number, TODAY)).toBeNull();
  });

  it.each([
    ['440524188001010014', '早于 1900'],
    ['350502198512311234', '校验码'],
    ['350502198502311236', '不存在'],
    ['350502198512311231', '校验码'],
    ['350502198513011239', '不存在'],
    ['35050219851231123', '17 位数字'],
    ['35050219851231123Y', '17 位数字'],
    ['3505021985123112XX', '17 位数字'],
  ])('%s is refused: %s', (number, reason) => {
    expect(residentIdRefusal(number, TODAY)).toMatchObject({
      code: 'BAD_ID_NUMBER',
      message: expect.stringContaining(reason),
    });
  });

  it('refuses a birth after today, not one today', () => {
    expect(residentIdRefusal('350500198001010010', localDate('1980-01-01'))).toBeNull();
    expect(residentIdRefusal('350500198001010010', localDate('1979-12-31'))?.message).toContain('晚于今天');
  });

  it('is masked to the first six and last four', () => {
    expect(maskResidentId('35050219851231123x')).toBe('350502********123X');
    expect(maskResidentId('12345')).toBe('*****');
    expect(normaliseResidentId('35050219851231123x')).toBe('35050219851231123X');
  });
});

describe('telephone numbers', () => {
  it.each([
    ['13805950000', true],
    ['19905950000', true],
    ['12805950000', false],
    ['1380595000', false],
    ['0595-22500000', true],
    ['059522500000', true],
    ['22500000', true],
    ['82500000', true],
    ['12500000', false],
    ['92500000', false],
    ['0591-22500000', false],
    ['12345', true],
    ['12350', true],
    ['12346', false],
  ])('%s is right: %s', (number, expected) => {
    expect(isPhone(number)).toBe(expected);
    expect(phoneRefusal(number) === null).toBe(expected);
  });
});

describe('enforcement certificates', () => {
  it.each([
    ['12345', false],
    ['123456', true],
    ['MIN-350500-000000001', true],
    ['MIN-350500-0000000012', false],
    ['min-350500', false],
    ['闽350500', false],
    ['', false],
  ])('%s is right: %s', (number, expected) => {
    expect(isCertificateNumber(number)).toBe(expected);
    expect(certificateNumberRefusal(number) === null).toBe(expected);
  });
});
