import {
  AddTransferredPersons,
  type CriminalTransferItem,
  criminalTransfersApi,
  PersonCourse,
  PoliceAnswerInput,
  type TransferredPerson,
} from '@anjuan/contracts';
import {
  answerBlocked,
  answerRefusals,
  CLEARED_OUTCOMES,
  courseChangeRefusals,
  courseRefusals,
  isFullDate,
  isKnownDate,
  type JudicialCourse,
  type KnownDate,
  POLICE_ANSWER_LABEL,
  TRANSFER_OUTCOME_LABEL,
  type TransferOnRecord,
} from '@anjuan/domain';
import { api } from '../../../lib/api';
import { refusalsOfIssues } from '../../../lib/form-issues';
import { optionsOf } from '../../../lib/options';
import { today } from '../../../lib/today';
import type { FieldSpec, FormValues } from '../forms/field-spec';
import { textOf } from '../forms/form-values';
import { bodyOf, labelOf } from './measure-acts';
import { type RecordAct, reasonOf } from './record-act';

const known = (text: string | null): KnownDate | null => (isKnownDate(text) ? text : null);

function onRecord(item: CriminalTransferItem): TransferOnRecord {
  return {
    transferredOn: known(item.transferredOn),
    acceptedOn: known(item.acceptedOn),
    refusedOn: known(item.refusedOn),
    returnedOn: known(item.returnedOn),
    voided: item.voided,
    anybodyLiable: item.persons.some(({ liableOn, clearedOn }) => liableOn !== null && clearedOn === null),
  };
}

const ANSWER: readonly FieldSpec[] = [
  { as: 'choice', key: 'answer', label: '公安机关的决定', options: optionsOf(POLICE_ANSWER_LABEL) },
  { as: 'date', key: 'answeredOn', label: '决定日期' },
  { as: 'text', key: 'documentNumber', label: '文书号', max: 64, example: '立案决定书、不予立案通知书的文号' },
  { as: 'area', key: 'note', label: '说明', max: 500, hint: '退回的写明原因和后续处理' },
];
const PERSONS: readonly FieldSpec[] = [{ as: 'persons', key: 'personIds', label: '人员' }];

export function transferActs(item: CriminalTransferItem): readonly RecordAct[] {
  const { id, version, imported } = item;
  const transfer = onRecord(item);
  const answered = (values: FormValues) => PoliceAnswerInput.safeParse({ ...bodyOf(ANSWER, values), version });
  const named = (values: FormValues) => AddTransferredPersons.safeParse({ ...bodyOf(PERSONS, values), version });
  return [
    {
      key: 'answer',
      label: '登记公安机关决定',
      tone: 'primary',
      blocked: reasonOf(answerBlocked(transfer)),
      plan: {
        title: '登记公安机关决定',
        text: '不予立案之后经复议或者立案监督又立案的，再登记一次立案；不予立案的，本单位应当依法继续处理（《行政执法机关移送涉嫌犯罪案件的规定》第八条至第十条）。',
        action: '登记',
        done: '公安机关的决定已登记',
        fields: ANSWER,
        initial: { answer: '', answeredOn: today(), documentNumber: '', note: '' },
        check: (values, now) => {
          const body = answered(values);
          if (!body.success) return refusalsOfIssues(body.error, labelOf(ANSWER));
          return answerRefusals(transfer, body.data, { today: now, historical: imported });
        },
        send: (values, idempotencyKey) =>
          api.call(criminalTransfersApi.answer, {
            params: { id },
            body: PoliceAnswerInput.parse(answered(values).data),
            idempotencyKey,
          }),
      },
    },
    {
      key: 'persons',
      label: '补充人员',
      blocked: null,
      plan: {
        title: '补充移送的人员',
        action: '补充',
        done: '人员已补充',
        fields: PERSONS,
        initial: { personIds: [] },
        check: (values) => {
          const body = named(values);
          return body.success && body.data.personIds.length > 0
            ? []
            : [{ code: 'PERSON_REQUIRED', field: 'personIds', message: '请选择移送的人员' }];
        },
        send: (values, idempotencyKey) =>
          api.call(criminalTransfersApi.addPersons, {
            params: { id },
            body: AddTransferredPersons.parse(named(values).data),
            idempotencyKey,
          }),
      },
    },
  ];
}

const COURSE: readonly FieldSpec[] = [
  { as: 'person', key: 'personId', label: '人员', hint: '选错人员的在这里更换，并写明原因' },
  { as: 'date', key: 'filedOn', label: '立案日期', hint: '立案决定写明此人的日期' },
  { as: 'date', key: 'restrainedOn', label: '首次采取刑事强制措施日期', hint: '拘留、取保候审、监视居住或者逮捕' },
  { as: 'date', key: 'prosecutedOn', label: '起诉日期' },
  { as: 'date', key: 'convictedOn', label: '判决有罪日期' },
  {
    as: 'select',
    key: 'cleared',
    label: '不再追究',
    hint: '撤销案件、不起诉、宣告无罪的，不再计入统计表',
    options: [
      { value: '', label: '（没有）' },
      ...CLEARED_OUTCOMES.map((value) => ({ value, label: TRANSFER_OUTCOME_LABEL[value] })),
    ],
  },
  { as: 'date', key: 'clearedOn', label: '不再追究日期', shown: (values) => textOf(values, 'cleared') !== '' },
  { as: 'text', key: 'note', label: '说明', max: 500 },
];

function courseOf(person: TransferredPerson): JudicialCourse {
  return {
    filedOn: known(person.filedOn),
    restrainedOn: known(person.restrainedOn),
    prosecutedOn: known(person.prosecutedOn),
    convictedOn: known(person.convictedOn),
    cleared: CLEARED_OUTCOMES.find((one) => one === person.outcome) ?? null,
    clearedOn: known(person.clearedOn),
  };
}

/** What became of one person, as a whole. */
export function personActs(item: CriminalTransferItem, person: TransferredPerson): readonly RecordAct[] {
  const before = courseOf(person);
  const parsed = (values: FormValues) => {
    const cleared = textOf(values, 'cleared') !== '';
    const wire = bodyOf(COURSE, cleared ? values : { ...values, clearedOn: '' });
    return PersonCourse.safeParse({ ...wire, reason: textOf(values, 'reason'), version: item.version });
  };
  /** Something on record would change: then the form asks why. */
  const rewrites = (values: FormValues): boolean => {
    const body = parsed({ ...values, reason: '' });
    if (!body.success) return false;
    return body.data.personId !== person.personId || courseChangeRefusals(before, body.data, null).length > 0;
  };
  const fields: readonly FieldSpec[] = [
    ...COURSE,
    {
      as: 'area',
      key: 'reason',
      label: '更正原因',
      max: 500,
      hint: '更改了已登记的日期、结果或者人员，请写明原因',
      shown: rewrites,
    },
  ];
  return [
    {
      key: `course-${person.id}`,
      label: '登记结果',
      blocked: null,
      plan: {
        title: `${person.name}：司法机关的处理`,
        text: '统计表按四个日期中最早的一个计入“追究刑事责任”，每人每次移送只计一次。',
        action: '保存',
        done: '已保存',
        fields,
        initial: {
          personId: { id: person.personId, label: person.name },
          filedOn: before.filedOn ?? '',
          restrainedOn: before.restrainedOn ?? '',
          prosecutedOn: before.prosecutedOn ?? '',
          convictedOn: before.convictedOn ?? '',
          cleared: before.cleared ?? '',
          clearedOn: isFullDate(person.clearedOn) ? person.clearedOn : '',
          note: person.outcomeNote ?? '',
          reason: '',
        },
        check: (values, now) => {
          const body = parsed(values);
          if (!body.success) return refusalsOfIssues(body.error, labelOf(fields));
          const { reason } = body.data;
          const context = {
            today: now,
            historical: item.imported,
            refused: item.refusedOn !== null,
            transferredOn: known(item.transferredOn),
          };
          const replaced = body.data.personId !== person.personId && reason === null;
          return [
            ...courseRefusals(body.data, context),
            ...courseChangeRefusals(before, body.data, reason),
            ...(replaced ? [{ code: 'REASON_REQUIRED', field: 'reason', message: '更换移送人员，请写明原因' }] : []),
          ];
        },
        send: (values, idempotencyKey) =>
          api.call(criminalTransfersApi.outcome, {
            params: { id: person.id },
            body: PersonCourse.parse(parsed(values).data),
            idempotencyKey,
          }),
      },
    },
  ];
}
