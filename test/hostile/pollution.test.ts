import {expect, test} from "vitest";
import {levers} from "../../src/scenario/levers.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {small} from "../scenario/texts.ts";

const snapshot = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map(prototype =>
    Object.getOwnPropertyNames(prototype)
      .map(name => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  );
const before = snapshot();

function expectCleanPrototypes(): void {
  expect(snapshot()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

const loads = [
  '{"__proto__": {"polluted": 1}}',
  '{"constructor": {"prototype": {"polluted": 1}}}',
  '{"prototype": {"polluted": 1}}',
  '{"__proto__": null}',
  '{"__proto__": {"__proto__": {"polluted": 1}}}',
  '{"toString": {"polluted": 1}}',
  '{"hasOwnProperty": 1}',
  '{"__defineGetter__": 1}'
];
const places = [
  "",
  "segments",
  "channels",
  "offers",
  "strategies",
  "base.links",
  "base.desks",
  "base.tools",
  "journey"
];
const shapes = loads.flatMap(load => places.map(place => ({load, place})));

function planted(load: string, place: string): string {
  const [outer, inner] = place.split(".");
  const scenario: Record<string, unknown> = {
    throughline: 1,
    title: "T",
    segments: {all: {share: 1}},
    channels: {site: {kind: "website"}, phone: {kind: "phone"}},
    strategies: {siloed: {}},
    base: {links: {}, desks: {}, tools: {}}
  };
  const text = JSON.stringify(scenario, null, 1);
  const members = load.slice(1, -1);
  if (!outer) return text.replace("{", `{${members},`);
  const key = `"${inner ?? outer}": {`;
  const filled = text.includes(key) ? text.replace(key, `${key}${members},`) : text.replace("{", `{${key}${members}},`);
  return filled.replaceAll(/,(\s*})/g, "$1");
}

test.each(shapes)("$load in '$place' of JSON and YAML is refused", ({load, place}) => {
  const text = planted(load, place);
  expect(() => JSON.parse(text) as unknown).not.toThrow();
  for (const format of ["json", "yaml"] as const) {
    const {scenario, errors} = readScenario(text, {format});
    expect(scenario).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
  }
  expectCleanPrototypes();
});

test.each(loads)("%s in unchecked data does not get past resolve, levers and parameters", load => {
  const {scenario} = readScenario(small);
  const evil = JSON.parse(load) as object;
  const data = JSON.parse(JSON.stringify(scenario)) as Record<string, Record<string, Record<string, object>>>;
  const holders = [
    data,
    data.segments!,
    data.segments!.all!,
    data.channels!,
    data.base!.links!,
    data.base!.tools ?? {}
  ];
  for (const holder of holders)
    for (const key of Object.getOwnPropertyNames(evil))
      Object.defineProperty(holder, key, {
        value: (evil as Record<string, unknown>)[key],
        enumerable: true,
        configurable: true,
        writable: true
      });
  for (const use of [resolve, levers, parameters])
    try {
      use(data as unknown as Scenario, "joined");
    } catch {
      // a refusal is fine as well
    }
  expect(snapshot()).toEqual(before);
});

test("data that was read has null prototypes throughout", () => {
  const queue: unknown[] = [readScenario(small).scenario];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (typeof at !== "object" || at === null) continue;
    expect(Array.isArray(at) || Object.getPrototypeOf(at) === null).toBe(true);
    queue.push(...Object.values(at));
  }
});

test.each(["constructor", "__proto__", "toString"])("a strategy named %s is unknown", name => {
  const scenario = JSON.parse(JSON.stringify(readScenario(small).scenario)) as Scenario;
  expect(() => resolve(scenario, name)).toThrow(`unknown strategy: ${name}`);
});
