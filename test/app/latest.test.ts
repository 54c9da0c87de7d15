import {expect, test} from "vitest";
import {latest, type Work} from "../../src/app/state/latest.ts";

/** A bench of jobs that the test itself advances. */
function bench() {
  const started: Array<{job: string; work: Work<string>; finish(result: string): void; fail(error: unknown): void}> =
    [];
  const results: string[] = [];
  const ends: Array<[string, unknown]> = [];
  const runs = latest<string, string>({
    run: (job, work) =>
      new Promise((finish, fail) => {
        started.push({job, work, finish, fail});
      }),
    onResult: (result, job) => results.push(`${job}: ${result}`),
    onEnd: (job, error) => ends.push([job, error])
  });
  return {started, results, ends, runs};
}
const settled = () => new Promise(resolve => setTimeout(resolve));

test("a result on the way and the last one are both handed out", async () => {
  const {started, results, ends, runs} = bench();
  runs.request("a");
  started[0]!.work.show("half");
  started[0]!.finish("whole");
  await settled();
  expect(results).toEqual(["a: half", "a: whole"]);
  expect(ends).toEqual([["a", null]]);
});

test("a newer job aborts the running one, whose late results and errors are ignored", async () => {
  const {started, results, ends, runs} = bench();
  runs.request("old");
  runs.request("new");
  expect(started[0]!.work.signal.aborted).toBe(true);
  started[0]!.work.show("late");
  started[0]!.fail(new Error("aborted"));
  started[1]!.finish("result");
  await settled();
  expect(results).toEqual(["new: result"]);
  expect(ends).toEqual([["new", null]]);
});

test("a patient request waits for the first result of the running job, not for its end", () => {
  const {started, results, runs} = bench();
  runs.request("a");
  runs.request("b", {patient: true});
  runs.request("c", {patient: true});
  expect(started.map(({job}) => job)).toEqual(["a"]);
  started[0]!.work.show("first");
  expect(results).toEqual(["a: first"]);
  expect(started.map(({job}) => job)).toEqual(["a", "c"]);
  expect(started[0]!.work.signal.aborted).toBe(true);
});

test("a patient request takes over at once from a job that has shown a result", () => {
  const {started, runs} = bench();
  runs.request("a");
  started[0]!.work.show("first");
  runs.request("b", {patient: true});
  expect(started.map(({job}) => job)).toEqual(["a", "b"]);
});

test("an impatient request drops the waiting one", () => {
  const {started, runs} = bench();
  runs.request("a");
  runs.request("b", {patient: true});
  runs.request("c");
  started[0]!.work.show("late");
  expect(started.map(({job}) => job)).toEqual(["a", "c"]);
});

test("a waiting job starts when the running one fails before showing anything", async () => {
  const {started, ends, runs} = bench();
  runs.request("a");
  runs.request("b", {patient: true});
  const error = new Error("no");
  started[0]!.fail(error);
  await settled();
  expect(ends).toEqual([["a", error]]);
  expect(started.map(({job}) => job)).toEqual(["a", "b"]);
});

test("after stop nothing more is handed out", async () => {
  const {started, results, ends, runs} = bench();
  runs.request("a");
  runs.stop();
  started[0]!.work.show("late");
  started[0]!.finish("late");
  await settled();
  expect(started[0]!.work.signal.aborted).toBe(true);
  expect(results).toEqual([]);
  expect(ends).toEqual([]);
});
