import type { GuardId } from './guard-ids.js';
import { EXECUTION_GUARD_LAW } from './guard-law/execution-guards.js';
import type { GuardLaw } from './guard-law/row.js';
import { HEARING_GUARD_LAW } from './guard-law/hearing-guards.js';
import { INVESTIGATION_GUARD_LAW } from './guard-law/investigation-guards.js';
import { MAIN_GUARD_LAW } from './guard-law/main-guards.js';

/** Every guard with its law: one without does not compile. */
export const GUARD_LAW: Readonly<Record<GuardId, GuardLaw>> = {
  ...MAIN_GUARD_LAW,
  ...INVESTIGATION_GUARD_LAW,
  ...HEARING_GUARD_LAW,
  ...EXECUTION_GUARD_LAW,
};
