import {expect, test} from "vitest";
import {clean} from "../../src/cli/clean.ts";
import {columnsOf, padEnd, padStart, wrap} from "../../src/cli/columns.ts";
import {coloured, plain, styleOf, widthOf} from "../../src/cli/style.ts";

test.each([
  ["\u001B[31mred\u001B[0m", "red"],
  ["\u001B]0;title\u0007text", "text"],
  ["two\r\nlines\tand a tab", "two lines and a tab"],
  ["back\u0008space, bell\u0007, C1 \u009B31m", "backspace, bell, C1 "],
  ["right \u202Eto left\u202C, isolate \u2066x\u2069, marks \u200E\u200F\u061C", "right to left, isolate x, marks "],
  ["lone \uD800 surrogate", "lone \uFFFD surrogate"],
  ["\uFEFFnamn på svenska, zażółć, 日本語, 👩‍👩‍👧", "namn på svenska, zażółć, 日本語, 👩‍👩‍👧"]
])("%j is printed as %j", (text, printed) => {
  expect(clean(text)).toBe(printed);
});

test.each([
  ["plain", 5],
  ["−$4.12 M … €", 12],
  ["e\u0301te\u0301", 3],
  ["日本語", 6],
  ["👩‍👩‍👧", 2],
  ["", 0]
])("%j takes %i columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test("text is padded to columns, not to characters", () => {
  expect(padEnd("日本", 6)).toBe("日本  ");
  expect(padStart("e\u0301", 3)).toBe("  e\u0301");
  expect(padStart("longer", 3)).toBe("longer");
});

test("lines are broken between words, later ones are indented, and a word too long is broken", () => {
  expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(wrap("one two three four", 9, {indent: 2})).toEqual(["one two", "  three", "  four"]);
  expect(wrap("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
  expect(wrap("5\u00A0points more", 8)).toEqual(["5\u00A0points", "more"]);
  expect(wrap("日本語日本語", 5)).toEqual(["日本", "語日", "本語"]);
  expect(wrap("", 5)).toEqual([""]);
});

test("colour is for terminals that want it", () => {
  expect(styleOf({isTTY: true}, {})).toBe(coloured);
  expect(styleOf({isTTY: true}, {NO_COLOR: ""})).toBe(coloured);
  expect(styleOf({isTTY: true}, {NO_COLOR: "1"})).toBe(plain);
  expect(styleOf({isTTY: true}, {TERM: "dumb"})).toBe(plain);
  expect(styleOf({isTTY: false}, {})).toBe(plain);
  expect(coloured.good("yes")).toBe("\u001B[32myes\u001B[39m");
  expect(coloured.bad("")).toBe("");
});

test("a terminal is used from 80 to 160 columns, a file gets 100", () => {
  const widths = [20, 90, 400].map(columns => widthOf({isTTY: true, columns}));
  expect(widths).toEqual([80, 90, 160]);
  expect(widthOf({isTTY: false, columns: 0})).toBe(100);
});
