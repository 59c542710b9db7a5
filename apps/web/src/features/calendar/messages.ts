export const calendarMessages = {
  title: '工作日历',
  subtitle: '全市统一。期限按这里的工作日、放假和调休计算。',
  enter: '录入放假通知',
  correct: '更正放假通知',
  years: '年份',
  notAnnounced: (year: number) => `${year} 年放假安排未公布，跨入该年的期限为临时`,
  notAnnouncedText: '周一至周五暂按工作日计，通知公布后录入，未届满的期限自动重算。',
  document: '通知',
  workdays: '工作日',
  days: (count: number) => `${count} 天`,
  source: '来源',
  builtIn: '随系统提供',
  imported: '本市录入',
  holidays: '放假',
  makeup: '调休上班',
  none: '无',
  legend: '图例',
  dialogTitle: (year: string) => (year === '' ? '录入放假通知' : `录入 ${year} 年放假通知`),
  dialogText:
    '按国务院办公厅的通知逐项填写全年的放假和调休。保存后替换该年原有安排，未届满的临时期限随即重算；已届满的期限不变。',
  name: '节日',
  from: '放假开始',
  to: '放假结束',
  addSpan: '增加一项放假',
  addMakeup: '增加一个调休上班日',
  remove: '删除',
  makeupDay: (index: number) => `调休上班日 ${index + 1}`,
  spanTitle: (index: number) => `第 ${index + 1} 项放假`,
  workdaysField: '全年工作日数',
  workdaysHint: '可不填；填写后用来核对各项日期',
  documentHint: '如 国办发明电〔2026〕7号',
  save: '保存通知',
  saved: (year: number) => `${year} 年放假通知已保存`,
} as const;

export const DAY_WORDS = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeup: '调休上班',
  unannounced: '未公布',
} as const;

/** In the square of a day, where a colour alone would leave people out. */
export const DAY_MARKS = { workday: '', weekend: '', holiday: '休', makeup: '班', unannounced: '' } as const;
