import {expect, test} from "vitest";
import fc from "fast-check";
import {applied, hunks, merge} from "../../../src/app/scenario/merge.ts";

const text = fc
  .array(fc.constantFrom("a\n", "b: 1\n", "  c\n", "\n", "d"), {maxLength: 12})
  .map(parts => parts.join(""));

test("the pieces in which two texts differ turn one into the other", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const found = hunks(a, b);
      expect(applied(a, found)).toBe(b);
      for (const [i, {from}] of found.entries()) expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : found[i - 1]!.to);
      expect(to(found)).toBeLessThanOrEqual(a.length);
    })
  );
});
const to = (found: readonly {to: number}[]) => found.at(-1)?.to ?? 0;

test("a number that changes is a piece of its own", () => {
  expect(hunks("a: 1\nb: 25%  # kept\nc: 3\n", "a: 1\nb: 30%  # kept\nc: 4\n")).toEqual([
    {from: 8, to: 10, insert: "30"},
    {from: 23, to: 24, insert: "4"}
  ]);
});

test("what nobody else has touched is taken over exactly", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(applied(a, merge(a, a, b))).toBe(b);
    })
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(merge(a, b, a)).toEqual([]);
    })
  );
});

test("changes at different places come together; at the same place mine stays", () => {
  const base = "a: 1\nb: 2\nc: 3\n";
  const mine = "a: 1\nb: oops [\nc: 3\n";
  expect(applied(mine, merge(base, mine, "a: 9\nb: 7\nc: 33\n"))).toBe("a: 9\nb: oops [\nc: 33\n");
});
