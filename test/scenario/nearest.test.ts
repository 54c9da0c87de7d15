import {expect, test} from "vitest";
import {distance, nearest, suggester} from "../../src/scenario/nearest.ts";

test.each([
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["kitten", "sitting", 3],
  ["pateince", "patience", 1],
  ["ca", "ac", 1],
  ["flaw", "lawn", 2]
])("from %s to %s it is %i steps", (a, b, steps) => {
  expect(distance(a, b)).toBe(steps);
  expect(distance(b, a)).toBe(steps);
});

test("the nearest name is meant only if it is near", () => {
  expect(nearest("pateince", ["gap", "patience", "share"])).toBe("patience");
  expect(nearest("xyz", ["patience", "share"])).toBeNull();
  expect(nearest("Need_Shape", ["need", "need-shape"])).toBe("need-shape");
});

test("suggestions end with their budget", () => {
  const {near} = suggester(1);
  expect([near("shar", ["share"]), near("shar", ["share"])]).toEqual(["share", null]);
});
