import { localDate } from '@anjuan/domain';
import { FakeClock } from '../../test/fake-clock.js';
import { TooManyRequests } from '../../platform/http/errors.js';
import { SignInThrottle } from './sign-in-throttle.js';

describe('guessing from one address', () => {
  const clock = new FakeClock();
  let throttle: SignInThrottle;

  beforeEach(() => {
    clock.set(localDate('2026-11-24'));
    throttle = new SignInThrottle(clock);
  });

  const fail = (times: number) => {
    for (let time = 0; time < times; time++) throttle.fail('10.0.0.1');
  };

  it('is let through up to a hundred failures, then no more', () => {
    fail(99);
    throttle.admit('10.0.0.1');
    fail(1);
    expect(() => throttle.admit('10.0.0.1')).toThrow(TooManyRequests);
    throttle.admit('10.0.0.2');
  });

  it.each([
    ['a moment before ten minutes', -1, true],
    ['after ten minutes', 0, false],
  ])('%s', (_, ms, refused) => {
    fail(100);
    clock.advance({ minutes: 10, ms });
    const admit = () => throttle.admit('10.0.0.1');
    if (refused) expect(admit).toThrow(TooManyRequests);
    else expect(admit).not.toThrow();
  });
});
