import { measuresApi } from '@anjuan/contracts';
import { addDays, isWorkday, type LedgerCoerciveMeasure } from '@anjuan/domain';
import { fullDay } from './play-cases.js';
import type { StoryDesk } from './story-desk.js';

export interface StoryMeasure {
  readonly entry: LedgerCoerciveMeasure;
  readonly caseId: string;
  readonly enterpriseId: string;
  readonly officerIds: readonly string[];
}

const TERM_DAYS = 30;

/** A measure that was approved the day before, and its end where the story tells one. */
export async function playMeasure(desk: StoryDesk, story: StoryMeasure): Promise<void> {
  const { entry, caseId, enterpriseId, officerIds } = story;
  const actor = { region: entry.region, role: 'officer' } as const;
  const startedOn = fullDay(entry.startedOn);
  const cut = entry.kind === 'power_cut';
  // On a day off the power is cut only in an emergency (行政强制法 art. 43).
  const emergency = cut && isWorkday(startedOn) === false;
  const { id, version } = await desk.call(actor, measuresApi.create, {
    body: {
      caseId,
      otherPartyReason: null,
      enterpriseId,
      personId: null,
      kind: entry.kind,
      documentNumber: `${cut ? '停决' : '强制'}〔${startedOn.slice(0, 4)}〕${entry.id}`,
      objects: cut ? null : '液化石油气钢瓶 12 只、调压器 2 个',
      startedOn,
      officerIds: [...officerIds],
      termDays: cut ? null : TERM_DAYS,
      appraisalDays: null,
      approvedOn: addDays(startedOn, -1),
      approverName: '本单位主要负责人',
      approverPost: 'principal',
      emergency,
      emergencyReason: emergency ? '燃气持续泄漏，随时可能爆炸' : null,
      powerCutGround: cut ? '拒不执行停止使用决定，有发生生产安全事故的现实危险' : null,
      powerSupplier: cut ? '某供电公司' : null,
      noticedOn: cut ? addDays(startedOn, -1) : null,
      notResidential: cut,
    },
  });
  if (entry.endedOn === null) return;
  await desk.call(actor, measuresApi.lift, {
    params: { id },
    body: {
      version,
      endedOn: fullDay(entry.endedOn),
      ground: cut ? 'hazard_removed' : 'no_longer_needed',
      note: '隐患已消除，经复查合格',
    },
  });
}
