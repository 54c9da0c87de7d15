import fc from "fast-check";
import {expect, test} from "vitest";
import {allParameters} from "../../../src/experiment/moved.ts";
import {readPoints} from "../../../src/experiment/sweep/read-points.ts";
import {shipped} from "./shipped.ts";

const scenario = shipped("small-shop");
const known = allParameters(scenario, Object.keys(scenario.strategies));

test("a list is its head and its quantities, in base units", () => {
  const text = "journey.effort,journey.mobile,channels.phone.handle\r\n0.2,30%,5min\r\n0.4,0.5,1h\r\n";
  const {list, errors} = readPoints(text, known);
  expect(errors).toEqual([]);
  expect(list!.points).toEqual([
    [0.2, 0.3, 5],
    [0.4, 0.5, 60]
  ]);
  expect(list!.parameters.map(({path, low, high}) => [path, low, high])).toEqual([
    ["journey.effort", 0.2, 0.4],
    ["journey.mobile", 0.3, 0.5],
    ["channels.phone.handle", 5, 60]
  ]);
});

test("everything that is wrong with a list is told at once, with its place and a hint", () => {
  const {list, errors} = readPoints("journey.efort,journey.mobile,journey.mobile\n1,2\n1,much,3\n", known);
  expect(list).toBeNull();
  expect(errors).toMatchObject([
    {
      line: 1,
      column: 1,
      message: '"journey.efort" is no number of this scenario',
      hint: 'did you mean "journey.effort"?'
    },
    {line: 1, column: 30, message: '"journey.mobile" heads two columns'},
    {line: 2, column: 1, message: "2 fields instead of 3"},
    {line: 3, column: 3, message: '"much" is no quantity for journey.mobile', hint: expect.stringContaining("30%")}
  ]);
});

test.each([
  ["", 1, "the list is empty"],
  ["journey.effort\n", 2, "the list has no points"]
])("%j is no list", (text, line, message) => {
  expect(readPoints(text, known).errors).toMatchObject([{line, message}]);
});

test("semicolons are pointed out", () => {
  expect(readPoints("journey.effort;journey.mobile\n1;2\n", known).errors[0]).toMatchObject({
    hint: "fields are parted by commas"
  });
});

test("of very many errors the first are told and the rest counted", () => {
  const {errors} = readPoints(`journey.effort\n${"x\n".repeat(500)}`, known);
  expect(errors).toHaveLength(21);
  expect(errors.at(-1)!.message).toBe("and 480 more errors");
});

test("no text whatsoever makes the reading fail", () => {
  const piece = fc.constantFrom(
    "journey.effort",
    "__proto__",
    '"',
    ",",
    "\n",
    "\r\n",
    "1",
    "30%",
    "\uFEFF",
    ";",
    "NaN",
    "1e999",
    "x"
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), pieces => {
      const {list, errors} = readPoints(pieces.join(""), known);
      expect((list === null) === errors.length > 0).toBe(true);
      for (const point of list?.points ?? []) for (const value of point) expect(Number.isFinite(value)).toBe(true);
    }),
    {seed: 7, numRuns: 1000}
  );
});
