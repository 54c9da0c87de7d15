import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {crossing, presetsPage, readPresets, trades, traits, verdict} from "../../build/sources/presets.ts";
import {channel, segment} from "../model/settings.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const presets = readPresets(`${root}scenarios`);

test("docs/presets.md says what the presets are now (npx node build/coverage.ts)", () => {
  expect(readFileSync(`${root}docs/presets.md`, "utf8")).toBe(presetsPage(presets));
});

test("the presets differ in what matters", () => {
  expect(presets.map(({name}) => name)).toEqual(Object.keys(trades));
  const spread = (label: string) => {
    const trait = traits.find(one => one.label === label)!;
    const values = presets.map(({setting}) => trait.of(setting));
    return Math.max(...values) / Math.min(...values);
  };
  expect(spread("Needs")).toBeGreaterThan(100);
  expect(spread("Order value")).toBeGreaterThan(20);
  expect(spread("Gross margin")).toBeGreaterThan(2);
  expect(spread("Visits that change channel")).toBeGreaterThan(5);
  expect(spread("Cases")).toBeGreaterThan(5);
  expect(spread("People in the market")).toBeGreaterThan(100);
});

test("the answers differ", () => {
  expect(new Set(presets.map(preset => verdict(preset).sign))).toEqual(new Set(["+", "-", "?"]));
  expect(presets.filter(preset => verdict(preset).because === undefined)).toEqual([]);
});

test("visits change channel as often as two draws by taste differ", () => {
  const channels = [channel("web", 0), channel("store", 2, {local: true})];
  const people = (nearStore: number, taste: Record<string, number>) =>
    crossing({channels, segments: [segment({nearStore, taste})]});
  expect(people(1, {web: 1, store: 1})).toBe(0.5);
  expect(people(0, {web: 1, store: 1})).toBe(0);
  expect(people(0.5, {web: 3, store: 1})).toBeCloseTo(0.5 * (1 - 10 / 16), 12);
  expect(people(1, {web: 0, store: 0})).toBe(0);
});
