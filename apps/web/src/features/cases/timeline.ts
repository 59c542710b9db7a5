import type { CaseDetail } from '@anjuan/contracts';
import { CASE_EVENT_LABEL, earliest, isKnownDate, RECORD_TYPE_LABEL } from '@anjuan/domain';
import { instantText } from '../../lib/format';
import { recordPath } from '../../lib/record-path';
import { wordOrCode } from '../../ui/cell';

/** One moment of the course of a case. */
export interface Moment {
  readonly key: string;
  readonly on: string | null;
  readonly words: string;
  readonly note: string | null;
  readonly by: string | null;
  /** When it was entered, where that was another day than the act's. */
  readonly enteredOn: string | null;
  readonly to: string | null;
}

/** Events say what happened; what came in with a past case has only its dates. Earliest first, undated last. */
export function timelineOf(detail: CaseDetail): readonly Moment[] {
  return [...pastMoments(detail), ...eventMoments(detail), ...consequenceMoments(detail)].sort(byDay);
}

function eventMoments({ events }: CaseDetail): Moment[] {
  return events.map(({ seq, type, occurredOn, recordedAt, actorName, note }) => {
    const entered = instantText(recordedAt).slice(0, 10);
    return {
      key: `event-${seq}`,
      on: occurredOn,
      words: wordOrCode(CASE_EVENT_LABEL, type) ?? type,
      note,
      by: actorName,
      enteredOn: entered === occurredOn ? null : entered,
      to: null,
    };
  });
}

function consequenceMoments({ consequences }: CaseDetail): Moment[] {
  return consequences.map(({ ref, on, note }) => ({
    ...plain(`${ref.type}-${ref.id}`, on, `${RECORD_TYPE_LABEL[ref.type]}：${ref.label}`),
    note,
    to: recordPath(ref.type, ref.id),
  }));
}

function pastMoments(detail: CaseDetail): Moment[] {
  const { accidentOn, filedOn, closedOn, decisions, events, historical } = detail;
  const accident = dated('accident', accidentOn, '发生事故');
  if (!historical) return accident;
  const told = new Set(events.map(({ type }) => type));
  const closed = ['CaseClosed', 'CaseWithdrawn', 'CaseTransferredOut', 'FilingAnnulled'].some((type) => told.has(type));
  return [
    ...accident,
    ...(told.has('FilingApproved') ? [] : dated('filed', filedOn, '批准立案')),
    ...(told.has('PenaltyDecided') ? [] : decisions.flatMap(decisionMoments)),
    ...(closed ? [] : dated('closed', closedOn, '结案')),
  ];
}

function decisionMoments({ id, documentNumber, decidedOn, endedOn }: CaseDetail['decisions'][number]): Moment[] {
  const number = documentNumber === null ? '' : ` ${documentNumber}`;
  return [
    ...dated(`decided-${id}`, decidedOn, `作出处罚决定${number}`),
    ...dated(`ended-${id}`, endedOn, `处罚决定终止效力${number}`),
  ];
}

function dated(key: string, on: string | null, words: string): Moment[] {
  return on === null ? [] : [plain(key, on, words)];
}

function plain(key: string, on: string | null, words: string): Moment {
  return { key, on, words, note: null, by: null, enteredOn: null, to: null };
}

function byDay(a: Moment, b: Moment): number {
  return firstDay(a.on).localeCompare(firstDay(b.on));
}

function firstDay(on: string | null): string {
  return isKnownDate(on) ? earliest(on) : '9999-12-31';
}
