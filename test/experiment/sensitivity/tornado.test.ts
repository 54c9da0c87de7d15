import {expect, test} from "vitest";
import type {Moved} from "../../../src/experiment/answers/parameter.ts";
import {endSettings, tornadoOf} from "../../../src/experiment/sensitivity/tornado.ts";

const moved = (path: string): Moved => ({
  path,
  label: path,
  unit: "odds",
  per: "",
  value: 2,
  low: 1,
  high: 4,
  evidence: null,
  grade: null
});

test("settings are the low and the high end of one number after the other", () => {
  expect(endSettings([moved("a"), moved("b")]).map(setting => [...setting])).toEqual([
    [["a", 1]],
    [["a", 4]],
    [["b", 1]],
    [["b", 4]]
  ]);
});

test("a number that is best in the middle swings from its worse end to the middle", () => {
  const [bar] = tornadoOf(
    [moved("a")],
    [10, 12],
    [
      [4, 6],
      [7, 9]
    ],
    true
  );
  expect(bar).toMatchObject({swing: 6, clear: true, atLow: {value: 5}, atHigh: {value: 8}, flips: false});
});

test("a swing that luck hides is not clear, however large, and no turn is claimed", () => {
  const [bar] = tornadoOf(
    [moved("a")],
    [0, 0],
    [
      [-100, 20],
      [90, -30]
    ],
    true
  );
  expect(bar).toMatchObject({swing: 70, clear: false, flips: false});
});

test("a turn needs one end clearly on one side and another place clearly on the other", () => {
  const [bar] = tornadoOf(
    [moved("a")],
    [5, 5.1],
    [
      [-5, -5.1],
      [6, 6.1]
    ],
    true
  );
  expect(bar!.flips).toBe(true);
  const [own] = tornadoOf(
    [moved("a")],
    [5, 5.1],
    [
      [-5, -5.1],
      [6, 6.1]
    ],
    false
  );
  expect(own!.flips).toBe(false);
});
