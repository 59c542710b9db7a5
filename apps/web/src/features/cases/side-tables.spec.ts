import { type CaseAction, CASE_ACTIONS } from '@anjuan/domain';
import { entriesFor, pendingRecusals } from './acts/act-choices';
import { rowOf } from './case-on-screen';
import { sideTables } from './side-tables';
import { GAS, sampleCase, sampleDecision } from './test/sample-case';

const LIN = { id: '3', name: '林某', certificateNumber: 'A1', certificateValid: true };
const preservation = {
  requestedOn: '2026-09-10',
  items: '钢瓶 12 只',
  place: '本局仓库',
  approvedOn: null,
  handledOn: null,
  handling: null,
};

const full = sampleCase({
  officers: [LIN],
  decisions: [sampleDecision()],
  sideProcedures: {
    verificationExtendedOn: '2026-09-04',
    jurisdictionDisputes: [{ referredOn: '2026-09-05', organ: '泉州市某局', settledOn: '2026-09-08', ours: true }],
    recusals: [
      { staffId: '3', requestedOn: '2026-09-06', by: 'party', decidedOn: '2026-09-07', granted: false },
      { staffId: '4', requestedOn: '2026-09-06', by: 'self', decidedOn: null, granted: false },
    ],
    preservations: [
      preservation,
      { ...preservation, approvedOn: '2026-09-11' },
      { ...preservation, approvedOn: '2026-09-11', handledOn: '2026-09-12', handling: 'returned' },
    ],
    suspensions: [{ from: '2026-09-20', ground: 'force_majeure', resumedOn: null }],
    extensions: [{ on: '2026-10-01', days: 30 }],
    hearing: {
      applicant: { type: 'enterprise', id: GAS.id },
      requestedOn: '2026-10-12',
      noticeServedOn: '2026-10-13',
      hearingOn: '2026-10-28',
      hostId: '5',
      recorderId: null,
      heldOn: null,
      course: null,
      reportedOn: null,
      reviewRequestedOn: null,
      reviewedOn: null,
      reviewedBy: null,
      waivedOn: null,
    },
    instalmentPlans: [
      {
        decisionId: '31',
        approvedOn: '2026-11-01',
        parts: [
          { dueOn: '2026-12-01', amountFen: 1_000_000 },
          { dueOn: '2027-01-04', amountFen: 2_000_000 },
        ],
      },
    ],
    courtApplications: [
      {
        decisionId: '31',
        appliedOn: '2026-11-20',
        court: '晋江市人民法院',
        acts: [{ on: '2026-11-23', act: 'accepted' }],
      },
    ],
    remedies: [{ decisionId: '31', kind: 'litigation', openedOn: '2026-11-10', endedOn: null, result: null }],
  },
});

describe('what runs beside the main line', () => {
  it('has no table where nothing was entered', () => {
    expect(sideTables(sampleCase())).toEqual([]);
  });

  it('has a table for each kind of entry, in the order of the procedure', () => {
    expect(sideTables(full).map(({ title }) => title)).toEqual([
      '管辖',
      '回避',
      '先行登记保存',
      '中止调查',
      '延长期限',
      '听证',
      '延期、分期缴纳',
      '申请法院强制执行',
      '复议、诉讼',
    ]);
  });

  it('tells names, days and results in words', () => {
    const rows = Object.fromEntries(sideTables(full).map(({ key, rows: found }) => [key, found]));
    expect(rows['recusals']).toEqual([
      ['林某', '当事人申请', '2026-09-06', '2026-09-07', '驳回'],
      ['已不承办的人员', '本人申请', '2026-09-06', null, null],
    ]);
    expect(rows['hearing']).toEqual([[GAS.label, '2026-10-12', '2026-10-13', '2026-10-28', null, null, null]]);
    expect(rows['instalments']?.[0]?.[2]).toBe('2026-12-01：10,000.00 元；2027-01-04：20,000.00 元');
    expect(rows['court']?.[0]?.[3]).toBe('2026-11-23 受理');
  });

  it('every row has a cell for every column', () => {
    for (const { columns, rows } of sideTables(full)) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('entries on which an act can still be done', () => {
  const numbers = (action: CaseAction): string[] => entriesFor(action, rowOf(full)).map(({ value }) => value);

  it('are told by their number in the case', () => {
    expect(numbers('approve_preservation')).toEqual(['1']);
    expect(numbers('handle_preservation')).toEqual(['2']);
    expect(numbers('end_remedy')).toEqual(['1']);
  });

  it('no other act asks for one', () => {
    const asking = ['approve_preservation', 'handle_preservation', 'receive_appraisal', 'end_remedy'];
    expect(CASE_ACTIONS.filter((action) => !asking.includes(action)).flatMap(numbers)).toEqual([]);
  });

  it('a recusal is decided while it is pending', () => {
    expect(pendingRecusals(rowOf(full))).toEqual(['4']);
  });
});
