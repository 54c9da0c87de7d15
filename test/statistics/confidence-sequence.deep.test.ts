import {expect, test} from "vitest";
import {luck} from "./luck.ts";
import {watchMeans} from "./watched-means.ts";

test("in 4 000 watched runs of normal values the sequence misses the truth in at most 5 %", () => {
  const {normal} = luck("4000 normal runs");
  const {sequence, naive} = watchMeans(normal, {runs: 4000});
  expect(sequence).toBeLessThan(0.05);
  expect(naive).toBeGreaterThan(0.35);
});

test("in 4 000 watched runs of paired yes-or-no customers the sequence misses the truth in at most 6 %", () => {
  const {uniform} = luck("4000 paired runs");
  const paired = () => {
    const u = uniform();
    return u < 0.1 ? 1 : u < 0.2 ? -1 : 0;
  };
  const {sequence, naive} = watchMeans(paired, {runs: 4000});
  expect(sequence).toBeLessThan(0.06);
  expect(naive).toBeGreaterThan(0.35);
});

test("in 4 000 watched runs of skewed values the sequence misses the truth in at most 9 %", () => {
  const {exponential} = luck("4000 skewed runs");
  const {sequence, naive} = watchMeans(() => exponential() - 1, {runs: 4000});
  expect(sequence).toBeLessThan(0.09);
  expect(naive).toBeGreaterThan(0.35);
});
