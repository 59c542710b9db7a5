import { CaseQuery, casesApi, DecisionQuery, penaltiesApi, type CaseItem, type DecisionItem } from '@anjuan/contracts';
import {
  CASE_CLASS_LABEL,
  CASE_PROCEDURE_LABEL,
  CASE_STAGE_LABEL,
  DECISION_STATE_LABEL,
  PENALTY_KIND_LABEL,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { CASE_CLASS_TONE, CASE_STAGE_TONE, DECISION_STATE_TONE } from '../../../ui/case-tones';
import { date, money, ref, refs, tag, text } from '../../../ui/cell';
import { fineOf, penaltyWords } from '../../../lib/penalty-words';
import { optionsOf, queryFrom, recordKind } from '../record-kind';

export const cases = recordKind<CaseItem>({
  slug: 'cases',
  type: 'case',
  title: '案件',
  create: { path: '/cases/new', label: '登记案件线索', permission: 'case:write' },
  searchHint: '案号、当事人、违法行为',
  dateWord: '立案日期',
  titleHead: '违法行为',
  titleOf: (item) => item.violation,
  columns: [
    { title: '案号', width: 170, cell: (item) => text(item.caseNumber) },
    { title: '当事人', width: 200, cell: (item) => refs(item.parties) },
    {
      title: '类别',
      width: 76,
      cell: (item) => tag(CASE_CLASS_LABEL[item.caseClass], CASE_CLASS_TONE[item.caseClass]),
    },
    { title: '环节', width: 110, cell: (item) => tag(CASE_STAGE_LABEL[item.stage], CASE_STAGE_TONE[item.stage]) },
    { title: '立案日期', width: 112, cell: (item) => date(item.filedOn) },
    { title: '罚款（元）', width: 116, numeric: true, cell: (item) => money(item.fineFen) },
  ],
  choices: [
    { key: 'caseClass', label: '案件类别', options: optionsOf(CASE_CLASS_LABEL) },
    { key: 'procedure', label: '办案程序', options: optionsOf(CASE_PROCEDURE_LABEL) },
    { key: 'stage', label: '办案环节', options: optionsOf(CASE_STAGE_LABEL) },
  ],
  load: (filters, signal) => api.call(casesApi.list, { query: queryFrom(CaseQuery, filters), signal }),
});

export const decisions = recordKind<DecisionItem>({
  slug: 'decisions',
  type: 'decision',
  title: '处罚决定',
  searchHint: '文书号、当事人',
  dateWord: '决定日期',
  titleHead: '文书号',
  titleOf: (item) => item.documentNumber ?? '未记录文号',
  columns: [
    { title: '被处罚人', width: 160, cell: (item) => refs(item.parties) },
    {
      title: '处罚内容',
      cell: (item) =>
        text(
          item.lines
            .filter((line) => !line.superseded)
            .map(penaltyWords)
            .join('；'),
        ),
    },
    { title: '罚款（元）', width: 116, numeric: true, cell: (item) => money(fineOf(item)) },
    { title: '决定日期', width: 112, cell: (item) => date(item.decidedOn) },
    {
      title: '效力',
      width: 96,
      cell: (item) => tag(DECISION_STATE_LABEL[item.state], DECISION_STATE_TONE[item.state]),
    },
    { title: '案件', width: 150, cell: (item) => ref(item.case) },
  ],
  choices: [
    { key: 'kind', label: '处罚种类', options: optionsOf(PENALTY_KIND_LABEL) },
    { key: 'state', label: '效力', options: optionsOf(DECISION_STATE_LABEL) },
  ],
  load: (filters, signal) => api.call(penaltiesApi.list, { query: queryFrom(DecisionQuery, filters), signal }),
});
