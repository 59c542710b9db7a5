import type { HazardDetail, InspectionDetail, PhotoView } from '@anjuan/contracts';

/** What a page asks to do; its dialog opens. */
export type Act =
  | { readonly act: 'add'; readonly inspection: InspectionDetail }
  | { readonly act: 'voidInspection'; readonly inspection: InspectionDetail }
  | { readonly act: 'recheckMany'; readonly hazards: readonly HazardDetail[] }
  | { readonly act: HazardAct; readonly hazard: HazardDetail }
  | { readonly act: 'voidPhoto'; readonly photo: PhotoView };

export type HazardAct = 'report' | 'recheck' | 'reopen' | 'correct' | 'voidHazard';
