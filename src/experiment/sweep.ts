import {headline} from "../outcome/registry.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Sweep, SweepDesign} from "./answers/sweep.ts";
import type {Arm} from "./arm.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {resultOf, type Result} from "./result.ts";
import {contrastsOf} from "./sweep/contrasts.ts";
import {asTaken, designPoints, type SweepParameter} from "./sweep/design.ts";
import {contrastsTable, failedTable, pointsTable, runsTable, splitsTable} from "./sweep/tables.ts";
import {sweepWords} from "./sweep/words.ts";

export interface SweepOptions extends LabOptions {
  readonly design: SweepDesign;
  /** Numbers that are moved in every strategy; on a grid with their levels, 5 by default. */
  readonly parameters: readonly SweepParameter[];
  /** Number of points of a Latin hypercube or a Sobol' sequence; 64 by default. */
  readonly points?: number | undefined;
  /** Of a list: values of the parameters at every point, in their order. */
  readonly list?: ReadonlyArray<readonly number[]> | undefined;
  /** Outcome ids; the headline four and net present value by default. */
  readonly outcomes?: readonly string[] | undefined;
  /** Means with intervals per point and strategy instead of one row per replication. */
  readonly summary?: boolean | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Most runs of one sweep: points × strategies × replications. */
export const mostRuns = 1_000_000;
const WAYS: Readonly<Record<SweepDesign, string>> = {
  grid: "a full grid, every level of every number with every level of the others",
  "latin-hypercube":
    "a Latin hypercube: every number takes one value in each of as many equal parts of its range as there are points (McKay, Beckman & Conover 1979)",
  sobol:
    "the first points of a Sobol' sequence, which fill the ranges evenly (direction numbers of Joe & Kuo 2008); fewer points are the beginning of more",
  list: "a list of points as given"
};

/**
 * Lives through all strategies at many settings of the scenario's numbers, in one pass so that every core has work to the end. A run that fails is
 * listed, not fatal. With a store only runs that are not in it are simulated, so that an interrupted sweep goes on where it stopped and comes
 * out as if it never had. Throws on an unknown outcome and on an impossible design; rejects when aborted.
 */
export async function sweep(scenario: Scenario, options: SweepOptions): Promise<Result<Sweep>> {
  const {design, parameters, outcomes = [...headline, "net-present-value"], summary = false, onProgress} = options;
  const lab = openLab(scenario, options);
  const {strategies} = lab.inputs;
  if (outcomes.length === 0) throw new Error("invalid sweep: no outcomes");
  for (const [i, id] of outcomes.entries()) {
    measurableOutcome(id);
    if (outcomes.indexOf(id) !== i) throw new Error(`${id} is asked for twice`);
  }
  const ids = strategies.map(({id}) => id);
  const points = asTaken(scenario, ids, parameters, designPoints({...options, seed: lab.seed}));
  const runs = points.length * ids.length * lab.replications;
  if (runs > mostRuns)
    throw new Error(
      `${points.length} points × ${ids.length} strategies × ${lab.replications} replications are ${runs} runs; a sweep has at most ${mostRuns}`
    );
  const arms = points.flatMap(point => {
    const values = new Map(parameters.map(({path}, d) => [path, point[d]]));
    return ids.map((strategy): Arm => ({strategy, values}));
  });
  const found = await lab.tryOut(arms, {outcomes, onProgress});
  const failed = found.flatMap((one, i) =>
    one instanceof Error
      ? [{point: Math.floor(i / ids.length), strategy: ids[i % ids.length], message: one.message}]
      : []
  );
  const figures = points.map((_, p) =>
    ids.map((_, s) => {
      const one = found[p * ids.length + s];
      return one instanceof Error ? null : outcomes.map(id => one.figures[id]);
    })
  );
  const plain = {design, parameters, outcomes, strategies, points, figures, failed};
  const figure: Sweep = {...plain, contrasts: contrastsOf(plain)};
  const splits = splitsTable(figure);
  const data = summary ? pointsTable(figure, lab.currency) : runsTable(figure, lab.currency);
  return resultOf({
    question: "sweep",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        design,
        points: points.length,
        parameters: parameters.map(({path, low, high, levels}) => ({
          path,
          low,
          high,
          ...(design === "grid" && levels !== undefined && {levels})
        })),
        outcomes
      }
    },
    method: [
      `${points.length} points of ${parameters.length} ${parameters.length === 1 ? "number" : "numbers"}: ${WAYS[design]}. All strategies at every point, all points with the same people and the same luck.`,
      "A difference is clear at a point when its paired 95 % t interval over replications there lies on one side of 0, each point by itself."
    ],
    answer: sweepWords(figure, {currency: lab.currency, replications: lab.replications}),
    figures: figure,
    tables: [
      data,
      ...(ids.length > 1 ? [contrastsTable(figure)] : []),
      ...(splits === null ? [] : [splits]),
      ...(failed.length > 0 ? [failedTable(figure, lab.currency)] : [])
    ]
  });
}
