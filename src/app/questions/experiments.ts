import type {Moved} from "../../experiment/answers/parameter.ts";
import type {LabOptions} from "../../experiment/lab.ts";
import {allParameters, doubtful} from "../../experiment/moved.ts";
import type {Result} from "../../experiment/result.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {numbersOf} from "./numbers.ts";
import {budgetOf, type Settings} from "./settings.ts";

export interface AskOptions extends Settings, LabOptions {
  readonly onProgress: (share: number) => void;
  /** Receives answers on the way, where the question has them. */
  readonly onPartial: (result: Result) => void;
}

export type Experiment = (scenario: Scenario, options: AskOptions) => Promise<Result>;

function numberOf(scenario: Scenario, {values = new Map()}: AskOptions, path: string): Moved {
  const found = numbersOf(scenario, values, [path]).find(number => number.path === path);
  if (found === undefined)
    throw new Error("this scenario has no doubtful number to move: give one a range, {value, low, high}");
  return found;
}

/** How each question of the page is answered, by the id of its card. Their modules are fetched when they are first asked. */
export const experiments: Readonly<Record<string, Experiment>> = {
  explain: async (scenario, options) => (await import("../../experiment/explain.ts")).explain(scenario, options),
  precision: async (scenario, options) => (await import("./until-precise.ts")).untilPrecise(scenario, options),
  movers: async (scenario, options) => (await import("../../experiment/movers.ts")).movers(scenario, options),
  sensitivity: async (scenario, options) =>
    (await import("../../experiment/sensitivity.ts")).sensitivity(scenario, {...options, method: "tornado"}),
  screening: async (scenario, options) =>
    (await import("../../experiment/sensitivity.ts")).sensitivity(scenario, {
      ...options,
      method: "morris",
      among: "all",
      points: 6,
      draws: 0
    }),
  variance: async (scenario, options) =>
    (await import("../../experiment/sensitivity.ts")).sensitivity(scenario, {...options, method: "sobol", points: 64}),
  "break-even": async (scenario, options) =>
    (await import("../../experiment/break-even.ts")).breakEven(scenario, {
      ...options,
      parameter: numberOf(scenario, options, options.x)
    }),
  regimes: async (scenario, options) =>
    (await import("../../experiment/regimes.ts")).regimes(scenario, {
      ...options,
      x: numberOf(scenario, options, options.x),
      y: numberOf(scenario, options, options.y)
    }),
  boxes: async (scenario, options) =>
    (await import("../../experiment/regimes.ts")).regimes(scenario, {
      ...options,
      x: undefined,
      y: undefined,
      points: 256
    }),
  sweep: async (scenario, options) => {
    const parameters = doubtful(scenario, Object.keys(scenario.strategies), {values: options.values});
    return (await import("../../experiment/sweep.ts")).sweep(scenario, {
      ...options,
      design: "sobol",
      parameters,
      points: 64
    });
  },
  decide: async (scenario, options) => (await import("../../experiment/decide.ts")).decide(scenario, options),
  select: async (scenario, options) => (await import("../../experiment/select.ts")).select(scenario, options),
  roadmap: async (scenario, options) =>
    (await import("../../experiment/roadmap.ts")).roadmap(scenario, {...options, budget: budgetOf(options.budget)}),
  optimise: async (scenario, options) => (await import("../../experiment/optimise.ts")).optimise(scenario, options),
  calibrate: async (scenario, options) => {
    const strategies = Object.keys(scenario.strategies);
    const known = allParameters(scenario, strategies);
    // As on the command line: the numbers whose doubt the file itself states.
    const parameters = doubtful(scenario, strategies, {values: options.values}).filter(
      ({path}) => known.get(path)!.stated
    );
    return (await import("../../experiment/calibrate.ts")).calibrate(scenario, {...options, parameters});
  },
  naive: async (scenario, options) => (await import("../../experiment/naive.ts")).naive(scenario, options)
};
