/** The units of Quanzhou in the order of the table: the bureau itself, then those below it. */
export const QUANZHOU_REGIONS = [
  '350500',
  '350502',
  '350503',
  '350504',
  '350505',
  '350521',
  '350524',
  '350525',
  '350526',
  '350581',
  '350582',
  '350583',
  '3505TS',
  '3505KF',
] as const;
