import { runTarget } from '../build.mjs';
import { yesOrNo } from './suite-result.mjs';

/** One nx target of every project, as one test. */
export async function targetSuite(name, target) {
  const { code } = await runTarget(target);
  return yesOrNo(name, code === 0);
}
