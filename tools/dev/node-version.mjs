import { Problem } from './problem.mjs';

const LOWEST = [20, 19];

export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < LOWEST[0] || (major === LOWEST[0] && minor < LOWEST[1])) {
    throw new Problem(`Node ${LOWEST.join('.')} or newer is needed, this is Node ${version}.`);
  }
}
