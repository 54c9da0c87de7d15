import type {Scenario} from "../scenario/scenario.ts";
import type {BreakEven} from "./answers/break-even.ts";
import type {Moved} from "./answers/parameter.ts";
import {crossingsOf, curveOf, type CurvePoint} from "./break-even/curve.ts";
import {breakEvenTables} from "./break-even/tables.ts";
import {breakEvenWords} from "./break-even/words.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {allParameters, readMoved} from "./moved.ts";
import {resultOf, type Result} from "./result.ts";

export interface BreakEvenOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** The number that is moved, as `readMoved` reads it (`path` or `path=LOW..HIGH`) or as it made it. */
  readonly parameter: string | Moved;
  /** Id of the outcome by which a strategy is better; defaults to net-present-value. */
  readonly outcome?: string | undefined;
  /** Places along the range that are looked at first, from 2 on; defaults to 9. */
  readonly points?: number | undefined;
  /** These places instead, from low to high, where even ones would not fit what is drawn: on a slider of equal ratios, say. */
  readonly places?: readonly number[] | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Share of the work that the first look takes, more or less. */
const FIRST_LOOK = 0.6;

/**
 * Where, along one number of a scenario, the better of two strategies changes: the paired difference at even places of its range, then closer and
 * closer at each change. All places have the same people and the same luck, so the difference is a smooth curve in each replication. Throws on
 * unknown strategies, outcomes and numbers, on an outcome without a better side, and on fewer than 2 replications.
 */
export async function breakEven(scenario: Scenario, options: BreakEvenOptions): Promise<Result<BreakEven>> {
  const {from, to, outcome: id = "net-present-value", places, onProgress, signal} = options;
  const {points = places?.length ?? 9} = options;
  const outcome = measurableOutcome(id);
  if (outcome.better === "neither") throw new Error(`${id} has no better side: neither strategy could be ahead in it`);
  if (from === to) throw new Error(`nothing to compare: ${from} is compared with itself`);
  if (!(Number.isSafeInteger(points) && points >= 2))
    throw new Error(`a range is looked at in a whole number of places from 2 on, not ${points}`);
  const lab = openLab(scenario, {...options, strategies: [from, to]});
  if (lab.replications < 2)
    throw new Error("break-even needs at least 2 replications: one does not say how sure it is");
  const parameter = movedOf(scenario, options);
  const sign = outcome.better === "higher" ? 1 : -1;
  const worlds = new Set<string>();
  let asked = 0;
  const curve = curveOf(async places => {
    const first = asked === 0;
    asked += places.length;
    const arms = places.flatMap(place =>
      [from, to].map(strategy => ({strategy, values: new Map([[parameter.path, place]])}))
    );
    const found = await lab.evaluate(arms, {
      outcomes: [id],
      signal,
      onProgress: first && onProgress ? share => onProgress(share * FIRST_LOOK) : undefined
    });
    for (const {world} of found) worlds.add(world);
    // What is left of the rest gets smaller with every step, however many there will be.
    if (!first) onProgress?.(FIRST_LOOK + (1 - FIRST_LOOK) * (1 - points / (asked + 1)));
    return places.map((_, i) =>
      found[2 * i + 1].figures[id].map((value, r) => sign * (value - found[2 * i].figures[id][r]))
    );
  });
  const {low, high, value} = parameter;
  const grid = places ?? Array.from({length: points}, (_, i) => low + ((high - low) * i) / (points - 1));
  await curve.look(value > low && value < high ? [...grid, value] : grid);
  const firstLook = [...curve.points];
  const crossings = await crossingsOf(curve);
  onProgress?.(1);
  const costsOnly = worlds.size <= 2;
  const [start, end] = lab.inputs.strategies;
  const figures: BreakEven = {
    outcome: id,
    from: start,
    to: end,
    parameter,
    points: curve.points.map(point => unsigned(point, sign)),
    crossings,
    beyond: costsOnly && crossings.length === 0 ? beyondOf(firstLook) : null,
    costsOnly
  };
  const told = {figures, places: firstLook.map(({at}) => at), outcome, currency: lab.currency, days: lab.inputs.days};
  return resultOf({
    question: "break-even",
    inputs: {
      ...lab.inputs,
      options: {...lab.inputs.options, outcome: id, parameter: parameter.path, low, high, points}
    },
    method: [
      `${outcome.label} of ${end.title} less that of ${start.title} at ${firstLook.length} places of the range${curve.points.length === firstLook.length ? "" : `, and at ${curve.points.length - firstLook.length} more, closer and closer to each change of sides (false position, to 1/2000 of the range)`}.`,
      "The interval of a crossing holds the places at which the paired 95 % interval of the difference holds 0. Where the difference crosses 0 twice between two neighbouring places of the first look, that is not seen.",
      ...(costsOnly ? ["Nothing but costs depends on this number, so every world was simulated once."] : [])
    ],
    answer: breakEvenWords(told),
    figures,
    tables: breakEvenTables(told)
  });
}

function movedOf(scenario: Scenario, {parameter, from, to, values}: BreakEvenOptions): Moved {
  const moved = typeof parameter === "string" ? readMoved(allParameters(scenario, [from, to]), parameter) : parameter;
  return {...moved, value: values?.get(moved.path) ?? moved.value};
}

/** The crossing of a straight line outside what has been looked at. */
function beyondOf(points: readonly CurvePoint[]): number | null {
  const [start, end] = [points[0], points.at(-1)!];
  const slope = (end.value - start.value) / (end.at - start.at);
  const at = start.at - start.value / slope;
  const straight = points.every(
    point => Math.abs(start.value + slope * (point.at - start.at) - point.value) <= 1e-6 * (1 + Math.abs(point.value))
  );
  return straight && Number.isFinite(at) && (at < start.at || at > end.at) ? at : null;
}

function unsigned({at, value, low, high}: CurvePoint, sign: 1 | -1): BreakEven["points"][number] {
  const bound = (end: number) => (Number.isNaN(end) ? null : sign * end);
  return {at, value: sign * value, low: bound(sign > 0 ? low : high), high: bound(sign > 0 ? high : low)};
}
