import type { CaseDetail } from '@anjuan/contracts';
import {
  type CaseFacts,
  type CaseRow,
  imposedSurchargeFen,
  isLive,
  type LimitMoment,
  openSurchargeFen,
  surchargeOf,
} from '@anjuan/domain';

/** What runs beside the main line, and nothing else of the row. */
export function toSideProcedures(file: CaseRow): CaseDetail['sideProcedures'] {
  return {
    verificationExtendedOn: file.verificationExtendedOn,
    jurisdictionDisputes: file.jurisdictionDisputes,
    recusals: file.recusals,
    interviews: file.interviews,
    evidence: file.evidence,
    preservations: file.preservations,
    appraisals: file.appraisals,
    suspensions: file.suspensions,
    extensions: file.extensions,
    reviewAdvice: file.reviewAdvice,
    hearingOffered: file.hearingOffered,
    defence: file.defence,
    hearing: file.hearing,
    hearingRefusals: file.hearingRefusals,
    discussions: file.discussions,
    onSpot: file.onSpot,
    instalmentPlans: file.instalmentPlans,
    surcharges: file.surcharges,
    urgings: file.urgings,
    courtApplications: file.courtApplications,
    executionPauses: file.executionPauses,
    remedies: file.remedies,
  };
}

/** Of the decisions that stand, as far as days and amounts are known. */
export function toSurcharges(file: CaseRow, { decisions }: CaseFacts, moment: LimitMoment): CaseDetail['surcharges'] {
  return decisions.filter(isLive).flatMap((decision) => {
    const owed = surchargeOf(file, decision, moment.today, moment.calendar);
    if (owed === null) return [];
    const { days, amountFen: runUpFen, capped } = owed;
    const imposedFen = imposedSurchargeFen(file, decision.id);
    return [{ decisionId: decision.id, days, runUpFen, capped, imposedFen, openFen: openSurchargeFen(file, decision) }];
  });
}
