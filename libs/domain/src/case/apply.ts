import { assertNever } from '../assert-never.js';
import type { CaseEvent, CaseRow } from './events.js';

/** The row after the event. An event that cannot follow the row is a bug of whoever wrote it. */
export function applyCaseEvent(row: CaseRow | null, event: CaseEvent): CaseRow {
  switch (event.type) {
    case 'HistoricalCaseImported':
      if (row !== null) throw new Error('A case can be imported only once');
      return { ...event.payload };
    default:
      return assertNever(event.type);
  }
}

export function foldCase(events: readonly CaseEvent[]): CaseRow {
  const row = events.reduce<CaseRow | null>(applyCaseEvent, null);
  if (row === null) throw new Error('A case without events');
  return row;
}
