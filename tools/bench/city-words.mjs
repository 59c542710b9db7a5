/** Fictional words of a city: enough different ones that names and searches behave like real ones. */
export const NAME_PARTS = [...'清澜榕鑫泉安海翼碧岚鸿岳晨曜润桐嘉禾新桥金榭福临顺和泰丰达源盛瑞永昌恒隆宏兴'];
export const TRADES = [
  '燃气有限公司',
  '市政工程有限公司',
  '装饰工程有限公司',
  '餐饮店',
  '石材厂',
  '物业管理有限公司',
  '液化气供应站',
];
export const INDUSTRIES = ['gas', 'municipal', 'sanitation', 'landscape', 'other'];
export const SURNAMES = [...'陈林黄张吴李王蔡许郑庄苏洪曾'];
export const GIVEN_NAMES = [...'志明丽华建国秋菊文彬海燕雅婷永福美玲子豪'];
export const VIOLATIONS = [
  '未按规定设置燃气泄漏报警装置',
  '违规使用瓶装液化石油气',
  '未办理施工许可擅自施工',
  '擅自倾倒建筑垃圾',
  '未对从业人员进行安全生产教育培训',
  '无燃气经营许可从事经营活动',
  '未落实有限空间作业审批',
  '未制定生产安全事故应急预案',
  '特种作业人员无证上岗',
  '擅自挖掘城市道路',
];
export const HAZARDS = [
  '燃气软管老化',
  '报警器失效',
  '消防通道堵塞',
  '配电箱未上锁',
  '气瓶混存',
  '警示标志缺失',
  '动火作业未审批',
];
