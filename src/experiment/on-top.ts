import {parameters} from "../scenario/parameters.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {balance, wholeOf} from "../scenario/wholes.ts";

type Values = ReadonlyMap<string, number>;

/**
 * Numbers that an arm replaces, on top of those that are replaced in every arm. Where an arm moves a share of a whole, the others make way in the
 * proportions that they have without it.
 */
export function onTop(
  scenario: Scenario,
  strategy: string,
  below: Values = new Map(),
  above: Values = new Map()
): Values {
  const merged = new Map([...below, ...above]);
  if (below.size === 0) return merged;
  const moved = new Set([...above.keys()].map(wholeOf));
  moved.delete(null);
  if (moved.size === 0) return merged;
  const all = parameters(scenario, strategy);
  for (const whole of moved) {
    const members = all.filter(({path}) => wholeOf(path) === whole);
    if (members.length === 0) continue;
    const standard = new Map(members.map(({path, value}) => [path, value]));
    const parts = new Map(members.map(({path, value}) => [path, merged.get(path) ?? value]));
    const held = new Set([...above.keys()].filter(path => standard.has(path)));
    for (const [path, value] of balance(parts, {held, standard})) merged.set(path, value);
  }
  return merged;
}
