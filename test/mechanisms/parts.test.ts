import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import {CORE_TALLIES, tallyNames} from "../../src/model/tally.ts";
import {toolFields, toolKindNames} from "../../src/scenario/fields/tools.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {Change} from "../metamorphic/worlds.ts";
import {named, talliesOf} from "../model/lives.ts";
import {setting} from "../model/settings.ts";
import {later, parts, tools} from "./parts.ts";
import {core, few, matters, plain, shipped} from "./worlds.ts";

const universe = Object.entries(compile(setting())).flatMap(([name, part]) => (part === null ? [name] : []));

test("the plain world has none of the parts, and all of the ordinary life", () => {
  expect(compile(plain).mechanisms).toEqual([]);
  const counts = named(talliesOf(plain, few).totals);
  const idle = tallyNames.slice(0, CORE_TALLIES).filter(name => counts[name] === 0);
  expect(idle.toSorted()).toEqual(["brokenPromises", "collected", "contactsGivenUp", "waitSeconds"]);
});

test("every part of the model has a row", () => {
  expect(universe.length).toBeGreaterThan(25);
  expect(Object.keys(parts).toSorted()).toEqual(universe.toSorted());
});

describe.each(Object.entries(parts))("%s", (name, {scenario, without, idle, where}) => {
  test(`matters in ${scenario}`, () => {
    const using = shipped(scenario).filter(world => compile(world).mechanisms.includes(name));
    expect(using.length).toBeGreaterThan(0);
    for (const world of using) expect(compile(without(world)).mechanisms).not.toContain(name);
    expect(matters(scenario, without)).toBe(true);
  });

  test("leaves everything as it was where it is neutral, or has nothing to act on", () => {
    const before = where?.(plain) ?? plain;
    const world = idle(before);
    expect(compile(world).mechanisms).toContain(name);
    expect(core(world)).toBe(core(before));
  });
});

describe.each(toolKindNames)("a tool that does %s", kind => {
  const {scenario, where = (world: Setting) => world} = tools[kind];
  const sold: Change = world => ({...world, tools: world.tools.filter(({does}) => does !== kind)});

  test(`matters in ${scenario}`, () => {
    expect(matters(scenario, sold, where)).toBe(true);
  });

  const numbers = Object.fromEntries(Object.entries(toolFields(kind)).map(([key, field]) => [key, field.default ?? 1]));

  test("does nothing before it is ready", () => {
    for (const world of shipped(scenario)) {
      const none = sold(world);
      expect(core(later(kind, numbers)(none))).toBe(core(none));
    }
  });
});
