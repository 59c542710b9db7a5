import { ClosureRequestEntity } from './accountability/closure-request.entity.js';
import { CriminalTransferEntity } from './accountability/criminal-transfer.entity.js';
import { DisciplinaryActionEntity } from './accountability/disciplinary-action.entity.js';
import { TransferredPersonEntity } from './accountability/transferred-person.entity.js';
import { CaseEventEntity } from './cases/case-event.entity.js';
import { CaseFileEntity } from './cases/case-file.entity.js';
import { CaseInspectionEntity } from './cases/case-inspection.entity.js';
import { CaseLimitEntity } from './cases/case-limit.entity.js';
import { CaseOfficerEntity } from './cases/case-officer.entity.js';
import { CasePartyEntity } from './cases/case-party.entity.js';
import { OfficerInterviewEntity } from './cases/officer-interview.entity.js';
import { ReminderEntity } from './desk/reminder.entity.js';
import { DocumentCounterEntity, DocumentNumberEntity } from './dossiers/document-number.entity.js';
import { INSPECTION_ENTITIES } from './inspections/entities.js';
import { ExternalReferenceEntity } from './ledger/external-reference.entity.js';
import { LedgerImportEntity } from './ledger/ledger-import.entity.js';
import { CoerciveMeasureEntity } from './measures/coercive-measure.entity.js';
import { MeasureOfficerEntity } from './measures/measure-officer.entity.js';
import { ORGANISATION_ENTITIES } from './organisation/entities.js';
import { EnterpriseMergeEntity } from './parties/enterprise-merge.entity.js';
import { EnterprisePersonEntity } from './parties/enterprise-person.entity.js';
import { EnterpriseEntity } from './parties/enterprise.entity.js';
import { PersonUnitEntity } from './parties/person-unit.entity.js';
import { PersonEntity } from './parties/person.entity.js';
import { DecisionPartyEntity } from './penalties/decision-party.entity.js';
import { PenaltyDecisionEntity } from './penalties/penalty-decision.entity.js';
import { PenaltyLinePartyEntity } from './penalties/penalty-line-party.entity.js';
import { PenaltyLineEntity } from './penalties/penalty-line.entity.js';
import { PenaltyPaymentEntity } from './penalties/penalty-payment.entity.js';
import { AUDIT_ENTITIES } from './platform/audit/entities.js';
import type { Entities } from './platform/database/data-source.js';
import { StoredFileEntity } from './platform/files/stored-file.entity.js';
import { RECORD_ENTITIES } from './platform/records/entities.js';
import { BlacklistEntryEntity } from './publicity/blacklist-entry.entity.js';
import { ExposureEntity } from './publicity/exposure.entity.js';
import { JointDisciplineEntity } from './publicity/joint-discipline.entity.js';

/** Every table has its entity; the drift test compares them with the migrations. */
export const ENTITIES: Entities = [
  ...AUDIT_ENTITIES,
  ...ORGANISATION_ENTITIES,
  ...RECORD_ENTITIES,
  EnterpriseEntity,
  EnterpriseMergeEntity,
  EnterprisePersonEntity,
  PersonEntity,
  PersonUnitEntity,
  ...INSPECTION_ENTITIES,
  StoredFileEntity,
  CaseLimitEntity,
  CaseOfficerEntity,
  OfficerInterviewEntity,
  CasePartyEntity,
  CaseFileEntity,
  CaseEventEntity,
  CaseInspectionEntity,
  PenaltyLineEntity,
  PenaltyLinePartyEntity,
  PenaltyPaymentEntity,
  DecisionPartyEntity,
  PenaltyDecisionEntity,
  ReminderEntity,
  DocumentCounterEntity,
  DocumentNumberEntity,
  CoerciveMeasureEntity,
  MeasureOfficerEntity,
  ClosureRequestEntity,
  DisciplinaryActionEntity,
  TransferredPersonEntity,
  CriminalTransferEntity,
  ExposureEntity,
  JointDisciplineEntity,
  BlacklistEntryEntity,
  ExternalReferenceEntity,
  LedgerImportEntity,
];
