/** Words of the case pages; names of stages, acts and codes stand in the domain's labels. */
export const messages = {
  caseFacts: '案件情况',
  decisions: '处罚决定',
  noDecisions: '没有处罚决定',
  consequences: '措施、移送、曝光与惩戒',
  noConsequences: '没有相关记录',
  course: '经过',
  inspections: '依据的检查',
  noInspections: '没有关联的检查',
  unknownDay: '日期不详',
  noNumber: '文书号不详',
  punished: '被处罚人：',
  notRecorded: '未记录',
  joint: '合并处罚：',
  superseded: '已被变更',
  noLines: '未记录处罚内容',
  payments: '缴款情况',
} as const;
