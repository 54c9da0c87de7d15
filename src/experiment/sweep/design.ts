import {Draws} from "../../random/draws.ts";
import {keyFromSeed} from "../../random/key.ts";
import {assemble} from "../../scenario/resolve.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {gridPoints} from "../../statistics/designs/grid.ts";
import {latinHypercube} from "../../statistics/designs/latin-hypercube.ts";
import {sobolPoints} from "../../statistics/designs/sobol-sequence.ts";
import type {Moved} from "../answers/parameter.ts";
import type {SweepDesign} from "../answers/sweep.ts";

/** A number that a sweep moves; on a grid it stands at so many places from end to end. */
export interface SweepParameter extends Moved {
  readonly levels?: number | undefined;
}

export interface DesignOptions {
  readonly design: SweepDesign;
  readonly parameters: readonly SweepParameter[];
  /** Of a Latin hypercube or a Sobol' sequence. */
  readonly points?: number | undefined;
  /** Values of the parameters at every point of a list. */
  readonly list?: ReadonlyArray<readonly number[]> | undefined;
  /** Of the luck of a Latin hypercube. */
  readonly seed: string;
}

/** Most points of one sweep. */
export const mostPoints = 100_000;
const LEVELS = 5;

/**
 * Values of the parameters at every point of a design, evenly spread from the low end to the high end of each. The first n points of a Sobol'
 * sequence are the same however many follow. Throws on a design without points or parameters, and on one that is too large.
 */
export function designPoints({design, parameters, points = 64, list, seed}: DesignOptions): number[][] {
  const dimensions = parameters.length;
  if (dimensions === 0) throw new Error("invalid sweep: no number to move");
  const twice = parameters.find(({path}, i) => parameters.findIndex(other => other.path === path) !== i);
  if (twice !== undefined) throw new Error(`${twice.path} is moved twice`);
  if (design === "list") {
    if (list === undefined || list.length === 0) throw new Error("invalid sweep: the list has no points");
    const odd = list.findIndex(point => point.length !== dimensions || !point.every(Number.isFinite));
    if (odd >= 0) throw new Error(`invalid sweep: point ${odd + 1} of the list is not ${dimensions} numbers`);
    return checked(list.length, () => list.map(point => [...point]));
  }
  if (design === "grid") {
    const levels = parameters.map(({levels: of = LEVELS}) => of);
    const size = levels.reduce((product, of) => product * of, 1);
    return checked(size, () => placed(gridPoints(levels), parameters));
  }
  if (!(Number.isSafeInteger(points) && points >= 1)) throw new Error(`invalid number of points: ${points}`);
  return checked(points, () =>
    placed(
      design === "sobol"
        ? sobolPoints(points, dimensions)
        : latinHypercube(points, dimensions, {draws: new Draws(keyFromSeed(`${seed}/sweep`, 0))}),
      parameters
    )
  );
}

function checked(size: number, make: () => number[][]): number[][] {
  if (size > mostPoints) throw new Error(`a sweep has at most ${mostPoints} points, not ${size}`);
  return make();
}

function placed(unit: readonly (readonly number[])[], parameters: readonly SweepParameter[]): number[][] {
  // both ends are hit exactly
  return unit.map(point => point.map((u, d) => (1 - u) * parameters[d].low + u * parameters[d].high));
}

/** Points as a world takes them: numbers of things are whole, so a place between two is the nearer one. */
export function asTaken(
  scenario: Scenario,
  strategies: readonly string[],
  parameters: readonly Moved[],
  points: readonly (readonly number[])[]
): number[][] {
  const whole = parameters.map(parameter => strategies.some(strategy => isWhole(scenario, strategy, parameter)));
  return points.map(point => point.map((value, d) => (whole[d] ? Math.round(value) : value)));
}

function isWhole(scenario: Scenario, strategy: string, {path, low, high}: Moved): boolean {
  const between = low + 0.382 * (high - low);
  const probe = Number.isInteger(between) ? between + 0.25 : between;
  let taken = probe;
  try {
    assemble(scenario, strategy, {values: new Map([[path, probe]])}, parameter => {
      if (parameter.path === path) taken = parameter.value;
    });
  } catch {
    // out of bounds: the run will say so
  }
  return taken !== probe && taken === Math.round(probe);
}
