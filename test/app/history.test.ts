import * as fc from "fast-check";
import {expect, test} from "vitest";
import {record, redo, startHistory, undo, type History} from "../../src/app/state/history.ts";

test("undo gives back the state before, redo the state after", () => {
  const history = record(record(startHistory(1), 2), 3);
  expect(undo(history).present).toBe(2);
  expect(redo(undo(history))).toEqual(history);
});

test("undo at the beginning and redo at the end change nothing", () => {
  const start = startHistory("a");
  expect(undo(start)).toBe(start);
  expect(redo(start)).toBe(start);
});

test("a new state forgets what had been undone", () => {
  const history = record(undo(record(startHistory(1), 2)), 3);
  expect(redo(history).present).toBe(3);
  expect(undo(history).present).toBe(1);
});

test("only the newest states are kept", () => {
  let history: History<number> = startHistory(0);
  for (let state = 1; state <= 10; state++) history = record(history, state, {limit: 4});
  expect(history.past).toEqual([6, 7, 8, 9]);
});

test("as many undos as records lead back to the start, from any states", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), {maxLength: 50}), states => {
      const end = states.reduce((history, state) => record(history, state), startHistory(-1));
      const start = states.reduce(undo, end);
      expect(start.present).toBe(-1);
      expect(states.reduce(redo, start)).toEqual(end);
    }),
    {seed: 1}
  );
});
