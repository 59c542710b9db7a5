import type { CaseAction } from '@anjuan/domain';
import type { TextField } from './act-field-kinds';

const LONGEST: Partial<Record<TextField, number>> = {
  facts: 5000,
  summary: 5000,
  record: 5000,
  content: 2000,
  defence: 2000,
  items: 2000,
  conclusion: 2000,
  opinion: 1000,
  caseNumber: 64,
  documentNumber: 64,
  receiptNumber: 64,
  receiver: 100,
  interviewee: 100,
  guardian: 100,
  court: 100,
  name: 200,
  source: 200,
  organ: 200,
  decidedBy: 200,
  place: 200,
};

const LONGEST_OF_ACT: Partial<Record<CaseAction, Partial<Record<TextField, number>>>> = {
  review_defence: { opinion: 2000 },
  report_hearing: { opinion: 5000 },
  record_evidence: { note: 1000 },
};

/** What the wire takes; the server asks again. */
export function longest(field: TextField, action: CaseAction): number {
  return LONGEST_OF_ACT[action]?.[field] ?? LONGEST[field] ?? 500;
}

const TALL: readonly TextField[] = ['facts', 'summary', 'record'];

export const rowsOf = (field: TextField): number => (TALL.includes(field) ? 4 : 2);
