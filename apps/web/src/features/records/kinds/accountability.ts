import {
  criminalTransfersApi,
  DisciplinaryActionQuery,
  disciplinaryActionsApi,
  RecordListQuery,
  type CriminalTransferItem,
  type DisciplinaryActionItem,
} from '@anjuan/contracts';
import { DISCIPLINE_KIND_LABEL, DISCIPLINE_MEASURE_LABEL, TRANSFER_OUTCOME_LABEL } from '@anjuan/domain';
import { api } from '../../../lib/api';
import { date, number, ref, tag, text, wordOrCode } from '../../../ui/cell';
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
    { title: '不予立案日期', width: 130, cell: (item) => date(item.refusedOn, '无') },
    { title: '案件', width: 220, cell: (item) => ref(item.case) },
  ],
  choices: [],
  load: (filters, signal) =>
    api.call(criminalTransfersApi.list, { query: queryFrom(RecordListQuery, filters), signal }),
  readOne: (id, signal) => api.call(criminalTransfersApi.read, { params: { id }, signal }),
  moreFields: (item) => [{ label: '备注', cell: text(item.remarks) }],
  tables: (item) => [
    {
      title: '移送的人员',
      columns: ['姓名', '身份证号码', '追究刑事责任日期', '不再追究日期', '结果', '说明', '身份认定'],
      rows: item.persons.map((person) => ({
        id: person.id,
        cells: [
          text(person.name),
          text(person.idNumberMasked),
          date(person.liableOn, '尚未'),
          date(person.clearedOn, '无'),
          text(wordOrCode(TRANSFER_OUTCOME_LABEL, person.outcome)),
          text(person.outcomeNote),
          comparableTag(person.comparable),
        ],
      })),
      empty: '未记录移送的人员',
    },
  ],
});

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
  moreFields: (item) => [
    { label: '身份证号码', cell: text(item.idNumberMasked) },
    { label: '案件', cell: ref(item.case) },
  ],
});

/** A person without ID number and workplace cannot be told from a namesake, so each record counts one person. */
function comparableTag(comparable: boolean) {
  return comparable ? tag('可认定', 'success') : tag('无法比对，单独计一人', 'warning');
}
