import type { HearingGuardId } from '../guard-ids.js';
import { guardLaw, type GuardLaw } from './row.js';

/** Each is applied by the function of its own name. */
const by = (file: string, name: string) => guardLaw(`libs/domain/src/case/${file}.ts#${name}`);

/** Review, notice, defence, hearing, discussion, and what the law asks of the penalty itself. */
export const HEARING_GUARD_LAW: Readonly<Record<HearingGuardId, GuardLaw>> = {
  'service-lawful': by('service-guards', 'serviceLawful')(
    'penalty-law-61',
    '送达方式合法：留置送达写明见证人或者录像，电子送达有当事人同意并签订的确认书，公告送达写明原因并期满',
  ),
  'hearing-right-told': by('hearing-request-guards', 'hearingRightTold')(
    'penalty-law-63',
    '属于听证范围的处罚，告知时一并告知听证权利',
  ),
  'defence-possible': by('defence-guards', 'defencePossible')(
    'penalty-law-45',
    '告知书已经送达，可以登记当事人的陈述、申辩；已经提出的，复核之前不能改记为没有提出或者放弃',
  ),
  'defence-stated': by('defence-guards', 'defenceStated')('penalty-law-45', '当事人提出了陈述、申辩，并且还没有复核'),
  'defence-heard': by('defence-guards', 'defenceHeard')(
    'penalty-law-62',
    '决定之日已经听取当事人的陈述、申辩并复核，或者当事人明确放弃，或者陈述申辩期限已过；拒绝听取的，不得作出处罚决定',
  ),
  'hearing-acceptable': by('hearing-request-guards', 'hearingAcceptable')(
    'penalty-law-64',
    '告知过听证权利，申请人是本案当事人，在期限内提出；逾期受理的写明原因',
  ),
  'hearing-refusable': by('hearing-request-guards', 'hearingRefusable')(
    'penalty-law-63',
    '申请听证的人没有听证权利或者已经放弃，或者申请已经逾期；在期限内申请的，应当组织听证',
  ),
  'hearing-open': by('hearing-procedure-guards', 'hearingOpen')(
    'penalty-law-64',
    '已经受理听证申请，听证还没有举行、放弃或者终止',
  ),
  'hearing-notice-in-time': by('hearing-procedure-guards', 'hearingNoticeInTime')(
    'penalty-law-64',
    '听证通知在举行听证七个工作日以前送达，通知之日和听证之日不计算在内',
  ),
  'hearing-host-independent': by('hearing-procedure-guards', 'hearingHostIndependent')(
    'penalty-law-64',
    '听证主持人不是本案调查人员',
  ),
  'hearing-announced': by('hearing-procedure-guards', 'hearingAnnounced')(
    'penalty-law-64',
    '听证通知已经送达，在通知的日期举行；延期在该日以前登记并重新通知',
  ),
  'hearing-host': by('hearing-procedure-guards', 'hearingHost')('penalty-law-64', '办理这一步骤的人是指定的听证主持人'),
  'hearing-held': by('hearing-procedure-guards', 'hearingHeld')(
    'penalty-law-65',
    '听证已经举行，或者因当事人缺席、中途退出而终止，还没有提交报告',
  ),
  'hearing-reported': by('hearing-procedure-guards', 'hearingReported')('penalty-law-65', '听证报告已经提交'),
  'hearing-review-requested': by('hearing-procedure-guards', 'hearingReviewRequested')(
    'penalty-law-58',
    '听证后已经送交法制审核',
  ),
  'hearing-settled': by('hearing-procedure-guards', 'hearingSettled')(
    'penalty-law-65',
    '听证申请期限已过，或者申请人放弃并且没有其他当事人仍可申请；受理了听证的，听证报告已经提交，举行了听证的还通过了听证后的法制审核',
  ),
  'discussion-complete': by('penalty-ground-guards', 'discussionComplete')(
    'own-discussion',
    '集体讨论写明地点、结论和每名成员的意见，人数不少于规定',
  ),
  'discussion-held': by('penalty-ground-guards', 'discussionHeld')(
    'penalty-law-57',
    '情节复杂或者重大的处罚，负责人已经集体讨论',
  ),
  'penalty-grounds': by('penalty-ground-guards', 'penaltyGrounds')(
    'penalty-law-33',
    '不予处罚、从轻、减轻写明法定理由；初次违法不予处罚的，查无此前的处罚',
  ),
  'minors-spared': by('penalty-ground-guards', 'minorsSpared')(
    'penalty-law-30',
    '违法时不满十四周岁的人以此为理由不予处罚；已满十四周岁不满十八周岁的人从轻或者减轻处罚；违法日期只知年月的按最早一日计算年龄',
  ),
  'remedies-told': by('penalty-ground-guards', 'remediesTold')(
    'penalty-law-59',
    '决定书写明申请行政复议、提起行政诉讼的途径和期限',
  ),
};
