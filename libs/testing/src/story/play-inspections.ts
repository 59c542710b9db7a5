import { hazardsApi, type InspectionDetail, inspectionsApi } from '@anjuan/contracts';
import { addDays, type LedgerInspection, type LocalDate } from '@anjuan/domain';
import { fullDay } from './play-cases.js';
import type { StoryDesk } from './story-desk.js';

export interface StoryInspection {
  readonly entry: LedgerInspection;
  readonly enterpriseId: string;
  readonly officerIds: readonly string[];
}

/** Days that an order gives for an ordinary and for a major hazard. */
const DAYS_TO_RECTIFY = { ordinary: 15, major: 30 } as const;

/** Records the inspection, then one re-inspection for each day on which the story closes hazards. */
export async function playInspection(desk: StoryDesk, story: StoryInspection): Promise<InspectionDetail> {
  const { entry, enterpriseId, officerIds } = story;
  const actor = { region: entry.region, role: 'officer' } as const;
  const inspectedOn = fullDay(entry.inspectedOn);
  const detail = await desk.call(actor, inspectionsApi.create, {
    body: {
      enterpriseId,
      place: null,
      kind: entry.kind,
      officerIds: [...officerIds],
      findings: entry.hazards.length === 0 ? '未发现隐患' : null,
      present: null,
      inspectedOn,
      hazards: entry.hazards.map(({ description, major }) => ({
        description,
        major,
        measure: major ? '立即停止使用，整改并经复查合格后方可恢复' : null,
        orderNumber: null,
        rectifyDueOn: addDays(inspectedOn, major ? DAYS_TO_RECTIFY.major : DAYS_TO_RECTIFY.ordinary),
      })),
    },
  });
  for (const [recheckedOn, places] of closedByDay(entry)) {
    const hazards = places.flatMap((place) => {
      const hazard = detail.hazards[place];
      return hazard === undefined ? [] : [{ id: hazard.id, version: hazard.version }];
    });
    await desk.call(actor, hazardsApi.recheckMany, {
      body: { hazards, recheckedOn, passed: true, note: null, newDueOn: null, officerIds: [...officerIds] },
    });
  }
  return detail;
}

/** Places of the hazards in the inspection, by the day of their verified closing. */
function closedByDay({ hazards }: LedgerInspection): ReadonlyMap<LocalDate, readonly number[]> {
  const byDay = new Map<LocalDate, number[]>();
  hazards.forEach(({ verifiedOn }, place) => {
    if (verifiedOn === null) return;
    const day = fullDay(verifiedOn);
    byDay.set(day, [...(byDay.get(day) ?? []), place]);
  });
  return byDay;
}
