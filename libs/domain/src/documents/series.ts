/**
 * The series in which a unit numbers its papers. `mark` is the word of the kind of paper within the number (文种字): each series counts
 * for itself, from 1 every year.
 */
export const DOCUMENT_SERIES = [
  'filing',
  'penalty_notice',
  'hearing_notice',
  'penalty_decision',
  'no_penalty_decision',
  'on_spot_decision',
  'surcharge_decision',
  'instalment_approval',
  'urging',
  'court_application',
  'case_transfer',
  'correction',
] as const;
export type DocumentSeries = (typeof DOCUMENT_SERIES)[number];

interface SeriesSpec {
  readonly mark: string;
  readonly label: string;
  /** Forms that come with their numbers printed, each officer with a pad of his own (行政处罚法 art. 52: 预定格式、编有号码). */
  readonly prePrinted: boolean;
}

export const DOCUMENT_SERIES_SPEC = {
  filing: series('立', '立案审批表'),
  penalty_notice: series('罚告', '行政处罚告知书'),
  hearing_notice: series('听通', '听证通知书'),
  penalty_decision: series('罚决', '行政处罚决定书'),
  no_penalty_decision: series('不罚', '不予行政处罚决定书'),
  on_spot_decision: { ...series('当罚', '当场行政处罚决定书'), prePrinted: true },
  surcharge_decision: series('加罚', '加处罚款决定书'),
  instalment_approval: series('缴', '延期（分期）缴纳罚款批准书'),
  urging: series('催', '履行催告书'),
  court_application: series('执', '强制执行申请书'),
  case_transfer: series('移', '案件移送函'),
  correction: series('补', '文书补正书'),
} satisfies Record<DocumentSeries, SeriesSpec>;

function series(mark: string, label: string): SeriesSpec {
  return { mark, label, prePrinted: false };
}

export function documentSeriesLabel(code: DocumentSeries): string {
  return DOCUMENT_SERIES_SPEC[code].label;
}
