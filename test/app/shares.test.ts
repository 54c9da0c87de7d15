import {expect, test} from "vitest";
import {ghostOf} from "../../src/app/state/comparing.ts";
import {opened} from "../../src/app/state/opened.ts";
import {createWorkbench} from "../../src/app/state/workbench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {realText} from "./small-bench.ts";

const text = `throughline: 1
title: Three
segments: {a: {share: 50%}, b: {share: 30%, patience: never}, c: {share: 20%}}
channels: {site: {kind: website}}
strategies: {first: {}}
`;
const scenario = readScenario(text).scenario!;
const [a, b, c] = ["segments.a.share", "segments.b.share", "segments.c.share"] as const;

function setUp() {
  return createWorkbench(opened("three.yaml", scenario, {text}), {
    ...realText,
    compare: () => new Promise(() => {}),
    requestFrame: () => 0
  });
}

test("a share is moved with the others in one step, seen beforehand, written and taken back in one", async () => {
  const bench = setUp();
  bench.previewValue(a, 0.75, 0.5);
  const seen = [...bench.choices.value.values];
  bench.previewValue(a, 0.6, 0.5);
  bench.setValue(a, 0.75, 0.5);
  expect([...bench.choices.value.values]).toEqual(seen);
  expect(seen).toEqual([
    [a, 0.75],
    [b, 0.15],
    [c, 0.1]
  ]);
  expect(await bench.text()).toContain("{a: {share: 75%}, b: {share: 15%, patience: never}, c: {share: 10%}}");
  expect(bench.history.value.past).toHaveLength(1);
  bench.undo();
  expect(bench.choices.value.values.size).toBe(0);
  bench.redo();
  bench.setValue(a, 0.5, 0.5);
  expect(bench.choices.value.values.size).toBe(0);
});

test("choices that are carried onto a text with other shares add up there", async () => {
  const bench = setUp();
  const basis = bench.history.value.present;
  bench.setValue(a, 0.75, 0.5);
  await bench.write(
    text.replace("b: {share: 30%", "b: {share: 10%").replace("c: {share: 20%", "c: {share: 40%"),
    basis
  );
  const shares = [a, b, c].map(
    path => bench.choices.value.values.get(path) ?? bench.offered.value.parameters.get(path)!.value
  );
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  await expect(bench.text()).resolves.toContain("share");
});

test("a number gets back to its word after the text has made a number of it", async () => {
  const bench = setUp();
  const path = "segments.b.patience";
  await bench.write(text.replace("patience: never", "patience: 9d"));
  bench.setValue(path, Infinity, 9 * 1440);
  expect(await bench.text()).toBe(text);
  expect(() => bench.setValue("journey.effort", Infinity, 0.6)).toThrow("must be a finite number");
});

test("a pinned result stands behind results of its own scenario only", async () => {
  const [one, other] = await Promise.all(
    ["Three", "Four"].map(title =>
      compare({...scenario, title}, {customers: 20, replications: 1, runner: inlineRunner()})
    )
  );
  expect(ghostOf(one!, {...one!})).toBe(one);
  expect(ghostOf(one!, other!)).toBe(null);
  expect([ghostOf(null, other!), ghostOf(one!, null)]).toEqual([null, null]);
});
