import * as z from 'zod';
import {
  DEFENCE_KINDS,
  DEFENCE_RESULTS,
  DISCUSSION_SUBJECTS,
  HEARING_COURSES,
  type HearingInputs,
  REVIEW_ADVICES,
  SERVICE_MODES,
} from '@anjuan/domain';
import {
  dated,
  Day,
  opinion,
  OptionalDay,
  PartyKeyInput,
  reasoned,
  text,
  TimeOfDayInput,
  words,
} from './case-act-shapes.js';
import { WireId } from './wire.js';

/** How a document reached the party. */
export const ServiceInput = z.object({
  mode: z.enum(SERVICE_MODES),
  receiver: text(100),
  proof: text(500),
  consented: z.boolean().default(false),
  publishedOn: OptionalDay,
});
const served = dated.extend(ServiceInput.shape);
const advised = reasoned.extend({ advice: z.enum(REVIEW_ADVICES).default('supplement') });
const Member = z.object({ name: words(50, '请写明参加人'), opinion: words(1000, '请写明其意见') });

/** What the acts of review, notice, defence, hearing and discussion are told. */
export const HEARING_ACT_INPUTS = {
  return_review: advised,
  serve_notice: served.extend({ documentNumber: text(64), hearingOffered: z.boolean().default(false) }),
  record_defence: dated.extend({ kind: z.enum(DEFENCE_KINDS), content: text(2000) }),
  review_defence: dated.extend({ result: z.enum(DEFENCE_RESULTS), opinion: words(2000, '请写明复核意见') }),
  accept_hearing: dated.extend({ applicant: PartyKeyInput, lateReason: text(500) }),
  refuse_hearing: reasoned.extend({ applicant: PartyKeyInput, requestedOn: Day }),
  waive_hearing: reasoned,
  serve_hearing_notice: served.extend({
    documentNumber: text(64),
    hearingOn: Day,
    at: TimeOfDayInput,
    place: words(200, '请写明听证地点'),
    hostId: WireId,
    recorderId: WireId.nullable().default(null),
    open: z.boolean().default(true),
    closedReason: text(500),
  }),
  hold_hearing: dated.extend({
    course: z.enum(HEARING_COURSES),
    agents: z.int().min(0).max(20).default(0),
    record: words(5000, '请写明听证情况'),
  }),
  report_hearing: dated.extend({ opinion: words(5000, '请写明听证意见') }),
  submit_hearing_review: dated,
  pass_hearing_review: opinion,
  return_hearing_review: advised,
  record_discussion: dated.extend({
    subject: z.enum(DISCUSSION_SUBJECTS),
    place: words(200, '请写明讨论地点'),
    members: z.array(Member).max(50),
    conclusion: words(2000, '请写明讨论结论'),
  }),
} satisfies { readonly [A in keyof HearingInputs]: z.ZodType<HearingInputs[A]> };
