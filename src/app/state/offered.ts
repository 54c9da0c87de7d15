import {levers} from "../../scenario/levers.ts";
import {parameters} from "../../scenario/parameters.ts";
import type {Lever, Parameter, Scenario} from "../../scenario/scenario.ts";
import {words} from "../words.ts";

export interface Offered {
  /** By strategy, in the order of the scenario. */
  readonly levers: ReadonlyMap<string, readonly Lever[]>;
  /** Of all strategies together, by path. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Everything that can be changed in a scenario. */
export function offered(scenario: Scenario): Offered {
  const strategies = Object.keys(scenario.strategies);
  const found = new Map<string, Parameter>();
  for (const strategy of strategies) {
    for (const parameter of parameters(scenario, strategy)) {
      if (!found.has(parameter.path)) found.set(parameter.path, parameter);
    }
  }
  return {levers: new Map(strategies.map(id => [id, levers(scenario, id)])), parameters: found};
}

/** Where a parameter belongs, for labels that do not say so: "site", "online first", "Joined up: identity". */
export function placeOf({path}: Pick<Parameter, "path">, titles: ReadonlyMap<string, string>): string {
  const parts = path.split(".");
  const named = /\.(match|quality|fit|season|taste|serve-taste)\.[^.]+$/.test(path);
  const inside = named ? parts.filter(part => part !== "match") : parts.slice(0, -1);
  const origin = inside[0] === "strategies" ? titles.get(inside[1] ?? "") : undefined;
  const rest = (inside[0] === "strategies" ? inside.slice(2) : inside).filter(part => !silent.has(part));
  const names = rest.map(part => (/^\d+$/.test(part) ? words.dials.step(Number(part) + 1) : part.replaceAll("-", " ")));
  return [...(origin ? [origin] : []), ...names].join(", ");
}

const silent = new Set(["channels", "segments", "links", "desks", "programmes", "tools", "offers", "base", "moves"]);
