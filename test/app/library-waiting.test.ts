import {expect, test} from "vitest";
import {opened} from "../../src/app/state/opened.ts";
import {createWorkbench} from "../../src/app/state/workbench.ts";
import {realText, smallBench} from "./small-bench.ts";

/** A workbench that only writes down what it is asked to run. */
function waitingBench() {
  const {scenario, text} = smallBench().opened.value;
  const asked: string[] = [];
  const bench = createWorkbench(
    opened("small.yaml", scenario, {text}),
    {
      ...realText,
      compare: ({choices}) => {
        asked.push(choices.seed);
        return new Promise(() => {});
      },
      requestFrame: callback => callback()
    },
    undefined,
    {start: false}
  );
  return {bench, asked};
}

test("a bench that waits runs nothing, whatever is changed, until it is started", () => {
  const {bench, asked} = waitingBench();
  bench.setSeed("b");
  bench.undo();
  bench.retry();
  expect([asked, bench.waiting.value, bench.running.value, bench.stale.value]).toEqual([[], true, false, true]);
  bench.setSeed("c");
  bench.start();
  expect([asked, bench.waiting.value, bench.running.value]).toEqual([["c"], false, true]);
});

test("a document that is opened to wait stops what runs and clears the figures of the one before", async () => {
  const bench = smallBench();
  await new Promise<void>(resolve => {
    const stop = bench.comparison.subscribe(result => {
      if (result?.done) queueMicrotask(() => (stop(), resolve()));
    });
  });
  bench.open(bench.opened.value, undefined, {start: false});
  expect([bench.comparison.value, bench.waiting.value, bench.running.value]).toEqual([null, true, false]);
  bench.open(bench.opened.value);
  expect([bench.waiting.value, bench.running.value]).toEqual([false, true]);
});

test("a document that is brought back has its way back and forth, and runs again only where it differs", async () => {
  const bench = smallBench();
  bench.setSeed("b");
  bench.setSeed("c");
  bench.undo();
  const left = {origin: bench.origin.value, history: bench.history.value, order: bench.order.value};
  const {bench: other, asked} = waitingBench();
  other.bringBack(left, {start: true});
  expect(asked).toEqual(["b"]);
  expect([other.canUndo.value, other.canRedo.value, other.choices.value.seed]).toEqual([true, true, "b"]);
  other.bringBack({...left, history: {...left.history, past: []}});
  expect(asked).toEqual(["b"]);
  expect(other.canUndo.value).toBe(false);
  bench.close();
});
