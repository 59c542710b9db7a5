import type { CaseDetail } from '@anjuan/contracts';
import { CASE_PROCEDURE_LABEL, CLUE_KIND_LABEL } from '@anjuan/domain';
import { type Cell, date, money, refs, text, wordOf } from '../../ui/cell';

interface Field {
  readonly label: string;
  readonly cell: Cell;
}

/** The file of a case, field by field, in the order of the 立案审批表. */
export function caseFields(found: CaseDetail): readonly Field[] {
  const clue = [wordOf(CLUE_KIND_LABEL, found.clueKind), found.clueSource].filter((part) => part !== null).join('：');
  return [
    { label: '违法行为', cell: text(found.violation) },
    { label: '当事人', cell: refs(found.parties) },
    { label: '违反条款', cell: text(found.violatedArticle) },
    { label: '处罚依据', cell: text(found.penaltyArticle) },
    { label: '办案单位', cell: text(found.organ ?? found.regionName) },
    { label: '案号', cell: text(found.caseNumber) },
    { label: '办案程序', cell: text(wordOf(CASE_PROCEDURE_LABEL, found.procedure)) },
    { label: '案源', cell: text(clue === '' ? null : clue) },
    { label: '发现线索日期', cell: date(found.steps.leadOn) },
    { label: '违法行为日期', cell: date(found.violatedOn) },
    ...(found.harmful ? [{ label: '追究时效', cell: text('涉及公民生命健康安全、金融安全且有危害后果，五年') }] : []),
    ...(found.caseClass === 'accident' ? [{ label: '事故日期', cell: date(found.accidentOn) }] : []),
    { label: '立案日期', cell: date(found.filedOn, isBeforeFiling(found) ? '未立案' : undefined) },
    { label: '结案日期', cell: date(found.closedOn, '未结案') },
    { label: '有效罚款（元）', cell: money(found.fineFen) },
    { label: '备注', cell: text(found.remarks) },
    ...(found.source ? [{ label: '来源', cell: text(`${found.source.source} ${found.source.externalId}`) }] : []),
  ];
}

function isBeforeFiling({ stage, outcome }: CaseDetail): boolean {
  return stage === 'lead' || stage === 'filing_review' || outcome === 'not_filed';
}
