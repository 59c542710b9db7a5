/** 安全生产法 art. 113 para 1, in its order; a local regulation may name others. */
export const CLOSURE_GROUNDS = [
  'repeated_penalties',
  'unfit_after_suspension',
  'unfit_major_accident',
  'refused_suspension',
  'other_law',
] as const;
export type ClosureGround = (typeof CLOSURE_GROUNDS)[number];

export const CLOSURE_GROUND_LABEL = {
  repeated_penalties: '存在重大事故隐患，一百八十日内三次或者一年内四次受到安全生产法规定的行政处罚',
  unfit_after_suspension: '经停产停业整顿，仍不具备安全生产条件',
  unfit_major_accident: '不具备安全生产条件，导致发生重大、特别重大生产安全事故',
  refused_suspension: '拒不执行停产停业整顿决定',
  other_law: '其他法律、法规规定的情形',
} satisfies Record<ClosureGround, string>;

/** Where a transfer began: at the bureau, or at the police, who told the bureau. */
export const TRANSFER_SOURCES = ['bureau', 'police'] as const;
export type TransferSource = (typeof TRANSFER_SOURCES)[number];

export const TRANSFER_SOURCE_LABEL = {
  bureau: '本单位移送公安机关',
  police: '公安机关立案后告知本单位',
} satisfies Record<TransferSource, string>;

/** What the police answer: file, do not file, or give the case back after filing. */
export const POLICE_ANSWERS = ['accepted', 'refused', 'returned'] as const;
export type PoliceAnswer = (typeof POLICE_ANSWERS)[number];

export const POLICE_ANSWER_LABEL = {
  accepted: '决定立案',
  refused: '决定不予立案',
  returned: '立案后撤销案件，退回行政处理',
} satisfies Record<PoliceAnswer, string>;
