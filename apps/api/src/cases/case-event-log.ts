import { Injectable } from '@nestjs/common';
import { CASE_EVENT_LABEL, type CaseEvent, type CaseEventType, type Refusal } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock, shanghaiDate } from '../platform/clock/clock.js';
import { occurredOn, storedCaseEvent, type StoredEvent } from './case-events.js';

export interface NewCaseEvent {
  readonly caseId: string;
  readonly region: string;
  /** The version of the case that the event makes. */
  readonly seq: number;
  readonly event: CaseEvent;
}

interface EventHead {
  readonly type: CaseEventType;
  readonly recorded_at: Date;
  readonly actor_name: string;
}

/** What happened to each case: append-only. */
@Injectable()
export class CaseEventLog {
  constructor(private readonly clock: Clock) {}

  async append(manager: EntityManager, actor: Actor, { caseId, region, seq, event }: NewCaseEvent): Promise<void> {
    await manager.query(
      `INSERT INTO case_event (case_id, seq, type, payload, occurred_on, recorded_at, actor_id, actor_name, region)
       VALUES (?)`,
      [
        [
          caseId,
          seq,
          event.type,
          JSON.stringify(event.payload),
          occurredOn(event, this.clock.today()),
          this.clock.now(),
          actor.id,
          actor.displayName,
          region,
        ],
      ],
    );
  }

  /** Of a case that the caller holds locked. */
  async of(manager: EntityManager, caseId: string): Promise<readonly CaseEvent[]> {
    const rows = await manager.query<StoredEvent[]>(
      'SELECT type, payload FROM case_event WHERE case_id = ? ORDER BY seq',
      [caseId],
    );
    return rows.map(storedCaseEvent);
  }

  /** What happened after a version, for whoever still has that version before their eyes. */
  async since(manager: EntityManager, caseId: string, version: number): Promise<readonly Refusal[]> {
    const rows = await manager.query<EventHead[]>(
      'SELECT type, recorded_at, actor_name FROM case_event WHERE case_id = ? AND seq > ? ORDER BY seq',
      [caseId, version],
    );
    return rows.map(({ type, recorded_at, actor_name }) => ({
      code: 'CHANGED_SINCE',
      message: `${actor_name} 于 ${shanghaiDate(recorded_at)} 办理了“${CASE_EVENT_LABEL[type]}”`,
    }));
  }
}
