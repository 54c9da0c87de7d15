import {outcome as outcomeOf} from "../outcome/registry.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Moved} from "./answers/parameter.ts";
import type {Regimes} from "./answers/regimes.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {allParameters, doubtful, readMoved} from "./moved.ts";
import {boxesOf} from "./regimes/boxes.ts";
import {mapOf} from "./regimes/map.ts";
import {regimesTables} from "./regimes/tables.ts";
import {regimesMethod, regimesWords} from "./regimes/words.ts";
import {resultOf, type Result} from "./result.ts";

export interface RegimesOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** Two numbers that span a map, as `readMoved` reads them or made them. Both or neither. */
  readonly x?: string | Moved | undefined;
  readonly y?: string | Moved | undefined;
  /** Places along each side of the map; defaults to 9. */
  readonly grid?: number | undefined;
  /** Without a map: the numbers that vary, by default the doubtful ones of both strategies, and how many worlds are sampled, 512 by default. */
  readonly parameters?: readonly Moved[] | undefined;
  readonly among?: "evidence" | "all" | undefined;
  readonly within?: readonly string[] | undefined;
  readonly points?: number | undefined;
  /** Outcome by which a strategy is better; defaults to net-present-value. */
  readonly outcome?: string | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Who of two strategies is better where. Over two numbers: a map, every place with the same people and the same luck, and the line between the two.
 * Over many: a sample of worlds and the boxes that tell those of one winner from those of the other, in words. Throws on unknown strategies,
 * outcomes and numbers, on an outcome without a better side, and on fewer than 2 replications.
 */
export async function regimes(scenario: Scenario, options: RegimesOptions): Promise<Result<Regimes>> {
  const {from, to, x, y, outcome: id = "net-present-value", grid = 9, points = 512, replications} = options;
  const outcome = measurableOutcome(id);
  if (outcome.better === "neither") throw new Error(`${id} has no better side: neither strategy could win in it`);
  if (from === to) throw new Error(`nothing to compare: ${from} is compared with itself`);
  if (replications < 2) throw new Error("regimes need at least 2 replications: one does not say how sure a winner is");
  if ((x === undefined) !== (y === undefined)) throw new Error("a map needs two numbers, x and y");
  const isMap = x !== undefined && y !== undefined;
  if (!isMap && !(Number.isSafeInteger(points) && points >= 64))
    throw new Error(`boxes are looked for in a whole number of worlds from 64 on, not ${points}`);
  const lab = openLab(scenario, {
    ...options,
    strategies: [from, to],
    replications: isMap ? replications : points * replications
  });
  const sign = outcome.better === "higher" ? 1 : -1;
  const common = {...options, lab, outcome: id, sign} as const;
  const [start, end] = lab.inputs.strategies;
  const about = {outcome: id, from: start, to: end};
  let figures: Regimes;
  if (isMap) {
    const known = allParameters(scenario, [from, to]);
    const [across, up] = [x, y].map(one => {
      const moved = typeof one === "string" ? readMoved(known, one) : one;
      return {...moved, value: options.values?.get(moved.path) ?? moved.value};
    });
    if (across.path === up.path) throw new Error(`a map needs two different numbers, not ${across.path} twice`);
    const map = await mapOf({...common, x: across, y: up, grid});
    const won = map.cells.filter(({value}) => sign * value > 0).length;
    figures = {
      ...about,
      map,
      boxes: [],
      parameters: 2,
      worlds: map.cells.length,
      toBetter: won / map.cells.length,
      luck: null
    };
  } else {
    const {among, within, values} = options;
    const moved = options.parameters ?? doubtful(scenario, [from, to], {among, within, values});
    if (moved.length === 0)
      throw new Error("no number of this scenario has a range with evidence: name some with their ranges, or take all");
    const sampled = await boxesOf({...common, moved, points, titles: {from: start.title, to: end.title}});
    figures = {...about, map: null, parameters: moved.length, ...sampled};
  }
  const told = {figures, outcome: outcomeOf(id), currency: lab.currency, replications};
  return resultOf({
    question: "regimes",
    inputs: {
      ...lab.inputs,
      replications,
      options: {
        ...lab.inputs.options,
        outcome: id,
        ...(figures.map === null
          ? {points, ...(options.among && {among: options.among}), ...(options.within && {within: options.within})}
          : {grid, ...Object.fromEntries((["x", "y"] as const).map(axis => [axis, stretchOf(figures.map![axis])]))})
      }
    },
    method: regimesMethod(told),
    answer: regimesWords(told),
    figures,
    tables: regimesTables(told)
  });
}

const stretchOf = ({path, low, high}: Moved) => ({path, low, high});
