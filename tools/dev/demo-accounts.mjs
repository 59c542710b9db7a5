const PASSWORD = 'Anjuan-demo-2021';

const POSTS = [
  ['officer1', '执法人员一'],
  ['officer2', '执法人员二'],
  ['head', '执法队长'],
  ['legal', '法制审核'],
  ['leader', '分管领导'],
  ['principal', '主要负责人'],
  ['clerk', '填报人'],
  ['auditor', '审核人'],
  ['reviewer', '案卷评查'],
];

const ADMINISTRATORS = [
  ['sysadmin', '系统管理员'],
  ['secadmin', '安全管理员'],
  ['audadmin', '审计管理员'],
];

/** The list printed at the end of a start with demonstration accounts. */
export const demoAccountLines = () => [
  `演示账号（密码都是 ${PASSWORD}）：`,
  ...POSTS.map(([name, post]) => `  ${name.padEnd(10)} ${post}`),
  '  以上为市局账号；加后缀 .jinjiang 为晋江市，.licheng 为鲤城区，其余县（市、区）同样加拼音（例：clerk.jinjiang）',
  ...ADMINISTRATORS.map(([name, post]) => `  ${name.padEnd(10)} ${post}`),
];
