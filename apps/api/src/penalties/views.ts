import type { DecisionDetail, DecisionItem, RecordRef } from '@anjuan/contracts';
import type { RegionScope } from '../platform/auth/region-scope.js';
import { caseRef, ref, required } from '../platform/database/record-references.js';
import { recordHead } from '../platform/database/record-table.js';
import type { DecisionParts, DecisionRow, LineRow, PartyRow, PaymentRow } from './penalties.repository.js';

export interface DecisionReading extends DecisionParts {
  readonly scope: RegionScope;
  readonly regionName: (region: string) => string;
}

export function toDecision(row: DecisionRow, reading: DecisionReading): DecisionItem {
  const id = String(row.id);
  const lines = reading.lines.get(id) ?? [];
  return {
    ...recordHead(row, reading.regionName),
    case: required(caseRef(row, reading.scope)),
    documentNumber: row.document_number,
    state: row.state,
    parties: (reading.parties.get(id) ?? []).map(partyRef),
    decidedOn: row.decided_on,
    servedOn: row.served_on,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
    endNote: row.end_note,
    lines: lines.map((line) => toLine(line, reading)),
  };
}

export function toDecisionDetail(
  row: DecisionRow,
  payments: readonly PaymentRow[],
  reading: DecisionReading,
): DecisionDetail {
  return { ...toDecision(row, reading), payments: payments.map(toPayment) };
}

function toLine(line: LineRow, { lineParties }: DecisionParts): DecisionItem['lines'][number] {
  return {
    id: String(line.id),
    kind: line.kind,
    amountFen: line.amount_fen === null ? null : Number(line.amount_fen),
    licences: line.licences,
    days: line.days,
    description: line.description,
    ground: line.ground,
    parties: (lineParties.get(String(line.id)) ?? []).map(({ label }) => label),
    superseded: Number(line.superseded) === 1,
  };
}

function toPayment(payment: PaymentRow): DecisionDetail['payments'][number] {
  return {
    kind: payment.kind,
    purpose: payment.purpose,
    amountFen: payment.amount_fen === null ? null : Number(payment.amount_fen),
    paidOn: payment.paid_on,
    note: payment.note,
  };
}

function partyRef(row: PartyRow): RecordRef {
  return row.enterprise_id === null
    ? ref('person', required(row.person_id), row.label)
    : ref('enterprise', row.enterprise_id, row.label);
}
