import { readFileSync, writeFileSync } from 'node:fs';

/** Runs `work` a few times alone, after two runs that warm up, and gives its percentiles in milliseconds. */
export async function timed(work, { times = 15, warm = 2 } = {}) {
  for (let run = 0; run < warm; run++) await work(run);
  const taken = [];
  for (let run = 0; run < times; run++) {
    const begun = performance.now();
    await work(run);
    taken.push(performance.now() - begun);
  }
  return percentiles(taken);
}

export function percentiles(taken) {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { p50: at(0.5), p95: at(0.95) };
}

/** Forgets the peak of a process's memory, so that the next reading is of what comes now. Linux only; elsewhere there is no figure. */
export function resetPeakMemory(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    return;
  }
}

/** Megabytes, or null where the system does not tell. */
export function peakMemory(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
