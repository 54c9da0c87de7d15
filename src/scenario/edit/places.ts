import {layersOf, lineage} from "../layers.ts";
import {parameters} from "../parameters.ts";
import {dig, isPlain} from "../plain.ts";
import {forbiddenKeys} from "../read/limits.ts";
import {resolve} from "../resolve.ts";
import type {Scenario} from "../scenario.ts";
import {same} from "../same.ts";

type Path = readonly string[];

/**
 * Where a number has to be written that the file does not mention, so that it counts wherever its path does: where the path says, unless that would
 * bring something into strategies that do not have it; then in those that do. Throws where no strategy has such a number.
 */
export function placesFor(scenario: Scenario, path: Path, value: number): readonly Path[] {
  const strategies = Object.keys(scenario.strategies);
  const name = path.join(".");
  if (path.some(part => forbiddenKeys.has(part)) || !strategies.some(id => isThere(scenario, id, path)))
    throw new Error(`there is no number at ${name}`);
  // Rows of moves are written whole, and in no other section is a number of a strategy found by a path of the base.
  if (path[0] === "base" || path[0] === "strategies" || path[1] === "moves") return [path];
  const values = new Map([[name, value]]);
  const wanted = strategies.map(id => resolve(scenario, id, {values}));
  const fits = (places: readonly Path[]) => {
    const made = places.reduce<unknown>((made, place) => withValue(made, place, value), scenario) as Scenario;
    try {
      return strategies.every((id, i) => same(resolve(made, id), wanted[i]));
    } catch {
      return false;
    }
  };
  const found = [[path], lowest(scenario, path), own(scenario, path)].find(fits);
  if (!found) throw new Error(`${name} cannot be written without a change to other numbers`);
  return found;
}

/** Paths of the numbers of each strategy, and their ends behind the strategy that says them. */
const known = new WeakMap<Scenario, ReadonlyMap<string, {paths: ReadonlySet<string>; tails: ReadonlySet<string>}>>();

function numbersOf(scenario: Scenario, strategy: string): {paths: ReadonlySet<string>; tails: ReadonlySet<string>} {
  const found =
    known.get(scenario) ??
    new Map(
      Object.keys(scenario.strategies).map(id => {
        // A lever that is switched off has its numbers all the same.
        const strategies = {...scenario.strategies, [id]: {...scenario.strategies[id], without: []}};
        const paths = parameters({...scenario, strategies}, id).map(({path}) => path);
        return [
          id,
          {paths: new Set(paths), tails: new Set(paths.map(path => path.replace(/^strategies\.[^.]+\./, "")))}
        ];
      })
    );
  known.set(scenario, found);
  return found.get(strategy)!;
}

/** The number is part of a strategy's world, by this path or as what the strategy itself says in its place. */
function isThere(scenario: Scenario, strategy: string, path: Path): boolean {
  const {paths, tails} = numbersOf(scenario, strategy);
  const own = path[0] === "strategies" && path[1] === strategy;
  return paths.has(path.join(".")) || (own && tails.has(path.slice(2).join(".")));
}

/** For each strategy that has the number, the lowest of its sheets that says most of what the number belongs to. */
function lowest(scenario: Scenario, path: Path): Path[] {
  const found = new Map<string, Path>();
  for (const id of Object.keys(scenario.strategies)) {
    if (!isThere(scenario, id, path)) continue;
    const layers = layersOf(scenario, id);
    for (let depth = path.length - 1; depth >= 0; depth--) {
      const layer = layers.find(({sections}) => isPlain(dig(sections, path.slice(0, depth))));
      if (!layer) continue;
      const place = `${layer.prefix}${path.join(".")}`;
      found.set(place, place.split("."));
      break;
    }
  }
  return [...found.values()];
}

/** Strategies that have the number, in their own sheets, but for those that build on another one of them. */
function own(scenario: Scenario, path: Path): Path[] {
  const having = Object.keys(scenario.strategies).filter(id => isThere(scenario, id, path));
  return having
    .filter(id => !lineage(scenario, id).some(below => below !== id && having.includes(below)))
    .map(id => ["strategies", id, ...path]);
}

/** A copy of plain data with a value at a path. */
function withValue(data: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = Object.assign(Object.create(null) as Record<string, unknown>, isPlain(data) ? data : {});
  copy[name] = withValue(copy[name], rest, value);
  return copy;
}
