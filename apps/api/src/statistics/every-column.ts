import type { ColumnKey } from '@anjuan/domain';

/** Something for every column. Spelled out, so that a forgotten column does not compile. */
export function everyColumn<T>(of: (column: ColumnKey) => T): Record<ColumnKey, T> {
  return {
    inspectedEnterprises: of('inspectedEnterprises'),
    hazardsFound: of('hazardsFound'),
    hazardsRectified: of('hazardsRectified'),
    preAccidentCases: of('preAccidentCases'),
    accidentCases: of('accidentCases'),
    preAccidentCaseRatio: of('preAccidentCaseRatio'),
    fineTotalFen: of('fineTotalFen'),
    preAccidentFineFen: of('preAccidentFineFen'),
    accidentFineFen: of('accidentFineFen'),
    coerciveMeasures: of('coerciveMeasures'),
    productionSuspensions: of('productionSuspensions'),
    licencesSuspended: of('licencesSuspended'),
    closureRequests: of('closureRequests'),
    criminallyLiablePersons: of('criminallyLiablePersons'),
    disciplinedPersons: of('disciplinedPersons'),
    exposedEnterprises: of('exposedEnterprises'),
    blacklistedEnterprises: of('blacklistedEnterprises'),
    jointlyDisciplinedEnterprises: of('jointlyDisciplinedEnterprises'),
  };
}
