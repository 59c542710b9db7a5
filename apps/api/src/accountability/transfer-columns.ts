import type { CorrectCriminalTransfer, NewCriminalTransfer, PoliceAnswerInput } from '@anjuan/contracts';
import { assertNever, type TransferOnRecord } from '@anjuan/domain';
import { knownDateColumns } from '../platform/database/import-batch.js';
import type { ColumnValues, WritableKind } from '../platform/records/record-writer.js';
import { knownDateAt, type StoredRecord } from '../platform/records/stored-record.js';

export const CRIMINAL_TRANSFER: WritableKind = { type: 'criminal_transfer', table: 'criminal_transfer' };

type TransferContent = Omit<NewCriminalTransfer, 'personIds'>;

/** What began at the police has no report, approval and document of the bureau, whatever was typed before. */
export function transferColumns(input: TransferContent): ColumnValues {
  const own = input.source === 'bureau';
  const [day, partial] = knownDateColumns(input.transferredOn);
  return {
    source: input.source,
    case_id: input.caseId,
    offence: input.offence,
    remarks: input.remarks,
    reported_on: own ? input.reportedOn : null,
    approved_on: own ? input.approvedOn : null,
    approver_name: own ? input.approverName : null,
    approver_post: own ? input.approverPost : null,
    police_organ: input.policeOrgan,
    document_number: own ? input.documentNumber : null,
    late_reason: own ? input.lateReason : null,
    transferred_on: day,
    transferred_on_partial: partial,
  };
}

export function correctedTransferColumns(input: CorrectCriminalTransfer): ColumnValues {
  const [refusedOn, refusedOnPartial] = knownDateColumns(input.refusedOn);
  return {
    ...transferColumns(input),
    accepted_on: input.acceptedOn,
    refused_on: refusedOn,
    refused_on_partial: refusedOnPartial,
    returned_on: input.returnedOn,
    police_document: input.policeDocument,
    police_note: input.policeNote,
  };
}

/** Filing after all takes the earlier refusal away; the history keeps it. */
export function answerColumns({ answer, answeredOn, documentNumber, note }: PoliceAnswerInput): ColumnValues {
  const words: ColumnValues = { police_document: documentNumber, police_note: note };
  switch (answer) {
    case 'accepted':
      return { ...words, accepted_on: answeredOn, refused_on: null, refused_on_partial: null };
    case 'refused':
      return { ...words, refused_on: answeredOn, refused_on_partial: null };
    case 'returned':
      return { ...words, returned_on: answeredOn };
    default:
      return assertNever(answer);
  }
}

export function transferOf(record: StoredRecord, anybodyLiable: boolean): TransferOnRecord {
  return {
    transferredOn: knownDateAt(record, 'transferred_on'),
    acceptedOn: knownDateAt(record, 'accepted_on'),
    refusedOn: knownDateAt(record, 'refused_on'),
    returnedOn: knownDateAt(record, 'returned_on'),
    voided: record.voided,
    anybodyLiable,
  };
}
