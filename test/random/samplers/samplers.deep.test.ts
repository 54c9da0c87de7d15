import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {laws} from "./laws.ts";
import {misfits} from "./misfits.ts";

// Enough to see a fault of 1 % in a mean with probability 0.999 where the deviation is up to three times the mean.
const N = 8_000_000;

test.each(laws)("8,000,000 variates are $name", law => {
  expect(misfits(law, new Draws(keyFromSeed("many samplers", 0)), N)).toEqual([]);
});
