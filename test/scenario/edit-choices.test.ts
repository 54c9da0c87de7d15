import {readdirSync, readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {asWritten, editsOf, type Choices} from "../../src/app/state/choices.ts";
import {opened} from "../../src/app/state/opened.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {levers} from "../../src/scenario/levers.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {numberAt} from "../../src/scenario/read/schema-keys.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {scenarioSchema} from "../../src/scenario/schema/scenario.ts";
import type {Parameter, Scenario} from "../../src/scenario/scenario.ts";

const files = readdirSync("scenarios").filter(file => file.endsWith(".yaml"));
const read = (text: string, format: "yaml" | "json") => {
  const {scenario, errors} = readScenario(text, {format});
  if (!scenario) throw new Error(`${errors[0]?.line}: ${errors[0]?.message}`);
  return opened("it", scenario);
};

/** Numbers that may be moved by themselves: some have no use where they may stand, others must add up. */
function movable(scenario: Scenario): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const id of Object.keys(scenario.strategies))
    for (const one of parameters(scenario, id)) if (!found.has(one.path)) found.set(one.path, one);
  return [...found.values()].filter(
    ({path, value, low, high}) =>
      Number.isFinite(value) &&
      value > 0 &&
      (low === null || low > 0 || high !== 0) &&
      !/\.hand-over$|desks\..*\.(days|hours|opens|minimum|answer)$|\.(after|every|for|share|median)$|^budgets|\.resolution$/.test(
        path
      )
  );
}

/** Values as sliders and people make them, near the one in force so that they are within bounds. */
const factors = fc.oneof(fc.constantFrom(0.9, 0.95, 0.5), fc.double({min: 0.3, max: 1, noNaN: true}));

function choicesOf(scenario: Scenario): fc.Arbitrary<Choices> {
  const numbers = movable(scenario);
  const all = Object.keys(scenario.strategies).flatMap(id =>
    levers(scenario, id).map(({id: lever}) => [id, lever] as const)
  );
  return fc
    .record({
      seed: fc.constantFrom(scenario.seed, "another seed", "17", "null", "it's: #1"),
      off: fc.subarray(all, {maxLength: Math.min(6, all.length)}),
      values: fc.uniqueArray(fc.tuple(fc.nat({max: numbers.length - 1}), factors), {maxLength: 8, selector: ([i]) => i})
    })
    .map(({seed, off, values}) => ({
      seed,
      off: Object.fromEntries(
        Object.entries(Object.groupBy(off, ([id]) => id)).map(([id, list]) => [
          id,
          new Set(list!.map(([, lever]) => lever))
        ])
      ),
      values: new Map(
        values.map(([i, factor]) => {
          const {path, value, low} = numbers[i]!;
          const {bounds, quantity} = numberAt(scenarioSchema, path.split("."))!;
          const moved = Math.max(bounds![0], low === null ? value * factor : low + (value - low) * factor);
          return [path, quantity === "count" ? Math.max(1, Math.round(moved)) : moved];
        })
      )
    }));
}

/** Where a number stands now: what only strategies have has come to stand in them. */
function placesNow(scenario: Scenario, path: string): string[] {
  const all = Object.keys(scenario.strategies).flatMap(id => parameters(scenario, id));
  const places = new Set(all.filter(one => one.stated).map(one => one.path));
  const own = [...places].filter(place => place.replace(/^strategies\.[^.]+\./, "") === path);
  return places.has(path) || own.length === 0 ? [path] : own;
}

describe.each(files)("choices written into %s", file => {
  const yaml = readFileSync(`scenarios/${file}`, "utf8");

  test.each(["yaml", "json"] as const)("as %s say what they said on top of it, and can be taken back", format => {
    const text = format === "yaml" ? yaml : JSON.stringify(parse(yaml), null, 2);
    const original = read(text, format);
    const {scenario} = original;
    const remarks = yaml.split("\n").filter(line => /^\s*#/.test(line));
    const standing = new Map(
      Object.keys(scenario.strategies).flatMap(id =>
        parameters(scenario, id).map(({path, value}) => [path, value] as const)
      )
    );
    fc.assert(
      fc.property(choicesOf(scenario), choices => {
        const written = editScenario(text, editsOf(choices, asWritten(original)), {format});
        const after = read(written, format);
        expect(after.scenario.seed).toBe(choices.seed);
        for (const id of Object.keys(scenario.strategies))
          expect(resolve(after.scenario, id, {off: after.off[id]!})).toEqual(
            resolve(scenario, id, {off: choices.off[id]!, values: choices.values})
          );
        expect(written.split("\n")).toEqual(expect.arrayContaining(format === "yaml" ? remarks : []));
        const back: Choices = {
          ...asWritten(original),
          values: new Map(
            [...choices.values.keys()].flatMap(path =>
              placesNow(after.scenario, path).map(place => [place, standing.get(path)!] as const)
            )
          )
        };
        const undone = read(editScenario(written, editsOf(back, {...choices, values: new Map()}), {format}), format);
        for (const id of Object.keys(scenario.strategies))
          expect(resolve(undone.scenario, id)).toEqual(resolve(scenario, id));
      }),
      {numRuns: format === "yaml" ? 4 : 1, seed: 7}
    );
  });
});

test("a comparison of the edited file has the figures of the choices on top of the original", async () => {
  const text = readFileSync("scenarios/small-shop.yaml", "utf8");
  const original = read(text, "yaml");
  const choices: Choices = {
    seed: "another",
    off: {omnichannel: new Set(["omnichannel/links.cart", "base/programmes.newsletter"])},
    values: new Map([
      ["segments.neighbours.need", 3.7],
      ["journey.effort", 0.5],
      ["strategies.omnichannel.links.identity.match.store", 0.55]
    ])
  };
  const after = read(editScenario(text, editsOf(choices, asWritten(original))), "yaml");
  const size = {customers: 400, replications: 2, runner: inlineRunner()};
  const [one, other] = await Promise.all([
    compare(original.scenario, {...choices, ...size}),
    compare(after.scenario, {...asWritten(after), ...size})
  ]);
  expect(other.strategies).toEqual(one.strategies);
  expect(other.differences).toEqual(one.differences);
});
