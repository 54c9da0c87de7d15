import {Session} from "node:inspector";

/** How often a function of a file (by the end of its path) was called. */
export type CallCount = (file: string, name: string) => number;

/**
 * Runs a task once with the engine's exact call counters on (they switch optimisation off) and returns the counts, so that
 * nothing has to be built into the code under test.
 */
export function callCounts(task: () => void): CallCount {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", {callCount: true, detailed: false});
  task();
  const counts = new Map<string, number>();
  session.post("Profiler.takePreciseCoverage", (error, {result}) => {
    if (error) throw error;
    for (const {url, functions} of result) {
      for (const {functionName, ranges} of functions) {
        const id = `${url.replace(/^.*\/(src|bench)\//, "$1/")} ${functionName}`;
        counts.set(id, (counts.get(id) ?? 0) + ranges[0].count);
      }
    }
  });
  session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return (file, name) => {
    const count = counts.get(`${file} ${name}`);
    if (count === undefined) throw new Error(`no function ${name} in ${file}`);
    return count;
  };
}
