import { reminderOccasion } from './reminders.js';

describe('reminders', () => {
  it.each([
    [31, null],
    [30, { kind: 'days_left', mark: 30 }],
    [16, { kind: 'days_left', mark: 30 }],
    [15, { kind: 'days_left', mark: 15 }],
    [6, { kind: 'days_left', mark: 15 }],
    [5, { kind: 'days_left', mark: 5 }],
    [0, { kind: 'days_left', mark: 5 }],
    [-1, { kind: 'overdue', mark: -1 }],
  ])('scenario 6: of the ninety days with %i left', (left, occasion) => {
    expect(reminderOccasion({ warnDays: [30, 15, 5], nearDays: 15 }, left)).toEqual(occasion);
  });

  it.each([
    [6, null],
    [5, { kind: 'near', mark: 0 }],
    [0, { kind: 'near', mark: 0 }],
    [-1, { kind: 'overdue', mark: -1 }],
  ])('of a short limit with %i left', (left, occasion) => {
    expect(reminderOccasion({ nearDays: 5 }, left)).toEqual(occasion);
  });
});
