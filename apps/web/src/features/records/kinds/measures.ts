import {
  closureRequestsApi,
  CoerciveMeasureQuery,
  measuresApi,
  RecordListQuery,
  type ClosureRequestItem,
  type CoerciveMeasureDetail,
  type CoerciveMeasureItem,
} from '@anjuan/contracts';
import {
  addDays,
  APPROVER_POST_LABEL,
  CLOSURE_GROUND_LABEL,
  COERCIVE_MEASURE_KIND_LABEL,
  MEASURE_LIFT_GROUND_LABEL,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { today } from '../../../lib/today';
import { type Cell, date, ref, tag, text, wordOf } from '../../../ui/cell';
import { commonActs } from '../acts/common-acts';
import { measureActs } from '../acts/measure-acts';
import { historyWords, HISTORY_LABEL } from '../history-labels';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const coerciveMeasures = recordKind<CoerciveMeasureItem, CoerciveMeasureDetail>({
  slug: 'coercive-measures',
  type: 'coercive_measure',
  title: '强制措施',
  searchHint: '文书号、当事人、物品',
  dateWord: '实施日期',
  titleHead: '当事人',
  titleOf: (item) => item.enterprise?.label ?? item.person ?? '未记录当事人',
  columns: [
    { title: '种类', width: 120, cell: (item) => text(COERCIVE_MEASURE_KIND_LABEL[item.kind]) },
    { title: '文书号', width: 180, cell: (item) => text(item.documentNumber) },
    { title: '场所、设施、财物', cell: (item) => text(item.objects) },
    { title: '实施日期', width: 116, cell: (item) => date(item.startedOn) },
    { title: '期限至', width: 150, cell: dueCell },
    { title: '解除日期', width: 116, cell: (item) => date(item.endedOn, '未解除') },
    { title: '案件', width: 200, cell: (item) => ref(item.case) },
  ],
  choices: [{ key: 'kind', label: '措施种类', options: optionsOf(COERCIVE_MEASURE_KIND_LABEL) }],
  load: (filters, signal) => api.call(measuresApi.list, { query: queryFrom(CoerciveMeasureQuery, filters), signal }),
  readOne: (id, signal) => api.call(measuresApi.read, { params: { id }, signal }),
  create: { path: '/coercive-measures/new', label: '登记强制措施', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) => [
    ...measureActs(item),
    ...commonActs({
      slug: 'coercive-measures',
      record: item,
      counted: '统计表不再计这 1 起',
      voidIt: (body, idempotencyKey) => api.call(measuresApi.void, { params: { id: item.id }, body, idempotencyKey }),
    }),
  ],
  moreFields: measureFields,
  tables: (item) => [
    {
      title: '执法人员',
      columns: ['姓名', '实施当日的执法证号'],
      rows: item.officers.map(({ staffId, name, certificateNumber }) => ({
        id: staffId,
        cells: [text(name), text(certificateNumber)],
      })),
      empty: '没有记录执法人员',
    },
  ],
});

const DAYS_NEAR = 7;

/** A term that is over stays over: the agency's own limits do not roll over a holiday. */
function dueCell({ dueOn, endedOn, voided }: CoerciveMeasureItem): Cell {
  const now = today();
  if (dueOn === null || endedOn !== null || voided) return date(dueOn, '无');
  if (dueOn < now) return tag(`${dueOn} 已逾期`, 'danger');
  return dueOn <= addDays(now, DAYS_NEAR) ? tag(`${dueOn} 将届满`, 'warning') : date(dueOn);
}

function measureFields(item: CoerciveMeasureDetail) {
  const { extension } = item;
  const always = [
    { label: '企业', cell: ref(item.enterprise) },
    { label: '个人', cell: text(item.person) },
    ...(item.otherPartyReason === null ? [] : [{ label: '与案件的关系', cell: text(item.otherPartyReason) }]),
    { label: '批准', cell: text(approvalWords(item)) },
  ];
  const emergency = item.emergency ? [{ label: '紧急情况', cell: text(item.emergencyReason) }] : [];
  const term = item.kind === 'power_cut' ? [] : [{ label: '期限', cell: text(termWords(item)) }];
  const cut =
    item.kind === 'power_cut'
      ? [
          { label: '拒不执行的决定和现实危险', cell: text(item.powerCutGround) },
          { label: '供电单位', cell: text(item.powerSupplier) },
          { label: '通知企业日期', cell: date(item.noticedOn, '紧急情况，未提前通知') },
          { label: '居民生活', cell: text(item.notResidential ? '已核实不影响居民生活用电' : null) },
        ]
      : [];
  const extended =
    extension === null
      ? []
      : [
          {
            label: '延长',
            cell: text(`${extension.days} 日${extension.reason === null ? '' : `：${extension.reason}`}`),
          },
          { label: '批准延长', cell: text(joined(extension.approverName, extension.approvedOn)) },
          { label: '告知当事人', cell: date(extension.toldOn) },
        ];
  const lifted =
    item.endedOn === null
      ? []
      : [
          { label: '解除理由', cell: text(wordOf(MEASURE_LIFT_GROUND_LABEL, item.liftGround)) },
          ...(item.liftNote === null ? [] : [{ label: '解除说明', cell: text(item.liftNote) }]),
        ];
  return [...always, ...emergency, ...cut, ...term, ...extended, ...lifted];
}

function approvalWords({ approverName, approverPost, approvedOn }: CoerciveMeasureDetail): string | null {
  const who = joined(approverName, wordOf(APPROVER_POST_LABEL, approverPost), '（', '）');
  return joined(who, approvedOn);
}

function termWords({ termDays, appraisalDays }: CoerciveMeasureDetail): string | null {
  const term = termDays === null ? null : `${termDays} 日`;
  return joined(term, appraisalDays === null ? null : `另有检测、鉴定期间 ${appraisalDays} 日`, '，');
}

function joined(first: string | null, second: string | null, before = ' ', after = ''): string | null {
  if (first === null || second === null) return first ?? second;
  return `${first}${before}${second}${after}`;
}

export const closureRequests = recordKind<ClosureRequestItem>({
  slug: 'closure-requests',
  type: 'closure_request',
  title: '提请关闭',
  searchHint: '企业名称',
  dateWord: '提请日期',
  titleHead: '企业',
  titleOf: (item) => item.enterprise.label,
  columns: [
    { title: '提请日期', width: 130, cell: (item) => date(item.requestedOn) },
    { title: '案件', cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) => api.call(closureRequestsApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(closureRequestsApi.read, { params: { id }, signal }),
  create: { path: '/closure-requests/new', label: '登记提请关闭', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) =>
    commonActs({
      slug: 'closure-requests',
      record: item,
      counted: '统计表不再因它计这家企业',
      voidIt: (body, idempotencyKey) =>
        api.call(closureRequestsApi.void, { params: { id: item.id }, body, idempotencyKey }),
    }),
  moreFields: (item) => [
    { label: '企业', cell: ref(item.enterprise) },
    ...(item.otherPartyReason === null ? [] : [{ label: '与案件的关系', cell: text(item.otherPartyReason) }]),
    { label: '受理提请', cell: text(item.government) },
    { label: '文书号', cell: text(item.documentNumber) },
    { label: '情形', cell: text(wordOf(CLOSURE_GROUND_LABEL, item.ground)) },
    { label: '具体事实', cell: text(item.groundNote) },
  ],
});
