import {keyFromSeed} from "../random/key.ts";
import {Draws} from "../random/draws.ts";
import {uniform} from "../random/exact.ts";
import type {Scenario, Target} from "../scenario/scenario.ts";
import {quantiles} from "../statistics/describe.ts";
import {sequentialPosterior, type Posterior, type Trial} from "../statistics/calibration/sequential.ts";
import {
  effectiveSize,
  resample,
  weightedCovariance,
  weightedMoments,
  weightedQuantiles
} from "../statistics/calibration/weighted.ts";
import type {Aim, Calibration} from "./answers/calibration.ts";
import type {Moved} from "./answers/parameter.ts";
import {distanceOf, figuresOf, goalsOf, overReplications, type Goal, type Series} from "./calibrate/aims.ts";
import {watchMonths} from "./calibrate/months.ts";
import {tablesOf} from "./calibrate/tables.ts";
import {answerOf, methodOf} from "./calibrate/words.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {valueAt} from "./moved.ts";
import {resultOf, type Result} from "./result.ts";
import {memoryStore} from "./store.ts";

export interface CalibrateOptions extends Omit<LabOptions, "strategies" | "store"> {
  /** Numbers to be fitted, each within its range: what is believed of it before the data. */
  readonly parameters: readonly Moved[];
  /** Observed figures; by default those of the scenario. */
  readonly targets?: readonly Target[] | undefined;
  /** Observed figures month by month. */
  readonly series?: readonly Series[] | undefined;
  /** Worlds in the sample of what is believed afterwards; 200 by default. */
  readonly particles?: number | undefined;
  /** Rounds at most; 16 by default. */
  readonly rounds?: number | undefined;
  /** Receives the share of the work that is done, as far as it can be foreseen. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Replications from which the luck in the figures is estimated. */
const PILOT = 20;
/** Worlds of the posterior that are lived through once more, with luck of their own, to see what they foretell. */
const PREDICTIONS = 60;
/** Trials per particle after which a round is given up. */
const PATIENCE = 20;
const CONFOUNDED = 0.7;

/**
 * Fits numbers of a scenario to observed figures without a likelihood: by approximate Bayesian computation, sequential Monte Carlo. Every world that is tried has luck of its own,
 * so that what luck does to figures is part of what is believed. A world is kept if all its figures come out within a tolerance of their targets, which is narrowed round by round down
 * to the tolerances of the targets (widened by the luck in a figure of this size, where that is larger). The prior is `valueAt` of each number's range. Throws without numbers or
 * targets, on an unknown outcome or strategy, on a target of a month that the run does not have, and where no world in the ranges can be run.
 */
export async function calibrate(scenario: Scenario, options: CalibrateOptions): Promise<Result<Calibration>> {
  const {parameters, targets = scenario.targets ?? [], series = [], particles = 200, rounds = 16} = options;
  const {onProgress} = options;
  if (parameters.length === 0) throw new Error("no numbers to fit");
  const groups = goalsOf(targets, series);
  const goals = groups.flat();
  if (goals.length === 0)
    throw new Error("no targets to fit to: write `targets` into the scenario, or give a file of them");
  for (const {of} of goals) if (typeof of === "string") measurableOutcome(of);
  const strategies = Object.keys(scenario.strategies).filter(id => goals.some(({strategy}) => strategy === id));
  for (const {strategy} of goals) if (!strategies.includes(strategy)) throw new Error(`unknown strategy: ${strategy}`);
  const months = watchMonths(options.runner);
  // What is remembered from elsewhere has no months.
  const lab = openLab(scenario, {...options, runner: months, store: memoryStore(), strategies});
  const lasting = Math.ceil(lab.inputs.days / (365 / 12));
  for (const {of} of goals)
    if (typeof of !== "string" && of.month >= lasting)
      throw new Error(`the run has ${lasting} months, and there is a target in month ${of.month + 1}`);
  const key = keyFromSeed(`${lab.seed}: calibration`, 0);
  const size = lab.replications;
  const valuesAt = (point: readonly number[]) =>
    new Map(parameters.map((parameter, d) => [parameter.path, valueAt(parameter, point[d])]));
  const lived = (values: ReadonlyMap<string, number>, from: number, to: number) =>
    figuresOf(lab, goals, months, {values, from, to});

  const standing = overReplications(await lived(new Map(), 0, Math.max(PILOT, size)));
  const luck = standing.map(({sd}) => (Number.isFinite(sd) ? sd / Math.sqrt(size) : 0));
  const scales = goals.map(({tolerance}, g) => Math.sqrt(tolerance * tolerance + luck[g] * luck[g]));
  let luckAt = Math.max(PILOT, size);
  let reason: Error | null = null;
  const meanFigures = async (point: readonly number[], from: number): Promise<number[] | null> => {
    try {
      return overReplications(await lived(valuesAt(point), from, from + size)).map(({mean}) => mean);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof Error) || error instanceof TypeError) throw error;
      reason ??= error;
      return null;
    }
  };
  const distances = (trials: readonly Trial[]) =>
    Promise.all(
      trials.map(async ({point, index}) => {
        const figures = await meanFigures(point, luckAt + index * size);
        return figures === null ? Infinity : distanceOf(figures, groups, scales);
      })
    );
  const posterior = await sequentialPosterior({
    dimensions: parameters.length,
    particles,
    rounds,
    tolerance: 1,
    key,
    patience: PATIENCE,
    distances,
    onProgress: ({rounds: done, share}) => onProgress?.((0.95 * (done + share)) / rounds)
  }).catch((error: unknown) => {
    throw reason ?? error;
  });
  luckAt += posterior.simulated * size;

  const draws = new Draws(keyFromSeed(`${lab.seed}: calibration`, 1)).at(0, 0, 0, 0);
  const chosen = resample(posterior.weights, PREDICTIONS, uniform(draws.word()));
  const predictions = await Promise.all(chosen.map((i, n) => meanFigures(posterior.points[i], luckAt + n * size)));
  onProgress?.(1);
  const aims = goals.map((goal, g) =>
    aimOf(
      goal,
      predictions.flatMap(figures => (figures ? [figures[g]] : [])),
      {
        before: standing[g].mean,
        scale: scales[g]
      }
    )
  );
  const picture = resample(posterior.weights, particles, uniform(draws.word()));
  const figures: Calibration = {
    parameters: parameters.map((parameter, d) => fittedOf(parameter, d, posterior, picture)),
    targets: targets.map(({outcome, in: strategy}, t) => ({outcome, strategy, ...aims[t]})),
    series: seriesOf(groups.slice(targets.length), aims.slice(targets.length), scales.slice(targets.length)),
    confounded: confoundedOf(parameters, posterior),
    rounds: posterior.rounds,
    tolerance: posterior.tolerance,
    effective: effectiveSize(posterior.weights)
  };
  const told = {figures, lab, particles, simulated: posterior.simulated, goals, luck, reached: posterior.reached};
  return resultOf({
    question: "calibrate",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        parameters: parameters.map(({path, low, high}) => ({path, low, high})),
        targets: targets.map(({outcome, in: strategy, value, tolerance}) => ({outcome, strategy, value, tolerance})),
        series,
        particles,
        rounds
      }
    },
    method: methodOf(told),
    answer: answerOf(told),
    figures,
    tables: tablesOf(told)
  });
}

function aimOf(
  {target, tolerance}: Goal,
  predicted: readonly number[],
  {before, scale}: {before: number; scale: number}
): Aim {
  const known = predicted.filter(Number.isFinite);
  const [low, value, high] = known.length > 0 ? quantiles(known, [0.05, 0.5, 0.95]) : [NaN, NaN, NaN];
  return {target, tolerance, predicted: {value, low, high}, before, met: Math.abs(value - target) <= scale};
}

function seriesOf(
  groups: readonly (readonly Goal[])[],
  aims: readonly Aim[],
  scales: readonly number[]
): NonNullable<Calibration["series"]> {
  let at = 0;
  return groups.flatMap(group => {
    const begun = at;
    at += group.length;
    const months = group.flatMap(({of}, i) =>
      typeof of === "string" ? [] : [{month: of.month + 1, ...aims[begun + i]}]
    );
    const medians = months.map(({predicted}) => predicted.value);
    const [first] = group;
    if (first === undefined || typeof first.of === "string") return [];
    const met = distanceOf(medians, [group], scales.slice(begun, at)) <= 1;
    return [{figure: first.of.figure, strategy: first.strategy, months, met}];
  });
}

function fittedOf(
  parameter: Moved,
  d: number,
  {points, weights}: Posterior,
  picture: readonly number[]
): Calibration["parameters"][number] {
  const values = points.map(point => valueAt(parameter, point[d]));
  const {mean, sd} = weightedMoments({values, weights});
  return {
    ...parameter,
    posterior: {quantiles: weightedQuantiles({values, weights}, [0.05, 0.25, 0.5, 0.75, 0.95]), mean, sd},
    contraction: sd / priorSd(parameter),
    sample: picture.map(i => values[i])
  };
}

/** Standard deviation of `valueAt` of an even place: half of it even below the value as it stands and half above, or all of it even over the range. */
export function priorSd({value, low, high}: Pick<Moved, "value" | "low" | "high">): number {
  if (!(value > low && value < high)) return (high - low) / Math.sqrt(12);
  const [below, above] = [value - low, high - value];
  const mean = (above - below) / 4;
  return Math.sqrt((below * below + above * above) / 6 - mean * mean);
}

function confoundedOf(parameters: readonly Moved[], {points, weights}: Posterior): Calibration["confounded"] {
  const covariance = weightedCovariance(points, weights);
  return parameters.flatMap(({path: a}, i) =>
    parameters.flatMap(({path: b}, j) => {
      if (j <= i) return [];
      const correlation = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
      return Math.abs(correlation) > Math.max(CONFOUNDED, 4 / Math.sqrt(effectiveSize(weights)))
        ? [{paths: [a, b] as const, correlation}]
        : [];
    })
  );
}
