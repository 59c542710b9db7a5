import * as contracts from './index.js';
import { KnownDateText, LocalDateText, PageQuery, RecordsQuery, type EndpointSpec } from './index.js';

const isSpec = (value: unknown): value is EndpointSpec =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

const SPECS = Object.entries(contracts)
  .filter(([name]) => name.endsWith('Api'))
  .flatMap(([, api]) => Object.values(api as object).filter(isSpec));

describe('the endpoints', () => {
  it('are each a method and a path of their own', () => {
    const names = SPECS.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(names.length).toBeGreaterThan(40);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name in params what their path has in braces', () => {
    const mismatched = SPECS.filter(({ path, params }) => /\{\w+\}/.test(path) !== (params !== undefined));
    expect(mismatched).toEqual([]);
  });

  it('answer JSON by a schema, a file by its type, or nothing with 204', () => {
    const unclear = SPECS.filter(
      ({ response, contentType, status }) =>
        [response !== undefined, contentType !== undefined, status === 204].filter(Boolean).length !== 1,
    );
    expect(unclear.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

describe('dates on the wire', () => {
  it.each([
    ['2021-02-28', true, true],
    ['2021-02-29', false, false],
    ['2024-02-29', true, true],
    ['2021-02', false, true],
    ['2021-13', false, false],
    ['2021', false, true],
    ['21', false, false],
    ['2021-2-3', false, false],
  ])('%s is a full date: %s, a date known at least in part: %s', (text, full, known) => {
    expect(LocalDateText.safeParse(text).success).toBe(full);
    expect(KnownDateText.safeParse(text).success).toBe(known);
  });

  it('may be unknown', () => {
    expect(KnownDateText.parse(null)).toBeNull();
  });
});

describe('pages', () => {
  it.each([
    [{}, 50],
    [{ size: '1' }, 1],
    [{ size: '200' }, 200],
  ])('%j has the size %s', (query, size) => {
    expect(PageQuery.parse(query).size).toBe(size);
  });

  it.each(['0', '201', '1.5', 'x'])('of size %s are refused', (size) => {
    expect(PageQuery.safeParse({ size }).success).toBe(false);
  });

  it.each([
    ['1', true],
    ['1000', true],
    ['0', false],
    ['1001', false],
    ['1.5', false],
    ['x', false],
  ])('of counted records may have the size %s: %s', (size, expected) => {
    expect(RecordsQuery.safeParse({ from: 'a', to: 'b', column: 'c', size }).success).toBe(expected);
  });
});
