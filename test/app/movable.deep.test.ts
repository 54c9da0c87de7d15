import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {moving} from "./moving.ts";

const files = readdirSync("scenarios").filter(file => file.endsWith(".yaml"));

describe.each(files)("in %s", file => {
  test.each([1, 2, 3])("every number that is offered can be written wherever its slider stands: %i", seed => {
    expect(moving(file, `movable ${seed}`).alone(1)).toEqual([]);
  });
});
