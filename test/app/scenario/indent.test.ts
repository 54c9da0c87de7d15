import {expect, test} from "vitest";
import {indentAfter} from "../../../src/app/scenario/editor/indent.ts";

test.each([
  ["title: A", 0],
  ["market:", 2],
  ["  neighbours:                       # come to the store", 4],
  ["    patience: 10d", 4],
  ["    - {every: 1d}", 6],
  ["    - every: 1d", 6],
  ["    - on:", 8],
  ["market: {people: 3,", 2],
  ["market: {people: 3}", 0],
  ['note: "a: {"', 0],
  ["question: >", 2],
  ["seed: a # b:", 0],
  ["", 0],
  ["  ", 2]
])("after %j comes %i", (before, indent) => expect(indentAfter(before)).toBe(indent));
