export const numberMessages = {
  title: '文号登记',
  subtitle: '文号在签发时按单位、文种和年份连续编出；作废的文号保留原因，不再使用。',
  find: '查找',
  findHint: '文号的一部分',
  unit: '单位',
  series: '文种',
  year: '年份',
  yearHint: '如 2026',
  state: '状态',
  any: '不限',
  inUse: '使用中',
  voided: '已作废',
} as const;
