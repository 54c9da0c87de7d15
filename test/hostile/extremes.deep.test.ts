import {expect, test} from "vitest";
import {parameters} from "../../src/scenario/parameters.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {scenarioUrls} from "../metamorphic/worlds.ts";
import {DAY, YEAR} from "../model/settings.ts";
import {faults} from "../properties/faults.ts";

/** Values that are worth trying, by unit; those that the language does not allow are refused. */
function extremes(unit: string, value: number): number[] {
  if (unit === "share") return [0, 1];
  if (unit === "minutes") return [0, 1, 100 * YEAR];
  if (unit === "log odds") return [0, 100];
  return [0, value / 1000, 1000 * value, 1e6];
}

/** A world with another number, for half a year; null where the number is refused. */
function changed(scenario: ReturnType<typeof scenarioAt>, strategy: string, path: string, value: number) {
  try {
    const setting: Setting = resolve(scenario, strategy, {values: new Map([[path, value]])});
    return {...setting, horizon: Math.min(setting.horizon, 200 * DAY)};
  } catch (error) {
    if (String(error).includes("invalid value")) return null;
    throw error;
  }
}

test.each(scenarioUrls.map(url => [url.pathname.split("/").at(-1)!, url] as const))(
  "%s: nothing gets lost whatever a number is",
  (_, url) => {
    const scenario = scenarioAt(url);
    const strategy = Object.keys(scenario.strategies).at(-1)!;
    const wrong: unknown[] = [];
    let lived = 0;
    for (const {path, unit, value} of parameters(scenario, strategy)) {
      if (path === "horizon" || path === "market.people") continue;
      for (const extreme of extremes(unit, value)) {
        const world = changed(scenario, strategy, path, extreme);
        if (world === null) continue;
        lived++;
        const found = faults(world);
        if (found.length > 0) wrong.push([path, extreme, ...found.slice(0, 2)]);
      }
    }
    expect(lived).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  }
);
