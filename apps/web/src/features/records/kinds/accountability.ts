import {
  criminalTransfersApi,
  DisciplinaryActionQuery,
  disciplinaryActionsApi,
  RecordListQuery,
  type CriminalTransferItem,
  type DisciplinaryActionItem,
} from '@anjuan/contracts';
import {
  APPROVER_POST_LABEL,
  DISCIPLINE_KIND_LABEL,
  DISCIPLINE_MEASURE_LABEL,
  TRANSFER_OUTCOME_LABEL,
  TRANSFER_SOURCE_LABEL,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { type Cell, date, number, ref, tag, text, wordOf, wordOrCode } from '../../../ui/cell';
import { commonActs } from '../acts/common-acts';
import { personActs, transferActs } from '../acts/transfer-acts';
import { HISTORY_LABEL, historyWords } from '../history-labels';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const criminalTransfers = recordKind<CriminalTransferItem>({
  slug: 'criminal-transfers',
  type: 'criminal_transfer',
  title: '涉嫌犯罪案件移送',
  searchHint: '人员姓名、罪名',
  dateWord: '移送日期',
  titleHead: '移送',
  titleOf: (item) => item.persons.map((person) => person.name).join('、') || (item.offence ?? '未记录人员'),
  columns: [
    { title: '涉嫌罪名', cell: (item) => text(item.offence) },
    { title: '人数（人）', width: 104, numeric: true, cell: (item) => number(item.persons.length) },
    { title: '移送日期', width: 116, cell: (item) => date(item.transferredOn) },
    { title: '公安机关决定', width: 180, cell: policeCell },
    { title: '案件', width: 220, cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) =>
    api.call(criminalTransfersApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(criminalTransfersApi.read, { params: { id }, signal }),
  create: { path: '/criminal-transfers/new', label: '登记移送', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) => [
    ...transferActs(item),
    ...commonActs({
      slug: 'criminal-transfers',
      record: item,
      counted: '统计表不再计其中的人员',
      voidIt: (body, idempotencyKey) =>
        api.call(criminalTransfersApi.void, { params: { id: item.id }, body, idempotencyKey }),
    }),
  ],
  moreFields: transferFields,
  tables: (item) => [
    {
      title: '移送的人员',
      columns: [
        '姓名',
        '身份证号码',
        '立案',
        '强制措施',
        '起诉',
        '判决',
        '计入统计的日期',
        '不再追究',
        '结果',
        '身份认定',
      ],
      rows: item.persons.map((person) => ({
        id: person.id,
        cells: [
          text(person.name),
          text(person.idNumberMasked),
          date(person.filedOn, '无'),
          date(person.restrainedOn, '无'),
          date(person.prosecutedOn, '无'),
          date(person.convictedOn, '无'),
          date(person.liableOn, '尚未'),
          date(person.clearedOn, '无'),
          text(outcomeWords(person.outcome, person.outcomeNote)),
          comparableTag(person.comparable),
        ],
        acts: personActs(item, person),
      })),
      empty: '未记录移送的人员',
    },
  ],
});

/** The last thing that the police said. */
function policeCell({ acceptedOn, refusedOn, returnedOn }: CriminalTransferItem): Cell {
  if (returnedOn !== null) return tag(`${returnedOn} 退回`, 'warning');
  if (acceptedOn !== null) return tag(`${acceptedOn} 立案`, 'success');
  return refusedOn === null ? tag('尚未答复') : tag(`${refusedOn} 不予立案`, 'danger');
}

function outcomeWords(outcome: string | null, note: string | null): string | null {
  const word = wordOrCode(TRANSFER_OUTCOME_LABEL, outcome);
  return word === null || note === null ? (word ?? note) : `${word}（${note}）`;
}

function transferFields(item: CriminalTransferItem) {
  const own =
    item.source === 'bureau'
      ? [
          { label: '书面报告日期', cell: date(item.reportedOn) },
          { label: '批准移送日期', cell: date(item.approvedOn) },
          { label: '批准人', cell: text(item.approverName) },
          { label: '批准人职务', cell: text(wordOf(APPROVER_POST_LABEL, item.approverPost)) },
          { label: '移送书文号', cell: text(item.documentNumber) },
          ...(item.lateReason === null ? [] : [{ label: '逾期原因', cell: text(item.lateReason) }]),
        ]
      : [];
  return [
    { label: '来源', cell: text(TRANSFER_SOURCE_LABEL[item.source]) },
    ...own,
    { label: '公安机关名称', cell: text(item.policeOrgan) },
    { label: '公安机关文书号', cell: text(item.policeDocument) },
    ...(item.policeNote === null ? [] : [{ label: '决定的说明', cell: text(item.policeNote) }]),
    { label: '备注', cell: text(item.remarks) },
  ];
}

export const disciplinaryActions = recordKind<DisciplinaryActionItem>({
  slug: 'disciplinary-actions',
  type: 'disciplinary_action',
  title: '党政纪处分',
  searchHint: '姓名、工作单位',
  dateWord: '决定日期',
  titleHead: '姓名',
  titleOf: (item) => item.name,
  columns: [
    { title: '工作单位', cell: (item) => text(item.workplace) },
    { title: '种类', width: 110, cell: (item) => text(DISCIPLINE_KIND_LABEL[item.kind]) },
    { title: '处分', width: 130, cell: (item) => text(wordOrCode(DISCIPLINE_MEASURE_LABEL, item.measure)) },
    { title: '决定日期', width: 116, cell: (item) => date(item.decidedOn) },
    { title: '身份认定', width: 150, cell: (item) => comparableTag(item.comparable) },
  ],
  choices: [{ key: 'kind', label: '处分种类', options: optionsOf(DISCIPLINE_KIND_LABEL) }],
  load: (filters, signal) =>
    api.call(disciplinaryActionsApi.list, { query: queryFrom(DisciplinaryActionQuery, filters), signal }),
  readOne: (id, signal) => api.call(disciplinaryActionsApi.read, { params: { id }, signal }),
  create: { path: '/disciplinary-actions/new', label: '登记处分', permission: 'consequence:write' },
  written: { permission: 'consequence:write', labels: HISTORY_LABEL, words: historyWords },
  acts: (item) =>
    commonActs({
      slug: 'disciplinary-actions',
      record: item,
      counted: '统计表不再因它计此人',
      voidIt: (body, idempotencyKey) =>
        api.call(disciplinaryActionsApi.void, { params: { id: item.id }, body, idempotencyKey }),
    }),
  moreFields: (item) => [
    { label: '作出决定的机关', cell: text(item.decidingOrgan) },
    { label: '决定文号', cell: text(item.documentNumber) },
    { label: '身份证号码', cell: text(item.idNumberMasked) },
    { label: '案件', cell: ref(item.case) },
  ],
});

/** A person without ID number and workplace cannot be told from a namesake, so each record counts one person. */
function comparableTag(comparable: boolean) {
  return comparable ? tag('可认定', 'success') : tag('无法比对，单独计一人', 'warning');
}
