import {describe, expect, test} from "vitest";
import {cursorIn} from "../../../src/app/scenario/editor/cursor.ts";

/** The cursor is the bar. */
function at(text: string) {
  const offset = text.indexOf("|");
  const cursor = cursorIn(text.replace("|", ""), offset);
  return cursor && `${cursor.part} ${cursor.path.join(".")} "${text.slice(cursor.from, offset)}"`;
}

describe("where the cursor stands", () => {
  test.each([
    ["a key at the root", "thr|", 'key  "thr"'],
    ["a key after others", "title: A\nsee|", 'key  "see"'],
    ["an empty line under a key", "market:\n  |", 'key market ""'],
    ["a key under a key", "segments:\n  a:\n    share: 1\n    ne|", 'key segments.a "ne"'],
    ["back at a lower level", "segments:\n  a:\n    share: 1\n  b|", 'key segments "b"'],
    ["an empty line between members", "market:\n  people: 3\n  |\n  season: {}", 'key market ""'],
    ["a value", "start: jan|", 'value start "jan"'],
    ["an empty value", "market:\n  people: |", 'value market.people ""'],
    ["a key in braces", "segments:\n  a: {share: 1, ne|}", 'key segments.a "ne"'],
    ["the first key in braces", "money: {|}", 'key money ""'],
    ["a value in braces", "segments:\n  a: {share: 1, need: {value: 3|", 'value segments.a.need.value "3"'],
    ["an item in brackets", "groups: {social: [facebook, ins|]}", 'value groups.social.1 "ins"'],
    ["braces over several lines", "segments:\n  a: {share: 1,\n    need: 2, pa|", 'key segments.a "pa"'],
    ["after braces", "market: {people: 1}\nseg|", 'key  "seg"'],
    [
      "an item of a list",
      "base:\n  programmes:\n    a:\n      - {every: 1d}\n      - {on: or|}",
      'value base.programmes.a.1.on "or"'
    ],
    [
      "a map in an item",
      "base:\n  programmes:\n    a:\n      - every: 1d\n        se|",
      'key base.programmes.a.0 "se"'
    ],
    ["a list in the column of its key", "expect:\n- {outcome: a}\n- {in: m|", 'value expect.1.in "m"'],
    ["a key after such a list", "expect:\n- {outcome: a}\nma|", 'key  "ma"'],
    ["a key after a text in quotes", 'title: "a: {b"\nque|', 'key  "que"'],
    ["a brace within quotes", 'money: {note: "a } b", mar|', 'key money "mar"'],
    ["a comment with a brace before", "a: 1   # {\nb: {c: |", 'value b.c ""'],
    ["a key after a long text", "question: |-\n  is: it\n".replace("|", ">") + "ma|", 'key  "ma"'],
    ["JSON", '{\n  "market": {\n    "people": 3,\n    "sea|', 'key market ""sea"'],
    ["a value in JSON", '{"start": "ja|"}', 'value start ""ja"'],
    ["a negative number", "a: -|", 'value a "-"']
  ])("%s", (_, text, expected) => expect(at(text)).toBe(expected));

  test.each(["a: 1 # com|", "# a|", "a: >\n  text|"])("nowhere: %s", text => expect(at(text)).toBeNull());
});

test("no prefix of a text makes it fail", () => {
  const text = 'a: {b: [1, {c: "x"}]}\n- d\n  - e: \'f\'\n]}:\n  "g": >\n   h\n#i\n';
  for (let end = 0; end <= text.length; end++) expect(() => cursorIn(text, end)).not.toThrow();
});
