import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {moving} from "./moving.ts";

const files = readdirSync("scenarios").filter(file => file.endsWith(".yaml"));

describe.each(files)("in %s", file => {
  const numbers = moving(file);

  test("numbers that are offered can be written wherever their sliders stand", () => {
    // All of them are moved in movable.deep.test.ts.
    expect(numbers.alone(6)).toEqual([]);
  });

  test("shares give way to each other: one moved, and two after each other", () => {
    expect(numbers.together()).toEqual([]);
  });
});
