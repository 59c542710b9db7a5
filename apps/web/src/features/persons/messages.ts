export const personMessages = {
  register: '登记人员',
  correct: '更正',
  save: '保存',
  posts: '任职',
  records: '相关记录',
  noPosts: '没有登记任职。',
  noRecords: '您的查看范围内没有涉及此人的案件、移送或处分。',
  reason: '更正原因',
  reasonHint: '写明更正的依据，会留在更改历史中',
  leaveText: '人员信息含证件号码，不留草稿。离开后已填的内容会丢失。',
  listNote: '只列出本单位登记、核对过证件或记录中出现的人员。证件号码只显示首尾几位。',
  empty: '没有符合条件的人员。其他单位登记的人员，登记时填写证件号码即可找到。',
} as const;
