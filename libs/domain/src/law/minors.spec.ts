import { localDate } from '../calendar/local-date.js';
import { birthOfResidentId, minorRules } from './minors.js';

it.each([
  ['on the fourteenth birthday still under it', '2008-03-10', '2022-03-10', 'no_penalty'],
  ['the day after: lighter', '2008-03-10', '2022-03-11', 'lighter'],
  ['on the eighteenth birthday still under it', '2004-03-10', '2022-03-10', 'lighter'],
  ['the day after: like anybody', '2004-03-10', '2022-03-11', null],
  ['born on 29 February', '2008-02-29', '2022-02-28', 'no_penalty'],
  ['born on 29 February, the day after', '2008-02-29', '2022-03-01', 'lighter'],
  ['the same before the new law', '2010-01-01', '2021-07-14', 'no_penalty'],
])('%s', (_, birthOn, violatedOn, rule) => {
  expect(minorRules(localDate(birthOn), localDate(violatedOn))).toBe(rule);
});

it.each([
  ['350521197202293050', '1972-02-29'],
  ['35058219900228002x', '1990-02-28'],
  ['350502198502311236', null],
  ['G12345678', null],
])('birth in %s: %s', (number, birthOn) => {
  expect(birthOfResidentId(number)).toBe(birthOn);
});
