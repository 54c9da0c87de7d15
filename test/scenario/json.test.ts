import {expect, test} from "vitest";
import {parse} from "yaml";
import {readScenario} from "../../src/scenario/read.ts";
import {small} from "./texts.ts";

const json = JSON.stringify(parse(small), null, 2);
const read = (text: string) => readScenario(text, {name: "f.json"});
const places = (text: string) => read(text).errors.map(({line, column, message}) => `${line}:${column} ${message}`);

test("a scenario in JSON is the same scenario", () => {
  expect(read(json)).toEqual(readScenario(small));
});

test("errors in JSON have their places", () => {
  expect(places(json.replace('"14d"', '"5%"'))).toEqual([
    '8:19 `patience: 5%` is a share; a duration such as 5d or "never" is expected'
  ]);
  expect(places(json.replace('"patience"', '"pateince"'))).toEqual(['8:7 unknown key "pateince" in segments.all']);
});

test.each([
  [
    "a duplicate key",
    json.replace('"title": "Small"', '"title": "Small", "title": "Twice"'),
    '3:21 "title" is written twice'
  ],
  ["a huge number", json.replace('"off": 10', '"off": 1e400'), "24:14 `1e400` is not a finite number"],
  [
    "an unsafe integer",
    json.replace('"off": 10', '"off": 9007199254740993'),
    "24:14 `9007199254740993` is too large a number"
  ],
  ["__proto__", json.replace('"title"', '"__proto__"'), '3:3 "__proto__" must not be used as a name'],
  ["an escape sequence", json.replace("Small", "\\u001b[31m"), "3:12 text holds a control character (U+001B)"]
])("%s in JSON is refused with its place", (_, text, expected) => {
  expect(places(text)).toEqual([expected]);
});

test("negative zero becomes zero", () => {
  const {scenario} = read(json.replace('"off": 10', '"off": -0'));
  expect(Object.is((scenario!.offers as {welcome: {off: number}}).welcome.off, 0)).toBe(true);
});

test.each([
  ["", "1:1"],
  ["{", "1:2"],
  ["{,}", "1:2"],
  ['{"a": 1,}', "1:9"],
  ["[1,]", "1:4"],
  ["[,1]", "1:2"],
  ["[1 2]", "1:4"],
  ['{"a" 1}', "1:6"],
  ['{"a": }', "1:7"],
  ["{'a': 1}", "1:2"],
  ["{a: 1}", "1:2"],
  ['{"a": 01}', "1:7"],
  ['{"a": .5}', "1:7"],
  ['{"a": 1.}', "1:7"],
  ['{"a": +1}', "1:7"],
  ['{"a": NaN}', "1:7"],
  ['{"a": True}', "1:7"],
  ['{"a": 1} x', "1:10"],
  ['{"a": 1}}', "1:9"],
  ['{"a": 1]', "1:8"],
  ['{"a": "x\ny"}', "1:7"],
  ['{"a": "\\x"}', "1:7"],
  ['{"a": "', "1:7"],
  ['{"a": 1} // c', "1:10"],
  ["---\n{}", "1:1"],
  ["a: 1", "1:1"]
])("%j is no JSON, at %s", (text, place) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(places(text)).toEqual([`${place} this is no JSON`]);
});
