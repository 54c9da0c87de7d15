import {readdirSync} from "node:fs";
import {describe, test} from "vitest";
import {moving} from "./moving.ts";

const files = readdirSync("scenarios").filter(file => file.endsWith(".yaml"));

describe.each(files)("in %s", file => {
  const numbers = moving(file);

  test("numbers that are offered can be written wherever their sliders stand", () => {
    // All of them are moved in movable.deep.test.ts.
    numbers.alone(4);
  });

  test("shares are moved together, two after each other too", () => {
    numbers.together();
  });
});
