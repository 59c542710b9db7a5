import type { CaseDetail } from '@anjuan/contracts';
import {
  type CaseAction,
  CASH_GROUND_LABEL,
  COURT_ACT_LABEL,
  DEFENCE_KIND_LABEL,
  DEFENCE_RESULT_LABEL,
  DISCUSSION_SUBJECT_LABEL,
  EVIDENCE_KIND_LABEL,
  HEARING_COURSE_LABEL,
  INTERVIEWEE_CAPACITY_LABEL,
  PAUSE_GROUND_LABEL,
  PRESERVATION_HANDLING_LABEL,
  RECUSAL_ASKER_LABEL,
  REMEDY_KIND_LABEL,
  REMEDY_RESULT_LABEL,
  SUSPENSION_GROUND_LABEL,
  type SideProcedures,
} from '@anjuan/domain';
import { moneyText } from '../../lib/format';
import { rowOf } from './case-on-screen';
import { caseWords as words } from './messages';

/** What runs beside the main line, as a small table of its own; an empty cell is something that has not come yet. */
export interface SideTable {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** The acts by which its entries come about and go on. */
  readonly actions: readonly CaseAction[];
}

/** Names behind the ids that the lists hold. */
interface Names {
  readonly staff: (id: string) => string;
  readonly party: (type: string, id: string) => string;
  readonly decision: (id: string) => string;
}

/** Only tables with entries; the others begin in the bar of acts. */
export function sideTables(detail: CaseDetail): readonly SideTable[] {
  const row = rowOf(detail);
  const names = namesIn(detail);
  const tables = [...investigationTables(row, names), ...hearingTables(row, names), ...executionTables(row, names)];
  return tables.filter(({ rows }) => rows.length > 0);
}

function namesIn({ officers, parties, decisions }: CaseDetail): Names {
  return {
    staff: (id) => officers.find((one) => one.id === id)?.name ?? words.formerOfficer,
    party: (type, id) => parties.find((one) => one.type === type && one.id === id)?.label ?? '',
    decision: (id) => {
      const found = decisions.find((one) => one.id === id);
      return found === undefined ? '' : (found.documentNumber ?? words.decisionOf(found.parties));
    },
  };
}

function investigationTables(row: SideProcedures, { staff }: Names): readonly SideTable[] {
  return [
    {
      key: 'jurisdiction',
      title: '管辖',
      columns: ['争议机关', '报请', '决定', '结果'],
      rows: row.jurisdictionDisputes.map(({ organ, referredOn, settledOn, ours }) => [
        organ,
        referredOn,
        settledOn,
        ours === null ? null : ours ? '由本机关管辖' : '由其他机关管辖',
      ]),
      actions: ['refer_jurisdiction', 'settle_jurisdiction'],
    },
    {
      key: 'recusals',
      title: '回避',
      columns: ['人员', '提出人', '申请', '决定', '结果'],
      rows: row.recusals.map(({ staffId, by, requestedOn, decidedOn, granted }) => [
        staff(staffId),
        RECUSAL_ASKER_LABEL[by],
        requestedOn,
        decidedOn,
        decidedOn === null ? null : granted ? '准许回避' : '驳回',
      ]),
      actions: ['request_recusal', 'decide_recusal'],
    },
    {
      key: 'interviews',
      title: '询问',
      columns: ['日期', '时间', '被询问人', '询问人'],
      rows: row.interviews.map(({ on, startAt, endAt, interviewee, capacity, officerIds }) => [
        on,
        `${startAt}—${endAt}`,
        `${interviewee}（${INTERVIEWEE_CAPACITY_LABEL[capacity]}）`,
        officerIds.map(staff).join('、'),
      ]),
      actions: ['record_interview'],
    },
    {
      key: 'evidence',
      title: '证据',
      columns: ['取得', '种类', '名称'],
      rows: row.evidence.map(({ on, kind, name }) => [on, EVIDENCE_KIND_LABEL[kind], name]),
      actions: ['record_evidence'],
    },
    {
      key: 'preservations',
      title: '先行登记保存',
      columns: ['物品', '地点', '申请', '批准', '处理', '结果'],
      rows: row.preservations.map(({ items, place, requestedOn, approvedOn, handledOn, handling }) => [
        items,
        place,
        requestedOn,
        approvedOn,
        handledOn,
        handling === null ? null : PRESERVATION_HANDLING_LABEL[handling],
      ]),
      actions: ['request_preservation', 'approve_preservation', 'handle_preservation'],
    },
    {
      key: 'appraisals',
      title: '鉴定、检测',
      columns: ['事项', '机构', '委托', '收到意见', '告知当事人'],
      rows: row.appraisals.map(({ object, organ, commissionedOn, receivedOn, toldOn }) => [
        object,
        organ,
        commissionedOn,
        receivedOn,
        toldOn,
      ]),
      actions: ['commission_appraisal', 'receive_appraisal'],
    },
    {
      key: 'suspensions',
      title: '中止调查',
      columns: ['情形', '中止', '恢复'],
      rows: row.suspensions.map(({ ground, from, resumedOn }) => [SUSPENSION_GROUND_LABEL[ground], from, resumedOn]),
      actions: ['suspend_case', 'resume_case'],
    },
    {
      key: 'extensions',
      title: '延长期限',
      columns: ['期限', '批准', '延长'],
      rows: [
        ...(row.verificationExtendedOn === null ? [] : [['核查期限', row.verificationExtendedOn, null]]),
        ...row.extensions.map(({ on, days }) => ['办案期限', on, `${days} 日`]),
      ],
      actions: ['extend_verification', 'extend_term'],
    },
  ];
}

function hearingTables(row: SideProcedures, { party }: Names): readonly SideTable[] {
  const { defence, hearing } = row;
  return [
    {
      key: 'defence',
      title: '陈述、申辩',
      columns: ['日期', '情况', '复核', '结果'],
      rows:
        defence === null
          ? []
          : [
              [
                defence.on,
                DEFENCE_KIND_LABEL[defence.kind],
                defence.reviewedOn,
                defence.result === null ? null : DEFENCE_RESULT_LABEL[defence.result],
              ],
            ],
      actions: ['record_defence', 'review_defence'],
    },
    {
      key: 'hearing',
      title: '听证',
      columns: ['申请人', '申请', '通知书送达', '听证', '情况', '报告', '再次审核'],
      rows: [
        ...row.hearingRefusals.map(({ applicant, requestedOn, on }) => [
          party(applicant.type, applicant.id),
          requestedOn,
          null,
          null,
          `${on} 不予受理`,
          null,
          null,
        ]),
        ...(hearing === null
          ? []
          : [
              [
                party(hearing.applicant.type, hearing.applicant.id),
                hearing.requestedOn,
                hearing.noticeServedOn,
                hearing.heldOn ?? hearing.hearingOn,
                hearing.waivedOn === null
                  ? hearing.course && HEARING_COURSE_LABEL[hearing.course]
                  : `${hearing.waivedOn} 放弃`,
                hearing.reportedOn,
                hearing.reviewedOn,
              ],
            ]),
      ],
      actions: [
        'accept_hearing',
        'refuse_hearing',
        'waive_hearing',
        'serve_hearing_notice',
        'hold_hearing',
        'report_hearing',
        'submit_hearing_review',
        'pass_hearing_review',
        'return_hearing_review',
      ],
    },
    {
      key: 'discussions',
      title: '集体讨论',
      columns: ['日期', '事项', '参加人'],
      rows: row.discussions.map(({ on, subject, members }) => [
        on,
        DISCUSSION_SUBJECT_LABEL[subject],
        members.map(({ name }) => name).join('、'),
      ]),
      actions: ['record_discussion'],
    },
  ];
}

function executionTables(row: SideProcedures, { decision }: Names): readonly SideTable[] {
  const { onSpot } = row;
  return [
    {
      key: 'on-spot',
      title: '当场处罚',
      columns: ['处罚', '备案', '当场收缴', '缴存'],
      rows:
        onSpot === null
          ? []
          : [
              [
                onSpot.on,
                onSpot.reportedOn,
                onSpot.cashGround === null ? '没有当场收缴' : CASH_GROUND_LABEL[onSpot.cashGround],
                onSpot.cashHandedInOn,
              ],
            ],
      actions: ['report_on_spot', 'hand_in_cash'],
    },
    {
      key: 'instalments',
      title: '延期、分期缴纳',
      columns: ['决定', '批准', '期限和金额'],
      rows: row.instalmentPlans.map(({ decisionId, approvedOn, parts }) => [
        decision(decisionId),
        approvedOn,
        parts.map(({ dueOn, amountFen }) => `${dueOn}：${moneyText(amountFen, 'yuan')} 元`).join('；'),
      ]),
      actions: ['approve_instalments'],
    },
    {
      key: 'surcharges',
      title: '加处罚款',
      columns: ['决定', '日期', '金额（元）'],
      rows: row.surcharges.map(({ decisionId, on, amountFen }) => [
        decision(decisionId),
        on,
        moneyText(amountFen, 'yuan'),
      ]),
      actions: ['impose_surcharge'],
    },
    {
      key: 'urgings',
      title: '催告',
      columns: ['决定', '送达', '金额（元）'],
      rows: row.urgings.map(({ decisionId, servedOn, amountFen }) => [
        decision(decisionId),
        servedOn,
        moneyText(amountFen, 'yuan'),
      ]),
      actions: ['urge'],
    },
    {
      key: 'court',
      title: '申请法院强制执行',
      columns: ['决定', '申请', '人民法院', '进展'],
      rows: row.courtApplications.map(({ decisionId, appliedOn, court, acts }) => [
        decision(decisionId),
        appliedOn,
        court,
        acts.map(({ on, act }) => `${on} ${COURT_ACT_LABEL[act]}`).join('；') || null,
      ]),
      actions: ['apply_to_court', 'record_court_act'],
    },
    {
      key: 'pauses',
      title: '中止执行',
      columns: ['情形', '中止', '恢复'],
      rows: row.executionPauses.map(({ ground, from, resumedOn }) => [PAUSE_GROUND_LABEL[ground], from, resumedOn]),
      actions: ['pause_execution', 'resume_execution'],
    },
    {
      key: 'remedies',
      title: '复议、诉讼',
      columns: ['决定', '途径', '受理', '收到结果', '结果'],
      rows: row.remedies.map(({ decisionId, kind, openedOn, endedOn, result }) => [
        decision(decisionId),
        REMEDY_KIND_LABEL[kind],
        openedOn,
        endedOn,
        result === null ? null : REMEDY_RESULT_LABEL[result],
      ]),
      actions: ['open_remedy', 'end_remedy'],
    },
  ];
}
