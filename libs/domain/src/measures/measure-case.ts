import { refusal } from '../records/act-entry.js';
import type { CaseStage } from '../records/codes.js';
import type { Refusal } from '../refusal.js';

/** The case in which a measure is taken, as far as that depends on how far the case has come. */
export interface MeasuredCase {
  readonly stage: CaseStage;
  readonly historical: boolean;
}

/** A case is closed when every measure in it was lifted; past cases are entered closed, their measures after them. */
export function measuredCaseRefusals({ stage, historical }: MeasuredCase): readonly Refusal[] {
  if (historical || (stage !== 'closed' && stage !== 'archived')) return [];
  const message = `这个案件已${stage === 'closed' ? '结案' : '归档'}，不能再登记强制措施：登记时不关联案件；选错案件的，请改选尚未结案的案件`;
  return [refusal('CASE_CLOSED', 'caseId', message, 'own-dossier')];
}
