import fc from "fast-check";
import {expect, test} from "vitest";
import {contentOf, recordOf, recordsIn} from "../../../src/cli/cells/journal.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const contents: ReadonlyArray<readonly [string, Uint8Array]> = [
  ["one", bytes(1, 2, 3)],
  ["two", bytes()],
  ["three", bytes(255, 0, 255, 0, 7)]
];
const journal = Uint8Array.of(9, 9, ...contents.flatMap(([id, content]) => [...recordOf(id, content)]));

/** Contents that a journal has by its records and their checksums. */
function readAll(data: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const {id, start, length} of recordsIn(data, 2)) {
    const content = contentOf(data.subarray(start, start + length), id);
    if (content !== undefined) found.set(id, content);
  }
  return found;
}

test("a journal gives back what was written, in its order", () => {
  expect([...readAll(journal)]).toEqual(contents);
});

test("cut off at any byte, a journal has exactly the records that are whole", () => {
  let from = 2;
  const ends = contents.map(([id, content]) => (from += recordOf(id, content).length));
  for (let end = 0; end <= journal.length; end++) {
    const whole = ends.filter(at => at <= end).length;
    expect([...readAll(journal.slice(0, end))]).toEqual(contents.slice(0, whole));
  }
});

test("whichever bit flips, no record is taken for what it is not, and records before it stay", () => {
  for (let bit = 16; bit < 8 * journal.length; bit++) {
    const damaged = journal.slice();
    damaged[bit >> 3]! ^= 1 << (bit & 7);
    const found = readAll(damaged);
    expect(found.size).toBeLessThan(contents.length);
    for (const [id, content] of found) expect([id, content]).toEqual(contents.find(([name]) => name === id));
    const hit = contents.findIndex((_, i) => {
      const upTo = contents.slice(0, i + 1).reduce((sum, [id, content]) => sum + recordOf(id, content).length, 2);
      return bit >> 3 < upTo;
    });
    for (const [id] of contents.slice(0, hit)) expect(found.has(id)).toBe(true);
  }
});

test("a record answers to its own name only", () => {
  const record = recordOf("one", bytes(1));
  expect(contentOf(record, "one")).toEqual(bytes(1));
  expect(contentOf(record, "two")).toBeUndefined();
  expect(contentOf(record.subarray(0, 10), "one")).toBeUndefined();
});

test.each(["", "a b", "a\nb", "ä", "x".repeat(256)])("%j is no name of a cell", id => {
  expect(() => recordOf(id, bytes())).toThrow("invalid name of a cell");
});

test("no bytes whatsoever make the reading fail", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), data => {
      expect(readAll(data).size).toBe(0);
    }),
    {seed: 6, numRuns: 2000}
  );
});
