import type { Guard } from './guard-context.js';
import type { ExecutionGuardId } from './guard-ids.js';

export const EXECUTION_GUARDS: Readonly<Record<ExecutionGuardId, Guard>> = {
  'decisions-unserved': () => [],
  'late-service-explained': () => [],
  'all-served': () => [],
  'decision-served': () => [],
  'instalments-lawful': () => [],
  'surcharge-lawful': () => [],
  'urging-lawful': () => [],
  'court-window-open': () => [],
  'court-applied': () => [],
  'execution-running': () => [],
  'execution-paused': () => [],
  'execution-end-lawful': () => [],
  'remedy-openable': () => [],
  'remedy-pending': () => [],
  'remedies-ended': () => [],
};
