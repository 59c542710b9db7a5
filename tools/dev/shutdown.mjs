import { stopRunningPrograms } from './run-program.mjs';

const PARENT_CHECK_MS = 1000;

/** An npm that is killed outright tells its script nothing: without this, the servers would outlive it. */
function watchParent(leave) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), PARENT_CHECK_MS).unref();
}

/** Things to undo, in the reverse order of their making, once, whatever the reason to end. */
export function createShutdown() {
  const steps = [];
  let ending = null;
  const shutdown = {
    add: (step) => steps.push(step),
    get begun() {
      return ending !== null;
    },
    run: () => (ending ??= runAll()),
    /** Ctrl-C and the like: stop what was started, in order, then leave with `code`. A second signal changes nothing. */
    onSignal: (code, announce = () => {}) => {
      const leave = () => {
        if (ending !== null) return;
        announce();
        void shutdown.run().then(() => process.exit(code));
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
      if (process.env.npm_lifecycle_event !== undefined) watchParent(leave);
    },
  };
  return shutdown;

  async function runAll() {
    await stopRunningPrograms();
    while (steps.length > 0) {
      const step = steps.pop();
      try {
        await step();
      } catch (error) {
        // One step that fails must not keep the database, further down, from a clean end.
        process.stderr.write(`✖ ${error.message}\n`);
      }
    }
  }
}
