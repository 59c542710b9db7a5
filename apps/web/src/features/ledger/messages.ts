import type { LedgerImportView } from '@anjuan/contracts';
import type { Tone } from '../../ui/tones';

export const ledgerMessages = {
  title: '导入台账',
  subtitle: '把往年的检查、立案、处罚等记录一次导入，导入后即进入统计表。',
  template: '下载模板',
  drop: '把台账文件拖到这里，或点击选择',
  dropHint: '.json 或按模板填写的 .xlsx，不超过 100 MB',
  choose: '选择文件',
  rulesTitle: '导入规则',
  rules: [
    '整份文件要么全部导入，要么一条也不导入：只要有一条记录有错，就什么都不存，并列出每一处错误。',
    '改好后重新导入整份文件即可。已导入且内容相同的记录自动跳过，不会重复。',
    '已导入的记录内容不同时会被拒绝，请在系统中更正，不要用台账覆盖。',
    '日期不知道的留空；只知年月或年份的填 2021-03 或 2021。这样的记录照样保存，但不计入需要该日期的统计栏。',
  ],
  wrongKind: '只能导入 .json 或 .xlsx 文件，请另选文件',
  tooLarge: '文件超过 100 MB，请拆分后分次导入',
  empty: '文件是空的，请另选文件',
  uploading: '正在上传',
  keepsGoing: '可以离开本页，导入会继续，完成后通知您。上传完成前请不要关闭浏览器。',
  uploadedKeepsGoing: '文件已上传，服务器正在处理。可以离开本页，完成后通知您。',
  doneTitle: '导入完成',
  nothingTitle: '文件中没有记录',
  refusedTitle: '未导入：文件中有错误',
  refusedText: '一条记录也没有保存。请按下表改正后重新导入整份文件。',
  failedTitle: '导入没有完成',
  openTable: '打开统计表',
  openImport: '查看导入记录',
  another: '导入另一个文件',
  history: '导入记录',
  created: '新增',
  unchanged: '已有且相同，跳过',
  downloadRefusals: '下载错误清单',
  busy: '上一个文件还在导入，请等它完成',
} as const;

export const IMPORT_STEP_WORDS: Record<LedgerImportView['step'], string> = {
  reading: '正在读取文件',
  checking: '正在逐条检查',
  storing: '正在保存',
  finished: '已完成',
};

export const IMPORT_STATE_WORDS: Record<LedgerImportView['state'], { readonly text: string; readonly tone: Tone }> = {
  running: { text: '进行中', tone: 'info' },
  done: { text: '已导入', tone: 'success' },
  refused: { text: '有错误，未导入', tone: 'danger' },
  failed: { text: '中断，未导入', tone: 'warning' },
};
