import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@anjuan/domain';
import type { EntityManager } from 'typeorm';

/** Keeps the hours of each officer's interviews, so that nobody is in two at once. */
@Injectable()
export class OfficerInterviews {
  async follow(
    manager: EntityManager,
    event: CaseEvent,
    of: { readonly caseId: string; readonly region: string; readonly seq: number },
  ): Promise<void> {
    if (event.type !== 'InterviewRecorded') return;
    const { officerIds, on, startAt, endAt } = event.payload;
    await manager.query(
      'INSERT INTO officer_interview (case_id, seq, staff_id, region, held_on, start_at, end_at) VALUES ?',
      [officerIds.map((staffId) => [of.caseId, of.seq, staffId, of.region, on, startAt, endAt])],
    );
  }
}
