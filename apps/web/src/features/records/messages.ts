/** Words of the lists and pages of records; names of kinds and codes stand in the domain's labels. */
export const messages = {
  find: '查找',
  unit: '单位',
  all: '全部',
  until: '至',
  incompleteOnly: '仅看缺日期或金额的',
  reversed: '截止日期早于起始日期',
  otherUnit: '这条记录属于其他单位，只能由该单位更改',
  alreadyVoided: '这条记录已作废',
  acts: '操作',
} as const;
