import fc from "fast-check";
import {expect, test} from "vitest";
import {markov, removalEffects} from "../../../src/statistics/attribution/markov.ts";
import type {Path} from "../../../src/statistics/attribution/path.ts";
import {anyPaths} from "./any-paths.ts";

test("the published example of three paths comes out to 1e-9", () => {
  const paths: Path[] = [
    {channels: ["c1", "c2", "c3"], converted: true, value: 1},
    {channels: ["c1"], converted: false, value: 0},
    {channels: ["c2", "c3"], converted: false, value: 0}
  ];
  const {conversion, effects} = removalEffects(paths);
  expect(conversion).toBeCloseTo(1 / 3, 10);
  for (const [channel, effect] of [
    ["c1", 0.5],
    ["c2", 1],
    ["c3", 1]
  ] as const) {
    expect(effects.get(channel)).toBeCloseTo(effect, 10);
  }
  for (const [channel, credit] of [
    ["c1", 0.2],
    ["c2", 0.4],
    ["c3", 0.4]
  ] as const) {
    expect(markov(paths).get(channel)).toBeCloseTo(credit, 10);
  }
});

test("the chain converts as many as the paths did", () => {
  fc.assert(
    fc.property(anyPaths(), paths => {
      const all = paths.reduce((sum, {count = 1}) => sum + count, 0);
      const converted = paths.reduce((sum, {converted: did, count = 1}) => sum + (did ? count : 0), 0);
      expect(removalEffects(paths).conversion).toBeCloseTo(all === 0 ? 0 : converted / all, 12);
    }),
    {seed: 7, numRuns: 150}
  );
});

/** Chance of conversion without one channel, by walking the chain until hardly anybody is left. */
function withoutChannel(paths: readonly Path[], removed: string): number {
  const counts = new Map<string, Map<string, number>>();
  for (const {channels, converted, count = 1} of paths) {
    const steps = ["start", ...channels.map(name => `at ${name}`), converted ? "conversion" : "none"];
    for (let i = 1; i < steps.length; i++) {
      const row = counts.get(steps[i - 1]!) ?? new Map<string, number>();
      counts.set(steps[i - 1]!, row.set(steps[i]!, (row.get(steps[i]!) ?? 0) + count));
    }
  }
  let mass = new Map([["start", 1]]);
  let conversion = 0;
  for (let step = 0; step < 20_000 && mass.size > 0; step++) {
    const next = new Map<string, number>();
    for (const [state, share] of mass) {
      const row = counts.get(state)!;
      const all = [...row.values()].reduce((sum, n) => sum + n, 0);
      for (const [to, n] of row) {
        if (to === "conversion") conversion += (share * n) / all;
        else if (to !== "none" && to !== `at ${removed}` && share > 1e-15)
          next.set(to, (next.get(to) ?? 0) + (share * n) / all);
      }
    }
    mass = next;
  }
  return conversion;
}

test("the effect of a channel is what walking the chain without it loses", () => {
  fc.assert(
    fc.property(anyPaths({most: 5}), paths => {
      const {conversion, effects} = removalEffects(paths);
      for (const [channel, effect] of effects) {
        const lost = conversion === 0 ? 0 : 1 - withoutChannel(paths, channel) / conversion;
        expect(effect).toBeCloseTo(lost, 8);
      }
    }),
    {seed: 11, numRuns: 30}
  );
});

test("paths that hardly ever end keep their digits", () => {
  const loop = Array.from({length: 1000}, (_, i) => (i % 2 === 0 ? "a" : "b"));
  const paths: Path[] = [
    {channels: loop, converted: true, value: 1, count: 1e6},
    {channels: ["c"], converted: true, value: 1, count: 1e-6}
  ];
  const {conversion, effects} = removalEffects(paths);
  expect(conversion).toBeCloseTo(1, 14);
  expect(effects.get("a")! / (1e6 / (1e6 + 1e-6))).toBeCloseTo(1, 13);
  expect(effects.get("c")! / (1e-6 / (1e6 + 1e-6))).toBeCloseTo(1, 13);
});
