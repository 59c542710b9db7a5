import { fixPlace } from './fix-places';
import { sampleCase } from './test/sample-case';

const amendable = sampleCase({ offers: [{ action: 'amend', to: 'lead', refusals: [] }] });
const refusal = (code: string) => ({ code, message: code });

describe('where a reason can be removed', () => {
  it.each([
    ['PARTY_REQUIRED', '/cases/17/edit?field=enterpriseIds'],
    ['ARTICLES_REQUIRED', '/cases/17/edit?field=violatedArticle'],
    ['TWO_OFFICERS_REQUIRED', '/cases/17/edit?field=officerIds'],
    ['CERTIFICATE_NOT_VALID', '/cases/17/edit?field=officerIds'],
    ['NOT_PAID', '#decisions'],
    ['HAZARD_OPEN', '#inspections'],
    ['MEASURE_OPEN', '#consequences'],
  ])('%s leads to %s', (code, to) => {
    expect(fixPlace(refusal(code), amendable)?.to).toBe(to);
  });

  it('leads nowhere when somebody else has to act first', () => {
    expect(fixPlace(refusal('NOT_ENDORSED'), amendable)).toBeNull();
  });

  it('offers no form to who may not amend the case now', () => {
    expect(fixPlace(refusal('PARTY_REQUIRED'), sampleCase())).toBeNull();
  });
});
